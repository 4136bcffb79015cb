import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { correlationId } from './correlation.js';
import { toLoggedError } from './logged-error.js';

export type Log = PinoLogger;

/** The injection token of the log. */
export const LOG = Symbol('log');

/**
 * One JSON line an event: a fixed sentence, ids beside it. Personal data is never passed to it; errors are cut down to
 * what cannot hold any, and the redaction is only the second net.
 */
export function createLog(level: string, process: string, destination: DestinationStream = pino.destination(1)): Log {
  const options = {
    level,
    base: { process },
    mixin: () => {
      const id = correlationId();
      return id === null ? {} : { correlationId: id };
    },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: toLoggedError },
    redact: {
      paths: ['authorization', 'cookie', '*.authorization', '*.cookie', 'headers.authorization', 'headers.cookie'],
      censor: '[redacted]',
    },
  };
  return pino(options, destination);
}
