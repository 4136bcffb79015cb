/** Where bytes that a fatal decoder refused stop being UTF-8 (RFC 3629): the offset of the first bad byte. */
export function findBadByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return isTail(second) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80;
    const high = first === 0xed ? 0x9f : 0xbf;
    return second >= low && second <= high && isTail(third) ? 3 : 0;
  }
  if (first < 0xf0 || first > 0xf4) return 0;
  const low = first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xf4 ? 0x8f : 0xbf;
  return second >= low && second <= high && isTail(third) && isTail(fourth) ? 4 : 0;
}

function isTail(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** What may come next, and what closes the containers around. */
type State = 'value' | 'firstKey' | 'key' | 'colon' | 'firstItem' | 'next';

/** Where text that `JSON.parse` refused stops being JSON (RFC 8259): the offset of the first character that is wrong. */
export function findSyntaxFault(text: string): number {
  const containers: ('}' | ']')[] = [];
  let state: State = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const [token, sign, string] = TOKEN.exec(text) ?? [];
    if (token === undefined) return afterBlanks(text, at);
    const next = step(state, sign ?? (string === undefined ? 'literal' : 'string'), containers);
    if (next === null) return afterBlanks(text, at);
    state = next;
    at += token.length;
  }
}

function step(state: State, token: string, containers: ('}' | ']')[]): State | null {
  const inside = containers.at(-1);
  if (token === inside && (state === 'next' || state === 'firstKey' || state === 'firstItem')) {
    containers.pop();
    return 'next';
  }
  switch (state) {
    case 'firstKey':
    case 'key':
      return token === 'string' ? 'colon' : null;
    case 'colon':
      return token === ':' ? 'value' : null;
    case 'next':
      if (token !== ',' || inside === undefined) return null;
      return inside === '}' ? 'key' : 'value';
    case 'value':
    case 'firstItem':
      return startOfValue(token, containers);
  }
}

function startOfValue(token: string, containers: ('}' | ']')[]): State | null {
  if (token === 'string' || token === 'literal') return 'next';
  if (token !== '{' && token !== '[') return null;
  containers.push(token === '{' ? '}' : ']');
  return token === '{' ? 'firstKey' : 'firstItem';
}

function afterBlanks(text: string, at: number): number {
  return at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0);
}
