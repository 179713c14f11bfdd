// Units of a paper by their addresses: its structure, and one clause with its words.

import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { textBetween } from '#shared/documents/text-range.ts';
import { labelOfAddress, parseAddress, pathToUnit, findUnit as unitOf } from '#shared/kernel/legal/find-unit.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { Documents } from './service.ts';

export interface FoundUnit {
  readonly unit: Omit<PaperUnit, 'children'>;
  /** As laws cite it: «Khoản 2 Điều 15». */
  readonly label: string;
  /** What it stands in, from the outermost. */
  readonly path: Omit<PaperUnit, 'children'>[];
  readonly text: string;
  readonly place: TextPlace;
}

export async function getStructure(documents: Documents, viewer: Viewer, documentId: string): Promise<PaperStructure> {
  return (await documents.openText(viewer, documentId)).structure;
}

/** By its address or as people say it («khoản 2 Điều 15»). Refuses with `not-found`. */
export async function findUnit(
  documents: Documents,
  viewer: Viewer,
  documentId: string,
  words: string,
): Promise<FoundUnit> {
  const text = await documents.openText(viewer, documentId);
  const found = unitOf(text.structure, parseAddress(words) ?? words);
  if (!found) throw new RefusalError('not-found', { address: words });
  const path = pathToUnit(text.structure, found.address).slice(0, -1).map(withoutChildren);
  const unit = withoutChildren(found);
  return {
    unit,
    label: labelOfAddress(unit.address),
    path,
    text: textBetween((page) => text.page(page), unit.start, unit.end),
    place: unit.start,
  };
}

function withoutChildren({ children: _, ...unit }: PaperUnit): Omit<PaperUnit, 'children'> {
  return unit;
}
