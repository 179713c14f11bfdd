// Questions to the index's tables, on a connection of their own: who asks sees what was last committed.
import type { Database } from '#core/kernel/database.ts';
import type { IndexMemory } from './index-memory.ts';
import { type TextOfUnit, unpackBlock } from './text-blocks.ts';

export interface UnitRow {
  readonly unit_id: number;
  readonly paper_row: number;
  readonly title_length: number;
  readonly words: Buffer;
  readonly address: string | null;
}

export interface UnitPlace {
  readonly address: string | null;
  readonly heading: string | null;
  readonly block_id: number;
  readonly block_index: number;
}

const mostKeptTerms = 1_000;
const mostKeptUnits = 2_000_000;
const mostKeptRows = 8_000;
const mostKeptBlocks = 200;

export class IndexReader {
  readonly memory: IndexMemory;
  readonly #database: Database;
  readonly #match;
  readonly #unit;
  readonly #place;
  readonly #block;
  readonly #kept = new Map<string, Int32Array>();
  #keptUnits = 0;
  readonly #keptRows = new Map<number, UnitRow>();
  readonly #keptBlocks = new Map<number, readonly TextOfUnit[]>();
  #generation = -1;

  constructor(database: Database, memory: IndexMemory) {
    this.#database = database;
    this.memory = memory;
    this.#match = database
      .prepare<[string, number], number>(
        'SELECT rowid FROM unit_words WHERE unit_words MATCH ? ORDER BY rowid DESC LIMIT ?',
      )
      .pluck();
    this.#unit = database.prepare<[number], UnitRow>(
      'SELECT unit_id, paper_row, title_length, words, address FROM units WHERE unit_id = ?',
    );
    this.#place = database.prepare<[number], UnitPlace>(
      'SELECT address, heading, block_id, block_index FROM units WHERE unit_id = ?',
    );
    this.#block = database.prepare<[number], Buffer>('SELECT data FROM text_blocks WHERE block_id = ?').pluck();
  }

  /** The newest first; `expression` in the language of FTS5. */
  unitsMatching(expression: string, limit: number): number[] {
    return this.#match.all(expression, limit);
  }

  /** Units that a term stands in; those of frequent questions are kept at hand. */
  unitsOfTerm(term: string, limit: number): Int32Array {
    this.#forgetOutdated();
    const known = this.#kept.get(term);
    if (known && known.length <= limit) return known;
    const units = Int32Array.from(this.unitsMatching(quoted(term), limit));
    if (units.length < limit) this.#keep(term, units);
    return units;
  }

  /** Whether `unitsOfTerm` has it at hand. */
  isKept(term: string): boolean {
    this.#forgetOutdated();
    return this.#kept.has(term);
  }

  /** Units that a term stands in, kept nowhere. */
  allUnitsOf(term: string): Int32Array {
    return Int32Array.from(this.unitsMatching(quoted(term), this.memory.nextUnitId));
  }

  #keep(term: string, units: Int32Array): void {
    if (this.#kept.size >= mostKeptTerms || this.#keptUnits + units.length > mostKeptUnits) {
      this.#kept.clear();
      this.#keptUnits = 0;
    }
    this.#kept.set(term, units);
    this.#keptUnits += units.length;
  }

  /** Of a question that is being typed the same units are looked at again and again: the last ones are kept. */
  unit(unitId: number): UnitRow | undefined {
    this.#forgetOutdated();
    const known = this.#keptRows.get(unitId);
    if (known) return known;
    const row = this.#unit.get(unitId);
    if (!row) return undefined;
    if (this.#keptRows.size >= mostKeptRows) this.#keptRows.clear();
    this.#keptRows.set(unitId, row);
    return row;
  }

  #forgetOutdated(): void {
    if (this.#generation === this.memory.generation) return;
    this.#kept.clear();
    this.#keptUnits = 0;
    this.#keptRows.clear();
    this.#keptBlocks.clear();
    this.#generation = this.memory.generation;
  }

  placeOf(unitId: number): UnitPlace | undefined {
    return this.#place.get(unitId);
  }

  textOf({ block_id, block_index }: UnitPlace): TextOfUnit {
    this.#forgetOutdated();
    let block = this.#keptBlocks.get(block_id);
    if (!block) {
      const data = this.#block.get(block_id);
      block = data ? unpackBlock(data) : [];
      if (this.#keptBlocks.size >= mostKeptBlocks) this.#keptBlocks.clear();
      this.#keptBlocks.set(block_id, block);
    }
    return block[block_index] ?? { text: '', spots: [] };
  }

  /** Units of a paper whose address is this one or stands within it, in the order of the text. */
  unitsAt(paperRow: number, address: string): { unit_id: number; address: string }[] {
    return this.#database
      .prepare<[object], { unit_id: number; address: string }>(
        `SELECT unit_id, address FROM units WHERE paper_row = $row
           AND (address = $address OR substr(address, 1, length($address) + 1) = $address || '/') ORDER BY unit_id`,
      )
      .all({ row: paperRow, address });
  }

  firstUnitOf(paperRow: number): number | undefined {
    return (
      this.#database
        .prepare<[number], number | null>('SELECT min(unit_id) FROM units WHERE paper_row = ?')
        .pluck()
        .get(paperRow) ?? undefined
    );
  }
}

/** A term as FTS5 is to take it: letters, digits and our own marks alone are in terms. */
export function quoted(term: string): string {
  return `"${term.replaceAll('"', '')}"`;
}
