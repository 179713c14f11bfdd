// The filters: beside the list where there is room, else in a drawer.
import { Button, Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilterPanel, type FilterPanelProps } from './FilterPanel.tsx';
import classes from './Filters.module.css';

interface FiltersProps extends FilterPanelProps {
  /** Of the drawer. */
  isOpen: boolean;
  onClose: () => void;
}

export function Filters({ isOpen, onClose, ...panel }: FiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      <section className={classes.aside} aria-label={t('documents:library.filters')}>
        <FilterPanel {...panel} />
      </section>
      <Drawer.Root
        opened={isOpen}
        onClose={onClose}
        position="right"
        size="24rem"
        classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
      >
        <Drawer.Overlay />
        <Drawer.Content>
          <div className={classes.head}>
            <Drawer.Title className={classes.title ?? ''}>{t('documents:library.filters')}</Drawer.Title>
            <Drawer.CloseButton size={44} iconSize={22} aria-label={t('common:close')} />
          </div>
          <Drawer.Body>
            <FilterPanel {...panel} />
            <Button fullWidth mt="lg" onClick={onClose}>
              {t('documents:library.closeFilters')}
            </Button>
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </>
  );
}
