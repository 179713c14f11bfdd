// Fills the gaps of mammoth before it reads: numbers of lists become text, tracked changes are resolved, text boxes,
// headers and footers stand in the body. What has no place in its tree travels as marks (docx-marks.ts).
import JSZip from 'jszip';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { resolveChanges } from './docx-changes.ts';
import { resolveFields, resolveOddities } from './docx-fields.ts';
import { resolveLetters } from './docx-letters.ts';
import { DocxMarks, withoutMarks } from './docx-marks.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { headersAndFooters } from './docx-running.ts';
import { textRun } from './docx-runs.ts';
import { DocxStyles } from './docx-styles.ts';
import {
  ancestorOf,
  append,
  childOf,
  descendants,
  element,
  insertAfter,
  numberOf,
  parseXml,
  prependContent,
  replaceWith,
  writeXml,
  type XmlElement,
} from './xml-tree.ts';

export interface PreparedDocx {
  readonly bytes: Buffer;
  readonly marks: DocxMarks;
}

interface Tools {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly marks: DocxMarks;
}

const mainType = /\/officeDocument$/;
const paragraphName = new Set(['w:p']);

/** `bytes` must have passed `guardZip`. Throws `file-damaged`. */
export async function prepareDocx(bytes: Buffer): Promise<PreparedDocx> {
  const zip = await JSZip.loadAsync(bytes).catch((error) => {
    throw new RefusalError('file-damaged', {}, { cause: error });
  });
  const read = async (path: string): Promise<XmlElement | null> => {
    const text = await zip.file(path)?.async('string');
    return text === undefined ? null : parseXml(withoutMarks(text.replace(/^\uFEFF/, '')));
  };
  const mainPath = await findMainPart(read);
  const folder = mainPath.slice(0, mainPath.lastIndexOf('/') + 1);
  const main = await read(mainPath);
  const body = childOf(main ?? undefined, 'w:body');
  if (!main || !body) throw new RefusalError('file-damaged', { part: mainPath.slice(0, 200) });
  const styles = new DocxStyles(await read(`${folder}styles.xml`));
  const numbering = new DocxNumbering(await read(`${folder}numbering.xml`), styles);
  const tools = { styles, numbering, marks: new DocxMarks() };
  prepareTree(body, tools);
  for (const name of ['footnotes.xml', 'endnotes.xml']) {
    const notes = await read(folder + name);
    if (!notes) continue;
    prepareTree(notes, tools);
    zip.file(folder + name, writeXml(notes));
  }
  for (const { part, root } of await headersAndFooters(body, mainPath, read)) {
    prepareTree(root, tools);
    append(body, element('w:p', {}, [textRun(tools.marks.add({ kind: 'part', part }))]));
    append(body, ...root.children.filter((child): child is XmlElement => typeof child !== 'string'));
  }
  zip.file(mainPath, writeXml(main));
  return { bytes: await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' }), marks: tools.marks };
}

async function findMainPart(read: (path: string) => Promise<XmlElement | null>): Promise<string> {
  const relations = await read('_rels/.rels');
  const main = relations && descendants(relations).find(({ attributes }) => mainType.test(attributes.Type ?? ''));
  return (main?.attributes.Target ?? 'word/document.xml').replace(/^\//, '');
}

function prepareTree(root: XmlElement, tools: Tools): void {
  moveTextBoxes(root);
  resolveLetters(root, tools.styles);
  resolveOddities(root);
  const ofContents = resolveFields(root);
  resolveChanges(root, tools.marks);
  for (const each of descendants(root)) {
    if (each.name === 'w:tr') fillSkippedColumns(each);
    if (each.name === 'w:p') markParagraph(each, ofContents.has(each), tools);
  }
}

/** A text box holds paragraphs within a run: they become paragraphs after the one that it is anchored in. */
function moveTextBoxes(root: XmlElement): void {
  const hosts = new Map<XmlElement, XmlElement>();
  for (const each of descendants(root)) {
    // Word writes a box twice, for itself and for older readers.
    const isOther = each.name === 'mc:Fallback' && hasBox(childOf(each.parent ?? undefined, 'mc:Choice'));
    if (isOther) replaceWith(each);
  }
  for (const box of descendants(root)) {
    if (box.name !== 'w:txbxContent' || !isWithin(box, root)) continue;
    const host = ancestorOf(box, paragraphName);
    if (!host) continue;
    const content = box.children.filter((child): child is XmlElement => typeof child !== 'string');
    box.children = [];
    const last = hosts.get(host) ?? host;
    insertAfter(last, ...content);
    const end = content.at(-1);
    if (end) hosts.set(host, end);
  }
}

function hasBox(choice: XmlElement | undefined): boolean {
  return choice !== undefined && descendants(choice).some(({ name }) => name === 'w:txbxContent');
}

function isWithin(node: XmlElement, root: XmlElement): boolean {
  let top: XmlElement = node;
  while (top.parent && top !== root) top = top.parent;
  return top === root;
}

/** Columns that a row leaves out before its first cell. */
function fillSkippedColumns(row: XmlElement): void {
  const skipped = numberOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0;
  if (skipped < 1) return;
  const properties = element('w:tcPr', {}, [element('w:gridSpan', { 'w:val': String(skipped) })]);
  const cell = element('w:tc', {}, [properties, element('w:p')]);
  cell.parent = row;
  const first = row.children.findIndex((child) => typeof child !== 'string' && child.name === 'w:tc');
  row.children.splice(Math.max(0, first), 0, cell);
}

function markParagraph(paragraph: XmlElement, isOfContents: boolean, { styles, numbering, marks }: Tools): void {
  const properties = childOf(paragraph, 'w:pPr');
  const before: XmlElement[] = [];
  const level = styles.headingLevelOf(properties);
  if (isOfContents || styles.isOfContents(properties)) before.push(textRun(marks.add({ kind: 'contents' })));
  else if (level !== undefined) before.push(textRun(marks.add({ kind: 'heading', level })));
  const label = numbering.labelOf(properties);
  if (label !== '') before.push(textRun(label));
  if (before.length > 0) prependContent(paragraph, ...before);
}
