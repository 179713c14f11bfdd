import { describe, expect, it } from 'vitest';
import { selectTests } from './selection.ts';

describe('npm test -- …', () => {
  it('runs everything when nothing is named', () => {
    expect(selectTests([])).toEqual({ unit: [], browser: [], isWhole: true });
  });

  it('runs one runner by its name', () => {
    expect(selectTests(['unit'])).toEqual({ unit: [], browser: null, isWhole: false });
    expect(selectTests(['e2e'])).toEqual({ unit: null, browser: [], isWhole: false });
    expect(selectTests(['desktop'])).toEqual({ unit: null, browser: ['--project=desktop'], isWhole: false });
  });

  it('sends a path to the runner that it belongs to', () => {
    expect(selectTests(['shared/kernel'])).toEqual({ unit: ['shared/kernel'], browser: null, isWhole: false });
    expect(selectTests(['./e2e/web/search.spec.ts'])).toEqual({
      unit: null,
      browser: ['e2e/web/search.spec.ts'],
      isWhole: false,
    });
    expect(selectTests(['e2e\\web'])).toEqual({ unit: null, browser: ['e2e/web'], isWhole: false });
  });

  it('narrows a runner by a word', () => {
    expect(selectTests(['web', 'reader'])).toEqual({
      unit: null,
      browser: ['--project=web', 'reader'],
      isWhole: false,
    });
    expect(selectTests(['unit', 'log'])).toEqual({ unit: ['log'], browser: null, isWhole: false });
  });
});
