// How long the rest will take, told only when what was seen so far says something about it.

export interface PaceSample {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly weightDone: number;
}

const windowMs = 60_000;
const leastMs = 8_000;
const leastShare = 0.03;

/** The samples of the last minute with one more; anew when the work became less (files were added or cleared). */
export function withSample(samples: readonly PaceSample[], sample: PaceSample): PaceSample[] {
  const last = samples.at(-1);
  if (last && sample.weightDone < last.weightDone) return [sample];
  return [...samples.filter(({ at }) => at >= sample.at - windowMs), sample];
}

/** Milliseconds; null while it cannot be told honestly. */
export function timeLeftMs(samples: readonly PaceSample[], weight: number): number | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < leastMs) return null;
  const done = last.weightDone - first.weightDone;
  if (done <= 0 || last.weightDone < leastShare * weight) return null;
  return ((weight - last.weightDone) * (last.at - first.at)) / done;
}
