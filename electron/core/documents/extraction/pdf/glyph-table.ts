// The glyphs of one page in columns of numbers: a page may have a million, and an object for each would cost more than
// reading them.

/** Points on a page to be read: origin at the top left, y downwards. */
export class GlyphTable {
  count = 0;
  #room = 0;
  /** Code points. */
  code = new Uint32Array(0);
  /** Where the pen stood when it was drawn. */
  x = new Float32Array(0);
  baseline = new Float32Array(0);
  /** Box of the font's height and the glyph's advance. */
  left = new Float32Array(0);
  top = new Float32Array(0);
  right = new Float32Array(0);
  bottom = new Float32Array(0);
  /** Height of the letters, scaling included. */
  size = new Float32Array(0);
  /** Number of the page's font, by its place in the page's list. */
  font = new Uint16Array(0);
  /** Clockwise degrees by which it is turned on the page: 0 … 359. */
  angle = new Uint16Array(0);

  clear(): void {
    this.count = 0;
  }

  /** Makes room for one more and gives its place. */
  next(): number {
    if (this.count === this.#room) this.reserve(Math.max(4096, 2 * this.#room));
    this.count += 1;
    return this.count - 1;
  }

  reserve(room: number): void {
    if (room <= this.#room) return;
    this.#room = room;
    this.code = grown(this.code, room, Uint32Array);
    for (const column of ['x', 'baseline', 'left', 'top', 'right', 'bottom', 'size'] as const)
      this[column] = grown(this[column], room, Float32Array);
    this.font = grown(this.font, room, Uint16Array);
    this.angle = grown(this.angle, room, Uint16Array);
  }
}

function grown<Column extends Uint32Array | Uint16Array | Float32Array>(
  old: Column,
  room: number,
  type: new (room: number) => Column,
): Column {
  const column = new type(room);
  column.set(old);
  return column;
}
