// The one search box: finds passages, opens them at the spot, and runs commands. A dialog with a combobox in it: the
// field keeps the focus, the arrow keys move the choice through the list below. Tab goes on to what narrows it down.
import '#renderer/i18n/search-texts.ts';
import { ActionIcon, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PaletteBody } from './PaletteBody.tsx';
import { PaletteFooter } from './PaletteFooter.tsx';
import classes from './SearchPalette.module.css';
import { SearchTotal } from './SearchTotal.tsx';
import { useAppCommands } from './use-app-commands.ts';
import { usePalette } from './use-palette.ts';

interface SearchPaletteProps {
  opened: boolean;
  onClose: () => void;
}

export function SearchPalette({ opened, onClose }: SearchPaletteProps) {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery('(max-width: 48rem)', false, { getInitialValueInEffect: false });
  const isWide = useMediaQuery('(min-width: 60rem)', false, { getInitialValueInEffect: false });
  useAppCommands();
  const palette = usePalette({ opened, isWide, onClose });
  const { search } = palette;
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  // The dialog notes where the focus was when it opens, not when it is mounted open: the first time it opens a step later.
  const [isMounted, setIsMounted] = useState(false);
  useEffect(() => setIsMounted(true), []);
  const facets = useRef<HTMLElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    // The close and clear buttons come before the facets on the screen, and are not what Tab is for here.
    const firstFacet = facets.current?.querySelector<HTMLElement>('input');
    if (event.key === 'Tab' && !event.shiftKey && firstFacet) {
      event.preventDefault();
      firstFacet.focus();
    } else palette.onKeyDown(event);
  };

  return (
    <Modal.Root
      opened={opened && isMounted}
      onClose={onClose}
      size={860}
      yOffset={64}
      padding={0}
      fullScreen={isNarrow}
      classNames={{ content: classes.palette ?? '', overlay: classes.veil ?? '' }}
      transitionProps={{ transition: 'fade-down', duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('search:title')} radius={isNarrow ? 0 : 'lg'}>
        <div className={classes.field}>
          <IconSearch size={24} stroke={1.6} aria-hidden className={classes.glass} />
          <input
            ref={input}
            data-autofocus
            className={classes.input}
            role="combobox"
            aria-label={t('search:input')}
            aria-expanded={palette.options.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={palette.chosen ? `${listId}-${palette.chosen.id}` : undefined}
            placeholder={t('search:placeholder')}
            value={palette.typed}
            maxLength={1000}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            onChange={(event) => palette.setTyped(event.currentTarget.value)}
            {...palette.composing.props}
            onKeyDown={onKeyDown}
            // What was typed last is still there when the palette opens, and is replaced by typing on.
            onFocus={(event) => event.currentTarget.select()}
          />
          <SearchTotal
            answer={search.error ? null : search.answer}
            isWaiting={search.isSearching}
            className={classes.status}
          />
          {(isNarrow || palette.typed !== '') && (
            <ActionIcon
              aria-label={t(palette.typed === '' ? 'common:close' : 'search:clear')}
              onClick={() => {
                if (palette.typed === '') return onClose();
                palette.setTyped('');
                input.current?.focus();
              }}
            >
              <IconX size={20} stroke={1.6} aria-hidden />
            </ActionIcon>
          )}
        </div>
        <PaletteBody palette={palette} listId={listId} facetsRef={facets} onBack={() => input.current?.focus()} />
        <PaletteFooter palette={palette} />
      </Modal.Content>
    </Modal.Root>
  );
}
