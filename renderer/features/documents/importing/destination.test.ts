import { expect, it } from 'vitest';
import { choicesFor, destinationOf, rememberedChoice } from './destination.ts';

const holding = (value: string | null) => ({ getItem: () => value });

it('offers the desk only to who is in the secretariat', () => {
  expect(choicesFor(['everyone', 'secretariat', 'user:mai'], 'mai')).toEqual(['desk', 'everyone', 'own']);
  expect(choicesFor(['everyone', 'user:mai'], 'mai')).toEqual(['everyone', 'own']);
});

it('takes the choice of last time where it is still open, else the first', () => {
  expect(rememberedChoice(holding('own'), ['desk', 'everyone', 'own'])).toBe('own');
  expect(rememberedChoice(holding('desk'), ['everyone', 'own'])).toBe('everyone');
  expect(rememberedChoice(holding(null), ['desk', 'everyone', 'own'])).toBe('desk');
});

it('puts drafts on the desk of the secretariat and papers of one’s own into one’s own circle', () => {
  expect(destinationOf('desk', 'mai')).toEqual({ circle: 'secretariat', stage: 'draft' });
  expect(destinationOf('own', 'mai')).toEqual({ circle: 'user:mai', stage: 'published' });
});
