// `extract FILE [--text]`: reads one paper without importing it.
import { basename } from 'node:path';
import { createExtractor } from '#core/documents/extraction/extractor.ts';
import { mediaTypeOf } from '#core/documents/media-type.ts';
import { decodeText, openText } from '#core/documents/text-blob.ts';
import { errorCode, throwClassified } from '#core/kernel/machine-trouble.ts';
import { type ExtractedText, isRunningText } from '#shared/documents/extracted-text.ts';
import { readingText } from '#shared/documents/paragraphs.ts';
import { originalParagraphs } from '#shared/documents/tracked-changes.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { usage } from '../usage.ts';

const timeoutMs = 10 * 60 * 1000;

export const extractCommand: Command = async ({ positionals, values, output, language }) => {
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) {
    process.stderr.write(`${usage[language]}\n`);
    return exitCodes.usage;
  }
  const extractor = createExtractor({ workerCount: 1, timeoutMs });
  try {
    const mediaType = await mediaTypeOf(path);
    const fileName = basename(path);
    const { textBlob, renditionPath, ...read } = await extractor.extract(path, mediaType, {
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    const { structure } = await openText(textBlob);
    const extracted = decodeText(textBlob);
    const text = values.original ? originalText(extracted) : readingText(extracted);
    const document = { fileName, mediaType, ...read };
    output.result(values.text ? { ...document, text } : { ...document, structure, extracted }, () =>
      values.text ? [text] : [document.title, `${document.pageCount} × ${mediaType}`, '', text],
    );
    return exitCodes.done;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new RefusalError('not-found', { path }, { cause: error });
    throwClassified(error, { path });
  } finally {
    await extractor.close();
  }
};

/** As it read before the changes that a word processor kept track of. */
function originalText({ pages }: ExtractedText): string {
  return pages
    .flatMap((page) => page.blocks.filter(isRunningText))
    .flatMap((block) => originalParagraphs(block.lines))
    .join('\n');
}
