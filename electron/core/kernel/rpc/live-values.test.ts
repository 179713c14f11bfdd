import { describe, expect, it } from 'vitest';
import { liveValues } from './live-values.ts';

function createSource() {
  const listeners = new Set<(value: number[]) => void>();
  return {
    listeners,
    push: (value: number[]) => {
      for (const listener of listeners) listener(value);
    },
    subscribe: (listener: (value: number[]) => void) => {
      listeners.add(listener);
      listener([0]);
      return () => listeners.delete(listener);
    },
  };
}

describe('live values', () => {
  it('yields the present value first and then each newer one', async () => {
    const source = createSource();
    const values = liveValues({ subscribe: source.subscribe, signal: undefined });
    expect(await values.next()).toEqual({ done: false, value: [0] });
    const pending = values.next();
    source.push([1]);
    expect(await pending).toEqual({ done: false, value: [1] });
    await values.return();
  });

  it('gives a slow consumer only the newest of what it missed', async () => {
    const source = createSource();
    const values = liveValues({ subscribe: source.subscribe, signal: undefined });
    await values.next();
    for (let n = 1; n <= 1000; n += 1) source.push([n]);
    expect(await values.next()).toEqual({ done: false, value: [1000] });
    await values.return();
  });

  it('merges what a slow consumer missed where the source says how', async () => {
    const source = createSource();
    const merge = (waiting: number[], newer: number[]) => [...new Set([...waiting, ...newer])];
    const values = liveValues({ subscribe: source.subscribe, signal: undefined, merge });
    await values.next();
    for (const value of [[1], [2], [1]]) source.push(value);
    expect(await values.next()).toEqual({ done: false, value: [1, 2] });
    await values.return();
  });

  it('ends and unsubscribes when the signal aborts while no value comes', async () => {
    const source = createSource();
    const controller = new AbortController();
    const values = liveValues({ subscribe: source.subscribe, signal: controller.signal });
    await values.next();
    const pending = values.next();
    controller.abort();
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(source.listeners.size).toBe(0);
  });

  it('unsubscribes when the consumer leaves its loop', async () => {
    const source = createSource();
    for await (const value of liveValues({ subscribe: source.subscribe, signal: undefined })) {
      expect(value).toEqual([0]);
      break;
    }
    expect(source.listeners.size).toBe(0);
  });
});
