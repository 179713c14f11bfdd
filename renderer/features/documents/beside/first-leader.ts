// Which half the other comes level with when papers begin to go together. Pure.
import type { Half } from '../reader/frame.ts';

export interface Halves<Value> {
  readonly main: Value;
  readonly beside: Value;
}

export interface Beginning {
  /** Opened since the last time. */
  readonly isNew: Halves<boolean>;
  /** A place in it was asked for. */
  readonly isAsked: Halves<boolean>;
  /** They went together before. */
  readonly wasLinked: boolean;
  readonly active: Half;
}

/** Null: both stay where they are. A paper that was being read is never moved by one that is opened. */
export function firstLeader({ isNew, isAsked, wasLinked, active }: Beginning): Half | null {
  const other: Half = active === 'main' ? 'beside' : 'main';
  if (!isNew.main && !isNew.beside) return wasLinked ? null : active;
  if (isNew.main && isNew.beside) return isAsked[other] ? null : active;
  const opened: Half = isNew.main ? 'main' : 'beside';
  if (isAsked[opened]) return null;
  return opened === 'main' ? 'beside' : 'main';
}
