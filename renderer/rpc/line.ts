// The line to the core: one wire at a time, renewed when it breaks. Knows no DOM: what a wire is comes from outside
// (socket-wire.ts, port-wire.ts), so that its behaviour is tested against a real server in Node.
import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { backoffDelayMs } from './backoff.ts';
import { OfflineError } from './offline-error.ts';

export type ConnectionState =
  /** The first attempt, or the first after a break. */
  | 'connecting'
  | 'online'
  /** Attempts fail; they go on with growing pauses. */
  | 'offline'
  /** The core answers but knows this browser no more; only a new link helps. */
  | 'signed-out';

export interface Wire {
  readonly link: ClientLink<ClientContext>;
  /** Resolves once the wire is gone, whoever closed it. */
  readonly closed: Promise<void>;
  close(): void;
}

export interface LineOptions {
  /** Opens a wire that can be used at once, or rejects. */
  connect(): Promise<Wire>;
  /** Asked after a failed attempt; false means signed out. Rejects or says true when it cannot tell. */
  hasSession(): Promise<boolean>;
  /** How long a call waits for a line before it fails with OfflineError. */
  callWaitMs?: number;
  delayMs?: (attempt: number) => number;
}

export class Line implements ClientLink<ClientContext> {
  readonly #options: Required<LineOptions>;
  readonly #listeners = new Set<() => void>();
  #state: ConnectionState = 'connecting';
  #wire: Wire | null = null;
  #isRunning = false;
  #isEnded = false;
  #skipPause: () => void = () => undefined;

  constructor(options: LineOptions) {
    this.#options = { callWaitMs: 8_000, delayMs: backoffDelayMs, ...options };
  }

  readonly getState = (): ConnectionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#start();
    return () => this.#listeners.delete(listener);
  };

  /** Tries again now, also after a sign-out. */
  readonly reconnect = (): void => {
    this.#skipPause();
    this.#start();
  };

  /** Resolves when there is a line; rejects with the signal's reason. */
  readonly whenOnline = async (signal?: AbortSignal): Promise<void> => {
    await this.#waitForWire(signal);
  };

  /** Makes a call as soon as there is a line. What breaks with the line rejects with OfflineError, iterators included. */
  readonly call = async (
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): Promise<unknown> => {
    const wire = this.#wire ?? (await this.#waitForCall(options.signal));
    const asLineBreak = (error: unknown) => {
      if (options.signal?.aborted || this.#wire === wire) return error;
      return new OfflineError(true, { cause: error });
    };
    try {
      const output = await wire.link.call(path, input, options);
      return isAsyncIterator(output) ? breakAware(output, asLineBreak) : output;
    } catch (error) {
      throw asLineBreak(error);
    }
  };

  /** Ends the line for good (tests). */
  end(): void {
    this.#isEnded = true;
    this.#wire?.close();
    this.#skipPause();
  }

  #set(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  #start(): void {
    if (this.#isRunning || this.#isEnded) return;
    this.#isRunning = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    let attempt = 0;
    if (this.#state === 'signed-out') this.#set('connecting');
    while (!this.#isEnded) {
      const wire = await this.#options.connect().catch(() => null);
      if (wire) {
        attempt = 0;
        this.#wire = wire;
        this.#set('online');
        await wire.closed;
        this.#wire = null;
        this.#set('connecting');
        // Not at once: a core that accepts and drops must not be asked in a tight loop.
        await this.#pause(this.#options.delayMs(0) / 4);
        continue;
      }
      if (!(await this.#options.hasSession().catch(() => true))) {
        this.#set('signed-out');
        break;
      }
      this.#set('offline');
      await this.#pause(this.#options.delayMs(attempt));
      attempt += 1;
    }
    this.#isRunning = false;
  }

  #pause(durationMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, durationMs);
      this.#skipPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #waitForCall(signal: AbortSignal | undefined): Promise<Wire> {
    if (this.#state === 'signed-out') throw new OfflineError(false);
    const tooLong = AbortSignal.timeout(this.#options.callWaitMs);
    try {
      return await this.#waitForWire(signal ? AbortSignal.any([signal, tooLong]) : tooLong, true);
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new OfflineError(false, { cause: error });
    }
  }

  #waitForWire(signal?: AbortSignal, failsSignedOut = false): Promise<Wire> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (this.#wire) resolve(this.#wire);
        else if (signal?.aborted) reject(signal.reason);
        else if (failsSignedOut && this.#state === 'signed-out') reject(new OfflineError(false));
        else return;
        unsubscribe();
        signal?.removeEventListener('abort', look);
      };
      signal?.addEventListener('abort', look);
      const unsubscribe = this.subscribe(look);
      look();
    });
  }
}

function isAsyncIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;
}

function breakAware(
  source: AsyncIterator<unknown>,
  asLineBreak: (error: unknown) => unknown,
): AsyncIterableIterator<unknown> {
  return {
    next: () =>
      source.next().catch((error: unknown) => {
        throw asLineBreak(error);
      }),
    // On a broken line there is nobody left to tell.
    return: () =>
      Promise.resolve(source.return?.()).then(
        () => ended,
        () => ended,
      ),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const ended: IteratorReturnResult<undefined> = { done: true, value: undefined };
