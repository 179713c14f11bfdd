// Everything in the palette that the arrow keys reach, as one list in the order of the screen.
import type { Command } from '#renderer/ui/commands.ts';
import type { SearchHit } from '#shared/search/contract.ts';
import type { OfferedGroup } from './offered-commands.ts';
import type { HitGroup } from './result-groups.ts';

export type PaletteOption =
  | { readonly kind: 'recent'; readonly id: string; readonly text: string }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command; readonly groupTitle: string }
  | { readonly kind: 'hit'; readonly id: string; readonly hit: SearchHit };

interface Content {
  readonly recent: readonly string[];
  readonly commands: readonly OfferedGroup[];
  readonly groups: readonly HitGroup[];
}

export function optionsOf({ recent, commands, groups }: Content): PaletteOption[] {
  return [
    ...recent.map((text, index) => ({ kind: 'recent' as const, id: `recent-${index}`, text })),
    ...commands.flatMap(({ title, commands: own }, group) =>
      own.map((command, index) => ({
        kind: 'command' as const,
        id: `command-${group}-${index}`,
        command,
        groupTitle: title,
      })),
    ),
    // By place in the list: one block may have several hits.
    ...groups.flatMap((group) => group.hits).map((hit, index) => ({ kind: 'hit' as const, id: `hit-${index}`, hit })),
  ];
}

/** Passages come first: Enter opens the best one, and a command only when nothing was found or it was chosen. */
export function firstChoice(options: readonly PaletteOption[]): number {
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
