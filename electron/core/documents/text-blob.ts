// How extracted text is kept as a blob: gzip of lines of JSON, the first for the whole paper, the second for its legal
// structure, then one for each page, so that a page can be read without parsing a thousand others.
import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzipSync } from 'node:zlib';
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

export interface OpenedText {
  readonly layout: ExtractedText['layout'];
  readonly pageCount: number;
  /** Parsed each time that it is asked for. */
  readonly structure: PaperStructure;
  /** Pages counted from 1; undefined beyond the last. */
  page(pageNumber: number): TextPage | undefined;
}

export function encodeText({ pages, ...head }: ExtractedText, structure: PaperStructure): Uint8Array {
  const lines = [{ ...head, hasStructure: true }, structure, ...pages];
  // Bytes at once, line by line: as strings, a paper of 5,000 pages would take half a gigabyte.
  const bytes = lines.map((line, index) => Buffer.from((index === 0 ? '' : '\n') + JSON.stringify(line)));
  return gzipSync(Buffer.concat(bytes), { level: 1 });
}

export function decodeText(blob: Uint8Array): ExtractedText {
  const { head, pages } = partsOf(gunzipSync(blob, { maxOutputLength: maxUnpackedBytes }));
  const { hasStructure: _, ...text } = head;
  return { ...text, pages: pages.map((page) => JSON.parse(page)) };
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
