import { describe, expect, it } from 'vitest';
import bootScript from '#renderer/public/boot.js?raw';
import { defaultPreferences, parsePreferences, resolveTheme, storageKey, themes, typeScales } from './preferences.ts';

describe('parsePreferences', () => {
  it.each([null, '', '{', 'null', '[]', '42', '"dark"'])('falls back to the defaults for %j', (stored) => {
    expect(parsePreferences(stored)).toEqual(defaultPreferences);
  });

  it('keeps the good fields beside a damaged one', () => {
    expect(parsePreferences('{"language":"en","theme":"neon","typeScale":"150"}')).toEqual({
      language: 'en',
      theme: 'system',
      typeScale: 100,
    });
  });

  it('reads back what was stored', () => {
    const preferences = { language: 'en', theme: 'contrast', typeScale: 175 } as const;
    expect(parsePreferences(JSON.stringify(preferences))).toEqual(preferences);
  });
});

describe('resolveTheme', () => {
  it('follows the machine only when asked to', () => {
    const machine = { isDark: true, wantsContrast: false };
    expect(resolveTheme('system', machine)).toBe('dark');
    expect(resolveTheme('light', machine)).toBe('light');
    expect(resolveTheme('system', { isDark: true, wantsContrast: true })).toBe('contrast');
  });
});

describe('public/boot.js', () => {
  function boot(stored: string | null, machine: { isDark: boolean; wantsContrast: boolean }) {
    const html = { dataset: {} as Record<string, string>, lang: '', style: { fontSize: '' } };
    new Function('localStorage', 'matchMedia', 'document', bootScript)(
      { getItem: (key: string) => (key === storageKey ? stored : null) },
      (query: string) => ({ matches: query.includes('dark') ? machine.isDark : machine.wantsContrast }),
      { documentElement: html },
    );
    return { theme: html.dataset.theme, language: html.lang, fontSize: html.style.fontSize };
  }

  it('shows before the first paint what the app shows after it', () => {
    const machines = [
      { isDark: false, wantsContrast: false },
      { isDark: true, wantsContrast: false },
      { isDark: true, wantsContrast: true },
    ];
    const choices = [
      null,
      '{',
      'null',
      '{"theme":"neon","typeScale":3,"language":"fr"}',
      ...themes.map((theme) => JSON.stringify({ theme, language: 'en' })),
      ...typeScales.map((typeScale) => JSON.stringify({ typeScale })),
    ];
    for (const stored of choices) {
      for (const machine of machines) {
        const { theme, language, typeScale } = parsePreferences(stored);
        expect(boot(stored, machine), `${stored}`).toEqual({
          theme: resolveTheme(theme, machine),
          language,
          fontSize: typeScale === 100 ? '' : `${typeScale}%`,
        });
      }
    }
  });
});
