// What is known of a paper when something is to be done with it, and who may.
import { derivedId } from '#shared/kernel/ids.ts';
import { type Actor, isInCircle } from '#shared/kernel/people.ts';
import type { LegalStatus, Lineage, Paper, Placement, Stage } from './paper.ts';

export interface DocumentState {
  readonly stage: Stage | 'absent';
  /** Where a withdrawn paper goes when it is put back. */
  readonly stageBefore: Exclude<Stage, 'withdrawn'>;
  /** The circle that sees it: of the draft, then of the publication. */
  readonly circle: string | null;
  /** The circle in which it was prepared; null where it was put straight on the shelf. */
  readonly homeCircle: string | null;
  readonly paper: Paper | null;
  /** A person named it; no reading does so any more. */
  readonly isTitleGiven: boolean;
  readonly placement: Placement;
  /** Null: the first version of itself. */
  readonly lineage: Lineage | null;
  readonly legalStatus: LegalStatus | null;
  readonly scheduled: { readonly publishAt: string; readonly circle: string; readonly actor: string } | null;
}

const namespace = '8c0f6f0e-4d0f-5a53-9f0e-6d1e5f1f7a10';

/** The same bytes in the same circle are one paper, however often and on however many devices they are imported. */
export function documentIdOf(originalSha256: string, circle: string): string {
  return derivedId(namespace, `${circle}/${originalSha256}`);
}

export function documentSubject(documentId: string): string {
  return `document/${documentId}`;
}

export function isKeeper(actor: Actor): boolean {
  return actor.roles.includes('secretary') || actor.roles.includes('administrator');
}

/** Papers are brought in and withdrawn by the secretariat and by whoever administers the device. */
export function mayKeepPapers(actor: Actor, circle: string): boolean {
  return isInCircle(actor, circle) && isKeeper(actor);
}
