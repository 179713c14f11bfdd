// Settings of this device, where the data lies, and what this software is made of.
import { useTranslation } from 'react-i18next';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { AbbreviationsSection } from './abbreviations/AbbreviationsSection.tsx';
import { DataSection } from './DataSection.tsx';
import { NoticesSection } from './NoticesSection.tsx';
import classes from './SettingsScreen.module.css';

export function SettingsScreen() {
  const { t } = useTranslation();
  return (
    <div className={classes.screen}>
      <ScreenHeading>{t('settings:title')}</ScreenHeading>
      <AppearanceSection />
      <AbbreviationsSection />
      <NoticesSection />
      <DataSection />
      <AboutSection />
    </div>
  );
}
