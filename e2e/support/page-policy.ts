// What the page's content security policy lets through, tried from inside the page.
import type { Page } from '@playwright/test';

/** Tries an inline script and a request to a stranger. A blocked request never leaves the page. */
export function tryPolicy(page: Page): Promise<{ inlineRan: boolean; fetched: 'fetched' | 'refused' }> {
  return page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    const fetched = await fetch('https://example.com/').then(
      () => 'fetched' as const,
      () => 'refused' as const,
    );
    return { inlineRan: 'inlineRan' in window, fetched };
  });
}
