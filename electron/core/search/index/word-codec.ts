// A unit's words as the index keeps them: ids of syllables, seven bits a byte. Frequent syllables come first in a corpus and
// have small ids, so a word takes little more than a byte.

export function packWords(ids: readonly number[]): Buffer {
  const packed = Buffer.allocUnsafe(ids.length * 5);
  let at = 0;
  for (const id of ids) {
    let rest = id;
    while (rest >= 0x80) {
      packed[at] = (rest & 0x7f) | 0x80;
      at += 1;
      rest >>>= 7;
    }
    packed[at] = rest;
    at += 1;
  }
  return Buffer.from(packed.subarray(0, at));
}

let scratch = new Uint32Array(4096);

/** Valid until the next call. */
export function unpackWords(packed: Uint8Array): Uint32Array {
  if (packed.length > scratch.length) scratch = new Uint32Array(packed.length * 2);
  let count = 0;
  let value = 0;
  let shift = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const byte = packed[at] ?? 0;
    if (byte < 0x80) {
      scratch[count] = shift === 0 ? byte : value | (byte << shift);
      count += 1;
      value = 0;
      shift = 0;
    } else {
      value |= (byte & 0x7f) << shift;
      shift += 7;
    }
  }
  return scratch.subarray(0, count);
}
