// How extracted text is kept as a blob: gzip of lines of JSON, the first for the whole paper, then one for each page,
// so that a page can be read without parsing a thousand others.
import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type ExtractedText, extractedTextSchema, type TextPage } from '#shared/documents/extracted-text.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';

const headSchema = extractedTextSchema.omit({ pages: true });
/** No honest paper's text is larger; a blob that unpacks to more was not made by us. */
const maxUnpackedBytes = 1024 * 1024 * 1024;

export interface OpenedText {
  readonly layout: ExtractedText['layout'];
  readonly pageCount: number;
  /** Pages counted from 1; undefined beyond the last. */
  page(pageNumber: number): TextPage | undefined;
}

export function encodeText({ pages, ...head }: ExtractedText): Uint8Array {
  return gzipSync([head, ...pages].map((line) => JSON.stringify(line)).join('\n'), { level: 4 });
}

export function decodeText(blob: Uint8Array): ExtractedText {
  const [head, ...pages] = linesOf(gunzipSync(blob, { maxOutputLength: maxUnpackedBytes }));
  return { ...parseHead(head), pages: pages.map((page) => JSON.parse(page)) };
}

/** Unpacks off the event loop; parses only the pages asked for. */
export async function openText(blob: Uint8Array): Promise<OpenedText> {
  const unpacked = await promisify(gunzip)(blob, { maxOutputLength: maxUnpackedBytes });
  const [head, ...pages] = linesOf(unpacked);
  return {
    layout: parseHead(head).layout,
    pageCount: pages.length,
    page: (pageNumber) => {
      const line = pages[pageNumber - 1];
      return line === undefined ? undefined : JSON.parse(line);
    },
  };
}

function linesOf(unpacked: Uint8Array): string[] {
  return new TextDecoder().decode(unpacked).split('\n');
}

function parseHead(line: string | undefined): z.infer<typeof headSchema> {
  const head = headSchema.safeParse(line === undefined ? undefined : JSON.parse(line));
  if (!head.success) throw new RefusalError('blob-damaged', { reason: z.prettifyError(head.error) });
  return head.data;
}
