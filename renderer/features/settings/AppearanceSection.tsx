// Language, theme and type size; each takes effect at once.
import { IconContrast, IconDeviceLaptop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '#renderer/i18n/format.ts';
import { ChoiceGroup } from '#renderer/ui/ChoiceGroup.tsx';
import classes from './AppearanceSection.module.css';
import { languages, setPreferences, themes, typeScales, usePreferences } from './preferences.ts';
import { Section } from './Section.tsx';

const themeIcons = { system: IconDeviceLaptop, light: IconSun, dark: IconMoon, contrast: IconContrast } as const;
/** Each language in its own name, whatever is on screen now. */
const languageNames = { vi: 'Tiếng Việt', en: 'English' } as const;

export function AppearanceSection() {
  const { t } = useTranslation();
  const { language, theme, typeScale } = usePreferences();
  return (
    <Section title={t('settings:appearance')}>
      <ChoiceGroup
        label={t('settings:language')}
        choices={languages.map((value) => ({ value, label: <span lang={value}>{languageNames[value]}</span> }))}
        value={language}
        onChange={(value) => setPreferences({ language: value })}
      />
      <ChoiceGroup
        label={t('settings:theme')}
        choices={themes.map((value) => {
          const Icon = themeIcons[value];
          return { value, label: t(`settings:themes.${value}`), icon: <Icon size={20} stroke={1.6} aria-hidden /> };
        })}
        value={theme}
        onChange={(value) => setPreferences({ theme: value })}
      />
      <div>
        <ChoiceGroup
          label={t('settings:typeSize')}
          hint={t('settings:typeSizeHint')}
          choices={typeScales.map((value) => ({ value, label: formatPercent(value / 100) }))}
          value={typeScale}
          onChange={(value) => setPreferences({ typeScale: value })}
        />
        <p className={classes.sample}>{t('settings:typeSample')}</p>
      </div>
    </Section>
  );
}
