// Of all that is on the screen, the found place that a person was led to is what they mean.
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { Pane } from '../pane/pane.ts';
import { findSessionOf } from './find-session.ts';
import { hasLeft } from './found-hits.ts';

/** The hit that was gone to last, in the panel or from a search; null where there is none or the person has read on. */
export function foundInView({ view }: Pick<Pane, 'view'>): TextPlace | null {
  const { hitAt, soughtAt } = findSessionOf({ view }).get();
  const found = hitAt ?? soughtAt;
  return found && !hasLeft(found, view.get().place) ? found : null;
}
