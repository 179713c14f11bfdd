// Search parameters of the routes: read leniently, so that a mistyped address opens the screen at its start.

export interface HomeSearch {
  /** Another sitting than the one that the moment calls for. */
  readonly sitting?: string;
}

export interface DeskSearch {
  /** The paper that is looked at. */
  readonly paper?: string;
}

export interface ReaderSearch {
  /** Page, from 1. */
  readonly page?: number;
  /** Block within the page, from 0. */
  readonly block?: number;
  /** Address of a unit: `điều-15/khoản-2`. Goes before page and block. */
  readonly unit?: string;
  /** Another paper beside this one, or this one once more. */
  readonly beside?: string;
  /** Address of a unit of the paper beside. */
  readonly besideUnit?: string;
  /** Page and block of the paper beside, and words to mark in it. */
  readonly besidePage?: number;
  readonly besideBlock?: number;
  readonly besideQ?: string;
  /** Words to mark on the page. */
  readonly q?: string;
  /** With the paper's details open. */
  readonly details?: boolean;
}

/** Of the page of results, which reads its filters itself: that is not in the first load. */
export interface ResultsAddress {
  readonly q?: string;
  readonly type?: unknown;
  readonly issuer?: unknown;
  readonly year?: unknown;
  readonly session?: unknown;
  readonly dossier?: unknown;
  readonly status?: unknown;
  readonly exact?: unknown;
}

function wholeNumber(value: unknown, minimum: number): number | undefined {
  const number = typeof value === 'string' ? Number.parseInt(value, 10) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= minimum ? number : undefined;
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 1000) : '';
}

export function readResultsAddress({ q, ...filters }: Record<string, unknown>): ResultsAddress {
  const words = wordsIn(q);
  return { ...filters, ...(words && { q: words }) };
}

export function readHomeSearch(search: Record<string, unknown>): HomeSearch {
  return typeof search.sitting === 'string' && search.sitting ? { sitting: search.sitting } : {};
}

export function readDeskSearch(search: Record<string, unknown>): DeskSearch {
  return typeof search.paper === 'string' && search.paper ? { paper: search.paper } : {};
}

export function readReaderSearch(search: Record<string, unknown>): ReaderSearch {
  const page = wholeNumber(search.page, 1);
  const block = wholeNumber(search.block, 0);
  const q = wordsIn(search.q);
  const besidePage = wholeNumber(search.besidePage, 1);
  const besideBlock = wholeNumber(search.besideBlock, 0);
  const besideQ = wordsIn(search.besideQ);
  return {
    ...(page && { page }),
    ...(block !== undefined && { block }),
    ...(typeof search.unit === 'string' && search.unit && { unit: search.unit.slice(0, 300) }),
    ...(typeof search.beside === 'string' && search.beside && { beside: search.beside.slice(0, 100) }),
    ...(typeof search.besideUnit === 'string' && search.besideUnit && { besideUnit: search.besideUnit.slice(0, 300) }),
    ...(besidePage && { besidePage }),
    ...(besideBlock !== undefined && { besideBlock }),
    ...(besideQ && { besideQ }),
    ...(q && { q }),
    ...(search.details === true && { details: true }),
  };
}
