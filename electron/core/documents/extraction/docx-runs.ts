// Runs of a Word document: made, and read for their words.
import { element, type XmlElement } from './xml-tree.ts';

/** A run of plain text without any form. */
export function textRun(text: string): XmlElement {
  return element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [text])]);
}

const signs: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': ' ',
  'w:cr': ' ',
  'w:noBreakHyphen': '-',
};
const wordsIn = new Set(['w:t', 'w:delText', 'm:t']);

/** What a person would read in it; elements named in `without` are passed over. */
export function wordsOf(node: XmlElement, without: ReadonlySet<string> = new Set()): string {
  let text = '';
  for (const child of node.children) {
    if (typeof child === 'string') {
      if (wordsIn.has(node.name)) text += child;
    } else if (!without.has(child.name)) text += signs[child.name] ?? wordsOf(child, without);
  }
  return text;
}
