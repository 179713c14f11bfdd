// Starts i18next: Vietnamese is bundled and there at once, but for what comes with later parts (late-texts.ts); English is
// loaded when it is asked for.
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { firstTexts } from './first-texts.ts';
import { joinLateTexts } from './late-texts.ts';

export type AppLanguage = 'vi' | 'en';

/** Creates the instance and waits until the texts of `language` are there. */
export async function startI18n(language: AppLanguage): Promise<i18n> {
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: false,
    defaultNS: 'common',
    ns: Object.keys(firstTexts),
    resources: { vi: firstTexts },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  joinLateTexts(instance);
  if (language !== 'vi') await changeLanguage(instance, language);
  return instance;
}

export async function changeLanguage(instance: i18n, language: AppLanguage): Promise<void> {
  if (language === 'en' && !instance.hasResourceBundle('en', 'common')) {
    const { english } = await import('./english.ts');
    for (const [namespace, texts] of Object.entries(english)) instance.addResourceBundle('en', namespace, texts);
  }
  await instance.changeLanguage(language);
}
