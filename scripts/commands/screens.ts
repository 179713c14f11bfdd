// `npm run screens [-- --draw] [--grep=SCREEN]`: looks at every screen from all sides, which `npm test` does for the main
// ones; half an hour. `--draw` makes what is there now the known pictures, and docs/screens.md.
import { execFileSync } from 'node:child_process';
import { buildIfNeeded } from '../setup/build.ts';
import { ensureChromium } from '../setup/chromium.ts';
import { projectRoot, run, runNode, say } from '../setup/processes.ts';

const folder = 'e2e/baselines';
const isDrawing = process.argv.includes('--draw');
const others = process.argv.slice(2).filter((argument) => argument !== '--draw');

process.exitCode = await lookAtScreens();

async function lookAtScreens(): Promise<number> {
  if (!(await buildIfNeeded())) return 1;
  const chromium = await ensureChromium();
  if (chromium === null) return 1;
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--project=web', 'every-screen'];
  const drawing = isDrawing ? ['--update-snapshots=changed'] : [];
  const { code } = await runNode([...playwright, ...drawing, ...others], {
    output: 'show',
    env: { SCREENS: 'all', CHROMIUM_PATH: chromium },
  });
  if (isDrawing) await reduceColours(drawnNow());
  return code;
}

/** As git sees it. */
function drawnNow(): string[] {
  const lines = execFileSync('git', ['status', '--porcelain', '-uall', folder], { cwd: projectRoot, encoding: 'utf8' });
  return lines
    .split('\n')
    .filter((line) => line.endsWith('.png') && !line.startsWith(' D'))
    .map((line) => line.slice(3));
}

/** 256 colours are a third of the bytes, and far nearer to the drawn ones than the comparison asks. */
async function reduceColours(pictures: readonly string[]): Promise<void> {
  for (const picture of pictures) {
    const colours = ['-dither', 'None', '-colors', '256', '-define', 'png:compression-level=9', '-strip'];
    const { code } = await run('convert', [picture, ...colours, `PNG8:${picture}`], { output: 'keep' });
    if (code === 0) continue;
    say('Không có ImageMagick: hình giữ nguyên, nặng gấp ba.');
    return;
  }
}
