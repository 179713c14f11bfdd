// Copying from printed pages gives running text: the lines of a paragraph joined by spaces, paragraphs on lines of
// their own, instead of a break at the end of each printed line.
import type { ClipboardEvent } from 'react';

export function copyLines(event: ClipboardEvent): void {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return;
  const lines: { block: string; text: string }[] = [];
  for (let index = 0; index < selection.rangeCount; index += 1) {
    const fragment = selection.getRangeAt(index).cloneContents();
    for (const line of fragment.querySelectorAll<HTMLElement>('[data-block]')) {
      lines.push({ block: line.dataset.block ?? '', text: line.textContent ?? '' });
    }
  }
  // Within a single line the browser's own copy is right.
  if (lines.length === 0) return;
  event.clipboardData.setData('text/plain', joinLines(lines));
  event.preventDefault();
}

export function joinLines(lines: readonly { block: string; text: string }[]): string {
  let text = '';
  let block: string | null = null;
  for (const line of lines) {
    if (line.text === '') continue;
    text += block === null ? line.text : `${line.block === block ? ' ' : '\n'}${line.text}`;
    block = line.block;
  }
  return text;
}
