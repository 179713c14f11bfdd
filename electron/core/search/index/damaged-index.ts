// Damage where SQLite does not look: what is kept packed cannot be unpacked. Told apart from faults of our own, which must
// not cost anybody the index.
import { errorCode } from '#core/kernel/machine-trouble.ts';

export class DamagedIndexError extends Error {
  constructor(cause: unknown) {
    super(`search index: what is kept cannot be read (${String(cause)})`, { cause });
  }
}

/** Runs what reads kept bytes. Throws a `DamagedIndexError` where they are not what was kept. */
export function readingKept<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    const isOfBytes =
      error instanceof SyntaxError ||
      error instanceof RangeError ||
      error instanceof TypeError ||
      errorCode(error)?.startsWith('Z_') === true;
    throw isOfBytes ? new DamagedIndexError(error) : error;
  }
}
