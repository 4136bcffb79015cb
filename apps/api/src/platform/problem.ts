import type { Fault } from '@einkanal/domain/intake/finding';

/** A fault with its sentences, as a problem carries it. */
export type ProblemError = Fault & { de: string; en: string };

/**
 * An answer that is an error, in the shape of RFC 9457. `code` is stable, `de` and `en` are sentences that a user can
 * act on.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentences: { de: string; en: string },
    readonly extra: {
      errors?: ProblemError[];
      members?: Record<string, unknown>;
      headers?: Record<string, string>;
    } = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'Problem';
  }

  /** The body of the answer; `instance` is the correlation id under which operators find it in the log. */
  toJSON(instance: string | null): Record<string, unknown> {
    return {
      type: `urn:einkanal:problem:${this.code}`,
      title: this.sentences.en,
      status: this.status,
      code: this.code,
      de: this.sentences.de,
      en: this.sentences.en,
      ...(instance ? { instance: `urn:uuid:${instance}` } : {}),
      ...(this.extra.errors ? { errors: this.extra.errors } : {}),
      ...this.extra.members,
    };
  }
}
