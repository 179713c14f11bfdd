// What the palette shows under its field: the list of options, or the state that stands in for it.

import { Button } from '@mantine/core';
import { IconListSearch, IconPlugConnectedX, IconZoomQuestion } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { StateMessage } from '#renderer/ui/StateMessage.tsx';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import { ChosenFilters } from './ChosenFilters.tsx';
import { FacetLists } from './FacetLists.tsx';
import { isFiltered } from './filter-choices.ts';
import { PaletteOptions } from './PaletteOptions.tsx';
import classes from './SearchPalette.module.css';
import { Understanding } from './Understanding.tsx';
import type { Palette } from './use-palette.ts';

interface PaletteBodyProps {
  palette: Palette;
  listId: string;
  facetsRef: RefObject<HTMLElement | null>;
  /** Back to the field. */
  onBack: () => void;
}

const facetsAtFirst = 5;

export function PaletteBody({ palette, listId, facetsRef, onBack }: PaletteBodyProps) {
  const { t } = useTranslation();
  const body = useRef<HTMLDivElement>(null);
  const { chosen, hasAsked, search, filter, setFilter, setTyped } = palette;
  const chosenId = chosen?.id;
  const facets = (hasAsked && search.answer?.facets) || null;
  const clear = () => {
    setFilter({});
    onBack();
  };

  // The choice is always seen, whether the keys or a new answer moved it.
  useEffect(() => {
    if (!chosenId) return;
    body.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  return (
    <div className={classes.columns}>
      <div ref={body} className={classes.body}>
        {hasAsked && (
          <div className={classes.above}>
            <Understanding
              understood={search.answer?.understood}
              onTake={(suggestion) => {
                setTyped(suggestion);
                onBack();
              }}
            />
            <ChosenFilters facets={facets} filter={filter} onChange={setFilter} onClear={clear} />
          </div>
        )}
        <PaletteOptions palette={palette} listId={listId} />
        <PaletteState palette={palette} onClear={clear} />
      </div>
      {facets && (facets.types.length > 0 || isFiltered(filter)) && (
        <aside
          ref={facetsRef}
          className={classes.facets}
          aria-label={t('search:facets.title')}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onBack();
          }}
        >
          <FacetLists facets={facets} filter={filter} shownAtFirst={facetsAtFirst} onChange={setFilter} />
        </aside>
      )}
    </div>
  );
}

interface PaletteStateProps {
  palette: Palette;
  onClear: () => void;
}

function PaletteState({ palette, onClear }: PaletteStateProps) {
  const { t } = useTranslation();
  const isOnline = useIsOnline();
  const { search, filter, isEmpty, isForCommands, commands, recent, typed } = palette;

  if (isEmpty) {
    return recent.length > 0 ? null : (
      <StateMessage
        icon={<IconListSearch size={28} stroke={1.6} aria-hidden />}
        title={t('search:start.title')}
        text={t('search:start.text')}
      />
    );
  }
  if (isForCommands) {
    return commands.length > 0 ? null : (
      <StateMessage
        icon={<IconZoomQuestion size={28} stroke={1.6} aria-hidden />}
        title={t('search:noCommand.title')}
        text={t('search:noCommand.text')}
        role="status"
      />
    );
  }
  if (!isOnline && (search.error || !search.answer)) {
    return (
      <StateMessage
        icon={<IconPlugConnectedX size={28} stroke={1.6} aria-hidden />}
        title={t('search:offline.title')}
        text={t('search:offline.text')}
        role="status"
        tone="warn"
      />
    );
  }
  if (search.error) return <ErrorState title={t('search:error.title')} error={search.error} onRetry={search.retry} />;
  if (!search.answer) {
    return (
      <div className={classes.loading}>
        <LoadingState lineCount={4} />
      </div>
    );
  }
  if (search.answer.papers.length + search.answer.jumps.length > 0 || search.isSearching) return null;
  return (
    <StateMessage
      icon={<IconZoomQuestion size={28} stroke={1.6} aria-hidden />}
      title={t('search:none.title', { text: typed.trim() })}
      text={t(isFiltered(filter) ? 'search:none.filtered' : 'search:none.text')}
      role="status"
      actions={
        isFiltered(filter) && (
          <Button variant="default" onClick={onClear}>
            {t('search:facets.clear')}
          </Button>
        )
      }
    />
  );
}
