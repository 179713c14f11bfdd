// The core in its utility process: started, given ports, restarted once when it dies, stopped in order.
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { type FromCore, fromCoreSchema, type ToCore } from '#core/utility-messages.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';

export interface CoreEvents {
  /** The data folder is open. `isRestart` after a crash. */
  onReady(isRestart: boolean): void;
  /** The core cannot go on; nothing will start it again. */
  onRefused(refusal: Refusal): void;
}

export interface CoreProcess {
  /** A new wire to the core: the other end is the page's. Messages wait in it until the core is ready. */
  openPort(): MessagePortMain;
  importPaths(paths: readonly string[]): void;
  /** Resolves when everything is written, or when the core has taken too long over it. */
  stop(): Promise<void>;
}

export type CoreStart = Extract<ToCore, { type: 'start' }>;

/** A core that dies again this soon after a restart will do so for ever. */
const restartWindowMs = 60_000;
const stopTimeoutMs = 5_000;

export function startCoreProcess(modulePath: string, start: CoreStart, events: CoreEvents): CoreProcess {
  let child: UtilityProcess;
  let isReady = false;
  let isStopping = false;
  let lastRestartAt = Number.NEGATIVE_INFINITY;
  let hasRestarted = false;
  let onStopped = () => {};
  let waitingPaths: string[] = [];

  const send = (message: ToCore, ports?: MessagePortMain[]) => child.postMessage(message, ports);

  const receive = (message: FromCore) => {
    if (message.type === 'ready') {
      isReady = true;
      if (waitingPaths.length > 0) send({ type: 'import', paths: waitingPaths });
      waitingPaths = [];
      events.onReady(hasRestarted);
    } else if (message.type === 'refused') {
      isStopping = true;
      events.onRefused(message.refusal);
    } else onStopped();
  };

  const onExit = (from: UtilityProcess) => {
    if (from !== child) return;
    onStopped();
    if (isStopping) return;
    const wasReady = isReady;
    isReady = false;
    if (!wasReady || Date.now() - lastRestartAt < restartWindowMs) {
      isStopping = true;
      events.onRefused({ code: 'internal' });
      return;
    }
    lastRestartAt = Date.now();
    hasRestarted = true;
    fork();
  };

  const fork = () => {
    const forked = utilityProcess.fork(modulePath, [], { serviceName: 'dienhong-core', stdio: 'inherit' });
    child = forked;
    forked.on('message', (value) => {
      const message = fromCoreSchema.safeParse(value);
      if (message.success) receive(message.data);
    });
    forked.on('exit', () => onExit(forked));
    send(start);
  };
  fork();

  return {
    openPort: () => {
      const { port1, port2 } = new MessageChannelMain();
      send({ type: 'attach' }, [port1]);
      return port2;
    },
    importPaths: (paths) => {
      if (isReady) send({ type: 'import', paths: [...paths] });
      else waitingPaths.push(...paths);
    },
    stop: () => {
      if (isStopping) return Promise.resolve();
      isStopping = true;
      return new Promise((resolve) => {
        const timer = setTimeout(() => child.kill(), stopTimeoutMs);
        onStopped = () => {
          clearTimeout(timer);
          resolve();
        };
        send({ type: 'stop' });
      });
    },
  };
}
