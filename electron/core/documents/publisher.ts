// Publishes what was scheduled when its time has come, also what came due while nothing ran.
import type { CommandBus } from '#core/kernel/commands.ts';
import type { Database } from '#core/kernel/database.ts';
import type { EventLog } from '#core/kernel/event-log.ts';
import type { Logger } from '#core/kernel/logger.ts';
import { documentSubject } from '#shared/documents/document-state.ts';
import type { PaperPolicy } from '#shared/documents/readiness.ts';
import { documentDecider } from '#shared/documents/rules.ts';
import { derivedId } from '#shared/kernel/ids.ts';
import type { Actor } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { DocumentRow } from './document-row.ts';
import { listDuePublications, nextPublication } from './queries.ts';

export interface PublisherOptions {
  readonly views: () => Database;
  readonly log: EventLog;
  readonly commands: CommandBus;
  readonly policy: PaperPolicy;
  readonly actorOf: (userId: string) => Actor;
  readonly logger: Logger;
}

/** Timers cannot be set further ahead; then it looks again. */
const longestWaitMs = 60 * 60 * 1000;
/** Before what was refused is tried again. */
const retryMs = 60 * 1000;
const namespace = '5a1c9f0c-3b7e-5d55-9f53-0f6f0f6b8f11';

export class Publisher {
  readonly #options: PublisherOptions;
  readonly #unsubscribe: () => void;
  #timer: NodeJS.Timeout | null = null;
  #run: Promise<void> | null = null;
  /** Something that was due could not be published in the last look. */
  #hasFailed = false;
  #isClosed = false;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#unsubscribe = options.log.onAppended((events) => {
      if (events.some(({ type }) => type === 'document.scheduled')) this.wake();
    });
  }

  /** Publishes what is due and waits for the next. */
  wake(): void {
    if (this.#isClosed) return;
    this.#run ??= this.#publishDue().finally(() => {
      this.#run = null;
      this.#waitForNext();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#unsubscribe();
    if (this.#timer) clearTimeout(this.#timer);
    await this.#run;
  }

  async #publishDue(): Promise<void> {
    const { views, logger } = this.#options;
    this.#hasFailed = false;
    for (const row of listDuePublications(views(), new Date().toISOString())) {
      if (this.#isClosed) return;
      try {
        await this.#publish(row);
      } catch (error) {
        // It stays scheduled and is tried again with a later look; the desk shows that its time has passed.
        this.#hasFailed = true;
        logger.error({ err: error, documentId: row.document_id }, 'scheduled paper not published');
      }
    }
  }

  async #publish({ document_id: documentId, publish_at, publish_circle, publish_actor }: DocumentRow): Promise<void> {
    if (publish_circle === null || publish_actor === null) return;
    const { commands, policy, actorOf } = this.#options;
    try {
      await commands.execute(documentDecider, {
        commandId: derivedId(namespace, `${documentId}/${publish_at}/${publish_circle}`),
        actor: actorOf(publish_actor),
        subject: documentSubject(documentId),
        command: { kind: 'publish', documentId, circle: publish_circle, policy },
      });
    } catch (error) {
      // Published by hand in the meantime.
      if (!(error instanceof RefusalError) || error.refusal.code !== 'already-done') throw error;
    }
  }

  #waitForNext(): void {
    if (this.#isClosed) return;
    if (this.#timer) clearTimeout(this.#timer);
    const next = nextPublication(this.#options.views());
    if (next === null) return;
    // What is overdue was just refused, or came due in between: the one is tried again in a while, the other at once.
    const waitMs = Math.max(0, Date.parse(next) - Date.now());
    this.#timer = setTimeout(
      () => this.wake(),
      waitMs === 0 && this.#hasFailed ? retryMs : Math.min(waitMs, longestWaitMs),
    );
    this.#timer.unref();
  }
}
