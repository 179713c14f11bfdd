// Documented in usage.ts and in this room's README; scripts rely on them.
export const exitCodes = {
  /** All that was asked for was done. */
  done: 0,
  /** Done, but something was found wrong: a paper that could not be imported, damage found by `verify`. */
  partly: 1,
  /** The command or its options were not understood; nothing was done. */
  usage: 2,
  /** Refused before anything was done: the data folder is held, newer, damaged, its key is wrong, … */
  refused: 3,
  /** A bug. */
  internal: 70,
} as const;
