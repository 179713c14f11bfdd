// How a person likes flowing text set: kept on this device, for all papers. What is damaged falls back field by field.
import { useSyncExternalStore } from 'react';
import { oneOf, storedFields } from '#renderer/ui/stored-fields.ts';

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

const listeners = new Set<() => void>();
let current: ReadingType | null = null;

export function getReadingType(): ReadingType {
  try {
    current ??= parseReadingType(localStorage.getItem(storageKey));
  } catch {
    current = ordinaryType; // Storage may be forbidden; what is chosen then lasts until the window closes.
  }
  return current;
}

export function setReadingType(change: Partial<ReadingType>): void {
  current = { ...getReadingType(), ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // Full or forbidden storage: the choice still holds in this window.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== storageKey) return;
    current = parseReadingType(event.newValue);
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

export function useReadingType(): ReadingType {
  return useSyncExternalStore(subscribe, getReadingType);
}
