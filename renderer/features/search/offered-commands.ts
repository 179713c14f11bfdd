// Which commands of the open screen the palette offers for what was typed: every word must begin some word of the
// command, tones or not. Those of the screen stand before those of every screen, and what a person uses most comes first.

import type { Command, CommandGroup } from '#renderer/ui/commands.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';

/** Asks for commands alone. */
const sign = '>';
/** Fewer letters fit too much to mean a command, unless commands alone are asked for. */
const minLetters = 2;
/** Beside passages a few are enough: they are what is mostly sought. */
const besidePassages = 5;

export interface OfferedGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}

/** What stands behind `>`, or null where passages are sought too. */
export function commandText(typed: string): string | null {
  const text = typed.trimStart();
  return text.startsWith(sign) ? text.slice(sign.length) : null;
}

/** `scoreOf`: how much a person uses the command of that name; 0 for one that was never used. */
export function offeredCommands(
  typed: string,
  groups: readonly CommandGroup[],
  scoreOf: (label: string) => number,
): OfferedGroup[] {
  const alone = commandText(typed);
  const words = syllablesOf(alone ?? typed).map((syllable) => syllable.folded);
  if (alone === null && words.join('').length < minLetters) return [];
  const offered = [...groups.filter(({ isGlobal }) => !isGlobal), ...groups.filter(({ isGlobal }) => isGlobal)]
    .map(({ title, commands }) => ({
      title,
      commands: onceEach(commands.filter((command) => !command.isKeyOnly && fits(command, words))).toSorted(
        (one, other) => scoreOf(other.label) - scoreOf(one.label),
      ),
    }))
    .filter(({ commands }) => commands.length > 0);
  return alone === null ? firstOf(offered, besidePassages) : offered;
}

/** Where nothing is typed: what this person uses most of what can be done now. */
export function usualCommands(
  groups: readonly CommandGroup[],
  scoreOf: (label: string) => number,
  most: number,
): readonly Command[] {
  return onceEach(groups.flatMap(({ commands }) => commands))
    .filter((command) => !command.isKeyOnly && scoreOf(command.label) > 0)
    .toSorted((one, other) => scoreOf(other.label) - scoreOf(one.label))
    .slice(0, most);
}

function fits({ label, words }: Command, typed: readonly string[]): boolean {
  const own = syllablesOf(`${label} ${words ?? ''}`).map((syllable) => syllable.folded);
  return typed.every((part) => own.some((word) => word.startsWith(part)));
}

/** A command with several keys is registered for each of them. */
function onceEach(commands: readonly Command[]): Command[] {
  return [...new Map(commands.toReversed().map((command) => [command.label, command])).values()].toReversed();
}

function firstOf(groups: readonly OfferedGroup[], most: number): OfferedGroup[] {
  let left = most;
  const kept: OfferedGroup[] = [];
  for (const { title, commands } of groups) {
    if (left > 0) kept.push({ title, commands: commands.slice(0, left) });
    left -= commands.length;
  }
  return kept;
}
