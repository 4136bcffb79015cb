// Disk full, connections used up, server shutting down or starting, connection lost (PostgreSQL, appendix A).
const DATABASE = /^(08...|53...|57P0[123])$/;
const SYSTEM = ['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'EROFS', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE'];
const LOST_CONNECTION = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

/** Whether an error says that database or disk cannot be used right now: trying again later can help. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (DATABASE.test(code) || SYSTEM.includes(code) || LOST_CONNECTION.test(error.message)) return true;
  return error instanceof AggregateError ? error.errors.some(isOutage) : isOutage(error.cause);
}
