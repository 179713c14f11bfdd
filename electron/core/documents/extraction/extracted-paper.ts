// What an extracted text says of its paper, and the text packed to be kept. Runs in a worker: both take their time.
import { encodeText } from '#core/documents/text-blob.ts';
import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import type { PaperMetadata } from '#shared/documents/metadata/metadata.ts';
import { metadataOf } from '#shared/documents/metadata/read-metadata.ts';
import { structureOf } from '#shared/documents/structure.ts';
import { titleOf } from '#shared/documents/title.ts';

/** What was read, ready to be kept. */
export interface ExtractedPaper {
  /** Made by `encodeText`. */
  readonly textBlob: Uint8Array<ArrayBuffer>;
  readonly title: string;
  readonly metadata: PaperMetadata;
  readonly pageCount: number;
  /** False for a scan: pages without any word. */
  readonly hasText: boolean;
  /** Pages that are pictures whose words are not known yet. */
  readonly scannedPages: number;
}

export async function extractedPaperOf(extracted: ExtractedText, fileName: string): Promise<ExtractedPaper> {
  const { pages } = extracted;
  // The blob last: what the others needed is let go of by then.
  const title = titleOf(extracted, fileName);
  const metadata = metadataOf(extracted, fileName);
  const textBlob = await encodeText(extracted, structureOf(extracted));
  return {
    textBlob,
    title,
    metadata,
    pageCount: pages.length,
    hasText: pages.some((page) => page.blocks.length > 0),
    scannedPages: pages.filter(({ origin }) => origin === 'scan').length,
  };
}
