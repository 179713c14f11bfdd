// Which papers a question may show: those that the person may see, and of them those that the filter lets through. Told for
// each paper once, by the fields that it fails.
import type { LegalStatus } from '#shared/documents/paper.ts';
import type { SearchFilter, SearchStatus } from '#shared/search/filter.ts';
import { statusOn } from '#shared/search/status.ts';
import type { IndexMemory, PaperEntry } from '../index/index-memory.ts';
import type { Asker } from './index-request.ts';

export const facetFields = ['types', 'issuers', 'years', 'sessions', 'dossiers', 'statuses'] as const;
export type FacetField = (typeof facetFields)[number];
/** Not the person's, or not the paper that was asked for. */
const outside = 1 << facetFields.length;
const notReckoned = -1;

export class ShownPapers {
  readonly #memory: IndexMemory;
  readonly #filter: SearchFilter;
  readonly #asker: Asker;
  readonly #circles: ReadonlySet<string>;
  readonly #onlyRows: ReadonlySet<number> | null;
  /** By row of paper: a bit for each field that keeps it out. */
  readonly #fails: Int16Array;
  #families: Map<string, number> | null = null;

  /** `onlyRows`: no other papers, whoever may see them. */
  constructor(memory: IndexMemory, filter: SearchFilter, asker: Asker, onlyRows: ReadonlySet<number> | null = null) {
    this.#onlyRows = onlyRows;
    this.#memory = memory;
    this.#filter = filter;
    this.#asker = asker;
    this.#circles = new Set(asker.circles);
    this.#fails = new Int16Array(memory.nextPaperRow).fill(notReckoned);
  }

  get isFiltered(): boolean {
    const { documentId: _, ...fields } = this.#filter;
    return Object.values(fields).some((values) => values !== undefined && values.length > 0);
  }

  isShown(row: number): boolean {
    return this.#failsOf(row) === 0;
  }

  /** As it would be without any of the fields. */
  isVisible(row: number): boolean {
    return (this.#failsOf(row) & outside) === 0;
  }

  /** As it would be if nothing were chosen of this field. */
  isShownBut(row: number, field: FacetField): boolean {
    return (this.#failsOf(row) & ~(1 << facetFields.indexOf(field))) === 0;
  }

  /** The person may see it, whatever was asked for. */
  maySee(row: number): boolean {
    const paper = this.#memory.papers.get(row);
    return paper !== undefined && this.#mayBeSeen(paper);
  }

  paper(row: number): PaperEntry | undefined {
    return this.#memory.papers.get(row);
  }

  statusOf({ facts }: PaperEntry): SearchStatus {
    const legalStatus = facts.legalStatus === null ? null : (JSON.parse(facts.legalStatus) as LegalStatus);
    return statusOn(this.#asker.today, { isPublished: facts.isPublished, legalStatus });
  }

  /** A newer version of it stands on a shelf of the person's. */
  isReplaced({ facts }: PaperEntry): boolean {
    this.#families ??= this.#newestOfFamilies();
    return facts.familyId !== '' && (this.#families.get(facts.familyId) ?? 0) > facts.version;
  }

  #newestOfFamilies(): Map<string, number> {
    const newest = new Map<string, number>();
    for (const { circle, facts } of this.#memory.papers.values()) {
      if (facts.version < 2 || !facts.isPublished || !this.#circles.has(circle)) continue;
      newest.set(facts.familyId, Math.max(newest.get(facts.familyId) ?? 0, facts.version));
    }
    return newest;
  }

  #failsOf(row: number): number {
    const known = this.#fails[row];
    if (known !== undefined && known !== notReckoned) return known;
    const paper = this.#memory.papers.get(row);
    const fails = paper ? this.#reckon(paper) : outside;
    this.#fails[row] = fails;
    return fails;
  }

  #reckon(paper: PaperEntry): number {
    const { facts, documentId } = paper;
    const filter = this.#filter;
    if (!this.#mayBeSeen(paper) || this.#onlyRows?.has(paper.row) === false) return outside;
    if (filter.documentId !== undefined && filter.documentId !== documentId) return outside;
    const values = {
      types: isAmong(filter.types, facts.type),
      issuers: isAmong(filter.issuers, facts.issuer),
      years: isAmong(filter.years, facts.year),
      sessions: isAmong(filter.sessionIds, facts.sessionId),
      dossiers: isAmong(filter.dossierIds, facts.dossierId),
      statuses: !filter.statuses?.length || filter.statuses.includes(this.statusOf(paper)),
    };
    return facetFields.reduce((fails, field, bit) => (values[field] ? fails : fails | (1 << bit)), 0);
  }

  /** As `visibleTo` of the papers' queries has it. */
  #mayBeSeen({ circle, homeCircle, facts }: PaperEntry): boolean {
    if (this.#asker.isKeeper) {
      return this.#circles.has(circle) || (homeCircle !== null && this.#circles.has(homeCircle));
    }
    return facts.isPublished && this.#circles.has(circle);
  }
}

function isAmong<Value>(wanted: readonly Value[] | undefined, value: Value | null): boolean {
  return !wanted?.length || (value !== null && wanted.includes(value));
}
