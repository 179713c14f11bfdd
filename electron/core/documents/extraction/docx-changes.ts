// Tracked changes resolved to their final reading: what was put in stays, what was struck out goes, and marks keep both
// so that the original can be read again (ECMA-376 part 1, 17.13.5).
import type { DocxMark, DocxMarks } from './docx-marks.ts';
import { textRun, wordsOf } from './docx-runs.ts';
import {
  ancestorOf,
  append,
  childOf,
  descendants,
  element,
  elementsIn,
  prependContent,
  replaceWith,
  type XmlElement,
} from './xml-tree.ts';

const insertions = new Set(['w:ins', 'w:moveTo']);
const deletions = new Set(['w:del', 'w:moveFrom']);
/** Where these names say that a paragraph's mark, a row or a cell changed, not that runs did. */
const propertyHolders = new Set(['w:rPr', 'w:trPr', 'w:numPr', 'w:tcPr', 'm:ctrlPr']);

type Revision = { readonly author?: string; readonly at?: string };

export function resolveChanges(root: XmlElement, marks: DocxMarks): void {
  for (const each of descendants(root)) if (each.name === 'w:tbl' && each.parent) resolveTable(each, marks);
  const all = descendants(root);
  for (const each of all) {
    if (each.parent === null || propertyHolders.has(each.parent.name)) continue;
    if (insertions.has(each.name)) wrap(each, each, marks);
    else if (deletions.has(each.name)) strikeOut(each, marks);
  }
  for (const each of all) if (each.name === 'w:p') resolveParagraphMark(each, marks);
}

function revisionOf({ attributes }: XmlElement): Revision {
  const { 'w:author': author, 'w:date': at } = attributes;
  return { ...(author ? { author } : {}), ...(at ? { at } : {}) };
}

function markRun(marks: DocxMarks, mark: DocxMark): XmlElement {
  return textRun(marks.add(mark));
}

/** Marks what is in `content` as put in by `change`. */
function wrap(change: XmlElement, content: XmlElement, marks: DocxMarks): void {
  // What was put in within what was put in, or was struck out at once, is one change.
  if (ancestorOf(change, insertions) || ancestorOf(change, deletions)) return;
  const paragraphs = descendants(content).filter(({ name }) => name === 'w:p');
  if (content.name === 'w:p') paragraphs.push(content);
  const begin = () => markRun(marks, { kind: 'inserted-begin', ...revisionOf(change) });
  const end = () => markRun(marks, { kind: 'inserted-end' });
  for (const paragraph of paragraphs) {
    prependContent(paragraph, begin());
    append(paragraph, end());
  }
  if (paragraphs.length > 0) return;
  const [first, last] = [begin(), end()];
  first.parent = content;
  last.parent = content;
  content.children = [first, ...content.children, last];
}

/** A row or cell that was put in: what was put in within it is the same change. */
function wrapWhole(change: XmlElement, content: XmlElement, marks: DocxMarks): void {
  for (const each of descendants(content)) {
    const isOfRuns = insertions.has(each.name) && each.parent && !propertyHolders.has(each.parent.name);
    if (isOfRuns) replaceWith(each, ...elementsIn(each));
  }
  wrap(change, content, marks);
}

/** What was put in and struck out again is in neither reading. */
function strikeOut(change: XmlElement, marks: DocxMarks): void {
  const isOriginal = !ancestorOf(change, insertions) && !ancestorOf(change, deletions);
  const text = isOriginal ? wordsOf(change, insertions) : '';
  if (text === '') replaceWith(change);
  else replaceWith(change, markRun(marks, { kind: 'deleted', text, ...revisionOf(change) }));
}

/** The words of a row that was struck out stay with the row above, else with the one below, else after the table. */
function resolveTable(table: XmlElement, marks: DocxMarks): void {
  let above: XmlElement | undefined;
  const waiting: XmlElement[] = [];
  for (const row of elementsIn(table).filter(({ name }) => name === 'w:tr')) {
    const properties = childOf(row, 'w:trPr');
    const inserted = childOf(properties, 'w:ins');
    const deleted = childOf(properties, 'w:del');
    if (deleted) {
      const words = inserted ? '' : wordsOfRow(row);
      const mark = (text: string) => markRun(marks, { kind: 'deleted', text, ...revisionOf(deleted) });
      if (words !== '' && above) append(above, mark(`\n${words}`));
      else if (words !== '') waiting.push(mark(`${words}\n`));
      replaceWith(row);
      continue;
    }
    if (inserted) wrapWhole(inserted, row, marks);
    resolveCells(row, marks);
    const paragraphs = descendants(row).filter(({ name }) => name === 'w:p');
    if (paragraphs[0]) prependContent(paragraphs[0], ...waiting.splice(0));
    above = paragraphs.at(-1) ?? above;
  }
  const next = paragraphAfter(table);
  if (next) prependContent(next, ...waiting);
}

function wordsOfRow(row: XmlElement): string {
  const cells = elementsIn(row).filter(({ name }) => name === 'w:tc');
  const words = cells.map((cell) => wordsOf(cell, insertions).trim()).join(' | ');
  return /[^\s|]/.test(words) ? words : '';
}

function resolveCells(row: XmlElement, marks: DocxMarks): void {
  for (const cell of elementsIn(row).filter(({ name }) => name === 'w:tc')) {
    const properties = childOf(cell, 'w:tcPr');
    const inserted = childOf(properties, 'w:cellIns');
    const deleted = childOf(properties, 'w:cellDel');
    if (inserted) wrapWhole(inserted, cell, marks);
    if (!deleted) continue;
    const text = wordsOf(cell, insertions).trim();
    const left = text === '' ? [] : [markRun(marks, { kind: 'deleted', text, ...revisionOf(deleted) })];
    cell.children = properties ? [properties] : [];
    append(cell, element('w:p', {}, left));
  }
}

function paragraphAfter(table: XmlElement): XmlElement | undefined {
  const siblings = elementsIn(table.parent ?? undefined);
  return siblings.slice(siblings.indexOf(table) + 1).find(({ name }) => name === 'w:p');
}

/** A paragraph whose mark was struck out runs on into the next one, which gives it its form. */
function resolveParagraphMark(paragraph: XmlElement, marks: DocxMarks): void {
  const run = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  const inserted = childOf(run, 'w:ins') ?? childOf(run, 'w:moveTo');
  const deleted = childOf(run, 'w:del') ?? childOf(run, 'w:moveFrom');
  if (inserted && !deleted) append(paragraph, markRun(marks, { kind: 'inserted-break', ...revisionOf(inserted) }));
  if (!deleted || !run) return;
  run.children = run.children.filter((child) => child !== deleted);
  const siblings = elementsIn(paragraph.parent ?? undefined);
  const next = siblings[siblings.indexOf(paragraph) + 1];
  if (next?.name !== 'w:p') return;
  const content = elementsIn(paragraph).filter(({ name }) => name !== 'w:pPr');
  if (!inserted) content.push(markRun(marks, { kind: 'deleted', text: '\n', ...revisionOf(deleted) }));
  prependContent(next, ...content);
  replaceWith(paragraph);
}
