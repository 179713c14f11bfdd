// Word's styles, each with what it takes over from those that it is based on.
import { childOf, elementsIn, flagOf, numberOf, wordValue, type XmlElement } from './xml-tree.ts';

interface Style {
  readonly basedOn: string | undefined;
  readonly name: string;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

/** Nobody bases styles on each other so deeply; a damaged file may do so in a circle. */
const maxDepth = 32;
const headingName = /^(?:heading|tiêu đề|đề mục)\s*(\d)?/iu;
const titleName = /^title$/i;
const contentsName = /^toc\s*\d/i;

export class DocxStyles {
  readonly #styles = new Map<string, Style>();
  #defaultParagraph: string | undefined;
  #defaultRun: XmlElement | undefined;

  constructor(root: XmlElement | null) {
    for (const each of elementsIn(root ?? undefined)) {
      if (each.name === 'w:docDefaults') this.#defaultRun = childOf(childOf(each, 'w:rPrDefault'), 'w:rPr');
      const styleId = each.attributes['w:styleId'];
      if (each.name !== 'w:style' || styleId === undefined) continue;
      const isDefault = ['1', 'true', 'on'].includes(each.attributes['w:default'] ?? '');
      if (isDefault && each.attributes['w:type'] === 'paragraph') this.#defaultParagraph = styleId;
      this.#styles.set(styleId, {
        basedOn: wordValue(each, 'w:basedOn'),
        name: wordValue(each, 'w:name') ?? '',
        paragraph: childOf(each, 'w:pPr'),
        run: childOf(each, 'w:rPr'),
      });
    }
  }

  /** A paragraph's numbering by its style: the list, the level if it is said, and the style that says so. */
  numberingOf(styleId: string | undefined): { numId: string; level: number | undefined; styleId: string } | null {
    for (const [id, style] of this.#chain(styleId ?? this.#defaultParagraph)) {
      const numbering = childOf(style.paragraph, 'w:numPr');
      const numId = wordValue(numbering, 'w:numId');
      if (numId !== undefined) return { numId, level: numberOf(numbering, 'w:ilvl'), styleId: id };
    }
    return null;
  }

  /** The level that the outline gives a paragraph: undefined for running text, null for a heading without one. */
  headingLevelOf(properties: XmlElement | undefined): number | null | undefined {
    const styleId = wordValue(properties, 'w:pStyle');
    const outline =
      numberOf(properties, 'w:outlineLvl') ??
      this.#first(styleId, ({ paragraph }) => numberOf(paragraph, 'w:outlineLvl'));
    if (outline !== undefined) return outline < 9 ? outline + 1 : undefined;
    const named = this.#first(styleId, ({ name }) =>
      headingName.test(name) || titleName.test(name) ? name : undefined,
    );
    if (named === undefined) return undefined;
    const level = Number(headingName.exec(named)?.[1] ?? 0);
    return level > 0 ? level : null;
  }

  isOfContents(properties: XmlElement | undefined): boolean {
    const style = this.#styles.get(wordValue(properties, 'w:pStyle') ?? '');
    return style !== undefined && contentsName.test(style.name);
  }

  /** A property of a run, by itself, its style, its paragraph's style or the defaults. */
  ofRun<T>(run: XmlElement | undefined, styleId: string | undefined, read: (properties: XmlElement) => T | undefined) {
    const ofStyle = ({ run: properties }: Style) => (properties ? read(properties) : undefined);
    return (
      (run ? read(run) : undefined) ??
      this.#first(wordValue(run, 'w:rStyle'), ofStyle) ??
      this.#first(styleId ?? this.#defaultParagraph, ofStyle) ??
      (this.#defaultRun ? read(this.#defaultRun) : undefined)
    );
  }

  #first<T>(styleId: string | undefined, read: (style: Style) => T | undefined): T | undefined {
    for (const [, style] of this.#chain(styleId)) {
      const found = read(style);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  *#chain(styleId: string | undefined): Generator<[string, Style]> {
    let id = styleId;
    for (let depth = 0; id !== undefined && depth < maxDepth; depth += 1) {
      const style = this.#styles.get(id);
      if (!style) return;
      yield [id, style];
      id = style.basedOn;
    }
  }
}

/** The font that draws a run's Latin letters; a theme's font is none of the old ones. */
export function fontOf(properties: XmlElement): string | undefined {
  const fonts = childOf(properties, 'w:rFonts');
  if (!fonts) return undefined;
  if (fonts.attributes['w:asciiTheme'] !== undefined) return '';
  return fonts.attributes['w:ascii'] ?? fonts.attributes['w:hAnsi'];
}

export function isInCapitals(properties: XmlElement): boolean | undefined {
  return flagOf(properties, 'w:caps');
}
