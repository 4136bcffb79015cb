import { pino, type Logger as PinoLogger } from 'pino';

export type Log = PinoLogger;

/** The injection token of the log. */
export const LOG = Symbol('log');

/**
 * One JSON line an event: a fixed sentence, ids beside it. Personal data is never passed to it; the redaction is only
 * the second net.
 */
export function createLog(level: string, process: string): Log {
  return pino({
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['authorization', 'cookie', '*.authorization', '*.cookie', 'headers.authorization', 'headers.cookie'],
      censor: '[redacted]',
    },
  });
}
