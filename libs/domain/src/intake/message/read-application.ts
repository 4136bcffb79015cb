import type { SubmissionContent } from '../submission.js';
import type { ApplicationMessage } from './application-message.js';
import { MessageLosses, type MessageLoss } from './message-losses.js';
import { readApplicant } from './read-applicant.js';
import { readFiles, type MessageFile } from './read-files.js';
import { readFamily, readRepresentative } from './read-other-people.js';
import { readPurpose } from './read-purpose.js';
import { withoutUndefined } from './without-undefined.js';

/** An application that came as OZG.Antrag.130101. */
export type IncomingApplication = {
  /** `nachrichtenUUID`: what the office sends back names it. */
  messageId: string;
  /** `leser/kennung`: `azr:` and the ABH-Kennung. */
  reader: string;
  body: ApplicationMessage;
};

/** A message as our contract would have said it, its files, and what stands in the original alone. */
export type ReadApplication = { content: SubmissionContent; files: MessageFile[]; losses: MessageLoss[] };

/**
 * The inverse of `mapApplication`: what the standard carries comes back as it was. Nothing is guessed; codes are kept,
 * known or not, and what our contract has no field for is told with its place.
 */
export function readApplication({ messageId, reader, body }: IncomingApplication): ReadApplication {
  const losses = new MessageLosses();
  const { attachments, files } = readFiles(body);
  const family = readFamily(body.referenzperson, losses);
  const reason = body.grundAenderungNebenbestimmung;
  losses.lose('angabenDokumentenlieferung', body.angabenDokumentenlieferung);
  const content: SubmissionContent = withoutUndefined({
    schemaVersion: '1',
    kind: 'APPLICATION',
    office: reader.replace(/^azr:/, ''),
    ...readPurpose(body, losses),
    channelMessageId: messageId,
    channelCaseId: body.antragsidentifikation,
    submittedAt: body.antragsdatum,
    replyChannel: { kind: body.rueckkanalVorhanden ? 'XAUSLAENDER' : 'NONE' },
    applicant: readApplicant(body.angabenZurPerson, body.ersteinreisedatum, losses),
    family: family.length === 0 ? undefined : family,
    representative: readRepresentative(body.antragstellerVertreter, losses),
    requested: reason === undefined ? undefined : { reason },
    relatedApplications: body.verbundenerAntrag.length === 0 ? undefined : body.verbundenerAntrag,
    message: body.sonstigeAnmerkung,
    attachments: attachments.length === 0 ? undefined : attachments,
  } as const);
  return { content, files, losses: losses.all };
}
