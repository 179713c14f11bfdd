// Where a preview stands beside the words that it belongs to: under them, or above where there is more room; never off
// the screen. All in CSS pixels of the window.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface CardPlace {
  readonly left: number;
  /** From the window's top, where the card stands under the words; else null. */
  readonly top: number | null;
  /** From the window's foot, where it stands above them. */
  readonly bottom: number | null;
  readonly width: number;
  readonly maxHeight: number;
}

const margin = 12;
/** Between the words and the card: small, so that the pointer gets across. */
const gap = 6;
const leastHeight = 180;

/** The line of the words that the pointer is on; without a pointer the first. */
export function lineAt(lines: readonly Box[], pointer: { readonly x: number; readonly y: number } | null): Box | null {
  const under = (box: Box) =>
    pointer !== null && pointer.y >= box.top - 2 && pointer.y <= box.top + box.height + 2 && isBeside(box, pointer.x);
  return lines.find(under) ?? lines[0] ?? null;
}

function isBeside(box: Box, x: number): boolean {
  return x >= box.left - 2 && x <= box.left + box.width + 2;
}

export function placeCard(
  line: Box,
  pointerX: number | null,
  window: { readonly width: number; readonly height: number },
  wishedWidth: number,
): CardPlace {
  const width = Math.min(wishedWidth, window.width - 2 * margin);
  const wishedLeft = pointerX === null ? line.left : pointerX - width / 3;
  const left = Math.max(margin, Math.min(wishedLeft, window.width - margin - width));
  const below = window.height - (line.top + line.height) - gap - margin;
  const above = line.top - gap - margin;
  if (below >= leastHeight || below >= above) {
    return { left, top: line.top + line.height + gap, bottom: null, width, maxHeight: Math.max(leastHeight, below) };
  }
  return { left, top: null, bottom: window.height - line.top + gap, width, maxHeight: Math.max(leastHeight, above) };
}
