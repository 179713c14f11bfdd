// In place of the tools while papers are selected: how many, and what can be done with them.
import { ActionIcon, Button, Menu, Progress } from '@mantine/core';
import { IconDots, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { maxActedOn } from '#shared/documents/actions.ts';
import type { BulkActing } from '../hooks/use-bulk-action.tsx';
import type { ListSelection } from '../hooks/use-selection.ts';
import rowClasses from './DocumentRow.module.css';
import classes from './LibraryTools.module.css';
import { actionIcons } from './RowMenu.tsx';
import { type BulkAction, type Offer, offersFor } from './selection.ts';

interface SelectionBarProps {
  selected: ListSelection;
  /** Papers in the list. */
  total: number;
  isKeeper: boolean;
  progress: BulkActing['progress'];
  onAct: (action: BulkAction, documentIds: readonly string[]) => void;
}

/** The next steps stand in the bar, the rest in its menu. */
const inBar: readonly BulkAction[] = ['approve', 'publish', 'restore', 'file'];

export function SelectionBar({ selected, total, isKeeper, progress, onAct }: SelectionBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { selection, isPartial, clear, selectAll } = selected;
  const offers = offersFor(selection, isKeeper);
  const nameOf = ({ action, documentIds }: Offer) => {
    const name = t(`documents:library.action.${action}`);
    if (documentIds.length === selection.size) return name;
    return t('documents:library.ofSome', { action: name, number: formatNumber(documentIds.length, language) });
  };
  const shown = isKeeper ? offers.filter(({ action }) => inBar.includes(action)) : offers;
  const rest = offers.filter((offer) => !shown.includes(offer));

  return (
    <section className={classes.selection} aria-label={t('documents:library.selectionBar')}>
      <ActionIcon aria-label={t('documents:library.clearSelection')} aria-keyshortcuts="Escape" onClick={clear}>
        <IconX size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
      <p className={classes.count} role="status">
        {t('documents:library.selected', { count: selection.size })}
      </p>
      {progress ? (
        <div className={classes.progress}>
          <p>{t('documents:library.working', { done: progress.done, total: progress.total })}</p>
          <Progress.Root size={6}>
            <Progress.Section
              value={(progress.done / progress.total) * 100}
              aria-label={t('documents:library.selectionBar')}
            />
          </Progress.Root>
        </div>
      ) : (
        <>
          {selection.size < total && (
            <Button variant="subtle" color="link" onClick={() => void selectAll()}>
              {t('documents:library.selectAll')}
            </Button>
          )}
          {shown.map((offer, index) => {
            const Icon = actionIcons[offer.action];
            return (
              <Button
                key={offer.action}
                variant={index === 0 ? 'filled' : 'default'}
                leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
                onClick={() => onAct(offer.action, offer.documentIds)}
              >
                {nameOf(offer)}
              </Button>
            );
          })}
          {rest.length > 0 && (
            <Menu position="bottom-end" shadow="md" withinPortal>
              <Menu.Target>
                <ActionIcon variant="default" aria-label={t('documents:library.moreActions')}>
                  <IconDots size={20} stroke={1.6} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {rest.map((offer) => {
                  const Icon = actionIcons[offer.action];
                  return (
                    <Menu.Item
                      key={offer.action}
                      className={rowClasses.menuItem ?? ''}
                      leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
                      onClick={() => onAct(offer.action, offer.documentIds)}
                    >
                      {nameOf(offer)}
                    </Menu.Item>
                  );
                })}
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      )}
      {isPartial && (
        <p className={classes.partial} role="status">
          {t('documents:library.selectionPartial', { max: formatNumber(maxActedOn, language) })}
        </p>
      )}
    </section>
  );
}
