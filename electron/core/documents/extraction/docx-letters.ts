// The letters of runs as they are seen: fonts of the years before Unicode, capitals that a style asks for, hidden text.
import { fromLegacy, legacyEncodingOf } from '#shared/kernel/text/legacy-fonts.ts';
import { type DocxStyles, fontOf, isInCapitals } from './docx-styles.ts';
import { ancestorOf, childOf, descendants, flagOf, replaceWith, wordValue, type XmlElement } from './xml-tree.ts';

const paragraphName = new Set(['w:p']);

export function resolveLetters(root: XmlElement, styles: DocxStyles): void {
  const styleIds = new Map<XmlElement | null, string | undefined>();
  const legacyFonts = new Map<string, ReturnType<typeof legacyEncodingOf>>();
  for (const run of descendants(root)) {
    if (run.name !== 'w:r' || run.parent === null) continue;
    const properties = childOf(run, 'w:rPr');
    if (flagOf(properties, 'w:vanish')) {
      replaceWith(run);
      continue;
    }
    const paragraph = ancestorOf(run, paragraphName);
    if (!styleIds.has(paragraph)) {
      styleIds.set(paragraph, wordValue(childOf(paragraph ?? undefined, 'w:pPr'), 'w:pStyle'));
    }
    const styleId = styleIds.get(paragraph);
    const font = styles.ofRun(properties, styleId, fontOf) ?? '';
    const legacy = legacyFonts.get(font) ?? legacyEncodingOf(font);
    legacyFonts.set(font, legacy);
    const areCapitals = styles.ofRun(properties, styleId, isInCapitals) === true || legacy?.isCapitals === true;
    if (legacy) restoreLetters(run);
    if (legacy || areCapitals) {
      changeWords(run, (text) => {
        const unicode = legacy ? fromLegacy(text, legacy.encoding) : text;
        return areCapitals ? unicode.toUpperCase() : unicode;
      });
    }
  }
}

/** The place of ư in TCVN3 is that of the soft hyphen, and Word may have written it as one. */
function restoreLetters(run: XmlElement): void {
  for (const each of descendants(run)) {
    if (each.name === 'w:softHyphen') replaceWith(each, textElement('\u00AD'));
    if (each.name === 'w:noBreakHyphen') replaceWith(each, textElement('-'));
  }
}

function textElement(text: string): XmlElement {
  return { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [text], parent: null };
}

/** A letter and its mark may stand in neighbouring texts of a run: they are changed as one. */
function changeWords(run: XmlElement, change: (text: string) => string): void {
  let before: XmlElement | null = null;
  for (const each of descendants(run)) {
    const isText = each.name === 'w:t' || each.name === 'w:delText';
    if (isText && before?.name === each.name) {
      before.children.push(...each.children);
      replaceWith(each);
    } else if (each.name !== 'w:rPr' && each.parent === run) before = isText ? each : null;
  }
  for (const each of descendants(run)) {
    if (each.name === 'w:t' || each.name === 'w:delText') each.children = [change(each.children.join(''))];
  }
}
