// What a page draws beside its letters: the rules of tables and notes, and how much of it pictures cover.
import type { PageBounds, Turn } from './page-glyphs.ts';
import type { OpenPage } from './pdfium.ts';
import type { Box } from './reading-frames.ts';

export interface PageShapes {
  /** Straight rules along the page's edges, as thin boxes on the upright page. */
  readonly rules: readonly Box[];
  /** Share of the page that pictures cover, 0 … 1. */
  readonly pictureShare: number;
}

const formType = 5;
const imageType = 3;
const pathType = 2;
const deepestForm = 4;
/** Beyond this, a page's drawing is a map or an attack, not the rules of a table. */
const mostObjects = 20_000;
const mostSegments = 400;
const mostRules = 4000;
const thin = 2.5;
const shortestRule = 5;
/** Pictures are counted on a grid of so many fields a side. */
const fields = 24;

export function shapesOf(open: OpenPage, bounds: PageBounds): PageShapes {
  const reader = new ShapeReader(open, bounds);
  const { calls, page } = open;
  const count = Math.min(calls.FPDFPage_CountObjects(page), mostObjects);
  for (let index = 0; index < count; index += 1) reader.read(calls.FPDFPage_GetObject(page, index));
  return { rules: reader.rules, pictureShare: reader.pictureShare() };
}

class ShapeReader {
  readonly rules: Box[] = [];
  readonly #open: OpenPage;
  readonly #bounds: PageBounds;
  readonly #covered = new Uint8Array(fields * fields);

  constructor(open: OpenPage, bounds: PageBounds) {
    this.#open = open;
    this.#bounds = bounds;
  }

  read(object: number, depth = 0): void {
    const { calls } = this.#open;
    const type = calls.FPDFPageObj_GetType(object);
    if (type === pathType && depth === 0) this.#readPath(object);
    else if (type === imageType && depth === 0) this.#cover(this.#boxOf(object));
    else if (type === formType) this.#readForm(object, depth);
  }

  pictureShare(): number {
    return this.#covered.reduce((sum, field) => sum + field, 0) / this.#covered.length;
  }

  /** Boxes inside a form are in the form's own space: a form that is a picture covers what it covers itself. */
  #readForm(form: number, depth: number): void {
    const { calls } = this.#open;
    const count = Math.min(calls.FPDFFormObj_CountObjects(form), 50);
    for (let index = 0; index < count; index += 1) {
      const type = calls.FPDFPageObj_GetType(calls.FPDFFormObj_GetObject(form, index));
      const isNested = type === formType && depth < deepestForm && count === 1;
      if (type === imageType || isNested) {
        this.#cover(this.#boxOf(form));
        return;
      }
    }
  }

  #boxOf(object: number): Box {
    const { calls, memory, scratch } = this.#open;
    if (calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return [0, 0, 0, 0];
    const at = scratch >> 2;
    const { HEAPF32 } = memory;
    return turned(
      this.#bounds.turn,
      HEAPF32[at] ?? 0,
      HEAPF32[at + 1] ?? 0,
      HEAPF32[at + 2] ?? 0,
      HEAPF32[at + 3] ?? 0,
    );
  }

  #cover([x, y, width, height]: Box): void {
    const page = this.#bounds;
    const column = (at: number) => Math.max(0, Math.min(fields, Math.round((at / page.width) * fields)));
    const row = (at: number) => Math.max(0, Math.min(fields, Math.round((at / page.height) * fields)));
    for (let down = row(y); down < row(y + height); down += 1) {
      this.#covered.fill(1, down * fields + column(x), down * fields + column(x + width));
    }
  }

  #readPath(path: number): void {
    const box = this.#boxOf(path);
    if (isThin(box)) this.#add(box);
    if (isThin(box) || Math.max(box[2], box[3]) < shortestRule) return;
    const { calls, memory, scratch } = this.#open;
    const count = calls.FPDFPath_CountSegments(path);
    if (count > mostSegments || this.rules.length > mostRules) return;
    calls.FPDFPath_GetDrawMode(path, scratch, scratch + 4);
    const isStroked = memory.HEAP32[(scratch + 4) >> 2] !== 0;
    calls.FPDFPageObj_GetMatrix(path, scratch);
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = memory.HEAPF32.slice(scratch >> 2, (scratch >> 2) + 6);
    let points: [number, number][] = [];
    for (let index = 0; index < count; index += 1) {
      const segment = calls.FPDFPath_GetPathSegment(path, index);
      // FPDF_SEGMENT_MOVETO: a part of its own begins.
      if (calls.FPDFPathSegment_GetType(segment) === 2 && points.length > 0) {
        this.#addPart(points, isStroked);
        points = [];
      }
      calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
      const [x, y] = [memory.HEAPF32[scratch >> 2] ?? 0, memory.HEAPF32[(scratch >> 2) + 1] ?? 0];
      points.push([a * x + c * y + e, b * x + d * y + f]);
    }
    this.#addPart(points, isStroked);
  }

  /** Of a stroked outline each side is a rule; of a filled one only what is thin as a whole. */
  #addPart(points: readonly [number, number][], isStroked: boolean): void {
    const { turn } = this.#bounds;
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const whole = turned(turn, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    if (isThin(whole)) this.#add(whole);
    if (isThin(whole) || !isStroked) return;
    for (const [index, [x, y]] of points.entries()) {
      const next = points[index + 1] ?? points[0];
      if (!next) continue;
      const side = turned(turn, Math.min(x, next[0]), Math.min(y, next[1]), Math.max(x, next[0]), Math.max(y, next[1]));
      if (isThin(side)) this.#add(side);
    }
  }

  #add(box: Box): void {
    if (Math.max(box[2], box[3]) >= shortestRule && this.rules.length <= mostRules) this.rules.push(box);
  }
}

function isThin([, , width, height]: Box): boolean {
  return Math.min(width, height) <= thin;
}

function turned([a, b, c, d, e, f]: Turn, left: number, bottom: number, right: number, top: number): Box {
  const [x1, x2] = [a * left + b * bottom + c, a * right + b * top + c];
  const [y1, y2] = [d * left + e * bottom + f, d * right + e * top + f];
  return [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x1 - x2), Math.abs(y1 - y2)];
}
