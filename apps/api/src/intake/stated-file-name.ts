const LATIN = 'latin1';

/**
 * The file name that the head of a multipart part states, whole, as the sender has written it; null where none stands
 * there in a way that can be read. Parsers drop what looks like a path and end a name at its first quotation mark.
 * @param head one byte a character, as HTTP has it
 */
export function statedFileName(head: string): string | null {
  const line = /^content-disposition:(.*)$/im.exec(head.replace(/\r\n[ \t]+/g, ' '))?.[1] ?? '';
  const begin = /;\s*filename\s*=\s*"/i.exec(line);
  const rest = begin ? line.slice(begin.index + begin[0].length) : '';
  // A quotation mark ends the name where the next parameter or nothing follows. Escaped ones never do.
  const quoted = /^((?:\\.|[^\\])*?)"\s*(?:;\s*[\w-]+\*?\s*=|$)/.exec(rest);
  const beside = quoted ? line.slice(0, begin?.index) + rest.slice((quoted[1] ?? '').length + 1) : line;
  const encoded = decoded(/;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(beside)?.[1]);
  if (encoded !== null) return encoded;
  const plain =
    quoted?.[1]?.replace(/\\(["\\])/g, '$1') ?? /;\s*filename\s*=\s*([^\s";][^";]*)/i.exec(beside)?.[1]?.trimEnd();
  return plain === undefined ? null : Buffer.from(plain, LATIN).toString('utf8');
}

function decoded(percentEncoded: string | undefined): string | null {
  if (percentEncoded === undefined) return null;
  try {
    return decodeURIComponent(percentEncoded);
  } catch {
    return null;
  }
}
