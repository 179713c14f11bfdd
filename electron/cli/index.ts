// The command line: one core, no screen. What was asked for goes to stdout, everything else to stderr.
import { parseArgs } from 'node:util';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { languageOfLocale, refusalText } from '#shared/refusals/refusal-text.ts';
import { commands } from './commands/index.ts';
import { exitCodes } from './exit-codes.ts';
import { createOutput } from './output.ts';
import { usage } from './usage.ts';

const language = languageOfLocale(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG);

async function run(argv: readonly string[]): Promise<number> {
  const [name = '', ...rest] = argv;
  const command = commands[name];
  if (!command) {
    const isHelp = ['--help', '-h', 'help'].includes(name);
    (isHelp ? process.stdout : process.stderr).write(`${usage[language]}\n`);
    return isHelp ? exitCodes.done : exitCodes.usage;
  }
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(rest);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage[language]}\n`);
    return exitCodes.usage;
  }
  const output = createOutput(language, parsed.values.json === true);
  try {
    return await command({ ...parsed, output, language });
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    const { refusal } = error;
    output.fail(refusalText(refusal, language), { refusal });
    return exitCodes.refused;
  }
}

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    strict: true,
    options: {
      data: { type: 'string' },
      'key-file': { type: 'string' },
      json: { type: 'boolean' },
      text: { type: 'boolean' },
      limit: { type: 'string' },
      exact: { type: 'boolean' },
      circle: { type: 'string' },
      draft: { type: 'boolean' },
      original: { type: 'boolean' },
      recognise: { type: 'boolean' },
      port: { type: 'string' },
      empty: { type: 'boolean' },
      corpus: { type: 'string' },
      queries: { type: 'string' },
      log: { type: 'string' },
    },
  });
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = exitCodes.internal;
  },
);
