// The part of a passage that is shown with a hit: cut around the densest hits, its pieces marked.

import type { SourceRange } from '#shared/kernel/text/mapped-text.ts';
import type { Snippet } from '#shared/search/results.ts';

export const snippetLength = 260;
/** Context kept before the first hit. */
const leadLength = 60;
const ellipsis = '…';

/** `isFromStart`: the text's beginning is shown, wherever the hits are. */
export function cutSnippet(text: string, hits: readonly SourceRange[], isFromStart = false): Snippet {
  const { start, end } = windowOf(text, isFromStart ? [] : hits);
  const pieces: Snippet = [];
  const add = (piece: string, isHit: boolean) => {
    if (piece !== '') pieces.push({ text: piece.replaceAll('\n', ' '), isHit });
  };
  let at = start;
  if (start > 0) add(ellipsis, false);
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue;
    add(text.slice(at, hit.start), false);
    add(text.slice(hit.start, hit.end), true);
    at = hit.end;
  }
  add(text.slice(at, end), false);
  if (end < text.length) add(ellipsis, false);
  return pieces;
}

/** A whole text with its hits marked. */
export function marked(text: string, ranges: readonly SourceRange[]): Snippet {
  const pieces: Snippet = [];
  let at = 0;
  const add = (end: number, isHit: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), isHit });
    at = Math.max(at, end);
  };
  for (const { start, end } of ranges) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return pieces;
}

function windowOf(text: string, hits: readonly SourceRange[]): SourceRange {
  if (text.length <= snippetLength) return { start: 0, end: text.length };
  const densest = densestHit(hits);
  const wanted = Math.max(0, Math.min((hits[densest]?.start ?? 0) - leadLength, text.length - snippetLength));
  const start = wanted === 0 ? 0 : afterSpace(text, wanted);
  const end = start + snippetLength >= text.length ? text.length : beforeSpace(text, start + snippetLength);
  return { start, end };
}

/** Index of the hit after which most others follow within a snippet's length. */
export function densestHit(hits: readonly SourceRange[]): number {
  let best = 0;
  let most = 0;
  let last = 0;
  for (const [first, hit] of hits.entries()) {
    while (last < hits.length && (hits[last]?.end ?? 0) <= hit.start + snippetLength - leadLength) last += 1;
    if (last - first > most) {
      most = last - first;
      best = first;
    }
  }
  return best;
}

function afterSpace(text: string, at: number): number {
  const space = text.slice(at, at + 20).search(/\s/u);
  return space < 0 ? at : at + space + 1;
}

function beforeSpace(text: string, at: number): number {
  const tail = text.slice(at - 20, at);
  const space = Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('\n'));
  return space < 0 ? at : at - 20 + space;
}
