// In how many units a syllable stands, and in how many two stand side by side: what tells rare words from common ones, words
// that go together from those that met by chance, and which tones belong to letters that were typed without. Estimates
// serve: they weigh, they do not decide what is found.

const emptyKey = -1;
/** Ids beyond this are not paired: the rarest syllables and figures. */
const pairBase = 2 ** 24;
const startCapacity = 1 << 14;

export class WordCounts {
  unitCount = 0;
  /** By exact id. */
  #singles = new Uint32Array(startCapacity);
  #lastUnit = new Uint32Array(startCapacity);
  #keys = new Float64Array(startCapacity).fill(emptyKey);
  #counts = new Uint32Array(startCapacity);
  #pairUnits = new Uint32Array(startCapacity);
  #pairCount = 0;
  /** Of the unit being counted: each of its words counts once. */
  #stamp = 0;

  single(exactId: number): number {
    return this.#singles[exactId] ?? 0;
  }

  pair(first: number, second: number): number {
    return this.#counts[this.#slotOf(first * pairBase + second)] ?? 0;
  }

  /** Counts a unit's words; `sign` −1 takes them away again. */
  addUnit(words: Uint32Array, sign: 1 | -1): void {
    this.unitCount = Math.max(0, this.unitCount + sign);
    this.#stamp += 1;
    for (let at = 0; at < words.length; at += 1) {
      const id = words[at] ?? 0;
      this.#addSingle(id, sign);
      if (at + 1 < words.length) this.#addPair(id * pairBase + (words[at + 1] ?? 0), sign);
    }
  }

  #addSingle(id: number, sign: 1 | -1): void {
    if (id >= this.#singles.length) {
      const capacity = Math.max(id + 1, this.#singles.length * 2);
      this.#singles = grown(this.#singles, capacity);
      this.#lastUnit = grown(this.#lastUnit, capacity);
    }
    if (this.#lastUnit[id] === this.#stamp) return;
    this.#lastUnit[id] = this.#stamp;
    this.#singles[id] = Math.max(0, (this.#singles[id] ?? 0) + sign);
  }

  #addPair(key: number, sign: 1 | -1): void {
    let slot = this.#slotOf(key);
    if (this.#keys[slot] !== key) {
      if (sign < 0) return;
      if (this.#pairCount * 2 >= this.#keys.length) {
        this.#rehash(this.#keys.length * 2);
        slot = this.#slotOf(key);
      }
      this.#keys[slot] = key;
      this.#pairCount += 1;
    }
    if (this.#pairUnits[slot] === this.#stamp) return;
    this.#pairUnits[slot] = this.#stamp;
    this.#counts[slot] = Math.max(0, (this.#counts[slot] ?? 0) + sign);
  }

  /** Of a key, or the empty slot where it would stand. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    const high = Math.floor(key / pairBase);
    let slot = (Math.imul(high, 0x9e3779b1) ^ Math.imul(key - high * pairBase, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.#keys[slot] !== emptyKey && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #rehash(capacity: number): void {
    const [keys, counts, units] = [this.#keys, this.#counts, this.#pairUnits];
    this.#keys = new Float64Array(capacity).fill(emptyKey);
    this.#counts = new Uint32Array(capacity);
    this.#pairUnits = new Uint32Array(capacity);
    for (const [at, key] of keys.entries()) {
      if (key === emptyKey) continue;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#counts[slot] = counts[at] ?? 0;
      this.#pairUnits[slot] = units[at] ?? 0;
    }
  }

  /** To be kept: unit count, then singles, then pairs with their keys. */
  pack(): Buffer {
    const pairs = this.#keys.reduce((sum, key, at) => sum + (key !== emptyKey && this.#counts[at] ? 1 : 0), 0);
    const packed = Buffer.alloc(12 + this.#singles.length * 4 + pairs * 12);
    packed.writeUInt32LE(this.unitCount, 0);
    packed.writeUInt32LE(this.#singles.length, 4);
    packed.writeUInt32LE(pairs, 8);
    let at = 12;
    for (const count of this.#singles) at = packed.writeUInt32LE(count, at);
    for (const [slot, key] of this.#keys.entries()) {
      const count = this.#counts[slot] ?? 0;
      if (key === emptyKey || count === 0) continue;
      at = packed.writeUInt32LE(Math.floor(key / pairBase), at);
      at = packed.writeUInt32LE(key % pairBase, at);
      at = packed.writeUInt32LE(count, at);
    }
    return packed;
  }

  static unpack(packed: Buffer): WordCounts {
    const counts = new WordCounts();
    counts.unitCount = packed.readUInt32LE(0);
    const singles = packed.readUInt32LE(4);
    const pairs = packed.readUInt32LE(8);
    counts.#singles = new Uint32Array(Math.max(startCapacity, singles));
    counts.#lastUnit = new Uint32Array(counts.#singles.length);
    let at = 12;
    for (let id = 0; id < singles; id += 1, at += 4) counts.#singles[id] = packed.readUInt32LE(at);
    counts.#rehash(2 ** Math.ceil(Math.log2(Math.max(startCapacity, pairs * 3))));
    for (let index = 0; index < pairs; index += 1, at += 12) {
      const key = packed.readUInt32LE(at) * pairBase + packed.readUInt32LE(at + 4);
      const slot = counts.#slotOf(key);
      counts.#keys[slot] = key;
      counts.#counts[slot] = packed.readUInt32LE(at + 8);
    }
    counts.#pairCount = pairs;
    return counts;
  }
}

function grown(array: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(array);
  return larger;
}
