// Preloaded into the core's process: gives it `process.parentPort`, as Electron's utility process has it, over Node's
// own channel between parent and child.
import { EventEmitter } from 'node:events';
import { CarriedPorts, type PortFrame } from './message-port.ts';

interface ParentMessage {
  data: unknown;
  ports: string[];
}

const send = (message: object) => {
  if (process.connected) process.send?.(message);
};
const carried = new CarriedPorts((frame) => send(frame));

class ParentPort extends EventEmitter {
  #waiting: ParentMessage[] = [];

  constructor() {
    super();
    this.on('newListener', (event) => {
      if (event !== 'message') return;
      setImmediate(() => {
        for (const message of this.#waiting.splice(0)) this.deliver(message);
      });
    });
  }

  deliver(message: ParentMessage): void {
    if (this.listenerCount('message') === 0) this.#waiting.push(message);
    else this.emit('message', { data: message.data, ports: message.ports.map((id) => carried.adopt(id)) });
  }

  postMessage(data: unknown): void {
    send({ data });
  }
}

const parentPort = new ParentPort();
Object.defineProperty(process, 'parentPort', { value: parentPort });
process.on('message', (message: PortFrame | ParentMessage) => {
  if ('port' in message) carried.receive(message);
  else parentPort.deliver(message);
});
// A utility process does not outlive main.
process.on('disconnect', () => process.exit(0));
