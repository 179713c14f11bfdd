import { expect, it } from 'vitest';
import { nextRotation, turnOf } from './rotation.ts';

it('turns round and round in both directions', () => {
  expect([nextRotation(270, 1), nextRotation(0, -1), nextRotation(90, 1)]).toEqual([0, 270, 180]);
});

it('keeps a turned sheet inside its frame', () => {
  expect(turnOf(0, 200, 100)).toBeUndefined();
  expect(turnOf(90, 200, 100)).toBe('translate(200px, 0) rotate(90deg)');
});
