// What an empty list says: nothing for these filters, or no papers at all.
import { Button } from '@mantine/core';
import { IconFiles, IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ImportButton } from '../importing/ImportButton.tsx';

export function useEmptyState(isFiltered: boolean, onClear: () => void) {
  const { t } = useTranslation();
  if (!isFiltered) {
    return {
      icon: <IconFiles size={28} stroke={1.6} aria-hidden />,
      title: t('documents:empty.title'),
      text: t('documents:empty.text'),
      actions: <ImportButton />,
    };
  }
  return {
    icon: <IconFilterOff size={28} stroke={1.6} aria-hidden />,
    title: t('documents:library.nothingFound'),
    text: t('documents:library.nothingFoundText'),
    actions: <Button onClick={onClear}>{t('documents:library.clearFilters')}</Button>,
  };
}
