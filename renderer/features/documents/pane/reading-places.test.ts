import { expect, it } from 'vitest';
import type { ReadingPlace } from '#shared/documents/readings.ts';
import { noStructure } from '#shared/documents/structure.ts';
import { keepPlace, newerPlace, placeNow, readPlace } from './reading-places.ts';

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
  keepPlace(store, 'me', 'a', placeOn(7), now);
  keepPlace(store, 'me', 'b', placeOn(1), now);
  expect(readPlace(store, 'me', 'a')).toEqual({ ...placeOn(7), at: '2026-11-20T08:00:00.000Z' });
  expect(readPlace(store, 'me', 'c')).toBeNull();
});

it('forgets the place that was kept longest ago', () => {
  const store = memoryStore();
  for (let index = 0; index < 501; index += 1) keepPlace(store, 'me', `d${index}`, placeOn(1), now);
  expect(readPlace(store, 'me', 'd0')).toBeNull();
  expect(readPlace(store, 'me', 'd500')).not.toBeNull();
});

it('loses one damaged place and not the others', () => {
  const store = memoryStore({ 'dien-hong.reading-places.me': '{"a":{"pageNumber":0}}' });
  expect(readPlace(store, 'me', 'a')).toBeNull();
  keepPlace(store, 'me', 'b', placeOn(2), now);
  expect(readPlace(store, 'me', 'b')).not.toBeNull();
});

it('starts anew when the store holds nonsense or refuses', () => {
  expect(readPlace(memoryStore({ 'dien-hong.reading-places.me': 'x' }), 'me', 'a')).toBeNull();
  const refusing = {
    getItem: () => null,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => keepPlace(refusing, 'me', 'a', placeOn(1))).not.toThrow();
});

it('keeps the places of two people on one device apart', () => {
  const store = memoryStore();
  keepPlace(store, 'me', 'a', placeOn(7), now);
  expect(readPlace(store, 'other', 'a')).toBeNull();
});

it('opens at the newer of what two devices know', () => {
  const here = { ...placeOn(3), at: '2026-11-20T08:00:00.000Z' };
  const there = { ...placeOn(9), at: '2026-11-20T08:05:00.000Z' };
  expect(newerPlace(here, there)).toBe(there);
  expect(newerPlace(here, null)).toBe(here);
  expect(newerPlace(null, null)).toBeNull();
});

it('goes by the address where the text has changed, and else by the place', () => {
  const unit = (start: number, end: number) => ({
    kind: 'article' as const,
    number: '15',
    address: 'điều-15',
    title: null,
    start: { page: start, block: 0, offset: 0 },
    end: { page: end, block: 0, offset: 0 },
  });
  const structure = (start: number, end: number) => ({ ...noStructure, units: [unit(start, end)] });
  const kept = { ...placeOn(7), at: '2026-11-20T08:00:00.000Z' };
  expect(placeNow(kept, structure(6, 8))).toEqual(kept.place);
  expect(placeNow(kept, structure(9, 11))).toEqual({ page: 9, block: 0, offset: 0 });
  expect(placeNow(kept, noStructure)).toEqual(kept.place);
  expect(placeNow(kept, undefined)).toEqual(kept.place);
});
