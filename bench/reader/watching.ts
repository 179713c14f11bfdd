// What the reader's benchmark asks of a page that is open in Chromium: when something stands painted, how long frames
// took, how much memory it holds.
import type { Page } from 'playwright-core';

/** Present on the page, in CSS, once the first page is drawn and its words can be selected. */
export type Selectors = readonly string[];

/** Milliseconds since 1970 of the first frame in which all selectors are there. */
export function paintedAt(page: Page, selectors: Selectors): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!wanted.every((selector) => document.querySelector(selector))) return requestAnimationFrame(look);
          // A task after the frame's callbacks: the frame itself has been painted.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            port2.postMessage(null);
          });
        };
        look();
      }),
    [...selectors],
  );
}
