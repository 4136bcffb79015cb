/** What a log line may say about an error. */
export type LoggedError = {
  type: string;
  message?: string;
  code?: string;
  table?: string;
  constraint?: string;
  stack?: string;
  cause?: LoggedError;
};

const DEEPEST = 4;
// Their messages quote what was being read or written: a name, a date of birth, a piece of the JSON.
const QUOTING = [
  'QueryFailedError',
  'DatabaseError',
  'error',
  'SyntaxError',
  'ZodError',
  '$ZodError',
  'XmlValidateError',
];

/**
 * An error as it may stand in the log: what and where, never which values. Statements, their parameters and the
 * database's details are left out by naming what is kept.
 */
export function toLoggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  const isQuoting = QUOTING.includes(error.name) || QUOTING.includes(error.constructor.name);
  return {
    type: error.constructor.name,
    ...(isQuoting ? {} : { message: error.message }),
    ...textual({ code, table, constraint }),
    ...frames(error),
    ...(error.cause !== undefined && depth < DEEPEST ? { cause: toLoggedError(error.cause, depth + 1) } : {}),
  };
}

function textual(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The places only: the stack begins with the message. */
function frames({ stack = '' }: Error): { stack?: string } {
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return places.length > 0 ? { stack: places.join('\n') } : {};
}
