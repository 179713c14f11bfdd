// Of all that is on the screen, which clause a person means: the one that they went to, by the outline or by a search, else
// the one at the top of the view; over the first of all, as at the head of a law, the first one below.
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { hereNow, isWhereJumpLed, pathTo } from '../outline/here.ts';
import type { Pane } from '../pane/pane.ts';
import { flatUnitsOf, unitPathAt } from '../pane/unit-at.ts';
import { findSessionOf } from './find-session.ts';
import { hasLeft } from './found-hits.ts';

/** The units around it, the outermost first; empty where none is near. */
export function unitsMeant({ view }: Pick<Pane, 'view'>, structure: PaperStructure): readonly PaperUnit[] {
  const found = isWhereJumpLed(view) ? null : foundInView({ view });
  const path = found ? unitPathAt(structure, found) : hereNow(view, structure);
  return path.length > 0 ? path : firstBelow(structure, view.get().place);
}

const clauses: ReadonlySet<PaperUnit['kind']> = new Set(['article', 'heading', 'clause']);

/** Only on the same page or the next: further down it is not on the screen. */
function firstBelow(structure: PaperStructure, place: TextPlace): readonly PaperUnit[] {
  const index = flatUnitsOf(structure).findIndex(
    ({ unit: { kind, start } }) =>
      clauses.has(kind) && comparePlaces(start, place) >= 0 && start.page - place.page <= 1,
  );
  return pathTo(structure, index);
}

/** The hit that was gone to last, in the panel or from a search; null where there is none or the person has read on. */
export function foundInView({ view }: Pick<Pane, 'view'>): TextPlace | null {
  const { hitAt, soughtAt } = findSessionOf({ view }).get();
  const found = hitAt ?? soughtAt;
  return found && !hasLeft(found, view.get().place) ? found : null;
}
