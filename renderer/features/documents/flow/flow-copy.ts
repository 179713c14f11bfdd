// What is copied: running text in whole paragraphs, tables as rows of cells, without addresses, page marks and the ends
// of lines; also where most of it is not on screen.

import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import { type FlowItem, isTextItem } from './flow-item.ts';

/** From `start` up to `end`, as a person reads it: a paragraph a line. */
export function textBetween(items: Iterable<FlowItem>, start: TextPlace, end: TextPlace): string {
  const paragraphs: string[] = [];
  for (const item of items) {
    if (!isTextItem(item)) continue;
    let text = '';
    let isAny = false;
    for (const part of item.parts) {
      const at = { page: part.page, block: part.block };
      const from = part.from;
      const to = part.from + part.text.length;
      const isBefore = comparePlaces({ ...at, offset: to }, start) < 0;
      if (isBefore || comparePlaces({ ...at, offset: from }, end) >= 0) continue;
      const isHere = (place: TextPlace) => place.page === part.page && place.block === part.block;
      const first = isHere(start) ? Math.max(0, start.offset - from) : 0;
      const last = isHere(end) ? Math.min(part.text.length, end.offset - from) : part.text.length;
      if (last < first || (last === first && part.text !== '')) continue;
      text += (isAny ? part.glue : '') + part.text.slice(first, last);
      isAny = true;
    }
    if (!isAny) continue;
    const words = item.kind === 'table' ? text.replaceAll(' | ', '\t') : text;
    if (item.isContinued && paragraphs.length > 0 && item.kind !== 'table') {
      paragraphs[paragraphs.length - 1] += words;
    } else paragraphs.push(words);
  }
  return paragraphs.join('\n');
}
