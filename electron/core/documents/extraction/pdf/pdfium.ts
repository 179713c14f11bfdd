// PDFium as WebAssembly: opens a file from memory and its pages one by one. One instance per worker. Everything taken
// from its memory is given back here.
import { readSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { RefusalError } from '#shared/kernel/refusal.ts';

/**
 * The module's own exports. The package's wrapper looks each function up by name at every call, which costs more than
 * the call itself where there is one for each glyph.
 */
export interface PdfiumExports {
  malloc(bytes: number): number;
  free(at: number): void;
  FPDF_LoadMemDocument(file: number, bytes: number, password: number): number;
  FPDF_GetLastError(): number;
  FPDF_CloseDocument(document: number): void;
  FPDF_GetPageCount(document: number): number;
  FPDF_LoadPage(document: number, index: number): number;
  FPDF_ClosePage(page: number): void;
  FPDF_GetPageBoundingBox(page: number, box: number): number;
  FPDFPage_GetRotation(page: number): number;
  FPDFPage_CountObjects(page: number): number;
  FPDFPage_GetObject(page: number, index: number): number;
  FPDFFormObj_CountObjects(form: number): number;
  FPDFFormObj_GetObject(form: number, index: number): number;
  FPDFPageObj_GetType(object: number): number;
  FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  FPDFPath_GetDrawMode(path: number, fillMode: number, isStroked: number): number;
  FPDFPath_CountSegments(path: number): number;
  FPDFPath_GetPathSegment(path: number, index: number): number;
  FPDFPathSegment_GetType(segment: number): number;
  FPDFPathSegment_GetPoint(segment: number, x: number, y: number): number;
  FPDFTextObj_GetFont(object: number): number;
  FPDFFont_GetBaseFontName(font: number, buffer: number, bytes: number): number;
  FPDFText_LoadPage(page: number): number;
  FPDFText_ClosePage(text: number): void;
  FPDFText_CountChars(text: number): number;
  FPDFText_IsGenerated(text: number, index: number): number;
  FPDFText_GetUnicode(text: number, index: number): number;
  FPDFText_GetTextObject(text: number, index: number): number;
  FPDFText_GetFontSize(text: number, index: number): number;
  FPDFText_GetCharAngle(text: number, index: number): number;
  FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  FPDFText_GetLooseCharBox(text: number, index: number, box: number): number;
}

/** The instance's memory; its views are looked up anew after anything that may let it grow. */
export interface PdfiumMemory {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

export interface OpenPage {
  readonly calls: PdfiumExports;
  readonly memory: PdfiumMemory;
  readonly page: number;
  /** Handle of its text; 0 where there is none to be read. */
  readonly text: number;
  /** Room for what PDFium writes back: `scratchBytes`. */
  readonly scratch: number;
}

export interface OpenPdf {
  readonly pageCount: number;
  /** Runs `read` on the page, counted from 0; null where the page cannot be read. */
  withPage<Result>(pageIndex: number, read: (page: OpenPage) => Result): Result | null;
  close(): void;
}

export const scratchBytes = 256;
/** FPDF_GetLastError: a password is needed, or security of an unknown kind. */
const passwordError = 4;
const securityError = 5;
let instance: WrappedPdfiumModule | null = null;

async function pdfium(): Promise<WrappedPdfiumModule> {
  if (instance) return instance;
  const bytes = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  instance = await init({ wasmBinary });
  instance.PDFiumExt_Init();
  return instance;
}

/** Bytes that the instance holds at present. */
export function heldBytes(): number {
  return instance ? memoryOf(instance).HEAPU8.byteLength : 0;
}

function callsOf(module: WrappedPdfiumModule): PdfiumExports {
  return module.pdfium.wasmExports as unknown as PdfiumExports;
}

/** Which the package's types leave out. */
export function memoryOf(module: WrappedPdfiumModule): PdfiumMemory {
  return module.pdfium as unknown as PdfiumMemory;
}

/** Reads the file into PDFium's memory, and nowhere else: a scan may be as large as all that a worker should hold. */
async function loadFile(path: string, calls: PdfiumExports, memory: PdfiumMemory) {
  const handle = await open(path);
  let file = 0;
  try {
    const { size: sizeBytes } = await handle.stat();
    if (sizeBytes === 0) throw new RefusalError('file-empty');
    file = calls.malloc(sizeBytes);
    if (file === 0) throw new RefusalError('too-large', { sizeBytes });
    // At once: nothing may let the memory grow, and its view be another, while the file is written to it.
    const readBytes = readSync(handle.fd, memory.HEAPU8, file, sizeBytes, 0);
    return { file, sizeBytes: readBytes };
  } catch (error) {
    calls.free(file);
    throw error;
  } finally {
    await handle.close();
  }
}

/** A file in the instance's memory; what is taken from the instance beside it, its user gives back. */
export interface LoadedPdf {
  readonly module: WrappedPdfiumModule;
  readonly document: number;
  readonly pageCount: number;
  close(): void;
}

/** Throws `file-empty`, `file-protected`, `file-damaged` or `too-large`; a missing file as the system says it. */
export async function loadPdf(path: string): Promise<LoadedPdf> {
  const module = await pdfium();
  const calls = callsOf(module);
  const { file, sizeBytes } = await loadFile(path, calls, memoryOf(module));
  const document = calls.FPDF_LoadMemDocument(file, sizeBytes, 0);
  if (document === 0) {
    const error = calls.FPDF_GetLastError();
    calls.free(file);
    throw new RefusalError(error === passwordError || error === securityError ? 'file-protected' : 'file-damaged');
  }
  return {
    module,
    document,
    pageCount: calls.FPDF_GetPageCount(document),
    close: () => {
      calls.FPDF_CloseDocument(document);
      calls.free(file);
    },
  };
}

/** For reading text. Throws as `loadPdf`. */
export async function openPdf(path: string): Promise<OpenPdf> {
  const { module, document, pageCount, close } = await loadPdf(path);
  const calls = callsOf(module);
  const memory = memoryOf(module);
  const scratch = calls.malloc(scratchBytes);
  return {
    pageCount,
    withPage: (pageIndex, read) => {
      const page = calls.FPDF_LoadPage(document, pageIndex);
      if (page === 0) return null;
      const text = calls.FPDFText_LoadPage(page);
      try {
        return read({ calls, memory, page, text, scratch });
      } finally {
        if (text !== 0) calls.FPDFText_ClosePage(text);
        calls.FPDF_ClosePage(page);
      }
    },
    close: () => {
      calls.free(scratch);
      close();
    },
  };
}
