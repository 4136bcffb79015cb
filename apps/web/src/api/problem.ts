import type { components } from './schema.js';

type ProblemBody = components['schemas']['Problem'];
export type FieldProblem = NonNullable<ProblemBody['errors']>[number];

/** The API said no: its status, stable code and the sentences for the user (RFC 9457). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentences: { de: string; en: string } | null,
    readonly errors: FieldProblem[],
    readonly instance: string | null,
    /** What this problem says beyond what all say, by the names of the contract. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'ApiProblem';
  }
}

/** The API could not be reached at all. */
export class ConnectionLost extends Error {
  constructor(options?: ErrorOptions) {
    super('connection-lost', options);
    this.name = 'ConnectionLost';
  }
}

/** Reads an error answer; what is no problem document (a proxy's page) keeps its status only. */
export function toApiProblem(status: number, body: unknown): ApiProblem {
  if (!isProblemBody(body)) return new ApiProblem(status, `http-${String(status)}`, null, [], null);
  return new ApiProblem(status, body.code, { de: body.de, en: body.en }, body.errors ?? [], body.instance ?? null, {
    ...body,
  });
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && 'de' in body && 'en' in body;
}
