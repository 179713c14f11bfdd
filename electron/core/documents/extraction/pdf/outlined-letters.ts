// Whether a page's letters are drawn as outlines, as drawing programs and some printers' files have them: nothing on it is
// text, and all of it is words to the eye. Told by many small filled shapes with curves all over the page.
import type { PageBounds, Turn } from './page-glyphs.ts';
import type { OpenPage } from './pdfium.ts';

const pathType = 2;
const formType = 5;
const curveTo = 1;
const moveTo = 2;
/** Outlines in all; a letter has one to three. */
const leastOutlines = 200;
/** The page as a grid, and about five lines of text on it: a coat of arms is many outlines too, in one place. */
const fields = 24;
const leastFields = 60;
const deepestForm = 4;
const mostObjects = 20_000;
/** What is drawn by more than this is a map. */
const mostSegments = 200_000;

/** Stops as soon as it is sure. */
export function hasOutlinedLetters(open: OpenPage, bounds: PageBounds): boolean {
  const { calls, page } = open;
  const reader = new OutlineReader(open, bounds);
  const count = Math.min(calls.FPDFPage_CountObjects(page), mostObjects);
  for (let index = 0; index < count && reader.isUnsure; index += 1) {
    reader.read(calls.FPDFPage_GetObject(page, index), bounds.turn);
  }
  return reader.isSure;
}

class OutlineReader {
  readonly #open: OpenPage;
  readonly #bounds: PageBounds;
  readonly #fields = new Set<number>();
  #outlines = 0;
  #objects = 0;
  #segments = 0;

  constructor(open: OpenPage, bounds: PageBounds) {
    this.#open = open;
    this.#bounds = bounds;
  }

  get isSure(): boolean {
    return this.#outlines >= leastOutlines && this.#fields.size >= leastFields;
  }

  get isUnsure(): boolean {
    return !this.isSure && this.#objects < mostObjects && this.#segments < mostSegments;
  }

  /** `turn` takes the object's space to the upright page. */
  read(object: number, turn: Turn, depth = 0): void {
    const { calls } = this.#open;
    this.#objects += 1;
    const type = calls.FPDFPageObj_GetType(object);
    if (type === pathType) this.#readPath(object, turn);
    if (type !== formType || depth >= deepestForm) return;
    const inside = after(this.#matrixOf(object), turn);
    const count = calls.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count && this.isUnsure; index += 1) {
      this.read(calls.FPDFFormObj_GetObject(object, index), inside, depth + 1);
    }
  }

  #readPath(path: number, turn: Turn): void {
    const { calls, memory, scratch } = this.#open;
    if (calls.FPDFPath_GetDrawMode(path, scratch, scratch + 4) === 0) return;
    // Not filled: a curve of a graph, a frame.
    if (memory.HEAP32[scratch >> 2] === 0) return;
    const count = Math.min(calls.FPDFPath_CountSegments(path), mostSegments - this.#segments);
    this.#segments += count;
    const [a, b, c, d, e, f] = after(this.#matrixOf(path), turn);
    const starts: number[] = [];
    let curves = 0;
    for (let index = 0; index < count; index += 1) {
      const segment = calls.FPDFPath_GetPathSegment(path, index);
      const type = calls.FPDFPathSegment_GetType(segment);
      if (type === curveTo) curves += 1;
      if (type !== moveTo || calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4) === 0) continue;
      const [x, y] = [memory.HEAPF32[scratch >> 2] ?? 0, memory.HEAPF32[(scratch + 4) >> 2] ?? 0];
      const field = this.#fieldAt(a * x + b * y + c, d * x + e * y + f);
      if (field !== null) starts.push(field);
    }
    // Bars, cells and rules are straight. So are some letters: the others make up for them.
    if (curves === 0) return;
    this.#outlines += starts.length;
    for (const field of starts) this.#fields.add(field);
  }

  /** Null off the page. */
  #fieldAt(x: number, y: number): number | null {
    const { width, height } = this.#bounds;
    if (!(x >= 0 && x < width && y >= 0 && y < height)) return null;
    return Math.floor((y / height) * fields) * fields + Math.floor((x / width) * fields);
  }

  #matrixOf(object: number): Turn {
    const { calls, memory, scratch } = this.#open;
    if (calls.FPDFPageObj_GetMatrix(object, scratch) === 0) return [1, 0, 0, 0, 1, 0];
    // FS_MATRIX: x' = a·x + c·y + e, y' = b·x + d·y + f.
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = memory.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 6);
    return [a, c, e, b, d, f];
  }
}

/** First `one`, then `other`. */
function after([a1, b1, c1, d1, e1, f1]: Turn, [a, b, c, d, e, f]: Turn): Turn {
  return [a * a1 + b * d1, a * b1 + b * e1, a * c1 + b * f1 + c, d * a1 + e * d1, d * b1 + e * e1, d * c1 + e * f1 + f];
}
