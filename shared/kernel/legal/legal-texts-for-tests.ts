// Paragraphs from plain lines, and trees shown in a form that a test can read at a glance.
import { legalTreeOf } from './legal-tree.ts';
import type { LegalParagraph, LegalTree, LegalUnit } from './unit.ts';

/** A paragraph for each line of the text; lines are trimmed, empty ones left out. */
export function paragraphsFrom(text: string): LegalParagraph[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, kind: 'paragraph', level: null }));
}

export function treeFrom(text: string): LegalTree {
  return legalTreeOf(paragraphsFrom(text));
}

export function addressesOf(units: readonly LegalUnit[]): string[] {
  return units.flatMap((unit) => [unit.address, ...addressesOf(unit.children)]);
}

/** `address: title` of the units that have one. */
export function titlesOf(units: readonly LegalUnit[]): string[] {
  return units.flatMap((unit) => [
    ...(unit.title === null ? [] : [`${unit.address}: ${unit.title}`]),
    ...titlesOf(unit.children),
  ]);
}
