// Everything in the palette that the arrow keys reach, as one list in the order of the screen.
import type { SearchHit } from '#shared/search/contract.ts';
import type { HitGroup } from './result-groups.ts';

export type PaletteOption<Action> =
  | { readonly kind: 'recent'; readonly id: string; readonly text: string }
  | { readonly kind: 'action'; readonly id: string; readonly action: Action }
  | { readonly kind: 'hit'; readonly id: string; readonly hit: SearchHit };

interface Content<Action> {
  readonly recent: readonly string[];
  readonly actions: readonly Action[];
  readonly groups: readonly HitGroup[];
}

export function optionsOf<Action extends { readonly id: string }>(content: Content<Action>): PaletteOption<Action>[] {
  return [
    ...content.recent.map((text, index) => ({ kind: 'recent' as const, id: `recent-${index}`, text })),
    ...content.actions.map((action) => ({ kind: 'action' as const, id: `action-${action.id}`, action })),
    ...content.groups.flatMap((group) => group.hits.map((hit) => ({ kind: 'hit' as const, id: hitId(hit), hit }))),
  ];
}

export function hitId(hit: SearchHit): string {
  return `hit-${hit.documentId}-${hit.pageNumber}-${hit.blockIndex}`;
}

/** Papers come before actions: Enter opens the best passage, and an action only when nothing was found or it was chosen. */
export function firstChoice<Action>(options: readonly PaletteOption<Action>[]): number {
  const hit = options.findIndex((option) => option.kind === 'hit');
  return hit === -1 ? 0 : hit;
}

/** The option after an arrow key; from the end it goes round. */
export function optionAfterKey(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowUp') return (index - 1 + count) % count;
  return null;
}
