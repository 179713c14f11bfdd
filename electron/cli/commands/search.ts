// `search TEXT [--limit N]`: passages, best first.

import { localAdministrator } from '#shared/kernel/people.ts';
import { maxSearchLimit } from '#shared/search/contract.ts';
import { type Command, withCore } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { usage } from '../usage.ts';

export const searchCommand: Command = async (input) => {
  const { positionals, values, output, language } = input;
  const limit = Number(values.limit ?? 10);
  if (positionals.length === 0 || !Number.isInteger(limit) || limit < 1 || limit > maxSearchLimit) {
    process.stderr.write(`${usage[language]}\n`);
    return exitCodes.usage;
  }
  return withCore(input, async (core) => {
    await core.indexer.whenCurrent();
    const begin = performance.now();
    const text = positionals.join(' ');
    const { hits } = await core.index.search({ text, limit, circles: localAdministrator.circles });
    const durationMs = performance.now() - begin;
    output.result({ text, durationMs, hits }, () => [
      ...hits.flatMap(({ documentTitle, pageNumber, heading, snippet }, index) => [
        `${index + 1}. ${documentTitle} · ${output.say({ vi: 'trang', en: 'page' })} ${pageNumber}${heading ? ` · ${heading}` : ''}`,
        `   ${snippet.map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text)).join('')}`,
      ]),
      output.say({ vi: `${hits.length} kết quả`, en: `${hits.length} results` }),
    ]);
    return exitCodes.done;
  });
};
