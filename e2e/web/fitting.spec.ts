// Nothing moves where movement is not wanted; forced colours leave what is chosen to be seen; paper gets the words and not
// the frame. That every screen fits its window, every-screen.spec.ts looks at.
import { expect } from '@playwright/test';
import { screens } from '../support/screens.ts';
import { test } from './stage.ts';

const named = (name: string) => {
  const screen = screens.find((candidate) => candidate.name === name);
  if (!screen) throw new Error(`fitting: expected a screen named ${name}, found none`);
  return screen;
};

test('nothing moves for long where less motion is wanted, and nothing scrolls smoothly', async ({ stage }) => {
  for (const name of ['home', 'library', 'settings', 'palette', 'keyboard-map']) {
    const { page } = await stage.open(named(name));
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration, scrollBehavior, transitionProperty } = getComputedStyle(element);
        const longest = Math.max(...`${transitionDuration},${animationDuration}`.split(',').map(Number.parseFloat));
        const isFading = transitionProperty === 'opacity' && animationDuration === '0s';
        return (longest > 0.001 && !isFading) || scrollBehavior === 'smooth' ? [element.outerHTML.slice(0, 120)] : [];
      }),
    );
    expect.soft(moving, name).toEqual([]);
  }
});

test('forced colours leave the place, the choice and the focus to be seen', async ({ stage }) => {
  const { page } = await stage.open(named('settings'));
  await page.emulateMedia({ forcedColors: 'active' });
  const looks = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderColor, borderWidth, outlineStyle, backgroundColor } = getComputedStyle(element);
        return { borderColor, borderWidth, outlineStyle, backgroundColor };
      });
  const [here, elsewhere] = [await looks('nav a[aria-current="page"]'), await looks('nav a:not([aria-current])')];
  expect(here).not.toEqual(elsewhere);
  const [chosen, other] = [await looks('label:has(:checked)'), await looks('label:has([type=radio]:not(:checked))')];
  expect(chosen).not.toEqual(other);
});

test('on paper stand the words: no rail, no bar, white ground, all pages of a long screen', async ({ stage }) => {
  const { page } = await stage.open(named('settings'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Điều hướng chính' })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Cài đặt' })).toBeVisible();
  const looks = () =>
    page.getByRole('main').evaluate((element) => ({
      isWhole: element.scrollHeight <= element.clientHeight + 1,
      ground: getComputedStyle(document.body).backgroundColor,
    }));
  await expect.poll(looks).toEqual({ isWhole: true, ground: 'rgb(255, 255, 255)' });
});

test('on a dark screen paper is white too, and its words dark', async ({ stage }) => {
  const { page } = await stage.open(named('settings'), { theme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  const looks = () =>
    page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
  await expect.poll(looks).toEqual({ color: 'rgb(31, 28, 23)', backgroundColor: 'rgb(255, 255, 255)' });
});
