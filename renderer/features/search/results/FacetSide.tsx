// What narrows the results down: beside them where there is room, else in a drawer.
import { useTranslation } from 'react-i18next';
import { FilterDrawer } from '#renderer/ui/FilterDrawer.tsx';
import type { SearchFacets, SearchFilter } from '#shared/search/filter.ts';
import { FacetLists } from '../FacetLists.tsx';
import classes from './FacetSide.module.css';

interface FacetSideProps {
  facets: SearchFacets | null;
  filter: SearchFilter;
  onChange: (filter: SearchFilter) => void;
  /** Of the drawer. */
  isOpen: boolean;
  onClose: () => void;
}

const shownAtFirst = 8;

export function FacetSide({ isOpen, onClose, ...facets }: FacetSideProps) {
  const { t } = useTranslation();
  return (
    <>
      <aside className={classes.side} aria-label={t('search:facets.title')}>
        <FacetLists {...facets} shownAtFirst={shownAtFirst} />
      </aside>
      <FilterDrawer title={t('search:facets.title')} done={t('search:facets.show')} opened={isOpen} onClose={onClose}>
        <FacetLists {...facets} shownAtFirst={shownAtFirst} />
      </FilterDrawer>
    </>
  );
}
