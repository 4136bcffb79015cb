/** What may come next. */
type State = 'value' | 'first-key' | 'key' | 'colon' | 'first-item' | 'after-value';

const BLANKS = /[ \t\n\r]*/y;
const WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Where text that `JSON.parse` refused stops being JSON (RFC 8259): the offset of the first token that is wrong. */
export function findSyntaxFault(text: string): number {
  const containers: string[] = [];
  let state: State = 'value';
  for (let at = endOf(BLANKS, text, 0); at < text.length; at = endOf(BLANKS, text, at)) {
    const token = text.charAt(at);
    const end = token === '"' ? endOfString(text, at) : '{}[],:'.includes(token) ? at + 1 : endOf(WORD, text, at);
    const next: State | null = end === at ? null : step(state, token, containers);
    if (next === null) return at;
    state = next;
    at = end;
  }
  return text.length;
}

/** The state after a token, or null where it may not stand; `containers` holds what closes the containers around. */
function step(state: State, token: string, containers: string[]): State | null {
  const close = containers.at(-1);
  if (token === close && (state === 'after-value' || state === 'first-key' || state === 'first-item')) {
    containers.pop();
    return 'after-value';
  }
  switch (state) {
    case 'first-key':
    case 'key':
      return token === '"' ? 'colon' : null;
    case 'colon':
      return token === ':' ? 'value' : null;
    case 'after-value':
      if (token !== ',' || close === undefined) return null;
      return close === '}' ? 'key' : 'value';
    case 'value':
    case 'first-item':
      return startOfValue(token, containers);
  }
}

function startOfValue(token: string, containers: string[]): State | null {
  if ('}],:'.includes(token)) return null;
  if (token !== '{' && token !== '[') return 'after-value';
  containers.push(token === '{' ? '}' : ']');
  return token === '{' ? 'first-key' : 'first-item';
}

/** Where a string ends, behind its quote; the place where it begins if it never ends or holds what it may not. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return start;
    if (code !== 0x5c) continue;
    const end = endOf(ESCAPE, text, at);
    if (end === at) return start;
    at = end - 1;
  }
  return start;
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
