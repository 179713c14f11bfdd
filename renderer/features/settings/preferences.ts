// What a person chose about the interface on this device: language, theme, type size.
import { createStoredChoice, oneOf, storedFields } from '#renderer/ui/stored-choice.ts';

export const languages = ['vi', 'en'] as const;
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export const typeScales = [100, 112, 125, 150, 175, 200] as const;

export type Language = (typeof languages)[number];
export type ThemeChoice = (typeof themes)[number];
export type TypeScale = (typeof typeScales)[number];
/** The theme that is really on. */
export type Theme = Exclude<ThemeChoice, 'system'>;

export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Per cent of the ordinary type size. */
  readonly typeScale: TypeScale;
}

/** Also read by public/boot.js, before any module is loaded. */
export const storageKey = 'dien-hong.preferences';

export const defaultPreferences: Preferences = { language: 'vi', theme: 'system', typeScale: 100 };

/** Reads stored text; never throws. */
export function parsePreferences(stored: string | null): Preferences {
  const fields = storedFields(stored);
  return {
    language: oneOf(languages, fields.language, defaultPreferences.language),
    theme: oneOf(themes, fields.theme, defaultPreferences.theme),
    typeScale: oneOf(typeScales, fields.typeScale, defaultPreferences.typeScale),
  };
}

/** The theme to show for a choice, on a machine that prefers dark or more contrast. */
export function resolveTheme(choice: ThemeChoice, machine: { isDark: boolean; wantsContrast: boolean }): Theme {
  if (choice !== 'system') return choice;
  if (machine.wantsContrast) return 'contrast';
  return machine.isDark ? 'dark' : 'light';
}

const { get, set, useChoice } = createStoredChoice(storageKey, parsePreferences);

export { get as getPreferences, set as setPreferences, useChoice as usePreferences };
