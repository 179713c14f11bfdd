import { describe, expect, it } from 'vitest';
import { maxFrameBytes, readFrame } from './frames.ts';

const call = { i: '1', p: { u: '/test/echo', b: { json: 1 } } };

function binaryFrame(head: unknown, tail: number[]): Uint8Array {
  return Uint8Array.from([...new TextEncoder().encode(JSON.stringify(head)), 0xff, ...tail]);
}

describe('readFrame', () => {
  it('knows a call and a cancellation, as text or with bytes', () => {
    expect(readFrame(JSON.stringify(call))).toMatchObject({ kind: 'call', id: '1' });
    expect(readFrame(JSON.stringify({ i: '1', t: 4 }))).toMatchObject({ kind: 'cancel', id: '1' });
    expect(readFrame(binaryFrame(call, [0xff, 1]))).toMatchObject({ kind: 'call', id: '1' });
    expect(readFrame(binaryFrame(call, []).buffer)).toMatchObject({ kind: 'call', id: '1' });
  });

  it.each([
    ['nothing', undefined],
    ['an object', call],
    ['a number', 7],
    ['no JSON', '{'],
    ['JSON of another shape', '[]'],
    ['no id', JSON.stringify({ p: call.p })],
    ['an id without end', JSON.stringify({ ...call, i: 'x'.repeat(65) })],
    ['an absolute URL', JSON.stringify({ i: '1', p: { u: 'http://elsewhere/' } })],
    ['another method', JSON.stringify({ i: '1', p: { u: '/a', m: 'GET' } })],
    ['headers that are no strings', JSON.stringify({ i: '1', p: { u: '/a', h: { a: {} } } })],
    ['input sent as a stream', JSON.stringify({ i: '1', t: 3, p: { e: 'message' } })],
    ['bytes without JSON', new Uint8Array(20_000)],
    ['a shared buffer', new Uint8Array(new SharedArrayBuffer(8))],
  ])('refuses %s', (_what, raw) => {
    expect(readFrame(raw)).toEqual({ kind: 'bad' });
  });

  it('refuses a frame over the limit without parsing it', () => {
    expect(readFrame('['.repeat(maxFrameBytes + 1))).toEqual({ kind: 'too-large' });
    expect(readFrame(new Uint8Array(maxFrameBytes + 1))).toEqual({ kind: 'too-large' });
  });
});
