import { ORPCError } from '@orpc/client';
import { expect, it } from 'vitest';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { refusalOf } from './refusal-of.ts';

it('reads the refusal of a typed RPC error', () => {
  const error = new ORPCError('REFUSED', { data: { code: 'too-large', facts: { limit: 5 } } });
  expect(refusalOf(error)).toEqual({ code: 'too-large', facts: { limit: 5 } });
});

it('reads the refusal of a thrown one', () => {
  expect(refusalOf(new RefusalError('disk-full'))).toEqual({ code: 'disk-full' });
});

it.each([null, 'too-large', new Error('too-large'), { data: { code: 'toString' } }, { data: null }])(
  'takes anything else for a bug',
  (error) => {
    expect(refusalOf(error)).toEqual({ code: 'internal' });
  },
);
