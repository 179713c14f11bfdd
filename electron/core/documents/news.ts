// News: what changed for a person since they last looked, with how much each new version changed where that is known.
import type { CommandBus } from '#core/kernel/commands.ts';
import type { Database } from '#core/kernel/database.ts';
import { appliedSeq } from '#core/kernel/projections.ts';
import type { News as NewsList, PaperNews } from '#shared/documents/news.ts';
import { type NewsCommand, newsDecider, newsSubject } from '#shared/documents/readings.ts';
import type { Actor, Viewer } from '#shared/kernel/people.ts';
import type { Comparisons } from './comparisons.ts';
import { findNewsMark, findPaperNews, findSittingNews, listNewsRows } from './news-queries.ts';
import { findAnyDocument } from './queries.ts';

export interface NewsOptions {
  readonly views: () => Database;
  readonly commands: CommandBus;
  readonly comparisons: Comparisons;
}

export class News {
  readonly #options: NewsOptions;

  constructor(options: NewsOptions) {
    this.#options = options;
  }

  list(viewer: Viewer, { limit }: { readonly limit: number }): NewsList {
    const views = this.#options.views();
    const { upTo, at: since } = findNewsMark(views, viewer);
    const seenTo = appliedSeq(views);
    const { rows, isMore } = listNewsRows(views, viewer, { upTo, now: new Date().toISOString() });
    const entries = rows.slice(0, limit).map((row) => {
      if (row.kind === 'sitting') return findSittingNews(views, viewer, row);
      const news = findPaperNews(views, viewer, row);
      return news && { ...news, changes: this.#changesOf(views, news) };
    });
    return { since, upTo: seenTo, entries: entries.filter((entry) => entry !== null), total: rows.length, isMore };
  }

  /** Up to what they were shown, and never beyond what there is. */
  async markSeen(actor: Actor, commandId: string, upTo: number): Promise<void> {
    await this.#execute(actor, commandId, {
      kind: 'mark-seen',
      upTo: Math.min(upTo, appliedSeq(this.#options.views())),
    });
  }

  /** Refuses with `already-done` where no mark stands. */
  undoSeen(actor: Actor, commandId: string): Promise<void> {
    return this.#execute(actor, commandId, { kind: 'undo' });
  }

  async #execute(actor: Actor, commandId: string, command: NewsCommand): Promise<void> {
    const subject = newsSubject(actor.userId);
    await this.#options.commands.execute(newsDecider, { commandId, actor, subject, command });
  }

  #changesOf(views: Database, { since, documentId }: Pick<PaperNews, 'since' | 'documentId'>): PaperNews['changes'] {
    const [before, after] = [since && findAnyDocument(views, since.documentId), findAnyDocument(views, documentId)];
    if (!before || !after) return null;
    return this.#options.comparisons.known({ before: before.text_sha256, after: after.text_sha256 });
  }
}
