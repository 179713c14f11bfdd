// All open papers as a list that can be narrowed down by typing: for those of many tabs.
import { ActionIcon, Popover, TextInput, Tooltip } from '@mantine/core';
import { IconChevronDown, IconColumns2, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import { useFrame } from '../reader/frame.ts';
import classes from './TabStrip.module.css';
import type { OpenPaperTabs } from './use-open-papers.ts';

interface TabListProps {
  tabs: OpenPaperTabs;
  currentId: string | undefined;
}

export function TabList({ tabs: { papers, closeOthers }, currentId }: TabListProps) {
  const { t } = useTranslation();
  const { goToTab, closeTab, openPaper, isSplit } = useFrame();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const label = t('documents:reader.tabs.all', { count: papers.length });
  const sought = syllablesOf(typed).map(({ folded }) => folded);
  const shown = papers.filter(({ title }) => {
    const words = syllablesOf(title).map(({ folded }) => folded);
    return sought.every((part) => words.some((word) => word.startsWith(part)));
  });
  const go = (documentId: string) => {
    setIsOpen(false);
    goToTab(documentId);
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" shadow="lg" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={label}>
          <ActionIcon aria-label={label} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            <IconChevronDown size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.list ?? ''}>
        <TextInput
          aria-label={t('documents:reader.tabs.filter')}
          placeholder={t('documents:reader.tabs.filter')}
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ul className={classes.rows}>
          {shown.map(({ documentId, title }) => (
            <li key={documentId} className={classes.row} data-current={documentId === currentId || undefined}>
              <button type="button" className={classes.rowName} onClick={() => go(documentId)}>
                {title}
              </button>
              {!isSplit && documentId !== currentId && (
                <ActionIcon
                  aria-label={t('documents:reader.tabs.beside', { title })}
                  onClick={() => {
                    setIsOpen(false);
                    openPaper('main', documentId, { isBeside: true });
                  }}
                >
                  <IconColumns2 size={20} stroke={1.6} aria-hidden />
                </ActionIcon>
              )}
              <ActionIcon aria-label={t('documents:reader.tabs.close', { title })} onClick={() => closeTab(documentId)}>
                <IconX size={18} stroke={1.6} aria-hidden />
              </ActionIcon>
            </li>
          ))}
          {shown.length === 0 && <li className={classes.none}>{t('documents:reader.tabs.noneFound')}</li>}
        </ul>
        {currentId !== undefined && (
          <button
            type="button"
            className={classes.others}
            onClick={() => {
              setIsOpen(false);
              closeOthers(currentId);
            }}
          >
            {t('documents:reader.tabs.closeOthers')}
          </button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
