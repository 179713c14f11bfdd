// Fields of a Word document: which paragraphs are a table of contents, and numbers of pages, which are no text.
import { wordsOf } from './docx-runs.ts';
import { ancestorOf, descendants, element, replaceWith, type XmlElement } from './xml-tree.ts';

interface OpenField {
  code: string;
  isInResult: boolean;
}

const paragraphName = new Set(['w:p']);
const pageNumber = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
const contents = /^\s*(?:TOC|TOA|INDEX)\b/i;

/** Takes numbers of pages away, unwraps simple fields; the paragraphs of a table of contents. */
export function resolveFields(root: XmlElement): Set<XmlElement> {
  const open: OpenField[] = [];
  const ofContents = new Set<XmlElement>();
  for (const each of descendants(root)) {
    if (each.parent === null) continue;
    if (each.name === 'w:fldSimple') resolveSimple(each, ofContents);
    else if (each.name === 'w:fldChar') follow(each.attributes['w:fldCharType'], open);
    else if (each.name === 'w:instrText') {
      const field = open.at(-1);
      if (field && !field.isInResult) field.code += each.children.join('');
    } else if (each.name === 'w:t') {
      const isResultOf = (code: RegExp) => open.some((field) => field.isInResult && code.test(field.code));
      const paragraph = ancestorOf(each, paragraphName);
      if (paragraph && isResultOf(contents)) ofContents.add(paragraph);
      if (isResultOf(pageNumber)) replaceWith(each);
    }
  }
  return ofContents;
}

function follow(type: string | undefined, open: OpenField[]): void {
  const field = open.at(-1);
  if (type === 'begin') open.push({ code: '', isInResult: false });
  else if (type === 'separate' && field) field.isInResult = true;
  else if (type === 'end') open.pop();
}

function resolveSimple(field: XmlElement, ofContents: Set<XmlElement>): void {
  const code = field.attributes['w:instr'] ?? '';
  const paragraph = ancestorOf(field, paragraphName);
  if (contents.test(code) && paragraph) ofContents.add(paragraph);
  if (pageNumber.test(code)) replaceWith(field);
  else replaceWith(field, ...field.children.filter((child): child is XmlElement => typeof child !== 'string'));
}

/** What mammoth does not know and would leave out with its words. */
export function resolveOddities(root: XmlElement): void {
  for (const each of descendants(root)) {
    if (each.parent === null) continue;
    if (each.name === 'w:ptab') replaceWith(each, element('w:tab'));
    else if (each.name === 'w:cr') replaceWith(each, element('w:br'));
    else if (each.name === 'm:oMath') {
      replaceWith(each, element('w:r', {}, [element('w:t', { 'xml:space': 'preserve' }, [wordsOf(each)])]));
    } else if (each.name === 'm:oMathPara' || each.name === 'w:dir' || each.name === 'w:bdo') {
      replaceWith(each, ...each.children.filter((child): child is XmlElement => typeof child !== 'string'));
    }
  }
}
