// The list of the palette: recent searches, actions, passages by paper.
import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { HitContent } from './HitContent.tsx';
import classes from './PaletteOptions.module.css';
import type { PaletteOption } from './palette-options.ts';
import type { PaletteAction } from './use-actions.ts';
import type { Palette } from './use-palette.ts';

interface PaletteOptionsProps {
  palette: Palette;
  listId: string;
}

type Option = PaletteOption<PaletteAction>;

export function PaletteOptions({ palette, listId }: PaletteOptionsProps) {
  const { t } = useTranslation();
  const { options, chosen, choose, point, groups, forgetRecent } = palette;
  const recent = options.filter((option) => option.kind === 'recent');
  const actions = options.filter((option) => option.kind === 'action');
  const hits = options.filter((option) => option.kind === 'hit');

  const row = (option: Option, content: ReactNode) => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys for its options.
    <div
      key={option.id}
      id={`${listId}-${option.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={option.id === chosen?.id}
      className={classes.option}
      data-kind={option.kind}
      onClick={() => choose(option)}
      onMouseMove={() => option.id !== chosen?.id && point(option)}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      {content}
    </div>
  );

  return (
    <>
      {/* In the tab order so that the list can be scrolled by keys; arrows and Enter work there as in the field. */}
      <div
        id={listId}
        role="listbox"
        tabIndex={options.length > 0 ? 0 : -1}
        className={classes.list}
        aria-label={t('search:results')}
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        onKeyDown={palette.onKeyDown}
      >
        {recent.length > 0 && (
          <Group title={t('search:recent')}>
            {recent.map((option) =>
              row(
                option,
                <>
                  <IconHistory size={20} stroke={1.6} aria-hidden />
                  <span className={classes.label}>{option.text}</span>
                </>,
              ),
            )}
          </Group>
        )}
        {actions.length > 0 && (
          <Group title={t('search:actions')}>
            {actions.map((option) =>
              row(
                option,
                <>
                  <option.action.Icon size={20} stroke={1.6} aria-hidden />
                  <span className={classes.label}>{option.action.label}</span>
                </>,
              ),
            )}
          </Group>
        )}
        {groups.map((group) => (
          <Group key={group.documentId} title={group.title}>
            {hits
              .filter((option) => option.hit.documentId === group.documentId)
              .map((option) => row(option, <HitContent hit={option.hit} isChosen={option.id === chosen?.id} />))}
          </Group>
        ))}
      </div>
      {recent.length > 0 && (
        <Button variant="subtle" color="gray" className={classes.forget} onClick={forgetRecent}>
          {t('search:clearRecent')}
        </Button>
      )}
    </>
  );
}

interface GroupProps {
  title: string;
  children: ReactNode;
}

function Group({ title, children }: GroupProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not a fieldset.
    <div role="group" aria-labelledby={id} className={classes.group}>
      <div id={id} className={classes.groupTitle} role="presentation" title={title}>
        {title}
      </div>
      {children}
    </div>
  );
}
