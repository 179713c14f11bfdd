// `npm run check`: every gate in one command, in the order in which they answer soonest; stops at the first that fails.
import { runNode, say, secondsSince } from '../setup/processes.ts';
import { runTests } from '../testing/run-tests.ts';
import { selectTests } from '../testing/selection.ts';
import { exitCodeFor, summaryLine } from '../testing/summary.ts';

interface Gate {
  readonly name: string;
  readonly pass: () => Promise<boolean>;
}

const program =
  (...args: string[]) =>
  async () =>
    (await runNode(args, { output: 'show', env: { NO_COLOR: '1', FORCE_COLOR: '0' } })).code === 0;

const gates: readonly Gate[] = [
  {
    name: 'Định dạng, luật mã và ranh giới các phòng',
    pass: program('node_modules/@biomejs/biome/bin/biome', 'ci', '.'),
  },
  { name: 'Ranh giới có hiệu lực', pass: program('node_modules/vitest/vitest.mjs', 'run', 'scripts/layers.test.ts') },
  { name: 'Kiểu', pass: program('node_modules/typescript/bin/tsc', '-b') },
  { name: 'Mã thừa', pass: program('node_modules/knip/bin/knip.js', '--no-progress') },
  { name: 'Kiểm thử', pass: passTests },
];

async function passTests(): Promise<boolean> {
  const result = await runTests(selectTests([]));
  for (const title of result.failures) say(`  - ${title}`);
  say(summaryLine(result));
  return exitCodeFor(result) === 0;
}

for (const gate of gates) {
  const startedAtMs = performance.now();
  say(`▸ ${gate.name}`);
  if (!(await gate.pass())) {
    say(`✗ ${gate.name}: không đạt (${secondsSince(startedAtMs)}). Các bước sau chưa chạy.`);
    process.exit(1);
  }
  say(`✓ ${gate.name} (${secondsSince(startedAtMs)})`);
}
say('Đạt mọi bước.');
