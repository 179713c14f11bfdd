// How a person looks at printed pages: each paper as it was left, and what holds for all papers. The view and its tools,
// which stand far apart on the screen, share it; each pane has its own.
import { useCallback, useSyncExternalStore } from 'react';
import { z } from 'zod';
import { useViewer } from '../hooks/use-viewer.ts';
import { type Pane, usePane } from '../pane/pane.ts';
import { createPersonStore, usePersonStore } from '../pane/person-store.ts';
import type { ViewStore } from '../pane/view-store.ts';
import { arrangements } from './page-layout.ts';
import { rotations, zoomModes } from './zoom.ts';

const settingsSchema = z.object({
  arrangement: z.enum(arrangements),
  zoom: z.union([z.enum(zoomModes), z.number().positive()]),
  rotation: z.literal(rotations),
});
export type PageSettings = z.infer<typeof settingsSchema>;

const lookSchema = z.object({
  /** White paper turned dark, for reading at night. */
  isDark: z.boolean(),
  /** Words of recognised pages that are not certain are underlined. */
  showsWeakWords: z.boolean(),
});
export type PageLook = z.infer<typeof lookSchema>;

const usual: PageSettings = { arrangement: 'continuous', zoom: 'opening', rotation: 0 };
const papers = createPersonStore('page-settings', z.record(z.string(), settingsSchema), {});
const looks = createPersonStore('page-look', lookSchema, { isDark: false, showsWeakWords: false });
/** The oldest are forgotten beyond this many. */
const maxPapers = 300;
const keepAfterMs = 500;

class SettingsOfPane {
  readonly #listeners = new Set<() => void>();
  readonly #keep: (settings: PageSettings) => void;
  #settings: PageSettings;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(settings: PageSettings, keep: (settings: PageSettings) => void) {
    this.#settings = settings;
    this.#keep = keep;
  }

  readonly get = () => this.#settings;

  /** Zooming changes it many times a second: it is kept at a pause. */
  readonly set = (change: Partial<PageSettings>) => {
    this.#settings = { ...this.#settings, ...change };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(this.#settings), keepAfterMs);
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

const ofPanes = new WeakMap<ViewStore, { readonly viewerId: string; readonly settings: SettingsOfPane }>();

function settingsOf({ view, document: { documentId } }: Pick<Pane, 'view' | 'document'>, viewerId: string) {
  const known = ofPanes.get(view);
  if (known?.viewerId === viewerId) return known.settings;
  const settings = new SettingsOfPane(papers.get(viewerId)[documentId] ?? usual, (latest) =>
    papers.set(viewerId, ({ [documentId]: _former, ...others }) => ({
      ...Object.fromEntries(Object.entries(others).slice(-(maxPapers - 1))),
      [documentId]: latest,
    })),
  );
  ofPanes.set(view, { viewerId, settings });
  return settings;
}

/** Nobody in particular, until it is known who reads. */
const useViewerId = () => useViewer().viewer?.userId ?? '';

export function usePageSettings(): readonly [PageSettings, (change: Partial<PageSettings>) => void] {
  const store = settingsOf(usePane(), useViewerId());
  return [useSyncExternalStore(store.subscribe, store.get), store.set];
}

export function usePageLook(): readonly [PageLook, (change: Partial<PageLook>) => void] {
  const [look, set] = usePersonStore(looks, useViewerId());
  const change = useCallback((next: Partial<PageLook>) => set((before) => ({ ...before, ...next })), [set]);
  return [look, change];
}
