const BYTE_ORDER_MARK = '\uFEFF';
const DECLARED_ENCODING = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/;

/** What the message is not, in a German sentence. */
export class UnreadableMessage extends Error {}

function skipPast(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? text.length : found + end.length;
}

// A document type can only stand before the first element, after comments, instructions and white space.
function hasDocumentType(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    if (text.startsWith('<?', at)) at = skipPast(text, '?>', at);
    else if (text.startsWith('<!--', at)) at = skipPast(text, '-->', at);
    else if (/\s/.test(text.charAt(at))) at += 1;
    else return text.startsWith('<!DOCTYPE', at);
  }
  return false;
}

/**
 * The message as text, before any parser sees it: UTF-8 only, and no document type, so that nothing can be expanded or
 * loaded from elsewhere.
 * @throws UnreadableMessage
 */
export function readText(body: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch (error) {
    throw new UnreadableMessage('Die Nachricht ist nicht in UTF-8 codiert.', { cause: error });
  }
  if (text.startsWith(BYTE_ORDER_MARK)) text = text.slice(1);
  const encoding = DECLARED_ENCODING.exec(text)?.[1];
  if (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8')
    throw new UnreadableMessage(`Die Nachricht nennt die Codierung ${encoding}; erlaubt ist nur UTF-8.`);
  if (hasDocumentType(text)) throw new UnreadableMessage('Die Nachricht enthält eine Dokumenttyp-Angabe (DOCTYPE).');
  return text;
}
