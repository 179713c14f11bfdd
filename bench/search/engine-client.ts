// Starts an engine's process and asks it.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AbsentPeerError, type Spelling } from './engine.ts';
import type { BuiltReply, EngineReply, EngineRequest, RankedReply } from './engine-messages.ts';

export interface EngineClient {
  readonly built: BuiltReply;
  ask(kind: 'rank' | 'typed', text: string, limit: number): Promise<RankedReply>;
  close(): Promise<void>;
}

/** Indexes in memory of 69 M characters outgrow Node's usual heap. */
const heapMegabytes = 12_000;

export async function startEngine(name: string, spelling: Spelling, corpusPath: string): Promise<EngineClient> {
  const folder = mkdtempSync(join(tmpdir(), 'dh-bench-'));
  chmodSync(folder, 0o700);
  const child = fork(join(import.meta.dirname, 'engine-process.ts'), [name, spelling, corpusPath, folder], {
    execArgv: [`--max-old-space-size=${heapMegabytes}`, '--expose-gc'],
  });
  const close = async () => {
    if (child.connected) child.disconnect();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    // Its process did, unless it crashed.
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const built = await send(child, { kind: 'build' });
    if (built.kind !== 'built') throw new Error(`${name} answered ${built.kind}`);
    return {
      built,
      ask: async (kind, text, limit) => {
        const ranked = await send(child, { kind, text, limit });
        if (ranked.kind !== 'ranked') throw new Error(`${name} answered ${ranked.kind}`);
        return ranked;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function send(child: ChildProcess, request: EngineRequest): Promise<BuiltReply | RankedReply> {
  const ended = new AbortController();
  const onExit = () => ended.abort(new Error('the process of an engine ended'));
  child.once('exit', onExit);
  child.send(request);
  try {
    const [reply] = (await once(child, 'message', { signal: ended.signal })) as [EngineReply];
    if (reply.kind === 'absent') throw new AbsentPeerError(reply.reason);
    if (reply.kind === 'failed') throw new Error(reply.reason);
    return reply;
  } finally {
    child.off('exit', onExit);
  }
}
