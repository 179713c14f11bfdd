import { expect, it } from 'vitest';
import { belongsToInputMethod } from './composition.ts';

it('leaves to the input method what it composes with, also the press that ends a word', () => {
  expect(belongsToInputMethod({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(belongsToInputMethod({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(belongsToInputMethod({ isComposing: false, keyCode: 13 })).toBe(false);
});
