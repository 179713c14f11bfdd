// One client's connection, whatever the wire: judges each frame, bounds what is in flight, hands calls to oRPC and stops
// everything that still runs when the wire closes. The two wires are in serve-port.ts and serve-socket.ts.
import type { AnyContractRouter } from '@orpc/contract';
import { ORPCError, type Router } from '@orpc/server';
import { type MinimalWebsocket, RPCHandler } from '@orpc/server/websocket';
import { type Logger, pino } from 'pino';
import type { Viewer } from '#shared/kernel/people.ts';
import { readFrame } from './frames.ts';
import { guardCalls } from './guard-calls.ts';

/** What a handler is given beside its input. */
export interface CallContext {
  viewer: Viewer;
}
export type ServedRouter = Router<AnyContractRouter, CallContext>;

export interface ServeOptions {
  logger?: Logger;
  /** Calls and live iterators at once; one more is answered TOO_MANY_REQUESTS. */
  maxCallsInFlight?: number;
}

/** Bytes of unanswered calls above which reading pauses until some are answered. */
const maxBytesInFlight = 64 * 1024 * 1024;

/** Close codes of RFC 6455; ports know none and just close. */
export const closeCodes = { badFrame: 1007, tooManyCalls: 1008, tooLarge: 1009 } as const;

/** What a connection needs of a wire. */
export interface Wire {
  /** May return a promise that resolves when the wire can take more: a slow reader slows its iterators down. */
  send(data: string | Uint8Array): void | Promise<void>;
  close(code: number, reason: string): void;
  pause(): void;
  resume(): void;
}

export interface Connection {
  /** Takes whatever came over the wire; never throws. */
  receive(raw: unknown): void;
  /** The wire is gone: cancels every call, ends every iterator. */
  stop(): void;
}

const callState = Symbol('call state');
interface CallState {
  isOverLimit: boolean;
  markStarted(): void;
}
type ServedContext = CallContext & { [callState]: CallState };

export function openConnection(
  router: ServedRouter,
  wire: Wire,
  viewer: Viewer,
  { logger = pino({ enabled: false }), maxCallsInFlight = 256 }: ServeOptions,
): Connection {
  const handler = createHandler(router, logger);
  // oRPC wants a WebSocket but uses no more of it than this.
  const peer = { send: (data: string | Uint8Array) => (isStopped ? undefined : wire.send(data)) };
  const socket = peer as unknown as MinimalWebsocket;
  /** For each running call, the moment from which oRPC knows it and so can cancel it. */
  const started = new Map<string, Promise<void>>();
  let isStopped = false;
  let bytesInFlight = 0;

  const stop = () => {
    isStopped = true;
    handler.close(socket);
  };
  const fail = (code: number, reason: string) => {
    logger.warn({ code: reason }, 'connection closed');
    stop();
    wire.close(code, reason);
  };
  const settle = (id: string, sizeBytes: number) => {
    started.delete(id);
    const wasPaused = bytesInFlight > maxBytesInFlight;
    bytesInFlight -= sizeBytes;
    if (wasPaused && bytesInFlight <= maxBytesInFlight) wire.resume();
  };

  const call = (id: string, data: string | Uint8Array<ArrayBuffer>, sizeBytes: number) => {
    // oRPC ignores a repeated id; so must the accounts.
    if (started.has(id)) return;
    if (started.size >= maxCallsInFlight * 2) return fail(closeCodes.tooManyCalls, 'too-many-calls');
    const start = Promise.withResolvers<void>();
    const state: CallState = { isOverLimit: started.size >= maxCallsInFlight, markStarted: start.resolve };
    started.set(id, start.promise);
    bytesInFlight += sizeBytes;
    if (bytesInFlight > maxBytesInFlight) wire.pause();
    const context: ServedContext = { viewer, [callState]: state };
    handler
      .message(socket, data as string | ArrayBuffer, { context })
      .catch(() => {
        // The frame's body could not be decoded. Procedures' own failures are answered and never come here.
        if (!isStopped) fail(closeCodes.badFrame, 'bad-body');
      })
      .finally(() => {
        start.resolve();
        settle(id, sizeBytes);
      });
  };
  const cancel = async (id: string, data: string | Uint8Array<ArrayBuffer>) => {
    await started.get(id);
    if (!isStopped) await handler.message(socket, data as string | ArrayBuffer, { context: idleContext(viewer) });
  };

  return {
    receive(raw) {
      if (isStopped) return;
      const frame = readFrame(raw);
      if (frame.kind === 'bad') return fail(closeCodes.badFrame, 'bad-frame');
      if (frame.kind === 'too-large') return fail(closeCodes.tooLarge, 'too-large');
      if (frame.kind === 'call') return call(frame.id, frame.data, frame.sizeBytes);
      cancel(frame.id, frame.data).catch(() => fail(closeCodes.badFrame, 'bad-frame'));
    },
    stop,
  };
}

function idleContext(viewer: Viewer): ServedContext {
  return { viewer, [callState]: { isOverLimit: false, markStarted: () => undefined } };
}

function createHandler(router: ServedRouter, logger: Logger): RPCHandler<ServedContext> {
  return new RPCHandler<ServedContext>(router, {
    interceptors: [
      async (options) => {
        const state = options.context[callState];
        state.markStarted();
        if (state.isOverLimit) throw new ORPCError('TOO_MANY_REQUESTS');
        return options.next();
      },
    ],
    clientInterceptors: [guardCalls(logger)],
  });
}
