// Runs in a worker thread: reads one paper at a time and answers with its text or a refusal.
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { decodeText } from '#core/documents/text-blob.ts';
import { errorCode, troubleOf } from '#core/kernel/machine-trouble.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { extractedPaperOf } from './extracted-paper.ts';
import type { ExtractionReply, ExtractionRequest, RevisionRequest } from './extraction-messages.ts';
import { heldBytes } from './pdf/pdfium.ts';
import { readers } from './readers.ts';

/** PDFium's memory never shrinks; a worker that has grown beyond this is replaced. */
const retireAboveBytes = 256 * 1024 * 1024;
const port = parentPort;
if (!port) throw new Error('extraction-worker: expected to run in a worker thread');

/** A text's blob is handed over, not copied. */
function reply(message: ExtractionReply): void {
  port?.postMessage(message, message.kind === 'done' ? [message.paper.textBlob.buffer] : []);
}

async function answer(request: ExtractionRequest | RevisionRequest): Promise<ExtractionReply> {
  try {
    if ('textPath' in request) return await answerRevision(request);
    const onProgress = (fraction: number) => reply({ kind: 'progress', fraction });
    const reader = readers[request.mediaType];
    if (!reader) return { kind: 'refused', refusal: { code: 'unsupported-type' }, mustRetire: false };
    const { path, renditionTo } = request;
    const extracted = await reader.read({ path, renditionTo, onProgress });
    return {
      kind: 'done',
      paper: {
        ...(await extractedPaperOf(extracted, request.fileName)),
        renditionPath: reader.makesRendition ? renditionTo : null,
      },
      mustRetire: heldBytes() > retireAboveBytes,
    };
  } catch (error) {
    if (error instanceof RefusalError) {
      return { kind: 'refused', refusal: error.refusal, mustRetire: heldBytes() > retireAboveBytes };
    }
    if (errorCode(error) === 'ENOENT') return { kind: 'refused', refusal: { code: 'not-found' }, mustRetire: false };
    const trouble = troubleOf(error);
    if (trouble) return { kind: 'refused', refusal: { code: trouble }, mustRetire: false };
    // A trap inside PDFium or a parser that gave up: the file is at fault, and the instance is not to be trusted.
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    return { kind: 'refused', refusal: { code: 'file-damaged', facts: { reason } }, mustRetire: true };
  }
}

async function answerRevision({ textPath, fileName, pages }: RevisionRequest): Promise<ExtractionReply> {
  const text = decodeText(await readFile(textPath));
  const revised = [...text.pages];
  for (const { pageNumber, page } of pages) if (revised[pageNumber - 1]) revised[pageNumber - 1] = page;
  const paper = await extractedPaperOf({ ...text, pages: revised }, fileName);
  return { kind: 'done', paper: { ...paper, renditionPath: null }, mustRetire: false };
}

// One request at a time: the extractor sends the next one after the reply.
port.on('message', (request: ExtractionRequest | RevisionRequest) => {
  void answer(request).then(reply);
});
