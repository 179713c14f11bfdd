// The publishing desk: drafts and approved papers on their way to their readers.
import { useTranslation } from 'react-i18next';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';

export function DeskScreen() {
  const { t } = useTranslation();
  return <ScreenHeading>{t('documents:desk.title')}</ScreenHeading>;
}
