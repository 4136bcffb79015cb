/** A rule of the office says no. `code` is stable and becomes the problem's `type`; only the API's filter knows HTTP. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'DomainError';
  }
}
