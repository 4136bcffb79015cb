/** Why a package is not imported, as the standard's code says it. */
export class Rejection extends Error {
  constructor(
    readonly code: string,
    text: string,
  ) {
    super(text);
    this.name = 'Rejection';
  }
}
