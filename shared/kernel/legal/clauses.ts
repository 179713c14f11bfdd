// Clauses and points of one article. A letter in brackets is rarely anything but a point, whatever is missing before it; a
// number may be anything.
import { endsProperly, leadsOn, restOfLine, startsLower } from './lines.ts';
import { markerOf } from './markers.ts';
import { addressSegment, numberLabel, pointLabel, pointLetters } from './numbering.ts';
import { type Opening, ranks } from './openings.ts';
import type { ReadLine } from './quotations.ts';
import { chainOf, type SequenceCandidate, type Taken } from './sequence.ts';
import type { LegalPosition } from './unit.ts';

interface UnitCandidate extends SequenceCandidate {
  readonly kind: 'clause' | 'point';
  readonly number: string;
  readonly isUnusual: boolean;
  readonly start: LegalPosition;
}

const segmentWords = { clause: 'khoản', point: 'điểm' } as const;

/**
 * `lines` are the article's own, without replacement text; the first may be the rest of the article's line. A line is
 * over when the one before it in the list is. `startsAnywhere`: of replacement text.
 */
export function clausesOf(lines: readonly ReadLine[], startsAnywhere: boolean): Opening[] {
  const candidates = usualOnly(candidatesOf(lines));
  const clauses = candidates.filter(({ kind }) => kind === 'clause');
  const taken = chainOf(clauses, { startsAnywhere, maxGap: 2 });
  const openings: Opening[] = [];
  let at = 0;
  // Points count anew in each clause; those before the first clause belong to the article itself.
  for (let index = 0; index <= taken.length; index += 1) {
    const clause = clauses[taken[index - 1]?.index ?? -1];
    if (clause) openings.push(openingOf(clause, taken[index - 1]));
    const next = clauses[taken[index]?.index ?? -1];
    const points: UnitCandidate[] = [];
    while (at < candidates.length && candidates[at] !== next) {
      const each = candidates[at];
      if (each?.kind === 'point') points.push(each);
      at += 1;
    }
    for (const each of chainOf(points, {
      startsAnywhere: startsAnywhere && index === 0,
      maxGap: pointLetters.length,
    })) {
      const point = points[each.index];
      if (point) openings.push(openingOf(point, each));
    }
  }
  return openings;
}

function candidatesOf(lines: readonly ReadLine[]): UnitCandidate[] {
  const candidates: UnitCandidate[] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const kind = line.marker?.kind;
    if (previous && (kind === 'clause' || kind === 'point') && leadsOn(previous.text, kind)) continue;
    let rest: ReadLine | null = line;
    // «1. a) …»: the first point stands on the line of its clause.
    while (rest?.marker?.kind === 'clause' || rest?.marker?.kind === 'point') {
      const { kind, number, ordinal, isUnusual, restAt } = rest.marker;
      const isOver = !previous || rest !== line || endsProperly(previous) || previous.kind === 'table';
      const text = rest.text.slice(restAt);
      const isStrong = isOver && !(kind === 'clause' && startsLower(text));
      const start = { paragraph: rest.paragraph, offset: rest.offset };
      candidates.push({ kind, number, ordinal, isUnusual, isStrong, start });
      if (kind === 'point') break;
      const after = restOfLine(rest, restAt);
      const marker = markerOf(after.text);
      rest = marker?.kind === 'point' && !marker.isUnusual ? { ...after, marker, marks: line.marks } : null;
    }
  }
  return candidates;
}

/** Older papers write `1-` and `a.`: read so only where nothing is numbered in the usual way. */
function usualOnly(candidates: UnitCandidate[]): UnitCandidate[] {
  const usual = new Set(candidates.filter(({ isUnusual }) => !isUnusual).map(({ kind }) => kind));
  return candidates.filter(({ kind, isUnusual }) => !isUnusual || !usual.has(kind));
}

function openingOf({ kind, number, start }: UnitCandidate, taken: Taken | undefined): Opening {
  const expected = taken && (kind === 'point' ? pointLabel(taken.expected) : numberLabel(taken.expected));
  const faultKind = taken?.fault ?? (taken?.hasInnerList ? 'repeated' : null);
  return {
    kind,
    number,
    segment: `${segmentWords[kind]}-${addressSegment(number)}`,
    rank: ranks[kind],
    start,
    title: null,
    fault: faultKind && expected ? { kind: faultKind, expected } : null,
  };
}
