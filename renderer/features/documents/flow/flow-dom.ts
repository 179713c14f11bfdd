// Between places of a paper's text and what is on screen. Elements with `data-part` ("12.3": page 12, block 3) hold the
// text of a block from `data-offset` on; what stands in them under `data-skip` is no part of it.
import type { TextPlace } from '#shared/documents/extracted-text.ts';

export function partOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('[data-part]') ?? null;
}

export function findPart(root: ParentNode, { page, block, offset }: TextPlace): HTMLElement | null {
  const parts = [...root.querySelectorAll<HTMLElement>(`[data-part="${page}.${block}"]`)];
  return parts.findLast((part) => offsetOfPart(part) <= offset) ?? parts[0] ?? null;
}

export function offsetOfPart(part: HTMLElement): number {
  return Number(part.dataset.offset ?? 0);
}

export function placeOfPart(part: HTMLElement, offset: number): TextPlace {
  const [page = 1, block = 0] = (part.dataset.part ?? '').split('.').map(Number);
  return { page, block, offset };
}

function* textNodes(part: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof HTMLElement) {
      const isSkipped = node.dataset.skip !== undefined || node.dataset.part !== undefined;
      return isSkipped ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    }
    return NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** Rectangle of the letter at an offset of the block's text; of the whole element where that has no letters. */
export function rectAt(part: HTMLElement, offset: number): DOMRect {
  const range = document.createRange();
  let left = Math.max(0, offset - offsetOfPart(part));
  for (const node of textNodes(part)) {
    if (left >= node.length) {
      left -= node.length;
      continue;
    }
    // The space at a line's end has no rectangle: what follows it does.
    for (let at = left; at < Math.min(node.length, left + 3); at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rect = range.getClientRects()[0];
      if (rect && rect.height > 0) return rect;
    }
    left = 0;
  }
  return part.getBoundingClientRect();
}

function lengthOf(part: HTMLElement): number {
  let length = 0;
  for (const node of textNodes(part)) length += node.length;
  return length;
}

/** Offset in the block's text of the first letter whose line ends below `y`. */
export function offsetBelow(part: HTMLElement, y: number): number {
  const from = offsetOfPart(part);
  if (part.getBoundingClientRect().top >= y) return from;
  let [low, high] = [0, Math.max(0, lengthOf(part) - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rectAt(part, from + middle).bottom > y) high = middle;
    else low = middle + 1;
  }
  return from + low;
}

/** The place of a point in the document, as a selection gives it; null outside of the text. */
export function placeOfPoint(node: Node, offset: number, isEnd: boolean): TextPlace | null {
  const target = node instanceof Element ? (node.childNodes[isEnd ? offset - 1 : offset] ?? node) : node;
  const part = partOf(target);
  if (!part) {
    const around = node instanceof Element ? [...node.querySelectorAll<HTMLElement>('[data-part]')] : [];
    // The space of chunks that are not on screen holds nothing: the text nearest to the point counts.
    const isBeyond = (each: Element) => target.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING;
    const found = isEnd
      ? around.findLast((each) => target.contains(each) || !isBeyond(each))
      : around.find((each) => target.contains(each) || isBeyond(each));
    if (!found) return null;
    return placeOfPart(found, offsetOfPart(found) + (isEnd ? lengthOf(found) : 0));
  }
  let at = offsetOfPart(part);
  for (const text of textNodes(part)) {
    if (text === node) return placeOfPart(part, at + offset);
    const isPast = text.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
    if (isPast || (!isEnd && target.contains(text))) return placeOfPart(part, at);
    at += text.length;
  }
  return placeOfPart(part, at);
}
