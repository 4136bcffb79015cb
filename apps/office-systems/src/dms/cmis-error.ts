const STATUS = {
  invalidArgument: 400,
  filterNotValid: 400,
  objectNotFound: 404,
  notSupported: 405,
  constraint: 409,
  contentAlreadyExists: 409,
  nameConstraintViolation: 409,
  updateConflict: 409,
  runtime: 500,
  serviceUnavailable: 503,
} as const;

export type CmisException = keyof typeof STATUS;

/** An exception of CMIS 1.1 (OASIS, 2.2.1.4) as the browser binding sends it. */
export class CmisError extends Error {
  readonly statusCode: number;

  constructor(
    readonly exception: CmisException,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.statusCode = STATUS[exception];
  }

  toBody() {
    return { exception: this.exception, message: this.message };
  }
}
