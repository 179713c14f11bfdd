import { ORPCError } from '@orpc/client';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { binaryOf } from '#shared/kernel/binary.ts';
import type { ServeOptions } from './connection.ts';
import { createTestingRouter, type Witness } from './testing-router.ts';
import { openPortWire, openSocketWire, type TestWire } from './testing-wires.ts';

const chunkBytes = 4 * 1024 * 1024;

async function errorOf(call: Promise<unknown>): Promise<ORPCError<string, unknown>> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError)) throw new Error(`expected an ORPCError, got ${String(error)}`);
  return error;
}

describe.each([
  ['port', openPortWire, null],
  ['socket', openSocketWire, 1007],
] as const)('RPC over a %s', (_name, openWire, badFrameCode) => {
  let wire: TestWire;
  let witness: Witness;
  let logLines: Record<string, unknown>[];

  const open = async (options: ServeOptions = {}) => {
    const testing = createTestingRouter();
    witness = testing.witness;
    logLines = [];
    const logger = pino({ base: null }, { write: (line: string) => logLines.push(JSON.parse(line)) });
    wire = await openWire(testing.router, { logger, ...options });
  };
  beforeEach(() => open());
  afterEach(() => wire.dispose());

  it('carries a call there and back, as the viewer it was opened for', async () => {
    expect(await wire.client.test.echo({ text: 'Điều 15' })).toEqual({ text: 'Điều 15' });
    expect(await wire.client.test.whoAmI()).toEqual({ userId: 'local' });
  });

  it('turns a refusal into the typed error REFUSED with its code and facts', async () => {
    const error = await errorOf(wire.client.test.refuse({ isTyped: false }));
    expect(error.toJSON()).toEqual({
      defined: true,
      code: 'REFUSED',
      status: 422,
      message: 'not-found',
      data: { code: 'not-found', facts: { documentId: 'd1' } },
    });
    const typed = await errorOf(wire.client.test.refuse({ isTyped: true }));
    expect(typed.data).toEqual({ code: 'conflict' });
    expect(logLines[0]).toMatchObject({ procedure: 'test.refuse', code: 'not-found', durationMs: expect.any(Number) });
  });

  it('hides a bug behind a reference that the log explains, without the input in either', async () => {
    const error = await errorOf(wire.client.test.fail({ secret: 'mật khẩu' }));
    expect(error.data).toEqual({ code: 'internal', facts: { reference: expect.any(String) } });
    expect(JSON.stringify(error.toJSON())).not.toMatch(/secret|stack|mật khẩu/);
    const reference = (error.data as { facts: { reference: string } }).facts.reference;
    expect(logLines).toMatchObject([{ procedure: 'test.fail', code: 'internal', reference }]);
    expect(JSON.stringify(logLines)).not.toContain('mật khẩu');
  });

  it('refuses input of a wrong shape and says where', async () => {
    const error = await errorOf(wire.client.test.echo({ text: 7 } as unknown as { text: string }));
    expect(error.toJSON()).toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: 'text', message: expect.any(String) }] },
    });
  });

  it('does not let output of a wrong shape out', async () => {
    const error = await errorOf(wire.client.test.answerWrongly());
    expect(error.data).toMatchObject({ code: 'internal' });
    expect(logLines[0]).toMatchObject({ procedure: 'test.answerWrongly', issues: [{ path: 'count' }] });
  });

  it('answers an unknown procedure and goes on', async () => {
    const unknown = wire.client as unknown as Record<string, Record<string, () => Promise<unknown>>>;
    const error = await errorOf(unknown.nobody?.knows?.() ?? Promise.resolve());
    expect(error.code).toBe('NOT_FOUND');
    for (const name of ['__proto__', 'constructor']) {
      const odd = unknown[name]?.knows;
      expect((await errorOf(odd?.() ?? Promise.resolve())).code).toBe('NOT_FOUND');
    }
    expect(await wire.client.test.echo({ text: 'a' })).toEqual({ text: 'a' });
  });

  it('carries 4 MiB of bytes either way, and refuses more', async () => {
    const bytes = new Uint8Array(chunkBytes).fill(9);
    expect(await wire.client.test.measure({ chunk: binaryOf(bytes) })).toEqual({ sizeBytes: chunkBytes, lastByte: 9 });
    const fetched = new Uint8Array(await (await wire.client.test.fetch({ sizeBytes: chunkBytes })).arrayBuffer());
    expect([fetched.length, fetched[0], fetched.at(-1)]).toEqual([chunkBytes, 7, 7]);
    const tooMuch = binaryOf(new Uint8Array(chunkBytes + 1));
    expect((await errorOf(wire.client.test.measure({ chunk: tooMuch }))).code).toBe('BAD_REQUEST');
  });

  it('ends an iterator after its last value', async () => {
    const seen: number[] = [];
    for await (const { n } of await wire.client.test.count({ to: 3 })) seen.push(n);
    expect(seen).toEqual([1, 2, 3]);
    expect(witness.finished).toEqual(['count']);
  });

  it('gives an iterator that fails a reference and no message', async () => {
    const iterator = await wire.client.test.count({ to: 3, failAt: 2 });
    expect(await iterator.next()).toEqual({ done: false, value: { n: 1 } });
    const error = await errorOf(iterator.next());
    expect(error.data).toEqual({ code: 'internal', facts: { reference: expect.any(String) } });
    expect(JSON.stringify(error.toJSON())).not.toContain('secret');
  });

  it('stops the generator when the consumer stops, though no value comes', async () => {
    const iterator = await wire.client.test.watch();
    expect(await iterator.next()).toEqual({ done: false, value: { n: 0 } });
    await iterator.return?.();
    await vi.waitFor(() => expect(witness.finished).toEqual(['watch']));
    expect(witness.watchers.size).toBe(0);
  });

  it('stops the generator when the call is cancelled at once', async () => {
    const controller = new AbortController();
    const pending = wire.client.test.watch(undefined, { signal: controller.signal });
    controller.abort();
    await expect(pending).rejects.toThrow();
    await wire.client.test.whoAmI();
    expect(witness.watchers.size).toBe(0);
  });

  it('lets a generator that never waits be stopped', async () => {
    const iterator = await wire.client.test.flood();
    await iterator.next();
    await iterator.return?.();
    await vi.waitFor(() => expect(witness.finished).toEqual(['flood']));
  });

  it('cancels calls and stops every iterator when the client hangs up', async () => {
    const iterators = await Promise.all([wire.client.test.watch(), wire.client.test.watch()]);
    for (const iterator of iterators) await iterator.next();
    const hanging = errorOfAny(wire.client.test.hang());
    await wire.client.test.whoAmI();
    wire.hangUp();
    await vi.waitFor(() => expect(witness.finished.sort()).toEqual(['hang', 'watch', 'watch']));
    expect(await hanging).toBeInstanceOf(Error);
  });

  it.each([
    ['no JSON', 'not json'],
    ['a wrong envelope', '{"i":1}'],
    [
      'a body that is not what its header says',
      '{"i":"x","p":{"u":"/test/echo","h":{"content-type":"multipart/form-data"}}}',
    ],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, index) => (index * 31) % 255)],
  ])('closes the wire on %s, stopping what ran', async (_what, frame) => {
    await (await wire.client.test.watch()).next();
    wire.sendRaw(frame);
    expect(await wire.closed).toBe(badFrameCode);
    expect(witness.finished).toEqual(['watch']);
    expect(logLines.at(-1)).toMatchObject({ msg: 'connection closed' });
  });

  it('closes the wire on a message over the limit', async () => {
    wire.sendRaw(new Uint8Array(8 * 1024 * 1024 + 1));
    expect(await wire.closed).toBe(badFrameCode === null ? null : 1009);
  });

  it.each([
    ['meta of a wrong type', '{"i":"x","p":{"u":"/test/echo","b":{"json":{},"meta":"no"}}}'],
    ['meta that names no place', '{"i":"x","p":{"u":"/test/echo","b":{"json":{},"meta":[[1,"__proto__","a"]]}}}'],
    ['no body', '{"i":"x","p":{"u":"/test/echo"}}'],
    ['deep nesting', `{"i":"x","p":{"u":"/test/echo","b":{"json":${'['.repeat(100_000)}${']'.repeat(100_000)}}}}`],
    ['a cancellation of nothing', '{"i":"nothing","t":4}'],
  ])('survives %s', async (_what, frame) => {
    wire.sendRaw(frame);
    expect(await wire.client.test.echo({ text: 'still here' })).toEqual({ text: 'still here' });
  });

  it('answers one call too many with TOO_MANY_REQUESTS', async () => {
    await wire.dispose();
    await open({ maxCallsInFlight: 2 });
    const iterators = await Promise.all([wire.client.test.watch(), wire.client.test.watch()]);
    expect((await errorOf(wire.client.test.echo({ text: 'a' }))).code).toBe('TOO_MANY_REQUESTS');
    await iterators[0]?.next();
    await iterators[0]?.return?.();
    await vi.waitFor(async () => expect(await wire.client.test.echo({ text: 'a' })).toEqual({ text: 'a' }));
  });
});

async function errorOfAny(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => null,
    (error: unknown) => error,
  );
}
