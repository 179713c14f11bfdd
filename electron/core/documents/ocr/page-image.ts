// Pages of a PDF as grey pictures, drawn by PDFium: an instance of its own in each recognition worker. Everything taken
// from its memory is given back here.
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { loadPdf, memoryOf } from '#core/documents/extraction/pdf/pdfium.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { GreyImage } from './grey-image.ts';

/** A4 at 240 dpi. What is larger is drawn smaller, so that no page takes more memory than another. */
const maxPixels = 5_600_000;
const wantedDpi = 240;
/** A scan is drawn at most this many times larger than it is: beyond, no letter becomes clearer. */
const maxEnlargement = 2;
/** Share of the page that a picture covers to be the page. */
const wholePageShare = 0.5;
/** FPDFBitmap_Gray, one byte a pixel. */
const greyFormat = 1;
/** FPDF_ANNOT | FPDF_GRAYSCALE: stamps are often annotations. */
const drawFlags = 0x01 | 0x08;
const imageObject = 3;

export interface PageImage {
  /** Of the upright page, in points. */
  readonly width: number;
  readonly height: number;
  readonly image: GreyImage;
}

export interface OpenPdf {
  readonly pageCount: number;
  /** Pages count from 1. Throws `not-found` for a page that there is not, `file-damaged` for one that cannot be drawn. */
  drawPage(pageNumber: number): PageImage;
  close(): void;
}

/** Throws `file-empty`, `file-protected`, `file-damaged` or `too-large`; a missing file as the system says it. */
export async function openPdf(path: string): Promise<OpenPdf> {
  const { module, document, pageCount, close } = await loadPdf(path);
  return {
    pageCount,
    drawPage: (pageNumber) => {
      if (pageNumber < 1 || pageNumber > pageCount) throw new RefusalError('not-found', { pageNumber });
      return drawPage(module, document, pageNumber);
    },
    close,
  };
}

function drawPage(module: WrappedPdfiumModule, document: number, pageNumber: number): PageImage {
  const page = module.FPDF_LoadPage(document, pageNumber - 1);
  if (page === 0) throw new RefusalError('file-damaged', { pageNumber });
  try {
    const width = module.FPDF_GetPageWidthF(page);
    const height = module.FPDF_GetPageHeightF(page);
    if (!(width > 0 && height > 0)) throw new RefusalError('file-damaged', { pageNumber });
    return { width, height, image: drawBitmap(module, page, pixelSize(width, height, scanPixels(module, page))) };
  } finally {
    module.FPDF_ClosePage(page);
  }
}

type Size = readonly [width: number, height: number];

/** `scan`: pixels of the picture that the page consists of, where it does; it says more than the page's size in points, which is often made up. */
export function pixelSize(width: number, height: number, scan: number | null): Size {
  const byPoints = (wantedDpi / 72) ** 2 * width * height;
  const byScan = scan === null ? byPoints : scan * maxEnlargement ** 2;
  const pixels = Math.min(maxPixels, scan === null ? byPoints : byScan);
  const scale = Math.sqrt(pixels / (width * height));
  return [Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale))];
}

function scanPixels(module: WrappedPdfiumModule, page: number): number | null {
  const memory = module.pdfium.wasmExports;
  const scratch = memory.malloc(16);
  try {
    const pageArea = areaOf(module, scratch, () => module.FPDF_GetPageBoundingBox(page, scratch));
    const count = Math.min(200, module.FPDFPage_CountObjects(page));
    for (let index = 0; index < count; index += 1) {
      const object = module.FPDFPage_GetObject(page, index);
      if (module.FPDFPageObj_GetType(object) !== imageObject) continue;
      const bounds = () => module.FPDFPageObj_GetBounds(object, scratch, scratch + 12, scratch + 8, scratch + 4);
      if (areaOf(module, scratch, bounds) < wholePageShare * pageArea) continue;
      if (!module.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4)) continue;
      const [width = 0, height = 0] = new Uint32Array(memoryOf(module).HEAPU8.buffer, scratch, 2);
      if (width > 0 && height > 0) return width * height;
    }
    return null;
  } finally {
    memory.free(scratch);
  }
}

/** Of a rectangle that `write` leaves in scratch memory as left, top, right, bottom. */
function areaOf(module: WrappedPdfiumModule, scratch: number, write: () => boolean): number {
  if (!write()) return 0;
  const [left = 0, top = 0, right = 0, bottom = 0] = memoryOf(module).HEAPF32.subarray(
    scratch >> 2,
    (scratch >> 2) + 4,
  );
  return Math.abs((right - left) * (top - bottom));
}

function drawBitmap(module: WrappedPdfiumModule, page: number, [width, height]: Size): GreyImage {
  const bitmap = module.FPDFBitmap_CreateEx(width, height, greyFormat, 0, 0);
  if (bitmap === 0) throw new RefusalError('too-large', { width, height });
  try {
    module.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    module.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, drawFlags);
    const stride = module.FPDFBitmap_GetStride(bitmap);
    const buffer = module.FPDFBitmap_GetBuffer(bitmap);
    const pixels = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1) {
      const row = buffer + y * stride;
      pixels.set(memoryOf(module).HEAPU8.subarray(row, row + width), y * width);
    }
    return { width, height, pixels };
  } finally {
    module.FPDFBitmap_Destroy(bitmap);
  }
}
