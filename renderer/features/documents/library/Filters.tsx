// The filters: beside the list where there is room, else in a drawer.
import { useTranslation } from 'react-i18next';
import { FilterDrawer } from '#renderer/ui/FilterDrawer.tsx';
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
      <FilterDrawer
        title={t('documents:library.filters')}
        done={t('documents:library.closeFilters')}
        opened={isOpen}
        onClose={onClose}
      >
        <FilterPanel {...panel} />
      </FilterDrawer>
    </>
  );
}
