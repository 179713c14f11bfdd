// docs/screens.md, written from the list of screens.
import type { Screen } from './screen.ts';

export const pictureOf = ({ name }: Screen, size: string, theme: 'light' | 'dark') => `${name}-${size}-${theme}.png`;

export function screensPage(screens: readonly Screen[]): string {
  const parts = screens.map((screen) => {
    const shown = (size: string, theme: 'light' | 'dark', width: number) =>
      `<img src="../e2e/baselines/${pictureOf(screen, size, theme)}" width="${width}" alt="${screen.says}">`;
    const pictures = [shown('1280x800', 'light', 480), shown('810x1080', 'dark', 225)];
    return `## ${screen.name}\n\n${screen.says}\n\n${pictures.join(' ')}\n`;
  });
  return `# Screens

Every screen with the demo's papers, at 1280 × 800 and dark on a portrait tablet. They are among the pictures that
\`e2e/web/every-screen.spec.ts\` compares the app with, each screen at 1280 × 800, 1920 × 1080 and 810 × 1080, light and dark
([\`e2e/baselines\`](../e2e/baselines)): \`npm test\` the light ones at 1280 × 800 and a few more, \`npm run screens\` all; with \`-- --draw\` it
draws them anew, and writes this page.

${parts.join('\n')}`;
}
