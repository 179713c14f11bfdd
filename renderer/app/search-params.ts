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
  /** Words to mark on the page. */
  readonly q?: string;
  /** With the paper's details open. */
  readonly details?: boolean;
}

function wholeNumber(value: unknown, minimum: number): number | undefined {
  const number = typeof value === 'string' ? Number.parseInt(value, 10) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= minimum ? number : undefined;
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
  const q = typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q).slice(0, 1000) : '';
  return {
    ...(page && { page }),
    ...(block !== undefined && { block }),
    ...(typeof search.unit === 'string' && search.unit && { unit: search.unit.slice(0, 300) }),
    ...(typeof search.beside === 'string' && search.beside && { beside: search.beside.slice(0, 100) }),
    ...(typeof search.besideUnit === 'string' && search.besideUnit && { besideUnit: search.besideUnit.slice(0, 300) }),
    ...(q && { q }),
    ...(search.details === true && { details: true }),
  };
}
