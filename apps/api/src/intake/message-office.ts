import type { ReadMessage } from '../message/xauslaender-26.11/message-reader.js';
import { MESSAGES } from '../message/xauslaender-26.11/messages.js';
import type { ServedOffice } from '../office/office-directory.js';
import type { MessageBringer } from './arrived-message.js';
import { SubmissionRefused } from './arrival.js';
import type { SubmissionContext } from './submission-context.js';

/** The office that a message is to. @throws SubmissionRefused where its bringer may not write there, or nobody serves it */
export async function officeOf(
  { type, head }: Pick<ReadMessage, 'type' | 'head'>,
  by: MessageBringer,
  context: SubmissionContext,
): Promise<ServedOffice> {
  const pointer = `/${MESSAGES[type].root}/nachrichtenkopf.g2g/leser/kennung`;
  const kennung = head['nachrichtenkopf.g2g'].leser.kennung.replace(/^azr:/, '');
  if (!by.offices.includes(kennung)) throw new SubmissionRefused(403, [{ code: 'office-not-permitted', pointer }]);
  const office = (await context.servedOffices()).byKennung.get(kennung);
  if (!office) throw new SubmissionRefused(422, [{ code: 'office-unknown', pointer }]);
  return office;
}
