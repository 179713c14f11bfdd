// The rows of the keyboard map: each command once with all its keys, those of the screen before those of every screen.
import type { CommandGroup } from '#renderer/ui/commands.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';

export interface ShortcutGroup {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly keys: readonly string[] }[];
}

/** `typed`, if any, must begin words of the label, tones or not. */
export function shortcutRows(groups: readonly CommandGroup[], typed: string): ShortcutGroup[] {
  const sought = syllablesOf(typed).map((syllable) => syllable.folded);
  return [...groups.filter(({ isGlobal }) => !isGlobal), ...groups.filter(({ isGlobal }) => isGlobal)]
    .map(({ title, commands }) => {
      const keysOf = new Map<string, string[]>();
      for (const { keys, label } of commands) {
        const words = syllablesOf(label).map((syllable) => syllable.folded);
        if (!keys || !sought.every((part) => words.some((word) => word.startsWith(part)))) continue;
        keysOf.set(label, [...(keysOf.get(label) ?? []), keys]);
      }
      return { title, rows: [...keysOf].map(([label, keys]) => ({ label, keys })) };
    })
    .filter(({ rows }) => rows.length > 0);
}
