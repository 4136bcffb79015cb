import type { EmergencyReason } from '@einkanal/domain/case-file/emergency';
import type { TeamCode } from '@einkanal/domain/office/team';
import type { Day } from '../day.js';

/** What somebody decides about a case of the demo. Where the rules doubt or suspect something, the step says which way. */
export type Act =
  | { kind: 'triage'; team: TeamCode; owner: string | null; isEmergency: boolean; isOurs: boolean }
  | { kind: 'ask-second-look'; question: string }
  | { kind: 'answer-second-look'; answer: string }
  | { kind: 'follow-up'; on: Day; reason: string }
  | { kind: 'emergency'; reason: EmergencyReason }
  | { kind: 'acknowledge-emergency' }
  | { kind: 'note'; text: string }
  | { kind: 'start' }
  | { kind: 'wait'; waitingFor: 'APPLICANT' | 'THIRD_PARTY' | 'APPOINTMENT'; until: Day; reason: string }
  | { kind: 'resume' }
  | { kind: 'send-back'; reason: string; rightTeam: TeamCode }
  | { kind: 'close'; result: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | 'NOT_NEEDED' | 'ANSWERED'; text: string | null };

/** One decision: when, by whom (name at the demo identity provider), about the case that the submission opened. */
export type Step = { at: Date; who: string; key: string; act: Act };
