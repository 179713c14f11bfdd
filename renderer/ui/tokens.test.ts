// biome-ignore lint/style/noRestrictedImports: a test runs in Node, and Vitest empties CSS that is imported.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Tokens of a theme: those of `:root`, overlaid by its own block. */
function tokensOf(theme: 'light' | 'sepia' | 'dark' | 'contrast'): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const [, selector = '', body = ''] of css.matchAll(/^(:root|\[data-theme="\w+"\])(?:,\n\S+)* \{([^}]+)\}/gm)) {
    if (selector !== ':root' && !selector.includes(theme)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+): ([^;]+);/g)) tokens.set(name, value);
  }
  return tokens;
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['--paper', '--surface', '--sunken'];
const textPairs = [
  ...['--ink', '--ink-2', '--ink-3', '--seal', '--link', '--ok', '--warn'].flatMap((text) =>
    grounds.map((ground) => [text, ground] as const),
  ),
  ['--seal', '--seal-soft'],
  ['--ink', '--seal-soft'],
  ['--ink-2', '--seal-soft'],
  ['--link', '--link-soft'],
  ['--ok', '--ok-soft'],
  ['--warn', '--warn-soft'],
  ['--ink', '--warn-soft'],
  ['--on-seal', '--seal'],
  ['--on-seal', '--seal-hover'],
  ...['--mark-1', '--mark-2', '--mark-3', '--mark-4'].map((mark) => ['--ink', mark] as const),
] as const;

describe.each([
  ['light', 4.5],
  ['sepia', 4.5],
  ['dark', 4.5],
  ['contrast', 7],
] as const)('the %s theme', (theme, least) => {
  const tokens = tokensOf(theme);

  it(`keeps every pair of text and ground at ${least}:1 or more`, () => {
    const weak = textPairs
      .map(([text, ground]) => ({ text, ground, ratio: contrast(tokens.get(text) ?? '', tokens.get(ground) ?? '') }))
      .filter(({ ratio }) => !(ratio >= least));
    expect(weak).toEqual([]);
  });

  it('keeps outlines of controls and the focus ring at 3:1 or more on every ground', () => {
    const weak = ['--line-control', '--focus']
      .map((name) => [name, (tokens.get(name) ?? '').replace(/var\((.+)\)/, (_, token) => tokens.get(token) ?? '')])
      .flatMap(([name, colour]) =>
        grounds.map((ground) => [name, ground, contrast(colour ?? '', tokens.get(ground) ?? '')]),
      )
      .filter(([, , ratio]) => !(Number(ratio) >= 3));
    expect(weak).toEqual([]);
  });
});

it('names the same colours in every theme', () => {
  const coloursOf = (theme: 'dark' | 'contrast') =>
    [...(new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]+)\\}`).exec(css)?.[1] ?? '').matchAll(/(--[\w-]+): (#|rgb)/g)]
      .map(([, name]) => name)
      .filter((name) => name !== '--focus')
      .sort();
  expect(coloursOf('contrast')).toEqual(coloursOf('dark'));
});
