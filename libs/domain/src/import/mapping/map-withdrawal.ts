import type { MessageBodies } from '../../intake/message/message-bodies.js';
import type { SubmissionContent } from '../../intake/submission.js';
import { mapReplyChannel } from './map-purpose.js';
import { MappingRecord } from './mapping-record.js';
import type { MappingReport } from './mapping-report.js';

const ROOT = '/OZG.Ruecknahme.130111';

/** The applicant's withdrawal as the body of OZG.Ruecknahme.130111: it says which application, and nothing else. */
export function mapWithdrawal(
  applicationId: string,
  application: SubmissionContent,
): { message: MessageBodies['130111']; report: MappingReport } {
  const record = new MappingRecord({ root: ROOT, remark: ROOT });
  record.enter('', 'antragsidentifikation', applicationId, 'case-number');
  const rueckkanalVorhanden = mapReplyChannel(application.replyChannel?.kind, record);
  return {
    message: { antragsidentifikation: applicationId, rueckkanalVorhanden },
    report: { ...record.report(null), withheld: [] },
  };
}
