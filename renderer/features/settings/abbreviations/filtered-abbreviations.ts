// The list narrowed down while one types, with tone marks or without.
import { comparableText } from '#shared/kernel/text/comparable-text.ts';
import type { ListedAbbreviationView } from '#shared/search/abbreviations/contract.ts';

export interface AbbreviationLine extends ListedAbbreviationView {
  readonly key: string;
  /** What the filter is looked for in. */
  readonly comparable: string;
}

export function linesOf(abbreviations: readonly ListedAbbreviationView[]): AbbreviationLine[] {
  return abbreviations.map((line) => ({
    ...line,
    key: `${line.short}\n${line.full}`,
    comparable: comparableText([line.short, ...line.also, line.full].join('\n')).text,
  }));
}

/** Those that hold all words of the filter; short forms that begin with it come first. */
export function filteredLines(lines: readonly AbbreviationLine[], typed: string): AbbreviationLine[] {
  const wanted = comparableText(typed.trim().replace(/\s+/g, ' ')).text;
  if (wanted === '') return [...lines];
  const words = wanted.split(' ');
  const found = lines.filter(({ comparable }) => words.every((word) => comparable.includes(word)));
  const isFirst = ({ comparable }: AbbreviationLine) => comparable.startsWith(wanted);
  return [...found.filter(isFirst), ...found.filter((line) => !isFirst(line))];
}
