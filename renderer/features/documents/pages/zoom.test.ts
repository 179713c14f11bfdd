import { describe, expect, it } from 'vitest';
import { actualScale, canvasRatio, clampZoom, neighbourRow, scaleOf, turned, usualSize, zoomBounds } from './zoom.ts';

const a4 = { width: 595, height: 842 };
const plan = { width: 14_173, height: 9_000 };
const view = { width: 1200, height: 700 };

describe('scaleOf', () => {
  it('fits the usual page with air on both sides', () => {
    expect(scaleOf('width', [{ width: 200, height: 1 }], { width: 632, height: 1 }, 'continuous')(a4)).toBeCloseTo(
      1.008,
      2,
    );
    expect(
      scaleOf('width', [{ width: 200, height: 1 }], { width: 632, height: 1 }, 'continuous')({ width: 200, height: 1 }),
    ).toBe(3);
  });

  it('shows a whole page, and two of them side by side', () => {
    expect(scaleOf('page', [a4], view, 'single')(a4) * a4.height).toBeCloseTo(668);
    const pair = scaleOf('width', [a4, a4, a4], view, 'spread')(a4);
    expect(pair * a4.width * 2 + 48).toBeCloseTo(1200);
  });

  it('does not blow a page up on a wide screen when it is opened', () => {
    const at = (width: number) => scaleOf('opening', [a4], { width, height: 800 }, 'continuous')(a4);
    expect(at(2400)).toBe(at(900));
    expect(at(600)).toBeLessThan(1);
  });

  it('makes a plan of five metres among letters fit by itself', () => {
    const fitted = scaleOf('width', [a4, a4, plan], view, 'continuous');
    expect(fitted(plan) * plan.width).toBeCloseTo(1168);
    expect(fitted(a4) * a4.width).toBeCloseTo(1168);
  });

  it('takes a number for all pages alike, and an inch for an inch', () => {
    expect(scaleOf(2, [a4, plan], view, 'continuous')(plan)).toBe(2);
    expect(scaleOf('actual', [a4], view, 'continuous')(a4)).toBe(actualScale);
  });
});

describe('bounds of zooming', () => {
  it('let the largest page be seen whole', () => {
    expect(clampZoom(0.0001, [plan]) * plan.width).toBeLessThan(320);
  });

  it('let a stamp be made readable', () => {
    expect(zoomBounds([{ width: 50, height: 30 }]).max * 50).toBeGreaterThanOrEqual(900);
  });

  it('keep the column short enough to be scrolled', () => {
    const many = Array.from({ length: 20_000 }, () => a4);
    expect(zoomBounds(many).max * 20_000 * 842).toBeLessThan(16_000_000);
  });
});

it('turns sizes by quarters', () => {
  expect(turned([a4], 90)).toEqual([{ width: 842, height: 595 }]);
  expect(turned([a4], 180)).toEqual([a4]);
});

it('knows what most pages are like', () => {
  expect(usualSize([plan, a4, { width: 595.2, height: 841.9 }])).toBe(a4);
});

it('walks from row to row and stops at the ends', () => {
  expect(neighbourRow(2, 1, 9, 'spread')).toBe(3);
  expect(neighbourRow(3, -1, 9, 'spread')).toBe(1);
  expect(neighbourRow(1, -1, 9, 'spread')).toBe(0);
  expect(neighbourRow(8, 1, 9, 'single')).toBe(8);
});

it('keeps a canvas within the pixel budget and the sides that browsers bear', () => {
  expect(canvasRatio(1000, 1000, 3, 16_000_000)).toBe(2);
  expect(canvasRatio(4000, 4000, 2, 16_000_000)).toBe(1);
  expect(canvasRatio(40_000, 100, 1, 16_000_000)).toBeCloseTo(0.2048);
});
