import type { AttachmentEntry, SubmissionContent } from '../submission.js';
import type { MessageBodies } from './message-bodies.js';
import type { MessageFile } from './read-files.js';
import { withoutUndefined } from './without-undefined.js';

/** An answer to a question of the office that came as OZG.RueckkanalAntwort.130103. */
export type IncomingAnswer = {
  messageId: string;
  /** `leser/kennung`: `azr:` and the ABH-Kennung. */
  reader: string;
  body: MessageBodies['130103'];
  /** Of the case that it belongs to: the message itself names nobody. Null where that is not known. */
  about: Pick<SubmissionContent, 'service' | 'matter' | 'caseNumber' | 'applicant'> | null;
};

/** The name of the root, for the places of faults. */
export const ANSWER_ROOT = '/OZG.RueckkanalAntwort.130103';
const NOBODY: SubmissionContent['applicant'] = { familyName: '', givenNames: '', birthDate: 'unknown' };

/** The answer as our contract would have said it, a supplement, and its files. */
export function readAnswer({ messageId, reader, body, about }: IncomingAnswer): {
  content: SubmissionContent;
  files: MessageFile[];
} {
  const files = body.unterlage.map(fileOf);
  const attachments: AttachmentEntry[] = files.map(({ part }) => ({ part, purpose: 'attachment' }));
  const content: SubmissionContent = withoutUndefined({
    schemaVersion: '1',
    kind: 'SUPPLEMENT',
    office: reader.replace(/^azr:/, ''),
    service: about?.service ?? 'AT',
    matter: about?.matter ?? undefined,
    channelMessageId: messageId,
    channelCaseId: body.antragsidentifikation,
    caseNumber: about?.caseNumber ?? undefined,
    replyChannel: { kind: body.rueckkanalVorhanden ? 'XAUSLAENDER' : 'NONE' },
    applicant: about?.applicant ?? NOBODY,
    message: body.antworttext,
    attachments: attachments.length === 0 ? undefined : attachments,
  } as const);
  return { content, files };
}

function fileOf(
  {
    dokumentOderReferenz: { dokument, dokumentuuid },
    dateiname,
    dokumententyp,
  }: MessageBodies['130103']['unterlage'][0],
  at: number,
): MessageFile {
  const number = String(at + 1);
  return {
    part: `file-${number}`,
    path: `${ANSWER_ROOT}/unterlage[${number}]`,
    fileName: dateiname ?? `Unterlage-${number}.${dokumententyp === '2' ? 'jpg' : 'pdf'}`,
    sha512: dokument ?? null,
    packageFileId: dokumentuuid ?? null,
  };
}
