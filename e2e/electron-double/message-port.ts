// MessagePortMain as Electron has it: an emitter whose messages wait until `start()`. Used by the double's main process
// and, in the core's process, by the stand-in for `process.parentPort`. A port may also be carried over another channel.
import { EventEmitter } from 'node:events';

export class DoublePort extends EventEmitter {
  /** Where what is posted goes: the other end, or a channel to another process. */
  #deliver: ((data: unknown) => void) | null = null;
  #onClosed: () => void = () => {};
  #waiting: unknown[] | null = [];
  #unsent: unknown[] = [];
  #isClosed = false;

  postMessage(data: unknown): void {
    if (this.#isClosed) return;
    // A copy, as structured cloning makes; what cannot be cloned fails here as it would in Electron.
    const copy = structuredClone(data);
    if (this.#deliver) this.#deliver(copy);
    else this.#unsent.push(copy);
  }

  start(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const data of waiting) this.emit('message', { data, ports: [] });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#onClosed();
    setImmediate(() => this.emit('close'));
  }

  /** Binds what this port posts to a carrier. */
  connect(deliver: (data: unknown) => void, onClosed: () => void): void {
    this.#deliver = deliver;
    this.#onClosed = onClosed;
    for (const data of this.#unsent) deliver(data);
    this.#unsent = [];
  }

  /** Takes a message that the carrier brought. */
  receive(data: unknown): void {
    if (this.#isClosed) return;
    if (this.#waiting) this.#waiting.push(data);
    else setImmediate(() => this.emit('message', { data, ports: [] }));
  }
}

export class DoubleChannel {
  readonly port1 = new DoublePort();
  readonly port2 = new DoublePort();

  constructor() {
    this.port1.connect(
      (data) => this.port2.receive(data),
      () => this.port2.close(),
    );
    this.port2.connect(
      (data) => this.port1.receive(data),
      () => this.port1.close(),
    );
  }
}

/**
 * Ports that were transferred over a channel between two processes: named by a number on both sides. `send` carries
 * `{ port, data }` and `{ port, isClosed: true }`.
 */
export class CarriedPorts {
  readonly #ports = new Map<string, DoublePort>();
  readonly #send: (frame: PortFrame) => void;

  constructor(send: (frame: PortFrame) => void) {
    this.#send = send;
  }

  /** Gives the port away: what its other end posts goes over the channel. */
  carry(id: string, port: DoublePort): void {
    this.#ports.set(id, port);
    port.on('message', ({ data }) => this.#send({ port: id, data }));
    port.on('close', () => {
      if (this.#ports.delete(id)) this.#send({ port: id, isClosed: true });
    });
    port.start();
  }

  /** Makes the near end of a port that the other side gave away. */
  adopt(id: string): DoublePort {
    const { port1, port2 } = new DoubleChannel();
    this.carry(id, port1);
    return port2;
  }

  receive(frame: PortFrame): void {
    const port = this.#ports.get(frame.port);
    if ('isClosed' in frame) {
      this.#ports.delete(frame.port);
      port?.close();
    } else port?.postMessage(frame.data);
  }

  /** The other process is gone: every port it held closes. */
  closeAll(): void {
    for (const [id, port] of this.#ports) {
      this.#ports.delete(id);
      port.close();
    }
  }
}

export type PortFrame = { port: string; data: unknown } | { port: string; isClosed: true };
