// What is known of a sitting when something is to be done with it.
import type { Programme } from './programme.ts';

/** `withdrawn`: a draft that was given up, and may be taken up again. */
export type Standing = 'planned' | 'cancelled' | 'postponed' | 'withdrawn';

export interface SittingState {
  readonly isThere: boolean;
  readonly isSample: boolean;
  /** Where its drafts are; null while nothing was prepared. */
  readonly homeCircle: string | null;
  /** Its readers; null while it is a draft alone. */
  readonly circle: string | null;
  /** What was prepared since the last publication; null: nothing. */
  readonly draft: Programme | null;
  readonly published: Programme | null;
  /** Of the publication; 0: none yet. */
  readonly edition: number;
  /** Counts what was said of the programme, so that two who write at once meet. */
  readonly revision: number;
  readonly standing: Standing;
}
