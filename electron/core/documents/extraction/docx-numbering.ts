// Word's automatic numbers as text (ECMA-376 part 1, 17.9): what stands before a paragraph of a list, counted as Word
// counts.
import type { DocxStyles } from './docx-styles.ts';
import { formatNumber, type NumberStyle } from './list-label.ts';
import { childOf, elementsIn, flagOf, numberOf, wordValue, type XmlElement } from './xml-tree.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly gap: '' | ' ';
  /** The level (from 1) after which it begins anew; 0: never; undefined: after any above it. */
  readonly restartsAfter: number | undefined;
  readonly isLegal: boolean;
  readonly isHidden: boolean;
  readonly isCapital: boolean;
  readonly styleId: string | undefined;
}

interface List {
  readonly abstractId: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

const levelCount = 9;
const bulletSigns: Readonly<Record<string, string>> = {
  '\uF02D': '-',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF06F': '○',
  o: '○',
  '\uF0A7': '▪',
  '\uF0A8': '□',
  '\uF076': '❖',
};
const wordFormats: Readonly<Record<string, NumberStyle>> = {
  lowerLetter: 'lowerLetter',
  upperLetter: 'upperLetter',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
};

export class DocxNumbering {
  readonly #styles: DocxStyles;
  readonly #abstracts = new Map<string, XmlElement>();
  readonly #nums = new Map<string, XmlElement>();
  readonly #lists = new Map<string, List | null>();
  /** Lists of one abstract definition go on counting together. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | null, styles: DocxStyles) {
    this.#styles = styles;
    for (const each of elementsIn(root ?? undefined)) {
      if (each.name === 'w:abstractNum') this.#abstracts.set(each.attributes['w:abstractNumId'] ?? '', each);
      if (each.name === 'w:num') this.#nums.set(each.attributes['w:numId'] ?? '', each);
    }
  }

  /** Counts the paragraph; its label with the gap behind it, or an empty text. To be asked in the order of the text. */
  labelOf(properties: XmlElement | undefined): string {
    const place = this.#placeOf(properties);
    if (!place) return '';
    const { list, level } = place;
    const shape = list.levels.get(level);
    if (!shape) return '';
    const counters = this.#count(place.numId, list, level);
    if (shape.isHidden) return '';
    const text = shape.format === 'bullet' ? bulletOf(shape.text) : numbersOf(shape, list, counters);
    if (text === '') return '';
    return (shape.isCapital ? text.toUpperCase() : text) + shape.gap;
  }

  #placeOf(properties: XmlElement | undefined): { numId: string; list: List; level: number } | null {
    const direct = childOf(properties, 'w:numPr');
    const byStyle = this.#styles.numberingOf(wordValue(properties, 'w:pStyle'));
    const numId = wordValue(direct, 'w:numId') ?? byStyle?.numId;
    if (numId === undefined || numId === '0') return null;
    const list = this.#listOf(numId);
    if (!list) return null;
    const ofStyle = wordValue(direct, 'w:numId') === undefined ? levelOfStyle(list, byStyle?.styleId) : undefined;
    const level = numberOf(direct, 'w:ilvl') ?? ofStyle ?? byStyle?.level ?? 0;
    return { numId, list, level: Math.min(levelCount - 1, Math.max(0, level)) };
  }

  #count(numId: string, list: List, level: number): (number | undefined)[] {
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    if (!this.#begun.has(numId)) {
      this.#begun.add(numId);
      for (const overridden of list.starts.keys()) counters[overridden] = undefined;
    }
    const last = counters[level];
    counters[level] = last === undefined ? startOf(list, level) : last + 1;
    for (let below = level + 1; below < levelCount; below += 1) {
      const restartsAfter = list.levels.get(below)?.restartsAfter;
      if (restartsAfter === undefined || (restartsAfter > 0 && level < restartsAfter)) counters[below] = undefined;
    }
    return counters;
  }

  #listOf(numId: string): List | null {
    const known = this.#lists.get(numId);
    if (known !== undefined) return known;
    // Set first: a definition that links to itself ends here.
    this.#lists.set(numId, null);
    const list = this.#readList(numId);
    this.#lists.set(numId, list);
    return list;
  }

  #readList(numId: string): List | null {
    const num = this.#nums.get(numId);
    const abstractId = wordValue(num, 'w:abstractNumId') ?? '';
    const abstract = this.#abstracts.get(abstractId);
    if (!num || !abstract) return null;
    const linked = this.#styles.numberingOf(wordValue(abstract, 'w:numStyleLink'));
    const base = wordValue(abstract, 'w:numStyleLink') && linked ? this.#listOf(linked.numId) : null;
    const levels = new Map(base?.levels ?? readLevels(abstract));
    const starts = new Map<number, number>();
    for (const override of elementsIn(num).filter(({ name }) => name === 'w:lvlOverride')) {
      const level = Number(override.attributes['w:ilvl'] ?? 0);
      for (const [, shape] of readLevels(override)) levels.set(level, shape);
      const start = numberOf(override, 'w:startOverride');
      if (start !== undefined) starts.set(level, start);
    }
    return { abstractId: base?.abstractId ?? abstractId, starts, levels };
  }
}

function readLevels(parent: XmlElement): [number, Level][] {
  return elementsIn(parent)
    .filter(({ name }) => name === 'w:lvl')
    .map((each) => {
      const suffix = wordValue(each, 'w:suff');
      const run = childOf(each, 'w:rPr');
      const choice = childOf(childOf(each, 'mc:AlternateContent'), 'mc:Fallback');
      return [
        Number(each.attributes['w:ilvl'] ?? 0),
        {
          start: numberOf(each, 'w:start') ?? 0,
          format: wordValue(each, 'w:numFmt') ?? wordValue(choice, 'w:numFmt') ?? 'decimal',
          text: wordValue(each, 'w:lvlText') ?? '',
          gap: suffix === 'nothing' ? '' : ' ',
          restartsAfter: numberOf(each, 'w:lvlRestart'),
          isLegal: flagOf(each, 'w:isLgl') === true,
          isHidden: flagOf(run, 'w:vanish') === true,
          isCapital: flagOf(run, 'w:caps') === true,
          styleId: wordValue(each, 'w:pStyle'),
        },
      ];
    });
}

function levelOfStyle(list: List, styleId: string | undefined): number | undefined {
  if (styleId === undefined) return undefined;
  for (const [level, shape] of list.levels) if (shape.styleId === styleId) return level;
  return undefined;
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
}

/** A level above that was not counted yet shows where it would begin. */
function numbersOf(shape: Level, list: List, counters: readonly (number | undefined)[]): string {
  return shape.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const format = list.levels.get(level)?.format ?? 'decimal';
    if (format === 'none' || format === 'bullet') return '';
    const value = counters[level] ?? startOf(list, level);
    if (format === 'decimalZero' && value < 10) return `0${value}`;
    return formatNumber(value, shape.isLegal ? 'decimal' : (wordFormats[format] ?? 'decimal'), 'repeated');
  });
}

/** Signs of Symbol and Wingdings stand in a private place of Unicode. */
function bulletOf(text: string): string {
  const sign = text.trim();
  if (sign === '') return '';
  return bulletSigns[sign] ?? (/^[\uE000-\uF8FF]/.test(sign) ? '•' : sign);
}
