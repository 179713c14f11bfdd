// What of the index is kept in memory: the vocabulary, counts of words, and of every unit its length and its paper. Some
// hundred bytes a paper and twelve a unit; read from the file when it is opened, and kept up by whoever writes.
import type { Database } from '#core/kernel/database.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import { CommonWords } from './common-words.ts';
import { readingKept } from './damaged-index.ts';
import type { IndexedDocument, PaperFacts, ReadDocument } from './indexed-unit.ts';
import { legalRank } from './legal-rank.ts';
import { loadVocabulary, type Vocabulary } from './vocabulary.ts';
import { unpackWords } from './word-codec.ts';
import { WordCounts } from './word-counts.ts';

export interface PaperEntry extends Omit<ReadDocument, 'textName'> {
  readonly row: number;
  /** Folded ids of its title. */
  readonly titleWords: readonly number[];
  /** See `legalRank`. */
  readonly rank: number;
}

export class IndexMemory {
  readonly vocabulary: Vocabulary;
  counts: WordCounts;
  /** The counts lag behind the units: the process ended before they were kept. */
  areCountsStale: boolean;
  readonly common = new CommonWords();
  readonly papers = new Map<number, PaperEntry>();
  readonly rowOfDocument = new Map<string, number>();
  /** By unit: row of its paper, 0 where there is no such unit. */
  unitPaper = new Int32Array(1024);
  /** By unit: its words, title and body. */
  unitLength = new Uint32Array(1024);
  unitCount = 0;
  wordTotal = 0;
  nextUnitId = 1;
  nextPaperRow = 1;
  nextBlockId = 1;
  /** Rises whenever something is committed. */
  generation = 0;

  private constructor(vocabulary: Vocabulary, counts: WordCounts | null) {
    this.vocabulary = vocabulary;
    this.counts = counts ?? new WordCounts();
    this.areCountsStale = counts === null;
  }

  static load(database: Database): IndexMemory {
    const kept = database
      .prepare<[], Buffer>('SELECT data FROM word_counts, progress WHERE counts_cursor = cursor')
      .pluck()
      .get();
    const counts = kept ? WordCounts.unpack(kept) : null;
    const memory = new IndexMemory(loadVocabulary(database), counts);
    const papers = database.prepare<[], PaperRow>(
      'SELECT paper_row, document_id, circle, home_circle, title, layout, facts FROM papers',
    );
    for (const row of papers.iterate()) memory.addPaper(paperOf(row), row.paper_row);
    const units = database
      .prepare<[], [number, number, number, number]>('SELECT unit_id, paper_row, word_count, block_id FROM units')
      .raw();
    for (const [unitId, paperRow, length, blockId] of units.iterate()) {
      memory.addUnit(unitId, paperRow, length);
      memory.nextBlockId = Math.max(memory.nextBlockId, blockId + 1);
    }
    if (memory.unitCount === 0) memory.areCountsStale = false;
    return memory;
  }

  get averageLength(): number {
    return this.unitCount === 0 ? 1 : Math.max(1, this.wordTotal / this.unitCount);
  }

  addPaper(document: Omit<ReadDocument, 'textName'>, row: number): PaperEntry {
    const { vocabulary } = this;
    const titleWords = syllablesOf(document.title).map(
      ({ exact, folded }) => vocabulary.foldedOf[vocabulary.add(exact, folded)] ?? 0,
    );
    const entry = { ...document, row, titleWords, rank: legalRank(document.title, document.facts) };
    this.papers.set(row, entry);
    this.rowOfDocument.set(document.documentId, row);
    this.nextPaperRow = Math.max(this.nextPaperRow, row + 1);
    return entry;
  }

  movePaper(document: IndexedDocument): void {
    const row = this.rowOfDocument.get(document.documentId);
    const known = row === undefined ? undefined : this.papers.get(row);
    if (row === undefined || !known) return;
    const { circle, homeCircle, facts } = document;
    this.papers.set(row, { ...known, circle, homeCircle, facts, rank: legalRank(known.title, facts) });
  }

  addUnit(unitId: number, paperRow: number, length: number): void {
    if (unitId >= this.unitPaper.length) {
      const capacity = Math.max(unitId + 1, this.unitPaper.length * 2);
      const [papers, lengths] = [new Int32Array(capacity), new Uint32Array(capacity)];
      papers.set(this.unitPaper);
      lengths.set(this.unitLength);
      this.unitPaper = papers;
      this.unitLength = lengths;
    }
    this.unitPaper[unitId] = paperRow;
    this.unitLength[unitId] = length;
    this.unitCount += 1;
    this.wordTotal += length;
    this.nextUnitId = Math.max(this.nextUnitId, unitId + 1);
  }

  removePaper(documentId: string, unitIds: readonly number[]): void {
    const row = this.rowOfDocument.get(documentId);
    if (row === undefined) return;
    this.papers.delete(row);
    this.rowOfDocument.delete(documentId);
    for (const unitId of unitIds) {
      if (this.unitPaper[unitId] !== row) continue;
      this.unitPaper[unitId] = 0;
      this.unitCount -= 1;
      this.wordTotal -= this.unitLength[unitId] ?? 0;
    }
  }

  /** Counts all words anew, a stretch with every step. */
  *recount(database: Database): Generator<void> {
    const counts = new WordCounts();
    const next = database.prepare<[number], { unit_id: number; words: Buffer }>(
      'SELECT unit_id, words FROM units WHERE unit_id > ? ORDER BY unit_id LIMIT 200',
    );
    let last = 0;
    for (let rows = next.all(last); rows.length > 0; rows = next.all(last)) {
      for (const { words } of rows) readingKept(() => counts.addUnit(unpackWords(words), 1));
      last = rows.at(-1)?.unit_id ?? last;
      yield;
    }
    this.counts = counts;
    this.areCountsStale = false;
  }
}

interface PaperRow {
  readonly paper_row: number;
  readonly document_id: string;
  readonly circle: string;
  readonly home_circle: string | null;
  readonly title: string;
  readonly layout: 'pages' | 'flow';
  readonly facts: string;
}

function paperOf(row: PaperRow): Omit<ReadDocument, 'textName'> {
  return {
    documentId: row.document_id,
    circle: row.circle,
    homeCircle: row.home_circle,
    title: row.title,
    layout: row.layout,
    facts: JSON.parse(row.facts) as PaperFacts,
  };
}
