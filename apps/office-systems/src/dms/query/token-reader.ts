import { CmisError } from '../cmis-error.js';
import { tokenize, type Token } from './token.js';

/** Reads a statement token by token. */
export class TokenReader {
  readonly #tokens: Token[];
  #at = 0;

  constructor(statement: string) {
    this.#tokens = tokenize(statement);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** Steps over a keyword or sign if it comes next. */
  takes(wanted: string): boolean {
    const next = this.#tokens[this.#at];
    const isIt = next !== undefined && next.kind !== 'text' && next.value.toUpperCase() === wanted;
    if (isIt) this.#at += 1;
    return isIt;
  }

  expect(wanted: string): void {
    if (!this.takes(wanted)) throw this.#notUnderstood(wanted);
  }

  word(what: string): string {
    return this.#next(what, ['word']).value;
  }

  literal(): string | number {
    const { kind, value } = this.#next('a value', ['text', 'number', 'word']);
    return kind === 'number' ? Number(value) : value;
  }

  sign(): string {
    return this.#next('an operator', ['sign']).value;
  }

  /** Whether the next token is a word that is none of these. */
  isPlainWord(...keywords: string[]): boolean {
    const next = this.#tokens[this.#at];
    return next?.kind === 'word' && !keywords.includes(next.value.toUpperCase());
  }

  #next(what: string, kinds: Token['kind'][]): Token {
    const token = this.#tokens[this.#at];
    if (!token || !kinds.includes(token.kind)) throw this.#notUnderstood(what);
    this.#at += 1;
    return token;
  }

  #notUnderstood(what: string): CmisError {
    const found = this.#tokens[this.#at]?.value ?? 'the end';
    return new CmisError('invalidArgument', `${what} is expected, not ${found}`);
  }
}
