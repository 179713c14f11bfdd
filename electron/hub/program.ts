// The hub as a program: arguments, the line that says where, signals, exit codes.
// Exit codes: 0 ended as asked, 1 a bug, 2 wrong arguments, 3 a refusal (one sentence on stderr says which), 130 forced.
import { RefusalError } from '#shared/kernel/refusal.ts';
import { refusalText } from '#shared/refusals/refusal-text.ts';
import { hubUsage, readHubArguments } from './arguments.ts';
import { runHub } from './run-hub.ts';

/** Runs until a signal comes; resolves with the exit code. One that comes over a second after the first forces it. */
export async function runProgram(words: readonly string[], projectRoot: string): Promise<number> {
  const options = readHubArguments(words, projectRoot);
  if ('misuse' in options) {
    process.stderr.write(`${options.misuse}\n${hubUsage}\n`);
    return 2;
  }
  const signalled = nextSignal();
  try {
    const hub = await runHub(options, projectRoot);
    const say = (url: string) => process.stdout.write(`Diên Hồng: ${url}\n`);
    say(hub.url);
    // A link works once: Enter gives another, for a second browser.
    if (process.stdin.isTTY) process.stdin.on('data', () => say(hub.issueLink()));
    await signalled;
    await hub.close();
    return 0;
  } catch (error) {
    if (error instanceof RefusalError) {
      process.stderr.write(`${refusalText(error.refusal, 'vi')}\n`);
      return 3;
    }
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
}

function nextSignal(): Promise<void> {
  return new Promise((resolve) => {
    let firstAtMs: number | null = null;
    // One Ctrl-C arrives several times: from the terminal, and from each of npm and `npm start` that passes it on.
    const onSignal = () => {
      firstAtMs ??= performance.now();
      if (performance.now() - firstAtMs > 1000) process.exit(130);
      resolve();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}
