import { CmisError } from '../cmis-error.js';

export type Token = { kind: 'text' | 'number' | 'word' | 'sign'; value: string };

const TOKEN =
  /\s*(?:'((?:[^'\\]|\\.|'')*)'|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w:-]*(?:\.[A-Za-z_][\w:-]*)?)|(<>|<=|>=|[=<>(),*]))/y;

function unescape(text: string): string {
  return text.replace(/\\(.)|''/g, (_found, escaped: string | undefined) => {
    if (escaped === undefined) return "'";
    // Wildcards keep their escape: LIKE reads it.
    return escaped === '%' || escaped === '_' ? `\\${escaped}` : escaped;
  });
}

/**
 * Cuts a CMIS-SQL statement into tokens.
 * @throws CmisError `invalidArgument`
 */
export function tokenize(statement: string): Token[] {
  const text = statement.trim();
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) throw new CmisError('invalidArgument', `Not understood from here: ${text.slice(at, at + 40)}`);
    const [, quoted, number, word, sign] = found;
    at = TOKEN.lastIndex;
    if (quoted !== undefined) tokens.push({ kind: 'text', value: unescape(quoted) });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign });
  }
  return tokens;
}
