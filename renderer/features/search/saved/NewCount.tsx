// «2 mới»: how many papers are new to a saved search.
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';

export function NewCount({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Chip tone="seal">
      <span aria-hidden>{t('saved:new', { count })}</span>
      <span className="visually-hidden">{t('saved:newAria', { count })}</span>
    </Chip>
  );
}
