// The line over the list: text, order, and the way to the filters where they are not beside the list.
import { Button, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentOrder } from '#shared/documents/listing.ts';
import classes from './LibraryTools.module.css';
import { type LibrarySearch, orderNames, usualOrder } from './library-search.ts';
import { TextFilter } from './TextFilter.tsx';

interface LibraryToolsProps {
  search: LibrarySearch;
  /** Parts of the filter that are on. */
  partCount: number;
  textRef: Ref<HTMLInputElement>;
  onText: (text: string) => void;
  onOrder: (order: DocumentOrder) => void;
  onOpenFilters: () => void;
}

export function LibraryTools({ search, partCount, textRef, onText, onOrder, onOpenFilters }: LibraryToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.tools}>
      <TextFilter text={search.q ?? ''} onChange={onText} inputRef={textRef} />
      <Select
        size="md"
        className={classes.order ?? ''}
        classNames={{ input: classes.input ?? '', option: classes.option ?? '' }}
        aria-label={t('documents:library.orderLabel')}
        data={orderNames.map((value) => ({ value, label: t(`documents:library.order.${value}`) }))}
        value={search.order ?? usualOrder}
        allowDeselect={false}
        onChange={(value) => value && onOrder(value as DocumentOrder)}
      />
      <Button
        className={classes.filters ?? ''}
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={20} stroke={1.6} aria-hidden />}
        onClick={onOpenFilters}
      >
        {partCount > 0 ? t('documents:library.filtersWith', { count: partCount }) : t('documents:library.filters')}
      </Button>
    </div>
  );
}
