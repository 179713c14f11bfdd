// What the parts of a reading pane share: the paper, how it is shown, where the view stands, and ways to go elsewhere.
// Page mode and text mode each draw the paper and register themselves as its view; outline, find and tools know only this.
import { createContext, use } from 'react';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { ReadingMode } from '#shared/documents/readings.ts';
import type { PaperStructure } from '#shared/documents/structure.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import type { LinksOfPage } from './links.ts';
import type { Marker } from './marks.ts';
import type { ViewStore } from './view-store.ts';

/** What page mode and text mode both can do. */
export interface PaperView {
  /** Brings a place into view, `depth` of the view's height below its top (0 … 1). */
  show(place: TextPlace, depth: number): void;
  scrollBy(screens: number): void;
  goToStart(): void;
  goToEnd(): void;
  /** One step larger (1) or smaller (-1). */
  zoomBy(steps: 1 | -1): void;
  resetZoom(): void;
}

/** Beside the paper: its outline, its pages in small, what was found in it; null: nothing. */
export const sidePanels = ['outline', 'thumbnails', 'find'] as const;
export type SidePanel = (typeof sidePanels)[number];

export interface GoToOptions {
  /** Leaves a step on the way back. */
  readonly comesBack?: boolean;
  /** How far down the view the place stands, 0 … 1. */
  readonly depth?: number;
}

export interface OpenPaperOptions {
  /** Opens at this unit: `điều-15/khoản-2`. */
  readonly unit?: string;
  /** Opens at this block: page from 1, block from 0 within it. */
  readonly spot?: { readonly page: number; readonly block: number };
  /** In the other half of the screen. */
  readonly isBeside?: boolean;
}

export interface Pane {
  readonly document: DocumentDetail;
  /** Of two papers side by side, the one that is read: it alone answers to keys. Always true for a paper alone. */
  readonly isActive: boolean;
  /** Undefined while it is on its way. */
  readonly structure: PaperStructure | undefined;
  readonly mode: ReadingMode;
  readonly setMode: (mode: ReadingMode) => void;
  readonly view: ViewStore;
  /** The place that a view opens at when it is mounted, and how far down it stands. */
  readonly openingPlace: () => { readonly place: TextPlace; readonly depth: number };
  /** The view tells what it can do while it is on screen; returns how to take that back. */
  readonly registerView: (view: PaperView) => () => void;
  /** The view on screen; null between two. */
  readonly currentView: () => PaperView | null;
  readonly goTo: (place: TextPlace, options?: GoToOptions) => void;
  /** Steps on the way back. */
  readonly stepsBack: number;
  /** Where the next step back leads; null: nowhere. */
  readonly backTo: TextPlace | null;
  readonly goBack: () => void;
  readonly marker: Marker;
  /** Marks of what is looked for in the paper, instead of those that it was opened with; null gives those back. */
  readonly setFindMarker: (marker: Marker | null) => void;
  /** The sentence that is read aloud, over all other marks; null: none. */
  readonly setSpokenMarker: (marker: Marker | null) => void;
  readonly links: LinksOfPage;
  readonly side: SidePanel | null;
  readonly setSide: (side: SidePanel | null) => void;
  readonly openPaper: (documentId: string, options?: OpenPaperOptions) => void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = use(PaneContext);
  if (!pane) throw new Error('usePane: expected a PaneContext above, found none');
  return pane;
}
