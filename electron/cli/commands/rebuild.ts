// `rebuild`: throws tables and index away and lives through the log again.
import { type Command, withCore } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

export const rebuildCommand: Command = (input) =>
  withCore(input, async (core) => {
    const { output } = input;
    const begin = performance.now();
    const stop = core.status.onChanged(() => {
      const { rebuild } = core.status.get();
      if (rebuild) output.progress(`${rebuild.done}/${rebuild.total}`);
    });
    await core.rebuild();
    stop();
    const eventCount = core.log.head().seq;
    const seconds = (performance.now() - begin) / 1000;
    output.result({ eventCount, seconds }, () => [
      output.say({
        vi: `Đã dựng lại từ ${eventCount} sự kiện (${seconds.toFixed(1)} giây).`,
        en: `Rebuilt from ${eventCount} events (${seconds.toFixed(1)} s).`,
      }),
    ]);
    return exitCodes.done;
  });
