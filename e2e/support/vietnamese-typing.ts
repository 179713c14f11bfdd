// Telex and VNI in every field of the page that is open: what an input method composes arrives whole, and while it composes
// its keys do nothing else. Both ways of typing: composing (Windows, macOS, IBus) and rewriting by backspace (UniKey).
import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test';

const fields = [
  'input:not([type=radio]):not([type=checkbox]):not([type=file]):not([type=hidden]):not([readonly]):not([disabled])',
  'textarea:not([readonly]):not([disabled]):not([aria-hidden=true])',
  '[contenteditable=true]',
].join(', ');

/** «ddieuef» on the way to «điều», as Telex shows it. */
const steps = ['d', 'đ', 'đi', 'điê', 'điêu', 'điều'];
/** A page number and a choice from a list take no words: there only that nothing is triggered is looked at. */
const takesWords = (field: Locator) =>
  field.evaluate(
    (element) =>
      !(element instanceof HTMLInputElement) ||
      (element.inputMode !== 'numeric' && element.getAttribute('aria-haspopup') !== 'listbox'),
  );

/** One field of each kind; of the layer on top, where one lies over the page. */
export async function expectVietnameseTyping(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const top = page.getByRole('dialog').or(page.getByRole('menu')).last();
  const all = ((await top.isVisible()) ? top : page.locator('body')).locator(fields);
  const count = await all.count();
  const seen = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const field = all.nth(index);
    if (!(await field.isVisible())) continue;
    const kind = await kindOf(field);
    if (seen.has(kind)) continue;
    seen.add(kind);
    const name = `field ${index} ${await field.evaluate((element) => element.outerHTML.slice(0, 160))}`;
    await test.step(name, async () => {
      await compose(page, devtools, field, name);
      await rewrite(page, devtools, field, name);
    });
  }
  await devtools.detach();
}

/** The fields of a list's rows are one kind: «Thời lượng: Thảo luận» and «Thời lượng: Biểu quyết». */
const kindOf = (field: Locator) =>
  field.evaluate((element) => {
    const label = (element as HTMLInputElement).labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? '';
    return `${element.className} ${label.replace(/:.*|\d+/gs, '')}`;
  });

const textIn = (field: Locator) =>
  field.evaluate((element) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.value
      : (element.textContent ?? ''),
  );

/** Where the page is and what lies over it: what a key may have done shows here. What was typed before comes after «?». */
const stateOf = async (page: Page) => ({
  path: new URL(page.url()).pathname,
  dialogs: await page.getByRole('dialog').count(),
});

async function compose(page: Page, devtools: CDPSession, field: Locator, name: string): Promise<void> {
  await field.focus();
  await field.selectText();
  const before = await stateOf(page);
  const isForWords = await takesWords(field);
  for (const text of steps) {
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    if (isForWords) expect.soft(await textIn(field), `${name} while composing`).toBe(text);
  }
  for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'Escape']) await pressTaken(devtools, key);
  expect.soft(await stateOf(page), `${name}: keys of the input method`).toEqual(before);
  await expect.soft(field, name).toBeFocused();
  await devtools.send('Input.insertText', { text: 'điều' });
  if (isForWords) expect.soft(await textIn(field), `${name} composed`).toBe('điều');
}

/** The press reaches the page as that of an input method that has taken it. */
async function pressTaken(devtools: CDPSession, key: string): Promise<void> {
  const press = { key, code: key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
}

/** «vawn» → «văn»: the typed letters are deleted and others put in, faster than anyone types. */
async function rewrite(page: Page, devtools: CDPSession, field: Locator, name: string): Promise<void> {
  if (!(await takesWords(field))) return;
  await field.focus();
  await field.selectText();
  await page.keyboard.type('va');
  await page.keyboard.press('Backspace');
  await devtools.send('Input.insertText', { text: 'ă' });
  await page.keyboard.type('n');
  expect.soft(await textIn(field), `${name} rewritten`).toBe('văn');
}
