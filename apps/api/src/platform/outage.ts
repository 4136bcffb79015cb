// Disk full, connections used up, server shutting down or starting, connection lost (PostgreSQL, appendix A).
const DATABASE = /^(08...|53...|57P0[123])$/;
const DISK = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS'];
// A host that is switched off may have no name either, where containers are named by who runs.
const NETWORK = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
const SYSTEM = [...DISK, ...NETWORK, 'EMFILE', 'ENFILE'];
const LOST_CONNECTION = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

/** Whether an error says that database or disk cannot be used right now: trying again later can help. */
export function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause, errors } = error as {
    code?: unknown;
    message?: unknown;
    cause?: unknown;
    errors?: unknown;
  };
  if (typeof code === 'string' && (DATABASE.test(code) || SYSTEM.includes(code))) return true;
  if (typeof message === 'string' && LOST_CONNECTION.test(message)) return true;
  return Array.isArray(errors) ? errors.some(isOutage) : isOutage(cause);
}
