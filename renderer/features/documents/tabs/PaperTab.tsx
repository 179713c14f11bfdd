// One tab: shows its paper, closes it, is moved by drag or by Ctrl+Shift and an arrow.
import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenPaper } from './open-papers.ts';
import classes from './TabStrip.module.css';
import { tabTitle } from './tab-title.ts';

interface PaperTabProps {
  paper: OpenPaper;
  /** Of all tabs. */
  titles: readonly string[];
  /** The one that is read. */
  isCurrent: boolean;
  /** Also where it is the other half of the screen. */
  isShown: boolean;
  onGo: () => void;
  onClose: () => void;
  onMove: (step: -1 | 1) => void;
  onDragStart: () => void;
  onDragOver: () => void;
  onDragEnd: () => void;
}

/** What is dragged within the app; a tab dropped on its neighbours takes their place. */
const dragType = 'application/x-dien-hong-tab';

export function PaperTab(props: PaperTabProps) {
  const { paper, titles, isCurrent, isShown, onGo, onClose, onMove, onDragStart, onDragOver, onDragEnd } = props;
  const { t } = useTranslation();
  const { start, end } = tabTitle(paper.title, titles);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (event.key === 'Delete') onClose();
    else if (step !== 0 && event.shiftKey && (event.ctrlKey || event.metaKey)) onMove(step);
    else return;
    event.preventDefault();
  };
  return (
    <li
      className={classes.tab}
      data-current={isCurrent || undefined}
      data-shown={isShown || undefined}
      onAuxClick={(event) => {
        if (event.button === 1) onClose();
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        onDragOver();
      }}
    >
      <button
        type="button"
        className={classes.go}
        aria-current={isCurrent ? 'page' : undefined}
        aria-keyshortcuts="Delete Control+Shift+ArrowLeft Control+Shift+ArrowRight"
        title={paper.title}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(dragType, paper.documentId);
          event.dataTransfer.effectAllowed = 'copyMove';
          onDragStart();
        }}
        onDragEnd={onDragEnd}
        onKeyDown={onKeyDown}
        onClick={onGo}
      >
        <span className={classes.name}>{start}</span>
        {end !== '' && <span className={classes.nameEnd}>{end}</span>}
      </button>
      <button
        type="button"
        className={classes.close}
        aria-label={t('documents:reader.tabs.close', { title: paper.title })}
        onClick={onClose}
      >
        <IconX size={16} stroke={1.8} aria-hidden />
      </button>
    </li>
  );
}
