// Copying from printed pages gives running text: the lines of a paragraph joined by spaces, paragraphs on lines of
// their own, instead of a break at the end of each printed line.
import type { ClipboardEvent } from 'react';

interface CopiedLine {
  readonly block: string;
  /** As `TextLine` has it. */
  readonly join?: string | undefined;
  readonly text: string;
}

export function copyLines(event: ClipboardEvent): void {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return;
  const lines: CopiedLine[] = [];
  for (let index = 0; index < selection.rangeCount; index += 1) {
    const fragment = selection.getRangeAt(index).cloneContents();
    // What is only said (see TextLayer) is nobody's to copy.
    for (const said of fragment.querySelectorAll('[data-said]')) said.remove();
    for (const line of fragment.querySelectorAll<HTMLElement>('[data-block]')) {
      lines.push({ block: line.dataset.block ?? '', join: line.dataset.join, text: line.textContent ?? '' });
    }
  }
  // Within a single line the browser's own copy is right.
  if (lines.length === 0) return;
  event.clipboardData.setData('text/plain', joinLines(lines));
  event.preventDefault();
}

export function joinLines(lines: readonly CopiedLine[]): string {
  let text = '';
  let last: CopiedLine | null = null;
  for (const line of lines) {
    if (line.text === '') continue;
    const isSameBlock = last?.block === line.block;
    if (isSameBlock && last?.join === 'hyphen') text = text.replace(/.$/u, '');
    text += `${last === null ? '' : isSameBlock ? (last.join ? '' : ' ') : '\n'}${line.text}`;
    last = line;
  }
  return text;
}
