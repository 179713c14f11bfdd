// `utilityProcess.fork` as a real child process, so that it can be killed like one.
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { CarriedPorts, type DoublePort, type PortFrame } from './message-port.ts';

interface ForkOptions {
  serviceName?: string;
}

class DoubleUtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;
  readonly #ports = new CarriedPorts((frame) => this.#send(frame));
  readonly serviceName: string;
  #portCount = 0;

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super();
    this.serviceName = options.serviceName ?? 'Node Utility Process';
    this.#child = fork(modulePath, args, {
      serialization: 'advanced',
      execArgv: ['--import', new URL('./parent-port.ts', import.meta.url).href],
    });
    running.add(this);
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message: PortFrame | { data: unknown }) => {
      if ('port' in message) this.#ports.receive(message);
      else this.emit('message', message.data);
    });
    this.#child.on('exit', (code) => {
      running.delete(this);
      this.#ports.closeAll();
      this.emit('exit', code ?? 1);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(data: unknown, transfer: DoublePort[] = []): void {
    const ports = transfer.map((port) => {
      this.#portCount += 1;
      const id = `u${this.#portCount}`;
      this.#ports.carry(id, port);
      return id;
    });
    this.#send({ data, ports });
  }

  kill(): boolean {
    return this.#child.kill();
  }

  #send(message: object): void {
    // A child that has just died cannot be told; its exit says so.
    if (this.#child.connected) this.#child.send(message, () => {});
  }
}

const running = new Set<DoubleUtilityProcess>();

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}) =>
    new DoubleUtilityProcess(modulePath, args, options),
};

export function utilityMetrics() {
  return [...running].map((one) => ({ type: 'Utility', pid: one.pid, name: one.serviceName }));
}

export function killUtilities(): void {
  for (const one of running) one.kill();
}
