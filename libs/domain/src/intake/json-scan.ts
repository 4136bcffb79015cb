import { fault, type Fault } from './finding.js';
import { isAsWritten, isStorable } from './json-number.js';
import { sortMembers, type JsonMember } from './json-order.js';
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
 * or changes. It trusts the syntax, and puts texts together as V8 does it fastest: slices, joined once.
 */
export class JsonScan {
  /** Of the outermost object, sorted. */
  members: JsonMember[] = [];
  readonly faults: Fault[] = [];
  readonly unreadable: Fault[] = [];
  readonly numbersAsWritten = new Map<string, string>();
  private readonly path: PropertyKey[] = [];
  private at = 0;
  private lastKey = '';

  /** Whether order by code point may differ from JavaScript's own, by UTF-16 unit. */
  private hasSurrogates = false;

  constructor(private readonly text: string) {}

  /** The canonical text; worthless once `unreadable` has an entry. */
  run(): string {
    return this.readValue();
  }

  private readValue(): string {
    switch (this.skipBlanks()) {
      case QUOTE:
        return this.readString(false);
      case OPEN_BRACE:
        return this.path.length < MAX_DEPTH ? this.readObject() : this.stopTooDeep();
      case OPEN_BRACKET:
        return this.path.length < MAX_DEPTH ? this.readArray() : this.stopTooDeep();
      default:
        return this.readLiteral();
    }
  }

  private readObject(): string {
    const members: JsonMember[] = [];
    let isSorted = true;
    let before = '';
    this.at++;
    while (this.hasNext(CLOSE_BRACE)) {
      const name = this.readString(true);
      const key = this.lastKey;
      if (members.length > 0 && before >= key) isSorted = false;
      before = key;
      this.path.push(key);
      this.skipBlanks();
      this.at++;
      members.push({ key, name, text: this.readValue() });
      this.path.pop();
    }
    if (!isSorted || this.hasSurrogates) sortMembers(members, !this.hasSurrogates);
    if (!isSorted) this.findDuplicates(members);
    if (this.path.length === 0) this.members = members;
    let text = '';
    for (const member of members) text += `${text === '' ? '{' : ','}${member.name}:${member.text}`;
    return text === '' ? '{}' : `${text}}`;
  }

  private findDuplicates(members: readonly JsonMember[]): void {
    let before: string | null = null;
    for (const { key } of members) {
      if (key === before) this.unreadable.push(fault('json-duplicate-key', pointerOf([...this.path, key])));
      before = key;
    }
  }

  private readArray(): string {
    let text = '[';
    this.at++;
    for (let index = 0; this.hasNext(CLOSE_BRACKET); index++) {
      this.path.push(index);
      text += index === 0 ? this.readValue() : `,${this.readValue()}`;
      this.path.pop();
    }
    return `${text}]`;
  }

  /** The string as canonical text, in its quotes. */
  private readString(isKey: boolean): string {
    const start = this.at;
    let end = start + 1;
    let isEscaped = false;
    // Faster than indexOf, which leaves compiled code where the text has letters beyond Latin-1.
    for (let code = this.text.charCodeAt(end); code !== QUOTE; code = this.text.charCodeAt(++end)) {
      if (code > 0xd7ff) this.hasSurrogates = true;
      if (code !== BACKSLASH) continue;
      isEscaped = true;
      end++;
    }
    this.at = end + 1;
    const text = this.text.slice(start, end + 1);
    const value = isEscaped ? (JSON.parse(text) as string) : isKey ? text.slice(1, -1) : text;
    if (isKey) this.lastKey = value;
    if (isEscaped) this.hasSurrogates ||= SURROGATE.test(value);
    if (isEscaped || value.length > MAX_STRING_LENGTH)
      this.judge(isEscaped || isKey ? value : text.slice(1, -1), isKey);
    return isEscaped ? JSON.stringify(value) : text;
  }

  private judge(text: string, isKey: boolean): void {
    const pointer = () => pointerOf(isKey ? [...this.path, text] : this.path);
    if (text.length > MAX_STRING_LENGTH) this.faults.push(fault('string-too-long', pointer()));
    if (text.includes('\0') || !text.isWellFormed()) this.faults.push(fault('character-not-allowed', pointer()));
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

  /** Moves to the next member or item; false at the end of its container. */
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

/** The characters of numbers and of true, false and null. */
function isLiteral(code: number): boolean {
  return (code >= 0x2d && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || code === 0x2b || code === 0x45;
}

const SURROGATE = /[\ud800-\udfff]/;
