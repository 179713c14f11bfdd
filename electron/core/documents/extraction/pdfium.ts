// PDFium as WebAssembly: opens a file from memory and gives the glyphs of a page with their places. One instance per
// worker. Everything taken from its memory is given back here.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { Glyph, PageGlyphs } from './glyphs.ts';

/**
 * What the package's types leave out. The functions called for each glyph are taken as the module exports them: the
 * package's wrapper looks each one up by name and costs half of the whole extraction.
 */
interface RawModule {
  _FPDFText_IsGenerated(text: number, index: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetFontSize(text: number, index: number): number;
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, box: number): number;
  /** Views of the instance's memory; looked up each time, since they are replaced when it grows. */
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

let instance: WrappedPdfiumModule | null = null;
/** FPDF_GetLastError: a password is needed, or security of an unknown kind. */
const passwordError = 4;
const securityError = 5;
/** Room for what PDFium writes back: four doubles. */
const scratchBytes = 32;

async function pdfium(): Promise<WrappedPdfiumModule> {
  if (instance) return instance;
  const bytes = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  instance = await init({ wasmBinary });
  instance.PDFiumExt_Init();
  return instance;
}

function rawOf(module: WrappedPdfiumModule): RawModule {
  return module.pdfium as unknown as RawModule;
}

/** Bytes that the instance holds at present. */
export function heldBytes(): number {
  return instance ? rawOf(instance).HEAPU8.byteLength : 0;
}

export interface OpenPdf {
  readonly pageCount: number;
  /** Glyphs of a page, counted from 0; null where the page cannot be read. */
  readGlyphs(pageIndex: number): PageGlyphs | null;
  close(): void;
}

/** Throws `file-protected`, `file-damaged` or `too-large`. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const module = await pdfium();
  const memory = module.pdfium.wasmExports;
  const file = memory.malloc(bytes.byteLength);
  if (file === 0) throw new RefusalError('too-large', { sizeBytes: bytes.byteLength });
  rawOf(module).HEAPU8.set(bytes, file);
  const document = module.FPDF_LoadMemDocument(file, bytes.byteLength, '');
  if (document === 0) {
    const error = module.FPDF_GetLastError();
    memory.free(file);
    throw new RefusalError(error === passwordError || error === securityError ? 'file-protected' : 'file-damaged');
  }
  const scratch = memory.malloc(scratchBytes);
  return {
    pageCount: module.FPDF_GetPageCount(document),
    readGlyphs: (pageIndex) => readPage(module, document, pageIndex, scratch),
    close: () => {
      memory.free(scratch);
      module.FPDF_CloseDocument(document);
      memory.free(file);
    },
  };
}

function readPage(module: WrappedPdfiumModule, document: number, index: number, scratch: number): PageGlyphs | null {
  const page = module.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  try {
    const text = module.FPDFText_LoadPage(page);
    if (text === 0) return null;
    try {
      return { ...readBounds(module, page, scratch), glyphs: readGlyphs(module, text, scratch) };
    } finally {
      module.FPDFText_ClosePage(text);
    }
  } finally {
    module.FPDF_ClosePage(page);
  }
}

function readBounds(module: WrappedPdfiumModule, page: number, scratch: number): Omit<PageGlyphs, 'glyphs'> {
  module.FPDF_GetPageBoundingBox(page, scratch);
  const [left, top, right, bottom] = floats(module, scratch);
  return { left, top, right, bottom, quarterTurns: module.FPDFPage_GetRotation(page) };
}

/** FS_RECTF: left, top, right, bottom. */
function floats(module: WrappedPdfiumModule, at: number): [number, number, number, number] {
  const heap = rawOf(module).HEAPF32;
  const first = at >> 2;
  return [heap[first] ?? 0, heap[first + 1] ?? 0, heap[first + 2] ?? 0, heap[first + 3] ?? 0];
}

function readGlyphs(module: WrappedPdfiumModule, text: number, scratch: number): Glyph[] {
  const raw = rawOf(module);
  const count = module.FPDFText_CountChars(text);
  const glyphs: Glyph[] = [];
  for (let index = 0; index < count; index += 1) {
    // Spaces and line ends that PDFium made up itself: we judge by the places of the glyphs instead.
    if (raw._FPDFText_IsGenerated(text, index) === 1) continue;
    const character = characterOf(raw._FPDFText_GetUnicode(text, index));
    if (character === null || raw._FPDFText_GetCharOrigin(text, index, scratch, scratch + 8) === 0) continue;
    const heap = raw.HEAPF64;
    const x = heap[scratch >> 3] ?? 0;
    const baseline = heap[(scratch >> 3) + 1] ?? 0;
    if (raw._FPDFText_GetLooseCharBox(text, index, scratch) === 0) continue;
    const [left, top, right, bottom] = floats(module, scratch);
    glyphs.push({ character, x, baseline, left, top, right, bottom, size: raw._FPDFText_GetFontSize(text, index) });
  }
  return glyphs;
}

/** Null for what is no text: control characters, unmapped glyphs, halves of a pair. */
function characterOf(code: number): string | null {
  // PDFium gives a hyphen at a line's end as U+0002.
  if (code === 0x02) return '-';
  if (code < 0x20 && code !== 0x09) return null;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  if (isHalf || code === 0xfffe || code === 0xffff || code > 0x10ffff) return null;
  return String.fromCodePoint(code);
}
