// Settings of this device.
import { useTranslation } from 'react-i18next';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';

export function SettingsScreen() {
  const { t } = useTranslation();
  return <ScreenHeading>{t('settings:title')}</ScreenHeading>;
}
