import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Act, Step } from '@einkanal/demo/work/step';
import { CaseworkService } from '../casework/casework.service.js';
import type { CaseCall } from '../platform/command-call.js';
import type { SignedInPerson } from '../platform/signed-in-person.js';
import { CaseNoteService } from '../routing/case-note.service.js';
import { EmergencyService } from '../routing/emergency.service.js';
import { TriageService } from '../routing/triage.service.js';
import { findDemoTeam, seeDemoCase, type DemoCase } from './demo-case.query.js';
import { triageDemoCase } from './demo-triage.js';

type Decide<Kind extends Act['kind']> = (
  app: INestApplicationContext,
  person: SignedInPerson,
  call: CaseCall,
  act: Extract<Act, { kind: Kind }>,
  seen: DemoCase,
) => Promise<unknown>;

/** By which service a person's decision goes; what the page would send. */
const DECIDE: { [Kind in Act['kind']]: Decide<Kind> } = {
  triage: triageDemoCase,
  'ask-second-look': (app, person, call, { question }) =>
    app.get(TriageService).askSecondLook(person, call, { question }),
  'answer-second-look': (app, person, call, { answer }) =>
    app.get(TriageService).answerSecondLook(person, call, { answer }),
  'follow-up': (app, person, call, { on, reason }) =>
    app.get(TriageService).followUp(person, call, { on, event: null, reason }),
  resume: (app, person, call) => app.get(TriageService).resume(person, call),
  emergency: (app, person, call, { reason }, { urgency }) =>
    urgency === 'EMERGENCY_SUSPECTED'
      ? app.get(EmergencyService).confirm(person, call)
      : app.get(EmergencyService).raise(person, call, { reason, text: null }),
  'acknowledge-emergency': (app, person, call) => app.get(EmergencyService).acknowledge(person, call),
  note: (app, person, call, { text }) => app.get(CaseNoteService).write(person, call, { text }),
  start: (app, person, call) => app.get(CaseworkService).start(person, call),
  wait: (app, person, call, { waitingFor, until, reason }) =>
    app.get(CaseworkService).wait(person, call, { waitingFor, until, reason }),
  'send-back': async (app, person, call, { reason, rightTeam }) => {
    const rightTeamId = await findDemoTeam(app.get(DataSource), person.office.id, rightTeam);
    return app.get(CaseworkService).sendBack(person, call, { reason, rightTeamId });
  },
  close: (app, person, call, { result, text }) => app.get(CaseworkService).close(person, call, { result, text }),
};

/**
 * Decides a case of the demo by the services that people's own commands go through.
 * @throws DomainError what would be refused to a person, too
 */
export async function decideDemoCase(
  app: INestApplicationContext,
  person: SignedInPerson,
  caseId: string,
  { act }: Pick<Step, 'act'>,
): Promise<void> {
  const seen = await seeDemoCase(app.get(DataSource), person.office.id, caseId);
  const decide = DECIDE[act.kind] as Decide<Act['kind']>;
  await decide(app, person, { caseId, ifMatch: seen.version, commandId: randomUUID() }, act, seen);
}
