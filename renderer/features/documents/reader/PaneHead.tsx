// A paper's bar: the way back, its name and what is to be known of it, how it is shown, and the tools. Alone it stands
// in the top bar of the app, of two papers each half has its own. What has no room is in the menu at its end.
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { TopBarContent } from '#renderer/ui/top-bar-slot.tsx';
import type { PaperStructure } from '#shared/documents/structure.ts';
import type { DocumentDetail, DocumentSummary } from '#shared/documents/summary.ts';
import { DragHandle } from '../sharing/DragHandle.tsx';
import { type Half, useFrame } from './frame.ts';
import classes from './PaneHead.module.css';
import { PaperChips } from './PaperChips.tsx';
import { paperFacts } from './paper-facts.ts';
import { useRoom } from './use-room.ts';

interface PaneHeadProps {
  half: Half;
  /** What lists said of it, until all is known; null: nothing yet. */
  document: DocumentSummary | DocumentDetail | null;
  structure: PaperStructure | undefined;
  /** Given the bar's width in rem. */
  tools?: (width: number) => ReactNode;
  /** Under the bar, where it has no room for the tools. */
  row?: (width: number) => ReactNode;
}

/** Below this bar's width the chips would leave the facts no room; that of a newer version takes more. In rem. */
const chipsRoom = 44;
const newerChipRoom = 60;

export function PaneHead({ half, document, structure, tools, row }: PaneHeadProps) {
  const { t } = useTranslation();
  const frame = useFrame();
  const [measure, room] = useRoom<HTMLDivElement>();
  const width = room?.width ?? 0;
  const facts = document ? paperFacts(document, structure, t).join(' · ') : '';
  const bar = (
    <div ref={measure} className={classes.bar} data-own={frame.isSplit || undefined}>
      {!frame.isSplit && <BackButton />}
      {document && (
        <div className={classes.words}>
          <DragHandle document={document}>
            {frame.isSplit ? (
              <h2 className={classes.title} title={document.title}>
                {document.title}
              </h2>
            ) : (
              <ScreenHeading className={classes.title} windowTitle={document.title}>
                <span title={document.title}>{document.title}</span>
              </ScreenHeading>
            )}
          </DragHandle>
          <p className={classes.facts}>
            <span className={classes.fact}>{facts}</span>
            <PaperChips document={document} isCompact={width < (document.replacedBy ? newerChipRoom : chipsRoom)} />
          </p>
        </div>
      )}
      {!document && <span className={classes.words} />}
      {tools?.(width)}
      {frame.isSplit && (
        <Tooltip label={t('documents:reader.split.closeHalf')}>
          <ActionIcon aria-label={t('documents:reader.split.closeHalf')} onClick={() => frame.closeHalf(half)}>
            <IconX size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
  return (
    <>
      {frame.isSplit ? bar : <TopBarContent>{bar}</TopBarContent>}
      {room && row?.(width)}
    </>
  );
}

export function BackButton() {
  const { t } = useTranslation();
  const { leave } = useFrame();
  return (
    <ActionIcon aria-label={t('documents:reader.back')} aria-keyshortcuts="Escape" onClick={leave}>
      <IconArrowLeft size={22} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
