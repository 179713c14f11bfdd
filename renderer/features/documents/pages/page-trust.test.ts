import { expect, it } from 'vitest';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { trustOf } from './page-trust.ts';

const page = (origin: TextPage['origin'], confidences: number[]): TextPage => ({
  ...{ width: 100, height: 100 },
  ...(origin && { origin }),
  blocks: [{ kind: 'paragraph', lines: [{ text: 'a b', box: [0, 0, 1, 1], words: [], confidences }] }],
});

it('says nothing of a page whose words come from the file', () => {
  expect(trustOf(page(undefined, []))).toBeNull();
});

it('says how sure the machine was on the whole', () => {
  expect(trustOf(page('recognised', [90, 70]))).toEqual({ kind: 'recognised', certainty: 0.8 });
  expect(trustOf(page('corrected', []))).toEqual({ kind: 'corrected', certainty: null });
});

it('tells a picture whose words are not known yet', () => {
  expect(trustOf({ width: 1, height: 1, origin: 'scan', blocks: [] })).toEqual({ kind: 'unread', certainty: null });
});
