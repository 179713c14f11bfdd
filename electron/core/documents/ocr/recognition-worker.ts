// Runs in a worker thread: recognises one page at a time and answers with its text or a refusal. The file stays
// open for the pages of its run.
import { parentPort } from 'node:worker_threads';
import { heldBytes } from '#core/documents/extraction/pdf/pdfium.ts';
import { errorCode, troubleOf } from '#core/kernel/machine-trouble.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { type OpenPdf, openPdf } from './page-image.ts';
import { recognisePage } from './recognise-page.ts';
import type { RecognitionReply, RecognitionRequest } from './recognition-messages.ts';
import { startTesseract, type Tesseract } from './tesseract.ts';

/** PDFium's memory never shrinks; a worker in which it has grown beyond this is replaced. */
const retireAboveBytes = 512 * 1024 * 1024;
const port = parentPort;
if (!port) throw new Error('recognition-worker: expected to run in a worker thread');

let tesseract: Tesseract | null = null;
let open: { readonly run: number; readonly pdf: OpenPdf; quarterTurns: number } | null = null;

async function openAt({ run, path }: RecognitionRequest): Promise<NonNullable<typeof open>> {
  if (open?.run === run) return open;
  open?.pdf.close();
  open = null;
  open = { run, pdf: await openPdf(path), quarterTurns: 0 };
  return open;
}

async function answer(request: RecognitionRequest): Promise<RecognitionReply> {
  const { pageNumber } = request;
  let kind: 'page-failed' | 'file-refused' = 'file-refused';
  try {
    const file = await openAt(request);
    tesseract ??= await startTesseract();
    kind = 'page-failed';
    const read = recognisePage(file.pdf.drawPage(pageNumber), tesseract, file.quarterTurns);
    file.quarterTurns = read.quarterTurns;
    const recognised = { pageNumber, ...read };
    return { kind: 'page', recognised, mustRetire: heldBytes() > retireAboveBytes };
  } catch (error) {
    if (error instanceof RefusalError) return { kind, refusal: error.refusal, mustRetire: false };
    if (errorCode(error) === 'ENOENT') return { kind, refusal: { code: 'not-found' }, mustRetire: false };
    const trouble = troubleOf(error);
    if (trouble) return { kind, refusal: { code: trouble }, mustRetire: false };
    // A trap inside PDFium or Tesseract: the page is at fault, and the instances are not to be trusted.
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    return { kind, refusal: { code: 'file-damaged', facts: { reason } }, mustRetire: true };
  }
}

// One page at a time: the recogniser asks for the next one after the reply.
port.on('message', (request: RecognitionRequest) => {
  void answer(request).then((reply) => port.postMessage(reply));
});
