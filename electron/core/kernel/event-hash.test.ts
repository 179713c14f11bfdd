import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './event-hash.ts';

const outcome = (write: (value: unknown) => string | undefined, value: unknown) => {
  try {
    return write(value) ?? 'refused';
  } catch {
    return 'refused';
  }
};

describe('canonicalJson', () => {
  it('[L2] writes what the library for RFC 8785 writes, and refuses what it refuses', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Z', 'đ', '9', '"', '\\', '\ud800', '😀', '\u0000') });
    const values = fc.oneof(
      fc.jsonValue(),
      fc.object({ key: text, values: [text, fc.double(), fc.boolean()], withNullPrototype: true }),
      fc.anything({ withDate: true, withBigInt: true, withSparseArray: true, withBoxedValues: true }),
    );
    fc.assert(
      fc.property(values, (value) => {
        expect(outcome(canonicalJson, value)).toBe(outcome(canonicalize, value));
      }),
      { numRuns: 3000 },
    );
  });

  it('[L2] orders members by their UTF-16 units, numbers among them, at every depth', () => {
    expect(canonicalJson({ đ: 1, b: [-0, 1e21, { z: 0.1, y: 'ừ' }], a: { '9': null, '10': true } })).toBe(
      '{"a":{"10":true,"9":null},"b":[0,1e+21,{"y":"ừ","z":0.1}],"đ":1}',
    );
  });

  it('refuses half of a surrogate pair, in a value and in a name', () => {
    expect(() => canonicalJson({ a: '\ud800' })).toThrow();
    expect(() => canonicalJson({ '\ud800': 1 })).toThrow();
  });

  it('keeps a member whose name is that of the prototype', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}');
  });

  it('takes data nested deeper than the stack', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    expect(canonicalJson(deep)).toBe(`${'['.repeat(20_000)}1${']'.repeat(20_000)}`);
  });
});
