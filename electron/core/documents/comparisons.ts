// How much changed between versions, for those who may see both. What was found out is kept on this machine by the two
// texts: it can be found out again at any time.
import type { BlobStore } from '#core/kernel/blob-store.ts';
import type { Database } from '#core/kernel/database.ts';
import { comparisonVersion, type VersionChanges, versionChangesSchema } from '#shared/documents/comparison.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { Comparer } from './comparer.ts';
import type { SeenRow } from './document-row.ts';
import { findDocument } from './queries.ts';

export interface ComparisonsOptions {
  readonly views: () => Database;
  readonly blobs: BlobStore;
  /** Of this machine; keeps what was found out. */
  readonly localDatabase: Database;
  readonly comparer: Comparer;
}

export interface ComparedVersions {
  /** The paper that it was compared with. */
  readonly withDocumentId: string;
  readonly withVersion: number;
  readonly changes: VersionChanges;
}

/** Text blobs of the older and the newer version. */
interface TextPair {
  readonly before: string;
  readonly after: string;
}

const mostKept = 5000;
const schema = `
  CREATE TABLE IF NOT EXISTS comparisons (
    before_sha256 TEXT NOT NULL,
    after_sha256 TEXT NOT NULL,
    version INTEGER NOT NULL,
    changes TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (before_sha256, after_sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS comparisons_by_age ON comparisons (made_at);
`;

export class Comparisons {
  readonly #options: ComparisonsOptions;
  readonly #underWay = new Map<string, Promise<VersionChanges>>();

  constructor(options: ComparisonsOptions) {
    this.#options = options;
    options.localDatabase.exec(schema);
    options.localDatabase.prepare('DELETE FROM comparisons WHERE version <> ?').run(comparisonVersion);
  }

  /** With the version before unless told. Refuses with `not-found` where the viewer may not see both, or there is none. */
  async compare(viewer: Viewer, documentId: string, withDocumentId?: string): Promise<ComparedVersions> {
    const after = this.#require(viewer, documentId);
    const before = this.#require(viewer, withDocumentId ?? after.replaces ?? '');
    const changes = await this.#changesOf({ before: before.text_sha256, after: after.text_sha256 });
    return { withDocumentId: before.document_id, withVersion: before.version, changes };
  }

  /** What is known already, without any work; null where it must be asked for. */
  known({ before, after }: TextPair): VersionChanges | null {
    const kept = this.#options.localDatabase
      .prepare<[string, string], string>('SELECT changes FROM comparisons WHERE before_sha256 = ? AND after_sha256 = ?')
      .pluck()
      .get(before, after);
    return kept === undefined ? null : versionChangesSchema.parse(JSON.parse(kept));
  }

  /** Two who ask at once wait for the same answer. */
  #changesOf(pair: TextPair): Promise<VersionChanges> {
    const known = this.known(pair);
    if (known) return Promise.resolve(known);
    const key = `${pair.before} ${pair.after}`;
    const underWay = this.#underWay.get(key) ?? this.#findOut(pair).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, underWay);
    return underWay;
  }

  async #findOut({ before, after }: TextPair): Promise<VersionChanges> {
    const { blobs, comparer, localDatabase } = this.#options;
    const changes = await comparer.compare({ beforePath: blobs.pathOf(before), afterPath: blobs.pathOf(after) });
    localDatabase
      .prepare('INSERT OR REPLACE INTO comparisons VALUES (?, ?, ?, ?, ?)')
      .run(before, after, comparisonVersion, JSON.stringify(changes), new Date().toISOString());
    localDatabase
      .prepare(
        `DELETE FROM comparisons WHERE made_at <= (SELECT made_at FROM comparisons ORDER BY made_at DESC LIMIT 1 OFFSET ${mostKept})`,
      )
      .run();
    return changes;
  }

  #require(viewer: Viewer, documentId: string): SeenRow {
    const row = findDocument(this.#options.views(), viewer, documentId);
    if (!row) throw new RefusalError('not-found', { documentId });
    return row;
  }
}
