// Which reader reads which kind of file, in the worker.
import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import { type MediaType, mediaTypes } from '#shared/documents/media-types.ts';
import { extractDocx } from './docx.ts';
import { extractHtml } from './html.ts';
import { extractImage } from './image.ts';
import { extractMarkdown } from './markdown.ts';
import { extractPdf } from './pdf/pdf.ts';
import { extractPlainText } from './plain-text.ts';

export interface Source {
  readonly path: string;
  /** Where a reader that makes a PDF writes it. */
  readonly renditionTo: string;
  readonly onProgress: (fraction: number) => void;
}
interface Reader {
  /** Whether it makes a PDF for screens to show. */
  readonly makesRendition: boolean;
  read(source: Source): Promise<ExtractedText>;
}

function plain(read: (path: string, onProgress: (fraction: number) => void) => Promise<ExtractedText>): Reader {
  return { makesRendition: false, read: ({ path, onProgress }) => read(path, onProgress) };
}

const image: Reader = { makesRendition: true, read: ({ path, renditionTo }) => extractImage(path, renditionTo) };

/** Kinds that are read in a worker; the others are turned into a PDF first (office.ts). */
export const readers: Partial<Record<MediaType, Reader>> = {
  [mediaTypes.pdf]: plain(extractPdf),
  [mediaTypes.docx]: plain(extractDocx),
  [mediaTypes.html]: plain(extractHtml),
  [mediaTypes.text]: plain(extractPlainText),
  [mediaTypes.markdown]: plain(extractMarkdown),
  [mediaTypes.png]: image,
  [mediaTypes.jpeg]: image,
};
