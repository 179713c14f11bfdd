import { expect, it } from 'vitest';
import type { LegalStatus } from '#shared/documents/paper.ts';
import type { PaperUnit } from '#shared/documents/structure.ts';
import { articlesIn, legalStateOn } from './paper-facts.ts';

const at = { page: 1, block: 0, offset: 0 };
const unit = (kind: PaperUnit['kind'], ...children: PaperUnit[]): PaperUnit => ({
  kind,
  number: '1',
  address: 'điều-1',
  title: null,
  start: at,
  end: at,
  children,
});

it('counts the articles of the text, and not those of an annex', () => {
  const units = [
    unit('chapter', unit('article', unit('clause')), unit('section', unit('article'))),
    unit('article'),
    unit('annex', unit('article')),
  ];
  expect(articlesIn(units)).toBe(3);
});

it('says what a law is on a day', () => {
  const on = (status: Partial<LegalStatus>) =>
    legalStateOn('2026-11-20', {
      legalStatus: { inForceFrom: '2026-01-01', inForceTo: null, amendedBy: [], replacedBy: null, ...status },
    });
  expect(on({})).toBe('in-force');
  expect(on({ inForceFrom: '2026-11-21' })).toBe('not-yet');
  expect(on({ inForceTo: '2026-11-20' })).toBe('in-force');
  expect(on({ inForceTo: '2026-11-19' })).toBe('over');
  expect(on({ replacedBy: '31/2024/QH15' })).toBe('over');
  expect(on({ amendedBy: [{ number: '65/2020/QH14', inForceFrom: null }] })).toBe('amended');
  expect(legalStateOn('2026-11-20', { legalStatus: null })).toBeNull();
});
