// What the log is to the rest of the core (rules L1–L5). The embedded default is SQLite; NATS JetStream comes behind the same words.
import type { EventEnvelope, NewEvent } from '#shared/kernel/events.ts';

export interface LogHead {
  /** 0 for an empty log. */
  readonly seq: number;
  /** 64 zeroes for an empty log. */
  readonly hash: string;
}

export interface AppendRequest {
  /** The same id again gives the events of the first time, never new ones (L3). */
  readonly commandId: string;
  /** userId of who asks. */
  readonly actor: string;
  /**
   * Called while no other writer can come between (L4), so what it reads of the log is the newest state. It is
   * synchronous and may throw to refuse; then nothing is appended and the promise rejects with what it threw.
   */
  readonly decide: (at: string) => readonly NewEvent[];
}

export interface Appended {
  readonly events: readonly EventEnvelope[];
  /** True when this command had been appended before. */
  readonly isRepeat: boolean;
}

export interface LogVerification {
  readonly eventCount: number;
  /** The first event whose content or place does not match its hash; null when the chain is whole. */
  readonly brokenAt: number | null;
}

export interface EventLog {
  head(): LogHead;
  /** Resolves when the events are durable (L5). */
  append(request: AppendRequest): Promise<Appended>;
  /** Events with seq > `after`, in order, at most `limit`. */
  readAfter(after: number, limit: number): EventEnvelope[];
  readSubject(subject: string): EventEnvelope[];
  /** Called after each commit and before its `append` resolves. Returns the way to stop. */
  onAppended(listener: (events: readonly EventEnvelope[]) => void): () => void;
  /** Walks the whole hash chain, giving way to other work in between. */
  verify(onProgress?: (done: number, total: number) => void): Promise<LogVerification>;
  close(): Promise<void>;
}
