// The language on screen now, for the functions of format.ts.
import { useTranslation } from 'react-i18next';
import type { FormatLanguage } from './format.ts';

export function useLanguage(): FormatLanguage {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'vi';
}
