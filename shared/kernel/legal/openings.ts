// Where units begin, in the order of the text, and the tree that follows from it: a unit lasts until one of its own rank
// or above begins.
import type { LegalPosition, LegalUnit, NumberingFault, UnitKind } from './unit.ts';

export interface Opening {
  /** Null closes what is open at or below `rank` and opens nothing: a signature. */
  readonly kind: UnitKind | null;
  readonly number: string;
  /** Its part of the address. */
  readonly segment: string;
  /** Less is above; units of an outline have ranks of their own. */
  readonly rank: number;
  readonly start: LegalPosition;
  readonly title: string | null;
  readonly fault: { readonly kind: NumberingFault['kind']; readonly expected: string } | null;
}

export const ranks: Record<UnitKind, number> = {
  annex: 0,
  part: 2,
  chapter: 3,
  heading: 4,
  section: 5,
  subsection: 6,
  article: 7,
  clause: 8,
  point: 9,
};
/** Forms and tables («Mẫu số 1») stand within the annex before them. */
export const formRank = 1;
/** Ranks of an outline begin below those of articles' frame. */
export const outlineRank = 20;

interface OpenUnit extends LegalUnit {
  readonly rank: number;
  end: LegalPosition;
  readonly children: OpenUnit[];
}

export interface NestedUnits {
  readonly units: readonly LegalUnit[];
  readonly faults: readonly NumberingFault[];
}

/** `openings` in the order of their starts. */
export function nest(openings: readonly Opening[], end: LegalPosition): NestedUnits {
  const units: OpenUnit[] = [];
  const faults: NumberingFault[] = [];
  const stack: OpenUnit[] = [];
  const uses = new Map<string, number>();
  for (const opening of openings) {
    while ((stack.at(-1)?.rank ?? -1) >= opening.rank) close(opening.start);
    if (opening.kind === null) continue;
    const address = uniqueAddress(opening);
    const { kind, number, title, start, rank } = opening;
    const unit: OpenUnit = { kind, number, address, title, start, end, children: [], rank };
    (stack.at(-1)?.children ?? units).push(unit);
    stack.push(unit);
    if (opening.fault) faults.push({ ...opening.fault, address });
  }
  while (stack.length > 0) close(end);
  return { units: units.map(plain), faults };

  function close(at: LegalPosition): void {
    const unit = stack.pop();
    if (unit) unit.end = at;
  }

  function uniqueAddress({ kind, segment }: Opening): string {
    // Articles count through the whole text: chapters are no part of their addresses.
    const parent = kind === 'article' ? stack.findLast((unit) => unit.kind === 'annex') : stack.at(-1);
    const plainAddress = parent ? `${parent.address}/${segment}` : segment;
    const use = (uses.get(plainAddress) ?? 0) + 1;
    uses.set(plainAddress, use);
    return use === 1 ? plainAddress : `${plainAddress}~${use}`;
  }
}

function plain({ kind, number, address, title, start, end, children }: OpenUnit): LegalUnit {
  return { kind, number, address, title, start, end, children: children.map(plain) };
}
