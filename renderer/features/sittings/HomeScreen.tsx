// The sitting in progress: its agenda and papers.
import { useTranslation } from 'react-i18next';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';

export function HomeScreen() {
  const { t } = useTranslation();
  return <ScreenHeading>{t('sittings:title')}</ScreenHeading>;
}
