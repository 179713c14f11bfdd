// Structured logs for whoever runs the machine. They carry codes, ids, counts and durations; never names, titles,
// words of a document or of a query, nor keys.
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Writes JSON lines to `destination`, by default to stderr: stdout belongs to what the person asked for. */
export function createLogger(level: string, destination: DestinationStream = pino.destination(2)): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

export const silentLogger: Logger = pino({ level: 'silent' });
