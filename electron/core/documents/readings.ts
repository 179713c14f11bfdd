// What a person's own reading leaves behind: where they stand in each paper.
import type { CommandBus } from '#core/kernel/commands.ts';
import type { Database } from '#core/kernel/database.ts';
import type { ContinuedPaper } from '#shared/documents/news.ts';
import { type ReadingPlace, readingPlaceDecider, readingPlaceSubject } from '#shared/documents/readings.ts';
import type { Actor, Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { findDocument } from './queries.ts';
import { findPlace, listContinued } from './reading-queries.ts';

export interface ReadingsOptions {
  readonly views: () => Database;
  readonly commands: CommandBus;
}

export class Readings {
  readonly #options: ReadingsOptions;

  constructor(options: ReadingsOptions) {
    this.#options = options;
  }

  listContinued(viewer: Viewer, limit: number): ContinuedPaper[] {
    return listContinued(this.#options.views(), viewer, limit);
  }

  /** Refuses with `not-found` for a paper that the person may not see. The place where they stand already is no event. */
  async notePlace(actor: Actor, commandId: string, documentId: string, noted: ReadingPlace): Promise<void> {
    const views = this.#options.views();
    if (!findDocument(views, actor, documentId)) throw new RefusalError('not-found', { documentId });
    if (isSamePlace(findPlace(views, actor, documentId), noted)) return;
    const subject = readingPlaceSubject(actor.userId, documentId);
    const command = { documentId, ...noted };
    await this.#options.commands.execute(readingPlaceDecider, { commandId, actor, subject, command });
  }
}

function isSamePlace(kept: ReadingPlace | null, { place, progress, mode, address }: ReadingPlace): boolean {
  return (
    kept !== null &&
    kept.place.page === place.page &&
    kept.place.block === place.block &&
    kept.place.offset === place.offset &&
    kept.progress === progress &&
    kept.mode === mode &&
    kept.address === address
  );
}
