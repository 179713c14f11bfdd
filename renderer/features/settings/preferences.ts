// What a person chose about the interface on this device: language, theme, type size. Kept in localStorage; whatever is
// damaged or unknown there falls back field by field, so that a bad value never costs the good ones.
import { useSyncExternalStore } from 'react';
import { oneOf, storedFields } from '#renderer/ui/stored-fields.ts';

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

const listeners = new Set<() => void>();
let current: Preferences | null = null;

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // Storage may be forbidden; the choice then lasts until the window closes.
  }
}

export function getPreferences(): Preferences {
  current ??= parsePreferences(readStored());
  return current;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...getPreferences(), ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
  } catch {
    // Full or forbidden storage: the choice still holds in this window.
  }
  for (const listener of listeners) listener();
}

export function subscribePreferences(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== storageKey) return;
    current = parsePreferences(event.newValue);
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, getPreferences);
}
