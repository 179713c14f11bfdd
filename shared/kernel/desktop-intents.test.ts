import { describe, expect, it } from 'vitest';
import { isDesktopIntent } from './desktop-intents.ts';

describe('isDesktopIntent', () => {
  it('knows the four kinds', () => {
    const intents = [
      { kind: 'open-route', route: '/documents/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee?page=3' },
      { kind: 'open-route', route: '/' },
      { kind: 'import' },
      { kind: 'search' },
      { kind: 'notice', code: 'core-restarted' },
    ];
    expect(intents.filter((intent) => !isDesktopIntent(intent))).toEqual([]);
  });

  it('refuses anything that could lead out of the app', () => {
    const others = [
      null,
      'import',
      {},
      { kind: 'open-route' },
      { kind: 'open-route', route: '//evil.example' },
      { kind: 'open-route', route: 'https://evil.example' },
      { kind: 'open-route', route: '/a?b=c#d' },
      { kind: 'notice', code: 'anything' },
    ];
    expect(others.filter((intent) => isDesktopIntent(intent))).toEqual([]);
  });
});
