// The clerk's desk: what keepers do with papers once they are in. Every act goes through the rules, paper by paper.

import type { z } from 'zod';
import type { CommandBus } from '#core/kernel/commands.ts';
import type { Database } from '#core/kernel/database.ts';
import type { DocumentAction } from '#shared/documents/actions.ts';
import type { DocumentCommand } from '#shared/documents/decide.ts';
import { documentSubject, isKeeper } from '#shared/documents/document-state.ts';
import { dossierDecider, type dossierSchema, dossierSubject } from '#shared/documents/dossiers.ts';
import type { MetadataEntry, MetadataField } from '#shared/documents/metadata/metadata.ts';
import type { Lineage } from '#shared/documents/paper.ts';
import type { PaperPolicy } from '#shared/documents/readiness.ts';
import { readingDecider, readingSubject } from '#shared/documents/readings.ts';
import { documentDecider } from '#shared/documents/rules.ts';
import { circleSchema, everyone } from '#shared/kernel/circles.ts';
import { derivedId } from '#shared/kernel/ids.ts';
import type { Actor } from '#shared/kernel/people.ts';
import { type Refusal, RefusalError } from '#shared/kernel/refusal.ts';
import { findDocument } from './queries.ts';

export interface DeskOptions {
  readonly views: () => Database;
  readonly commands: CommandBus;
  readonly policy: PaperPolicy;
}

export interface RefusedPaper {
  readonly documentId: string;
  readonly refusal: Refusal;
}

export class Desk {
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Those that were refused; the others are done and durable. */
  async act(
    actor: Actor,
    commandId: string,
    documentIds: readonly string[],
    action: DocumentAction,
  ): Promise<RefusedPaper[]> {
    const outcomes = await Promise.all(
      [...new Set(documentIds)].map((documentId) => this.#actOn(actor, commandId, documentId, action)),
    );
    return outcomes.filter((outcome) => outcome !== null);
  }

  async noteRead(actor: Actor, commandId: string, documentIds: readonly string[]): Promise<void> {
    const views = this.#options.views();
    const unread = documentIds.filter((documentId) => {
      const row = findDocument(views, actor, documentId);
      return row !== undefined && (row.seen_seq === null || row.seen_seq < row.changed_seq);
    });
    if (unread.length === 0) return;
    const subject = readingSubject(actor.userId);
    const command = { documentIds: unread };
    await this.#options.commands.execute(readingDecider, { commandId, actor, subject, command });
  }

  async openDossier(
    actor: Actor,
    commandId: string,
    circle: string,
    dossier: z.infer<typeof dossierSchema>,
  ): Promise<string> {
    const dossierId = derivedId(commandId, 'dossier');
    const subject = dossierSubject(dossierId);
    const command = { kind: 'open' as const, dossierId, circle, dossier };
    await this.#options.commands.execute(dossierDecider, { commandId, actor, subject, command });
    return dossierId;
  }

  async renameDossier(actor: Actor, commandId: string, dossierId: string, title: string): Promise<void> {
    const subject = dossierSubject(dossierId);
    const command = { kind: 'rename' as const, dossierId, title };
    await this.#options.commands.execute(dossierDecider, { commandId, actor, subject, command });
  }

  /** Circles that a keeper may publish to: their own, and everyone. */
  listAudiences(actor: Actor): string[] {
    if (!isKeeper(actor)) return [];
    return [...new Set([everyone, ...actor.circles])].filter((circle) => circleSchema.safeParse(circle).success);
  }

  async #actOn(
    actor: Actor,
    commandId: string,
    documentId: string,
    action: DocumentAction,
  ): Promise<RefusedPaper | null> {
    try {
      const command = this.#commandOf(actor, documentId, action);
      await this.#options.commands.execute(documentDecider, {
        // One call acts on many papers: each gets an id of its own that a repetition finds again.
        commandId: derivedId(commandId, documentId),
        actor,
        subject: documentSubject(documentId),
        command,
      });
      return null;
    } catch (error) {
      if (error instanceof RefusalError) return { documentId, refusal: error.refusal };
      throw error;
    }
  }

  #commandOf(actor: Actor, documentId: string, action: DocumentAction): DocumentCommand {
    const { policy } = this.#options;
    switch (action.kind) {
      case 'describe': {
        const { kind, title, fields, legalStatus } = action;
        const description = {
          fields: entriesOf(fields),
          ...(title ? { title } : {}),
          ...(legalStatus ? { legalStatus } : {}),
        };
        return { kind, documentId, description };
      }
      case 'file':
        return this.#filing(actor, documentId, action);
      case 'publish':
      case 'schedule':
        return { ...action, documentId, policy };
      case 'approve':
        return { kind: action.kind, documentId, policy };
      default:
        return { ...action, documentId };
    }
  }

  #filing(actor: Actor, documentId: string, action: Extract<DocumentAction, { kind: 'file' }>): DocumentCommand {
    const { stateOf } = this.#options.commands;
    const { placement, lineage } = stateOf(documentDecider, documentSubject(documentId));
    return {
      kind: 'file',
      documentId,
      placement: Object.assign({ ...placement }, withoutGaps(action.placement)),
      lineage: action.replaces === undefined ? lineage : this.#lineageAfter(actor, documentId, action.replaces),
    };
  }

  /** The next version of `replaces`; null: a paper of its own. Refuses with `conflict` when it would come after itself. */
  #lineageAfter(actor: Actor, documentId: string, replaces: string | null): Lineage | null {
    if (replaces === null) return null;
    const before = findDocument(this.#options.views(), actor, replaces);
    if (!before) throw new RefusalError('not-found', { documentId: replaces });
    if (before.family_id === documentId) throw new RefusalError('conflict', { documentId });
    return { familyId: before.family_id, version: before.version + 1, replaces };
  }
}

function withoutGaps<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
}

/** What a person says holds. */
function entriesOf(
  fields: Partial<Record<MetadataField, string | null>>,
): Partial<Record<MetadataField, MetadataEntry>> {
  const said = Object.entries(fields) as [MetadataField, string | null][];
  return Object.fromEntries(
    said.map(([field, value]) => [field, { value, confidence: 'high', source: 'person', place: null }]),
  );
}
