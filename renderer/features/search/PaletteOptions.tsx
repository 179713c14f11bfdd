// The list of the palette: recent and saved searches, what was named outright, commands by group, passages by paper.
import { Button } from '@mantine/core';
import { IconBookmark, IconChevronRight, IconHistory, IconListDetails } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/ui/commands.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { HitContent } from './HitContent.tsx';
import { MarkedText } from './MarkedText.tsx';
import classes from './PaletteOptions.module.css';
import type { PaletteOption } from './palette-options.ts';
import { NewCount } from './saved/NewCount.tsx';
import type { Palette } from './use-palette.ts';

interface PaletteOptionsProps {
  palette: Palette;
  listId: string;
}

export function PaletteOptions({ palette, listId }: PaletteOptionsProps) {
  const { t } = useTranslation();
  const { options, chosen, choose, point, commands, search, forgetRecent } = palette;
  const recent = options.filter((option) => option.kind === 'recent');
  const saved = options.filter((option) => option.kind === 'saved');
  const ofCommands = options.filter((option) => option.kind === 'command');
  const jumps = options.filter((option) => option.kind === 'jump');
  const hits = options.filter((option) => option.kind === 'hit');
  const all = options.find((option) => option.kind === 'all');

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
      onClick={(event) => choose(option, event.ctrlKey || event.metaKey)}
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
        {saved.length > 0 && (
          <Group title={t('saved:title')}>
            {saved.map((option) =>
              row(
                option,
                <>
                  <IconBookmark size={20} stroke={1.6} aria-hidden />
                  <span className={classes.label}>{option.saved.name}</span>
                  <span className={classes.commandKeys}>
                    <NewCount count={option.saved.newCount} />
                  </span>
                </>,
              ),
            )}
          </Group>
        )}
        {jumps.length > 0 && (
          <Group title={t('search:jumps')}>
            {jumps.map((option) =>
              row(
                option,
                <HitContent paper={option.jump} hit={option.jump.hit} isJump isChosen={option.id === chosen?.id} />,
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
        {search.answer?.papers.map((paper) => (
          <Group
            key={paper.documentId}
            title={paper.title}
            marked={<MarkedText pieces={paper.markedTitle} />}
            detail={paper.number !== null && !paper.title.includes(paper.number) ? paper.number : null}
          >
            {hits
              .filter((option) => option.paper === paper)
              .map((option) =>
                row(option, <HitContent paper={paper} hit={option.hit} isChosen={option.id === chosen?.id} />),
              )}
          </Group>
        ))}
        {all &&
          row(
            all,
            <>
              <IconListDetails size={20} stroke={1.6} aria-hidden />
              <span className={classes.label}>{t('search:all')}</span>
              <span aria-hidden className={classes.commandKeys}>
                <Keys keys="shift+enter" />
              </span>
            </>,
          )}
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
  /** The title with what was found in it. */
  marked?: ReactNode;
  detail?: string | null;
  children: ReactNode;
}

function Group({ title, marked, detail, children }: GroupProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not a fieldset.
    <div role="group" aria-labelledby={id} className={classes.group}>
      <div id={id} className={classes.groupTitle} role="presentation" title={title}>
        {marked ?? title}
        {detail && <span className={classes.detail}> · {detail}</span>}
      </div>
      {children}
    </div>
  );
}
