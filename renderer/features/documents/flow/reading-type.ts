// How a person likes flowing text set: kept on this device, for all papers.
import { createStoredChoice, oneOf, storedFields } from '#renderer/ui/stored-choice.ts';

/** Of the ordinary size, on top of the type size of the whole app. */
export const typeSizes = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;
/** Letters in a line. */
export const measures = [50, 65, 85] as const;
export const lineHeights = [1.45, 1.68, 2] as const;
export const typefaces = ['serif', 'sans'] as const;
/** `theme`: as the whole app. */
export const paperTones = ['theme', 'light', 'sepia', 'dark'] as const;

export interface ReadingType {
  readonly size: (typeof typeSizes)[number];
  readonly measure: (typeof measures)[number];
  readonly lineHeight: (typeof lineHeights)[number];
  readonly typeface: (typeof typefaces)[number];
  readonly tone: (typeof paperTones)[number];
  /** «tr. 12» in the margin. */
  readonly hasPageMarks: boolean;
}

export const ordinaryType: ReadingType = {
  size: 1,
  measure: 65,
  lineHeight: 1.68,
  typeface: 'serif',
  tone: 'theme',
  hasPageMarks: true,
};

const storageKey = 'dien-hong.reading-type';

/** Reads stored text; never throws. */
export function parseReadingType(stored: string | null): ReadingType {
  const fields = storedFields(stored);
  return {
    size: oneOf(typeSizes, fields.size, ordinaryType.size),
    measure: oneOf(measures, fields.measure, ordinaryType.measure),
    lineHeight: oneOf(lineHeights, fields.lineHeight, ordinaryType.lineHeight),
    typeface: oneOf(typefaces, fields.typeface, ordinaryType.typeface),
    tone: oneOf(paperTones, fields.tone, ordinaryType.tone),
    hasPageMarks: oneOf([true, false], fields.hasPageMarks, ordinaryType.hasPageMarks),
  };
}

/** One step larger (1) or smaller (-1); the same at either end. */
export function nextSize(size: ReadingType['size'], steps: 1 | -1): ReadingType['size'] {
  return typeSizes[typeSizes.indexOf(size) + steps] ?? size;
}

const { get, set, useChoice } = createStoredChoice(storageKey, parseReadingType);

export { get as getReadingType, set as setReadingType, useChoice as useReadingType };
