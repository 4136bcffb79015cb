import { fault, type Fault } from './finding.js';
import { isAsWritten, isStorable } from './json-number.js';
import { pointerOf } from './json-pointer.js';

const MAX_DEPTH = 32;
const MAX_STRING_LENGTH = 100_000;

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/**
 * One pass over JSON text that `JSON.parse` has accepted: writes it canonically and finds what `JSON.parse` lets pass
 * or changes. It trusts the syntax, which makes it about as fast as the parser itself.
 */
export class JsonScan {
  /** Of the outermost object, sorted. */
  members: (readonly [key: string, text: string])[] = [];
  readonly faults: Fault[] = [];
  readonly unreadable: Fault[] = [];
  readonly numbersAsWritten = new Map<string, string>();
  private readonly path: PropertyKey[] = [];
  private at = 0;
  private nextEscape: number;

  constructor(private readonly text: string) {
    this.nextEscape = text.indexOf('\\');
  }

  /** The canonical text; worthless once `unreadable` has an entry. */
  run(): string {
    return this.readValue();
  }

  private readValue(): string {
    switch (this.skipBlanks()) {
      case QUOTE:
        return quoted(this.readString(this.path));
      case OPEN_BRACE:
        return this.path.length < MAX_DEPTH ? this.readObject() : this.stopTooDeep();
      case OPEN_BRACKET:
        return this.path.length < MAX_DEPTH ? this.readArray() : this.stopTooDeep();
      default:
        return this.readLiteral();
    }
  }

  private readObject(): string {
    const members = new Map<string, string>();
    this.at++;
    while (this.hasNext(CLOSE_BRACE)) {
      const key = this.readString();
      this.path.push(key);
      if (members.has(key)) this.unreadable.push(fault('json-duplicate-key', pointerOf(this.path)));
      this.skipBlanks();
      this.at++;
      members.set(key, this.readValue());
      this.path.pop();
    }
    const sorted = [...members].sort(([a], [b]) => compareCodePoints(a, b));
    if (this.path.length === 0) this.members = sorted;
    return `{${sorted.map(([key, text]) => `${quoted(key)}:${text}`).join()}}`;
  }

  private readArray(): string {
    const texts: string[] = [];
    this.at++;
    while (this.hasNext(CLOSE_BRACKET)) {
      this.path.push(texts.length);
      texts.push(this.readValue());
      this.path.pop();
    }
    return `[${texts.join()}]`;
  }

  private readString(path?: readonly PropertyKey[]): string {
    const start = this.at;
    const end = this.endOfString(start + 1);
    this.at = end + 1;
    if (this.nextEscape !== -1 && this.nextEscape < start) this.nextEscape = this.text.indexOf('\\', start);
    const escaped = this.nextEscape !== -1 && this.nextEscape < end;
    const value = escaped ? (JSON.parse(this.text.slice(start, end + 1)) as string) : this.text.slice(start + 1, end);
    if (value.length > MAX_STRING_LENGTH) this.addFault('string-too-long', path, value);
    if (escaped && (value.includes('\0') || !value.isWellFormed())) this.addFault('character-not-allowed', path, value);
    return value;
  }

  private endOfString(from: number): number {
    for (let at = from; ; at++) {
      const code = this.text.charCodeAt(at);
      if (code === QUOTE) return at;
      if (code === BACKSLASH) at++;
    }
  }

  private addFault(
    code: 'string-too-long' | 'character-not-allowed',
    path: readonly PropertyKey[] | undefined,
    key: string,
  ): void {
    this.faults.push(fault(code, pointerOf(path ?? [...this.path, key])));
  }

  private readLiteral(): string {
    const start = this.at;
    while (isLiteral(this.text.charCodeAt(this.at))) this.at++;
    const literal = this.text.slice(start, this.at);
    if (literal.charCodeAt(0) > 0x39 || isAsWritten(literal)) return literal;
    const pointer = pointerOf(this.path);
    if (!isStorable(literal)) this.faults.push(fault('number-out-of-range', pointer));
    this.numbersAsWritten.set(pointer, literal);
    return literal;
  }

  /** Moves to the next member; false at the end of its container. */
  private hasNext(close: number): boolean {
    let code = this.skipBlanks();
    if (code === COMMA) {
      this.at++;
      code = this.skipBlanks();
    }
    if (code !== close) return this.at < this.text.length;
    this.at++;
    return false;
  }

  private skipBlanks(): number {
    let code = this.text.charCodeAt(this.at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = this.text.charCodeAt(++this.at);
    return code;
  }

  private stopTooDeep(): string {
    this.unreadable.push(fault('json-too-deep', pointerOf(this.path)));
    this.at = this.text.length;
    return '';
  }
}

/** Letters, digits, sign and dot: the characters of numbers and of true, false and null. */
function isLiteral(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x2d ||
    code === 0x2e ||
    code === 0x2b ||
    code === 0x45
  );
}

const NEEDS_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;

function quoted(text: string): string {
  return NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}

const SURROGATE = /[\ud800-\udfff]/;

/** By code point; JavaScript's own order differs where surrogates meet the characters above U+D7FF. */
function compareCodePoints(a: string, b: string): number {
  if (!SURROGATE.test(a) && !SURROGATE.test(b)) return a < b ? -1 : 1;
  const [left, right] = [Array.from(a), Array.from(b)];
  const differing = left.findIndex((character, index) => character !== right[index]);
  if (differing === -1) return left.length - right.length;
  return (left[differing]?.codePointAt(0) ?? -1) - (right[differing]?.codePointAt(0) ?? -1);
}
