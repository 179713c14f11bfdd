// What the palette shows under its field: the list of options, or the state that stands in for it.
import { IconListSearch, IconPlugConnectedX, IconZoomQuestion } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { StateMessage } from '#renderer/ui/StateMessage.tsx';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import { PaletteOptions } from './PaletteOptions.tsx';
import classes from './SearchPalette.module.css';
import type { Palette } from './use-palette.ts';

interface PaletteBodyProps {
  palette: Palette;
  listId: string;
}

export function PaletteBody({ palette, listId }: PaletteBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const chosenId = palette.chosen?.id;

  // The choice is always seen, whether the keys or a new answer moved it.
  useEffect(() => {
    if (!chosenId) return;
    body.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);

  return (
    <div ref={body} className={classes.body}>
      <PaletteOptions palette={palette} listId={listId} />
      <PaletteState palette={palette} />
    </div>
  );
}

interface PaletteStateProps {
  palette: Palette;
}

function PaletteState({ palette }: PaletteStateProps) {
  const { t } = useTranslation();
  const isOnline = useIsOnline();
  const { search, isEmpty, isForCommands, commands, recent, typed } = palette;

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
  if (!isOnline && (search.error || !search.hits)) {
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
  if (!search.hits) {
    return (
      <div className={classes.loading}>
        <LoadingState lineCount={4} />
      </div>
    );
  }
  if (search.hits.length > 0 || search.isSearching) return null;
  return (
    <StateMessage
      icon={<IconZoomQuestion size={28} stroke={1.6} aria-hidden />}
      title={t('search:none.title', { text: typed.trim() })}
      text={t('search:none.text')}
      role="status"
    />
  );
}
