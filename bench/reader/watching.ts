// What the reader's benchmark asks of a page that is open in Chromium: when something stands painted, how long frames
// took while it scrolled and which pages stayed blank, how much memory it holds.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Milliseconds since 1970 of the first frame in which something stands for all selectors. */
export function paintedAt(page: Page, selectors: readonly string[]): Promise<number> {
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

export interface ScrollFigures {
  /** Milliseconds. */
  readonly longestFrame: number;
  /** Of a script on the page's own thread, which others' load does not stretch as much. */
  readonly longestTask: number;
  readonly longestBlank: number;
}

interface ScrollPlan {
  readonly scroller: string;
  /** Elements of pages, and what a page holds that is not blank. */
  readonly pages: string;
  readonly drawn: string;
  readonly pixelsPerSecond: number;
}

/** Scrolls evenly from where it stands to the end. */
export function scrollThrough(page: Page, plan: ScrollPlan): Promise<ScrollFigures> {
  return page.evaluate(async ({ scroller, pages, drawn, pixelsPerSecond }) => {
    const view = document.querySelector(scroller);
    if (!view) throw new Error(`scrollThrough: expected ${scroller}`);
    let [longestFrame, longestTask, longestBlank] = [0, 0, 0];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    });
    observer.observe({ type: 'longtask' });
    const blankSince = new Map<Element, number>();
    let before = performance.now();
    while (view.scrollTop + view.clientHeight < view.scrollHeight - 2) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      longestFrame = Math.max(longestFrame, now - before);
      view.scrollTop += (pixelsPerSecond * Math.min(100, now - before)) / 1000;
      before = now;
      const { top, bottom } = view.getBoundingClientRect();
      for (const element of document.querySelectorAll(pages)) {
        const box = element.getBoundingClientRect();
        const isBlank = box.bottom > top + 8 && box.top < bottom - 8 && !element.querySelector(drawn);
        if (!isBlank) blankSince.delete(element);
        else longestBlank = Math.max(longestBlank, now - (blankSince.get(element) ?? now));
        if (isBlank && !blankSince.has(element)) blankSince.set(element, now);
      }
    }
    observer.disconnect();
    return { longestFrame, longestTask, longestBlank };
  }, plan);
}

/** Has the page's garbage collected: how much waits for that depends on the machine's memory, not on the page. */
export async function collectGarbage(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.detach();
  await page.waitForTimeout(500);
}

/** Of the largest renderer, in MB: what it holds for itself. */
export async function rendererMemory(browser: Browser): Promise<number> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => ownMegabytes(id));
  return Math.max(0, ...sizes);
}

function ownMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return (kilobytes('RssAnon') + kilobytes('RssShmem')) / 1024;
}
