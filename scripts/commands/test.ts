// `npm test`: every test of every runner; the last line is their sum.
import { runTests } from '../testing/run-tests.ts';
import { selectTests } from '../testing/selection.ts';
import { exitCodeFor, summaryLine } from '../testing/summary.ts';

const result = await runTests(selectTests(process.argv.slice(2)));
const listed = (heading: string, titles: readonly string[]) => {
  if (titles.length > 0) process.stdout.write(`\n${heading}:\n${titles.map((title) => `  - ${title}`).join('\n')}\n`);
};
// A race, in the test or in the product: it is to be mended, though it keeps nobody waiting.
listed('Chỉ đạt ở lần chạy thứ hai', result.unstable);
listed('Không đạt', result.failures);
process.stdout.write(`\n${summaryLine(result)}\n`);
process.exitCode = exitCodeFor(result);
