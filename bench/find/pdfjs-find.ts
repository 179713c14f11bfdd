// The find controller of pdf.js in a Chromium, on the paper that its stock viewer shows.
import { launchBrowser, newProfile } from '../built-app/browser.ts';
import { startStockViewer } from '../built-app/server-process.ts';

export interface PeerFind {
  readonly firstMs: number;
  readonly allMs: number;
  readonly total: number;
}

export interface Peer {
  /** `isFresh`: by a controller that has not read the paper's text yet. */
  find(query: string, isFresh: boolean): Promise<PeerFind>;
  close(): Promise<void>;
}

export async function openPeer(paperPath: string): Promise<Peer> {
  const server = await startStockViewer(paperPath);
  const browser = await launchBrowser();
  const page = await (await newProfile(browser)).newPage();
  await page.goto(new URL('/viewer', server.url).href);
  await page.waitForFunction('globalThis.viewer?.pdfDocument');
  return {
    find: (query, isFresh) => page.evaluate(findInPage, { query, isFresh }),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** Runs in the page; knows nothing of this file. */
async function findInPage({ query, isFresh }: { query: string; isFresh: boolean }): Promise<PeerFind> {
  const own = globalThis as typeof globalThis & { viewer: { pdfDocument: { numPages: number } }; peer?: PeerParts };
  interface PeerParts {
    bus: { on(name: string, listener: () => void): void; dispatch(name: string, state: object): void };
    finder: { pageMatches: number[][] };
    listener: () => void;
  }
  if (!own.peer || isFresh) {
    const path = '/pdfjs/web/pdf_viewer.mjs';
    const { EventBus, PDFFindController } = await import(/* @vite-ignore */ path);
    const { pdfDocument } = own.viewer;
    const bus = new EventBus();
    const finder = new PDFFindController({
      eventBus: bus,
      linkService: { page: 1, pagesCount: pdfDocument.numPages },
      delay: 0,
    });
    finder.setDocument(pdfDocument);
    const parts: PeerParts = { bus, finder, listener: () => undefined };
    bus.on('updatefindmatchescount', () => parts.listener());
    own.peer = parts;
  }
  const parts = own.peer;
  const { numPages } = own.viewer.pdfDocument;
  const startedAt = performance.now();
  let firstMs = 0;
  const total = () => parts.finder.pageMatches.reduce((sum, matches) => sum + (matches?.length ?? 0), 0);
  // Another query makes the controller forget the matches of the one before.
  const isNew = { query, caseSensitive: false, entireWord: false, highlightAll: true, findPrevious: false };
  parts.bus.dispatch('find', { source: null, type: '', matchDiacritics: false, ...isNew });
  await new Promise<void>((resolve) => {
    const look = () => {
      const { pageMatches } = parts.finder;
      if (firstMs === 0 && total() > 0) firstMs = performance.now() - startedAt;
      if (pageMatches.length === numPages && !pageMatches.includes(undefined as never)) resolve();
    };
    parts.listener = look;
    const timer = setInterval(() => {
      look();
      if (parts.finder.pageMatches.length === numPages) clearInterval(timer);
    }, 1);
  });
  const allMs = performance.now() - startedAt;
  return { firstMs: firstMs || allMs, allMs, total: total() };
}
