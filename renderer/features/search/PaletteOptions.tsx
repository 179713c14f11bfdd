// The list of the palette: recent searches, commands by group, passages by paper.
import { Button } from '@mantine/core';
import { IconChevronRight, IconHistory } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/ui/commands.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { HitContent } from './HitContent.tsx';
import classes from './PaletteOptions.module.css';
import type { PaletteOption } from './palette-options.ts';
import type { Palette } from './use-palette.ts';

interface PaletteOptionsProps {
  palette: Palette;
  listId: string;
}

export function PaletteOptions({ palette, listId }: PaletteOptionsProps) {
  const { t } = useTranslation();
  const { options, chosen, choose, point, commands, groups, forgetRecent } = palette;
  const recent = options.filter((option) => option.kind === 'recent');
  const ofCommands = options.filter((option) => option.kind === 'command');
  const hits = options.filter((option) => option.kind === 'hit');

  const row = (option: PaletteOption, content: ReactNode) => (
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
      <div id={listId} role="listbox" tabIndex={-1} className={classes.list} aria-label={t('search:results')}>
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
        {commands.map(({ title }) => (
          <Group key={title} title={title}>
            {ofCommands
              .filter((option) => option.groupTitle === title)
              .map((option) => row(option, <CommandContent command={option.command} />))}
          </Group>
        ))}
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

interface CommandContentProps {
  command: Command;
}

function CommandContent({ command: { label, keys, Icon = IconChevronRight } }: CommandContentProps) {
  return (
    <>
      <Icon size={20} stroke={1.6} aria-hidden />
      <span className={classes.label}>{label}</span>
      {keys && (
        <span aria-hidden className={classes.commandKeys}>
          <Keys keys={keys} />
        </span>
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
