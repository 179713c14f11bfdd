// Whether «Điều 15.» at the start of a line is the next article, an article in spite of a fault in the numbering, the
// first of an enclosed text, or a mention that the line break put there.
import { endsProperly, mayLeadOn, startsLower } from './lines.ts';
import type { Marker } from './markers.ts';
import {
  compareOrdinals,
  expectedBefore,
  follows,
  isFirst,
  numberLabel,
  type Ordinal,
  ordinalKey,
  successor,
} from './numbering.ts';
import type { ReadLine } from './quotations.ts';
import type { NumberingFault } from './unit.ts';

export type ArticleDecision = 'next' | 'refused' | 'restarts' | NumberingFault['kind'];

export class ArticleCount {
  last: Ordinal | null = null;
  #standsFor: Ordinal | null = null;
  readonly #lines: readonly ReadLine[];
  readonly #isFragment: boolean;
  /** Indexes of the lines that begin with an article's number, in order; and by that number. */
  readonly #candidates: readonly number[];
  readonly #byOrdinal = new Map<number, number[]>();

  constructor(lines: readonly ReadLine[], isFragment: boolean) {
    this.#lines = lines;
    this.#isFragment = isFragment;
    const candidates: number[] = [];
    for (const [index, { marker }] of lines.entries()) {
      if (marker?.kind !== 'article') continue;
      candidates.push(index);
      const key = ordinalKey(marker.ordinal);
      const same = this.#byOrdinal.get(key);
      if (same) same.push(index);
      else this.#byOrdinal.set(key, [index]);
    }
    this.#candidates = candidates;
  }

  /** `isBehindTitle`: nothing but a heading stands before it, so that no sentence can go on into it. */
  decide(index: number, marker: Marker, previous: ReadLine | null, isBehindTitle: boolean): ArticleDecision {
    const { ordinal } = marker;
    const line = this.#lines[index];
    if (!line || this.#isBrokenOff(index, marker)) return 'refused';
    const rest = line.text.slice(marker.restAt);
    const isTitled = /^[\p{Lu}\d“"]/u.test(rest) && !/[.;:,]$/.test(rest);
    const isOver = previous === null || isBehindTitle || endsProperly(previous) || previous.kind === 'table';
    if (follows(this.last, ordinal) || (this.#isFragment && this.last === null)) {
      return isOver || (marker.isSet && (isTitled || !previous.text.endsWith(','))) ? 'next' : 'refused';
    }
    // Out of order it needs more: the sentence before is over, or cannot go on with a mention.
    const isAlone = isOver || (isTitled && previous !== null && !mayLeadOn(previous.text));
    if (!(isAlone || this.isBorneOut(index, ordinal)) || !marker.isSet) return 'refused';
    const expected = successor(this.last);
    if (this.last === null) return 'missing';
    if (this.#standsForExpected(index, expected)) {
      return compareOrdinals(ordinal, this.last) === 0 ? 'repeated' : 'out-of-order';
    }
    if (isFirst(ordinal) && this.last.base > 1) {
      return !this.#isFragment && this.#next(successor(ordinal), index) !== null ? 'restarts' : 'refused';
    }
    const order = compareOrdinals(ordinal, this.last);
    if (order === 0) return 'repeated';
    if (order < 0) return 'refused';
    return this.#comesBeforeRestart(expectedBefore(this.last, ordinal), index) ? 'refused' : 'missing';
  }

  faultOf(decision: ArticleDecision, seen: Ordinal): { kind: NumberingFault['kind']; expected: string } | null {
    if (decision === 'next' || decision === 'refused' || decision === 'restarts') return null;
    const expected = decision === 'missing' ? expectedBefore(this.last, seen) : successor(this.last);
    return { kind: decision, expected: numberLabel(expected) };
  }

  /** What was decided is so: later numbers follow it. */
  count(decision: ArticleDecision, ordinal: Ordinal): void {
    const isWrongNumber = decision === 'out-of-order' || decision === 'repeated';
    this.last = isWrongNumber && this.#standsFor ? this.#standsFor : ordinal;
    this.#standsFor = null;
  }

  restart(): void {
    this.last = null;
  }

  /** The numbers go on from there. */
  isBorneOut(index: number, ordinal: Ordinal): boolean {
    return this.#following(index)?.base === ordinal.base + 1;
  }

  /** «Điều 5 / của Luật này»: the sentence goes on behind the number. */
  #isBrokenOff(index: number, marker: Marker): boolean {
    const text = this.#lines[index]?.text ?? '';
    const rest = text.slice(marker.restAt);
    if (rest !== '') return startsLower(rest) && !this.#isFragment;
    const next = this.#lines[index + 1];
    return !marker.isSet && next !== undefined && (startsLower(next.text) || /^[,;)]/.test(next.text));
  }

  /** A number between n and n+2 stands for n+1, unless n+1 comes too. */
  #standsForExpected(index: number, expected: Ordinal): boolean {
    const next = this.#following(index);
    const comesNext = next !== null && compareOrdinals(next, successor(expected)) === 0;
    const isSo = comesNext && this.#next(expected, index) === null;
    this.#standsFor = isSo ? expected : null;
    return isSo;
  }

  /** The number of the next line that begins with an article's. */
  #following(index: number): Ordinal | null {
    const line = this.#candidates[lowerBound(this.#candidates, index + 1)];
    return line === undefined ? null : (this.#lines[line]?.marker?.ordinal ?? null);
  }

  #comesBeforeRestart(expected: Ordinal, index: number): boolean {
    const at = this.#next(expected, index);
    if (at === null) return false;
    const restart = this.#next({ base: 1, suffix: 0 }, index);
    return restart === null || restart > at;
  }

  #next(ordinal: Ordinal, index: number): number | null {
    const same = this.#byOrdinal.get(ordinalKey(ordinal)) ?? [];
    return same[lowerBound(same, index + 1)] ?? null;
  }
}

/** Index of the first value that is not below `least`, in an ascending list. */
function lowerBound(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
