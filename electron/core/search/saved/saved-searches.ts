// A person's saved searches: what is done to them, and what came in since they looked. The index is asked in its worker,
// about the papers that are new to the person and nothing else.
import type { CommandBus } from '#core/kernel/commands.ts';
import type { Database } from '#core/kernel/database.ts';
import type { Logger } from '#core/kernel/logger.ts';
import { appliedSeq } from '#core/kernel/projections.ts';
import { derivedId } from '#shared/kernel/ids.ts';
import type { Actor, Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { SavedSearch, SavedSearchList } from '#shared/search/saved/contract.ts';
import { type SavedSearchCommand, savedSearchesDecider, savedSearchesSubject } from '#shared/search/saved/rules.ts';
import { maxNamedPapers, type Sought } from '#shared/search/saved/saved-search.ts';
import type { PaperMatcher } from './paper-matcher.ts';
import {
  type KeptRow,
  listDossierTitles,
  listNewPapers,
  listSaved,
  listSessionTitles,
  type NewPaper,
} from './queries.ts';
import { Verdicts } from './verdicts.ts';

export interface SavedSearchesOptions {
  readonly views: () => Database;
  readonly commands: CommandBus;
  readonly matcher: PaperMatcher;
  readonly logger: Logger;
}

/** Papers that are new to the viewer, up to where the index knows them. */
interface Arrivals {
  readonly papers: readonly NewPaper[];
  readonly circles: readonly string[];
  readonly upTo: number;
}

export class SavedSearches {
  readonly #options: SavedSearchesOptions;
  readonly #verdicts: Verdicts;

  constructor(options: SavedSearchesOptions) {
    this.#options = options;
    this.#verdicts = new Verdicts(options.matcher);
  }

  /** Where the index cannot be asked, nothing is told as new and the list says that it is partial. */
  async list(viewer: Viewer): Promise<SavedSearchList> {
    const { views, matcher, logger } = this.#options;
    const kept = listSaved(views(), viewer);
    const titles = {
      sessions: listSessionTitles(views(), viewer, idsOf(kept, 'sessionIds')),
      dossiers: listDossierTitles(views(), viewer, idsOf(kept, 'dossierIds')),
    };
    const since = Math.min(...kept.filter(({ isAlerting }) => isAlerting).map(({ seenSeq }) => seenSeq));
    if (since === Number.POSITIVE_INFINITY) {
      return { savedSearches: kept.map(silent), ...titles, upTo: appliedSeq(views()), isPartial: false };
    }
    try {
      const upTo = Math.min(appliedSeq(views()), await matcher.knownUpTo());
      const isPartial = !matcher.isCurrent;
      const arrivals = { papers: listNewPapers(views(), viewer, { since, upTo }), circles: viewer.circles, upTo };
      const savedSearches: SavedSearch[] = [];
      // One after the other: a person's list must not keep the index from what others ask.
      for (const row of kept) savedSearches.push(await this.#withNew(row, arrivals));
      return { savedSearches, ...titles, upTo, isPartial };
    } catch (error) {
      logger.warn({ err: error }, 'saved searches not matched');
      return { savedSearches: kept.map(silent), ...titles, upTo: 0, isPartial: true };
    }
  }

  async save(
    actor: Actor,
    commandId: string,
    search: { readonly name: string; readonly sought: Sought; readonly isAlerting: boolean },
  ): Promise<string> {
    const savedSearchId = derivedId(commandId, 'saved-search');
    await this.#execute(actor, commandId, { kind: 'save', savedSearchId, ...search });
    return savedSearchId;
  }

  change(actor: Actor, commandId: string, command: Omit<Of<'change'>, 'kind'>): Promise<void> {
    return this.#execute(actor, commandId, { kind: 'change', ...command });
  }

  remove(actor: Actor, commandId: string, savedSearchId: string): Promise<void> {
    return this.#execute(actor, commandId, { kind: 'remove', savedSearchId });
  }

  restore(actor: Actor, commandId: string, savedSearchId: string): Promise<void> {
    return this.#execute(actor, commandId, { kind: 'restore', savedSearchId });
  }

  /** Up to what they were shown, and never beyond what there is; what was looked at already is no event. */
  async noteSeen(actor: Actor, commandId: string, savedSearchId: string, shownUpTo: number): Promise<void> {
    const views = this.#options.views();
    const row = listSaved(views, actor).find((each) => each.savedSearchId === savedSearchId);
    if (!row) throw new RefusalError('not-found', { savedSearchId });
    const upTo = Math.min(shownUpTo, appliedSeq(views));
    if (upTo <= row.seenSeq) return;
    await this.#execute(actor, commandId, { kind: 'note-seen', savedSearchId, upTo });
  }

  async #withNew(row: KeptRow, { papers, circles, upTo }: Arrivals): Promise<SavedSearch> {
    if (!row.isAlerting) return silent(row);
    const since = papers.filter(({ shownSeq }) => shownSeq > row.seenSeq);
    const matching = await this.#verdicts.match(row.sought, since, { circles, upTo });
    const newPapers = matching.slice(0, maxNamedPapers).map(({ documentId, title }) => ({ documentId, title }));
    return { ...silent(row), newPapers, newCount: matching.length };
  }

  async #execute(actor: Actor, commandId: string, command: SavedSearchCommand): Promise<void> {
    const subject = savedSearchesSubject(actor.userId);
    await this.#options.commands.execute(savedSearchesDecider, { commandId, actor, subject, command });
  }
}

type Of<Kind extends SavedSearchCommand['kind']> = Extract<SavedSearchCommand, { kind: Kind }>;

function silent({ savedSearchId, name, sought, isAlerting, savedAt }: KeptRow): SavedSearch {
  return { savedSearchId, name, sought, isAlerting, savedAt, newPapers: [], newCount: 0 };
}

function idsOf(kept: readonly KeptRow[], field: 'sessionIds' | 'dossierIds'): string[] {
  return [...new Set(kept.flatMap(({ sought }) => sought.filter[field] ?? []))];
}
