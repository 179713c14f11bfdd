// How extracted text is kept as a blob: gzip of lines of JSON, the first for the whole paper, the second for its legal
// structure, then one for each page, so that a page can be read without parsing a thousand others.
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { type ExtractedText, extractedTextSchema, type TextPage } from '#shared/documents/extracted-text.ts';
import { noStructure, type PaperStructure } from '#shared/documents/structure.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';

const headSchema = extractedTextSchema.omit({ pages: true }).extend({
  /** Absent in texts that were read before structure was: pages follow at once. */
  hasStructure: z.literal(true).optional(),
});
/** No honest paper's text is larger; a blob that unpacks to more was not made by us. */
const maxUnpackedBytes = 1024 * 1024 * 1024;
/** UTF-16 units given to the packer at a time, and bytes taken from it. */
const pieceLength = 48 * 1024;

export interface OpenedText {
  readonly layout: ExtractedText['layout'];
  readonly pageCount: number;
  /** Parsed each time that it is asked for. */
  readonly structure: PaperStructure;
  /** Pages counted from 1; undefined beyond the last. */
  page(pageNumber: number): TextPage | undefined;
}

/**
 * Pages are turned to JSON one after the other: of a paper of 5,000, all at once would take half a gigabyte. The blob fills
 * its buffer, which may be handed to another thread.
 */
export async function encodeText(text: ExtractedText, structure: PaperStructure): Promise<Uint8Array<ArrayBuffer>> {
  const packed: Buffer[] = [];
  await pipeline(piecesOf(text, structure), createGzip({ level: 1, chunkSize: pieceLength }), async (gzip) => {
    for await (const piece of gzip) packed.push(piece);
  });
  const blob = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of packed) {
    blob.set(piece, at);
    at += piece.length;
  }
  return blob;
}

function* piecesOf({ pages, ...head }: ExtractedText, structure: PaperStructure): Generator<Buffer> {
  let piece = `${JSON.stringify({ ...head, hasStructure: true })}\n${JSON.stringify(structure)}`;
  for (const page of pages) {
    piece += `\n${JSON.stringify(page)}`;
    if (piece.length < pieceLength) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}

export function decodeText(blob: Uint8Array): ExtractedText {
  const { head, pages } = partsOf(gunzipSync(blob, { maxOutputLength: maxUnpackedBytes }));
  const { hasStructure: _, ...text } = head;
  return { ...text, pages: pages.map((page) => JSON.parse(page)) };
}

/** All of it at once, its structure too: for whoever reads the whole paper on a thread of their own. */
export function decodeStructuredText(blob: Uint8Array): { text: ExtractedText; structure: PaperStructure } {
  const { head, structure, pages } = partsOf(gunzipSync(blob, { maxOutputLength: maxUnpackedBytes }));
  const { hasStructure: _, ...text } = head;
  return {
    text: { ...text, pages: pages.map((page) => JSON.parse(page)) },
    structure: structure === null ? noStructure : (JSON.parse(structure) as PaperStructure),
  };
}

/** Unpacks off the event loop; parses only the pages asked for. */
export async function openText(blob: Uint8Array): Promise<OpenedText> {
  const unpacked = await promisify(gunzip)(blob, { maxOutputLength: maxUnpackedBytes });
  const { head, structure, pages } = partsOf(unpacked);
  return {
    layout: head.layout,
    pageCount: pages.length,
    get structure() {
      return structure === null ? noStructure : (JSON.parse(structure) as PaperStructure);
    },
    page: (pageNumber) => {
      const line = pages[pageNumber - 1];
      return line === undefined ? undefined : JSON.parse(line);
    },
  };
}

/** The page for whoever shows its words but not where they stand: line by line, without the boxes of its words. */
export function withoutWords(page: TextPage): TextPage {
  const blocks = page.blocks.map((block) => ({ ...block, lines: block.lines.map((line) => ({ ...line, words: [] })) }));
  return { ...page, blocks };
}

function partsOf(unpacked: Uint8Array) {
  const [first, ...rest] = linesOf(unpacked);
  const head = parseHead(first);
  const structure = head.hasStructure ? (rest.shift() ?? null) : null;
  return { head, structure, pages: rest };
}

function linesOf(unpacked: Uint8Array): string[] {
  return new TextDecoder().decode(unpacked).split('\n');
}

function parseHead(line: string | undefined): z.infer<typeof headSchema> {
  const head = headSchema.safeParse(line === undefined ? undefined : JSON.parse(line));
  if (!head.success) throw new RefusalError('blob-damaged', { reason: z.prettifyError(head.error) });
  return head.data;
}
