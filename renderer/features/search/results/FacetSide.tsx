// What narrows the results down: beside them where there is room, else in a drawer.
import { Button, Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
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
            <Drawer.Title className={classes.title ?? ''}>{t('search:facets.title')}</Drawer.Title>
            <Drawer.CloseButton size={44} iconSize={22} aria-label={t('common:close')} />
          </div>
          <Drawer.Body>
            <FacetLists {...facets} shownAtFirst={shownAtFirst} />
            <Button fullWidth mt="lg" onClick={onClose}>
              {t('search:facets.show')}
            </Button>
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </>
  );
}
