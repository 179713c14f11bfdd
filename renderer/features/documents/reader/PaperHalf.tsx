// One paper on the reader's screen, from its first word to its last: on its way, open, not to be had, withdrawn.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { useDocument } from '../hooks/use-document.ts';
import { useNoteRead } from '../hooks/use-note-read.ts';
import type { ReaderTarget } from '../pane/reader-target.ts';
import { type Half, useFrame } from './frame.ts';
import { LeaveKey } from './LeaveKey.tsx';
import { MissingPaper, UnreadablePaper } from './MissingPaper.tsx';
import { PaneHead } from './PaneHead.tsx';
import classes from './PaperPane.module.css';
import { PaperPane } from './PaperPane.tsx';
import { ReaderSkeleton } from './ReaderSkeleton.tsx';
import { useForgetText } from './use-forget-text.ts';
import { useKnownSummary } from './use-known-summary.ts';
import { useStructure } from './use-pane.ts';

interface PaperHalfProps {
  half: Half;
  documentId: string;
  target: ReaderTarget;
  isActive: boolean;
  isSecondView: boolean;
  onTouched: () => void;
  /** It is open and has this title. */
  onShown: (documentId: string, title: string) => void;
  /** It cannot be seen any more. */
  onGone: (documentId: string) => void;
}

export function PaperHalf(props: PaperHalfProps) {
  const { half, documentId, target, isActive, isSecondView, onTouched, onShown, onGone } = props;
  const { t } = useTranslation();
  const { isSplit } = useFrame();
  const document = useDocument(documentId);
  const structure = useStructure(documentId);
  const known = useKnownSummary(documentId);
  const isOnline = useIsOnline();
  const isGone = document.isError && refusalOf(document.error).code === 'not-found';
  const wasOpen = useRef(false);
  const { data } = document;
  if (data) wasOpen.current = true;
  const isOpen = data !== undefined && !isGone && !structure.isPending;
  useNoteRead(isGone ? undefined : data);
  useForgetText(documentId, isGone);
  useEffect(() => {
    if (isGone) onGone(documentId);
    else if (data) onShown(documentId, data.title);
  }, [isGone, data, documentId, onGone, onShown]);

  return (
    <section
      className={classes.pane}
      data-half={half}
      data-active={(isSplit && isActive) || undefined}
      aria-label={isSplit ? (data?.title ?? known?.title) : undefined}
      onPointerDownCapture={onTouched}
      onWheelCapture={onTouched}
      onFocusCapture={onTouched}
    >
      {isActive && !isOpen && <LeaveKey />}
      {data && isOpen ? (
        <PaperPane
          half={half}
          document={data}
          structure={structure.data}
          target={target}
          isActive={isActive}
          isSecondView={isSecondView}
        />
      ) : isGone ? (
        <MissingPaper half={half} title={wasOpen.current ? (data ?? known)?.title : undefined} />
      ) : document.isError && !data ? (
        <UnreadablePaper
          half={half}
          error={document.error}
          isOnline={isOnline}
          onRetry={() => void document.refetch()}
        />
      ) : (
        <>
          <PaneHead half={half} document={data ?? known} structure={undefined} />
          {!isSplit && !data && !known && (
            <ScreenHeading className="visually-hidden">{t('documents:reader.loading')}</ScreenHeading>
          )}
          <ReaderSkeleton />
        </>
      )}
    </section>
  );
}
