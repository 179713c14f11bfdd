// A paper's name, to be dragged out of the window onto the desktop or into another program as its file (Chromium). The
// file is fetched when the pointer rests on the name, for a drag must have it at once. A paper that is not for everyone
// asks first, once.
import { Button } from '@mantine/core';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CircleBadge, circleName } from '#renderer/ui/CircleBadge.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import classes from './ShareDialog.module.css';
import { fetchOriginal } from './use-original-file.ts';

interface DragHandleProps {
  document: DocumentSummary;
  children: ReactNode;
}

/** A larger paper is saved from the menu: it would not be there in time. */
const mostBytes = 32 * 1024 * 1024;
/** A pointer that only passes fetches nothing. */
const restMs = 350;

export function DragHandle({ document, children }: DragHandleProps) {
  const { t } = useTranslation();
  const [url, setUrl] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [isAllowed, setIsAllowed] = useState(document.circle === 'everyone');
  const stop = useRef<AbortController | null>(null);
  const rest = useRef(0);
  const { documentId, sizeBytes } = document;

  useEffect(
    () => () => {
      clearTimeout(rest.current);
      stop.current?.abort();
    },
    [],
  );
  useEffect(() => (url === null ? undefined : () => URL.revokeObjectURL(url)), [url]);

  const prepare = () => {
    if (stop.current || sizeBytes > mostBytes || !isAllowed) return;
    const own = new AbortController();
    stop.current = own;
    fetchOriginal(document, own.signal).then(
      (file) => setUrl(URL.createObjectURL(file)),
      () => {
        stop.current = null; // The next rest on the name tries again.
      },
    );
  };
  const onDragStart = (event: DragEvent) => {
    if (!isAllowed) {
      event.preventDefault();
      setIsAsking(true);
      return;
    }
    event.dataTransfer.setData('text/plain', document.title);
    event.dataTransfer.setData('text/uri-list', `${location.origin}/documents/${documentId}`);
    if (url) event.dataTransfer.setData('DownloadURL', `${document.mediaType}:${document.fileName}:${url}`);
    event.dataTransfer.effectAllowed = 'copy';
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a handle for the pointer; the menu saves and shares by keyboard. */}
      <div
        className={classes.handle}
        draggable
        onPointerEnter={() => {
          rest.current = window.setTimeout(prepare, restMs);
        }}
        onPointerLeave={() => clearTimeout(rest.current)}
        onDragStart={onDragStart}
      >
        {children}
      </div>
      {isAsking && (
        <Dialog opened onClose={() => setIsAsking(false)} title={t('documents:reader.share.dragTitle')}>
          <p className={classes.circle}>
            <CircleBadge circle={document.circle} />
            <span>{t('documents:reader.share.forCircle', { circle: circleName(document.circle, t) })}</span>
          </p>
          <div className={classes.ways}>
            <Button
              onClick={() => {
                setIsAllowed(true);
                setIsAsking(false);
              }}
            >
              {t('documents:reader.share.dragAllow')}
            </Button>
            <Button variant="default" onClick={() => setIsAsking(false)}>
              {t('documents:reader.share.dragRefuse')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
