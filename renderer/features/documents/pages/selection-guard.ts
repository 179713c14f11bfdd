// Keeps a selection from jumping while it is drawn over the gaps between lines. What lies under the pointer there is the
// page and not a line, so that browsers select up to the end of all lines. As in pdf.js: while text is being selected,
// an empty element is put right behind the selection's moving end and covers the page, so that it is what is hit.

interface Guard {
  readonly cover: HTMLElement;
}

const guards = new Map<HTMLElement, Guard>();
const selecting = 'data-selecting';
let stopListening: (() => void) | null = null;

/** Takes a page's text layer in; returns how to let it go. The layer is positioned and its lines lie above the cover. */
export function guardSelection(layer: HTMLElement): () => void {
  const cover = document.createElement('div');
  cover.dataset.cover = '';
  layer.append(cover);
  guards.set(layer, { cover });
  stopListening ??= listen();
  return () => {
    cover.remove();
    guards.delete(layer);
    if (guards.size > 0) return;
    stopListening?.();
    stopListening = null;
  };
}

function listen(): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let isPointerDown = false;
  let former: Range | null = null;
  const resetAll = () => {
    for (const [layer, { cover }] of guards) reset(layer, cover);
  };
  document.addEventListener(
    'pointerdown',
    () => {
      isPointerDown = true;
    },
    { signal },
  );
  const onUp = () => {
    isPointerDown = false;
    former = null;
    resetAll();
  };
  for (const ends of ['pointerup', 'pointercancel'] as const) document.addEventListener(ends, onUp, { signal });
  window.addEventListener('blur', onUp, { signal });
  document.addEventListener(
    'selectionchange',
    () => {
      const selection = document.getSelection();
      if (!isPointerDown || !selection || selection.rangeCount === 0 || selection.isCollapsed) return resetAll();
      const range = selection.getRangeAt(0);
      for (const [layer, { cover }] of guards) {
        if (range.intersectsNode(layer)) layer.setAttribute(selecting, '');
        else reset(layer, cover);
      }
      putBehind(range, former);
      former = range.cloneRange();
    },
    { signal },
  );
  return () => listening.abort();
}

function reset(layer: HTMLElement, cover: HTMLElement): void {
  if (cover.parentElement !== layer || layer.lastElementChild !== cover) layer.append(cover);
  layer.removeAttribute(selecting);
}

/** Puts the cover of the page beside the end that moves. */
function putBehind(range: Range, former: Range | null): void {
  const isStartMoving =
    former !== null &&
    (range.compareBoundaryPoints(Range.END_TO_END, former) === 0 ||
      range.compareBoundaryPoints(Range.START_TO_END, former) === 0);
  const node = isStartMoving ? range.startContainer : range.endContainer;
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest('[data-block]');
  const layer = line?.closest<HTMLElement>('[data-text-layer]');
  const guard = layer && guards.get(layer);
  if (line && guard) line.parentElement?.insertBefore(guard.cover, isStartMoving ? line : line.nextSibling);
}
