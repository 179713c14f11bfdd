// `npm test`: every test of every runner; the last line is their sum.
import { runTests } from '../testing/run-tests.ts';
import { selectTests } from '../testing/selection.ts';
import { exitCodeFor, summaryLine } from '../testing/summary.ts';

const result = await runTests(selectTests(process.argv.slice(2)));
if (result.failures.length > 0) {
  process.stdout.write(`\nKhông đạt:\n${result.failures.map((title) => `  - ${title}`).join('\n')}\n`);
}
process.stdout.write(`\n${summaryLine(result)}\n`);
process.exitCode = exitCodeFor(result);
