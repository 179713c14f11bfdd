// What the bench and an engine's process say to one another, one request at a time.
export type EngineRequest =
  | { readonly kind: 'build' }
  | { readonly kind: 'rank' | 'typed'; readonly text: string; readonly limit: number };

export interface BuiltReply {
  readonly kind: 'built';
  /** From articles in memory until all are searchable. */
  readonly buildMs: number;
  readonly indexBytes: number;
  /** The index is a part of the heap, not a file. */
  readonly isInMemory: boolean;
  /** Answers while one types, too. */
  readonly isTypist: boolean;
  readonly textBytes: number;
  readonly unitCount: number;
}

export interface RankedReply {
  readonly kind: 'ranked';
  /** Null where the engine cannot answer such a question. */
  readonly ids: readonly string[] | null;
  readonly ms: number;
}

export type EngineReply =
  | BuiltReply
  | RankedReply
  | { readonly kind: 'absent'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };
