import { furthestState, stateWords } from '@einkanal/domain/import/return-message/return-message';
import { wordsOf } from '@einkanal/domain/import/return-message/return-message-words';
import type { Sight } from '@einkanal/domain/inbox/section-rights';
import { displayedFileName, fileTypeOf } from '@einkanal/domain/intake/attachment';
import type { Label } from '@einkanal/domain/intake/vocabulary';
import { isBlocked } from './document-view.js';
import type { ReturnMessageView } from './return-message.dto.js';
import type { AssignableMessageRow, MessageFileRow, ReturnMessageRow } from './return-message.query.js';

const NOTHING = {
  ...{ text: null, deadline: null, status: null, appointment: null, bookingUrl: null, office: null },
  files: [],
};

/** Whether somebody may read what messages say: they are letters about the person, as documents are. */
export function mayReadMessages({ open, hidden }: Sight): boolean {
  return hidden.length === 0 && open.has('documents');
}

/** A withdrawal says nothing but that it is one. */
export function toReturnMessageView(row: AssignableMessageRow, sight: Sight): ReturnMessageView {
  const { id, messageId, type, author, isTest, writtenAt, receivedAt, isAnswered } = row;
  const withheld = !mayReadMessages(sight);
  const isSilent = withheld || row.type === '130111';
  const said = isSilent ? NOTHING : { ...wordsOf(row), files: row.files.map(toFileView) };
  return { id, messageId, type, author, isTest, writtenAt, receivedAt, isAnswered, withheld, ...said };
}

/** How far the specialist system is with the case, by all that it has said; null where it has said nothing of it. */
export function specialistStateOf(rows: readonly ReturnMessageRow[]): Label | null {
  const codes = rows.toReversed().flatMap((row) => (row.type === '130104' ? [row.body.status] : []));
  const furthest = furthestState(codes);
  return furthest === null ? null : stateWords(furthest);
}

function toFileView({ id, fileName, mediaType, sizeBytes, scanStatus }: MessageFileRow) {
  return {
    ...{ id, mediaType, sizeBytes },
    fileName: displayedFileName(fileName),
    preview: fileTypeOf(mediaType)?.preview ?? 'none',
    blocked: isBlocked({ scanStatus }),
  };
}
