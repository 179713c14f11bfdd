// Everything in the palette that the arrow keys reach, as one list in the order of the screen.
import type { Command } from '#renderer/ui/commands.ts';
import type { Jump, PaperHits, SearchAnswer, UnitHit } from '#shared/search/results.ts';
import type { SavedSearch } from '#shared/search/saved/contract.ts';
import type { OfferedGroup } from './offered-commands.ts';

export type PaletteOption =
  | { readonly kind: 'recent'; readonly id: string; readonly text: string }
  | { readonly kind: 'saved'; readonly id: string; readonly saved: SavedSearch }
  | { readonly kind: 'jump'; readonly id: string; readonly jump: Jump }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command; readonly groupTitle: string }
  /** `hit` is null where the paper's title alone was found. */
  | { readonly kind: 'hit'; readonly id: string; readonly paper: PaperHits; readonly hit: UnitHit | null }
  | { readonly kind: 'all'; readonly id: string };

interface Content {
  readonly recent: readonly string[];
  readonly saved?: readonly SavedSearch[];
  readonly commands: readonly OfferedGroup[];
  readonly answer: Pick<SearchAnswer, 'jumps' | 'papers'> | null;
}

export function optionsOf({ recent, saved = [], commands, answer }: Content): PaletteOption[] {
  const { jumps, papers } = answer ?? { jumps: [], papers: [] };
  return [
    ...recent.map((text, index) => ({ kind: 'recent' as const, id: `recent-${index}`, text })),
    ...saved.map((each) => ({ kind: 'saved' as const, id: `saved-${each.savedSearchId}`, saved: each })),
    ...jumps.map((jump, index) => ({ kind: 'jump' as const, id: `jump-${index}`, jump })),
    ...commands.flatMap(({ title, commands: own }, group) =>
      own.map((command, index) => ({
        kind: 'command' as const,
        id: `command-${group}-${index}`,
        command,
        groupTitle: title,
      })),
    ),
    // By place in the list: one block may have several hits.
    ...papers.flatMap((paper, paperIndex) =>
      (paper.hits.length > 0 ? paper.hits : [null]).map((hit, index) => ({
        kind: 'hit' as const,
        id: `hit-${paperIndex}-${index}`,
        paper,
        hit,
      })),
    ),
    ...(papers.length > 0 ? [{ kind: 'all' as const, id: 'all' }] : []),
  ];
}

/** What is named outright comes first, then passages; a command only when nothing was found or it was chosen. */
export function firstChoice(options: readonly PaletteOption[]): number {
  const jump = options.findIndex((option) => option.kind === 'jump');
  if (jump !== -1) return jump;
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
