import { expect, it } from 'vitest';
import type { ReadingPlace } from '#shared/documents/readings.ts';
import { keepPlace, readPlace } from './reading-places.ts';

function memoryStore(content: Record<string, string> = {}) {
  return {
    getItem: (key: string) => content[key] ?? null,
    setItem: (key: string, value: string) => {
      content[key] = value;
    },
  };
}

const placeOn = (page: number): ReadingPlace => ({
  place: { page, block: 3, offset: 0 },
  progress: 0.4,
  mode: 'pages',
  address: 'điều-15',
});
const now = new Date('2026-11-20T08:00:00.000Z');

it('gives back the place of each paper', () => {
  const store = memoryStore();
  keepPlace(store, 'a', placeOn(7), now);
  keepPlace(store, 'b', placeOn(1), now);
  expect(readPlace(store, 'a')).toEqual({ ...placeOn(7), at: '2026-11-20T08:00:00.000Z' });
  expect(readPlace(store, 'c')).toBeNull();
});

it('forgets the place that was kept longest ago', () => {
  const store = memoryStore();
  for (let index = 0; index < 501; index += 1) keepPlace(store, `d${index}`, placeOn(1), now);
  expect(readPlace(store, 'd0')).toBeNull();
  expect(readPlace(store, 'd500')).not.toBeNull();
});

it('loses one damaged place and not the others', () => {
  const store = memoryStore({ 'dien-hong.reading-places': '{"a":{"pageNumber":0}}' });
  expect(readPlace(store, 'a')).toBeNull();
  keepPlace(store, 'b', placeOn(2), now);
  expect(readPlace(store, 'b')).not.toBeNull();
});

it('starts anew when the store holds nonsense or refuses', () => {
  expect(readPlace(memoryStore({ 'dien-hong.reading-places': 'x' }), 'a')).toBeNull();
  const refusing = {
    getItem: () => null,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => keepPlace(refusing, 'a', placeOn(1))).not.toThrow();
});
