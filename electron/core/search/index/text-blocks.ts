// The units' texts, some together and packed: a law becomes a quarter of its size, and what is shown of it is unpacked in a
// fraction of a millisecond.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { readingKept } from './damaged-index.ts';
import type { IndexedUnit, Spot } from './indexed-unit.ts';

/** UTF-16 units of text in a block; a unit stands in one whole. */
const blockLength = 10_000;
/** No honest block is larger. */
const maxUnpackedBytes = 256 * 1024 * 1024;

type PackedSpot = readonly [offset: number, pageNumber: number, blockIndex: number, address: string | null];
type PackedUnit = readonly [text: string, spots: readonly PackedSpot[]];

export interface TextOfUnit {
  readonly text: string;
  readonly spots: readonly Spot[];
}

/** Runs of units that go into a block together. */
export function blocksOf(units: readonly IndexedUnit[]): IndexedUnit[][] {
  const blocks: IndexedUnit[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    const last = blocks.at(-1);
    if (!last || length + unit.text.length > blockLength) {
      blocks.push([unit]);
      length = unit.text.length;
    } else {
      last.push(unit);
      length += unit.text.length;
    }
  }
  return blocks;
}

export function packBlock(units: readonly IndexedUnit[]): Buffer {
  const packed: PackedUnit[] = units.map(({ text, spots }) => [
    text,
    spots.map(({ offset, pageNumber, blockIndex, address }) => [offset, pageNumber, blockIndex, address]),
  ]);
  return deflateRawSync(JSON.stringify(packed), { level: 6 });
}

export function unpackBlock(data: Uint8Array): TextOfUnit[] {
  return readingKept(() => {
    const packed = JSON.parse(inflateRawSync(data, { maxOutputLength: maxUnpackedBytes }).toString()) as PackedUnit[];
    return packed.map(([text, spots]) => ({
      text,
      spots: spots.map(([offset, pageNumber, blockIndex, address]) => ({ offset, pageNumber, blockIndex, address })),
    }));
  });
}
