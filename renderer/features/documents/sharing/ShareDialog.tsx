// Giving a paper to others: a citation, a link that opens at the spot, the file through the system's share sheet or as a
// saved copy. Who may see the paper stands above; a file that leaves the app is no longer bound to its circle.
import { Button, Progress } from '@mantine/core';
import { IconDeviceFloppy, IconLink, IconQuote, IconShare2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CircleBadge, circleName } from '#renderer/ui/CircleBadge.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showErrorToast, showToast } from '#renderer/ui/toast.tsx';
import { saveFile } from '../hooks/save-file.ts';
import { usePane } from '../pane/pane.ts';
import { addressAt } from '../pane/unit-at.ts';
import { citationOf, linkOf } from './citation.ts';
import classes from './ShareDialog.module.css';
import { useOriginalFile } from './use-original-file.ts';

interface ShareDialogProps {
  /** `save`: only the copy. */
  purpose: 'share' | 'save';
  onClose: () => void;
}

export function ShareDialog({ purpose, onClose }: ShareDialogProps) {
  const { t } = useTranslation();
  const { document, structure, view } = usePane();
  const [{ place }] = useState(view.get);
  const { get, share } = useOriginalFile(document);
  const address = addressAt(structure, place);
  const citation = citationOf(document, address);
  const isDesktop = window.dienhong !== undefined;
  const link = linkOf(isDesktop ? null : location.origin, document.documentId, address, place.page);
  const isForAll = document.circle === 'everyone';
  const canShare = purpose === 'share' && 'share' in navigator;

  const copy = async (text: string, done: string) => {
    try {
      await navigator.clipboard.writeText(text);
      showToast(done);
      onClose();
    } catch {
      showErrorToast(t('documents:reader.share.notCopied'));
    }
  };
  const fail = (error: unknown) => {
    // The person closed the system's sheet.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    showErrorToast(
      error instanceof DOMException ? t('documents:reader.share.notShared') : t(`refusals:${refusalOf(error).code}`),
    );
  };
  const save = () =>
    get().then((file) => {
      saveFile(file.name, [file], file.type);
      onClose();
    }, fail);
  const shareFile = async () => {
    try {
      const file = await get();
      const files = { title: document.title, files: [file] };
      // A system that takes no such file is given the words and the link.
      await navigator.share(navigator.canShare?.(files) ? files : { title: document.title, text: citation, url: link });
      onClose();
    } catch (error) {
      fail(error);
    }
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(purpose === 'share' ? 'documents:reader.share.title' : 'documents:reader.share.saveTitle')}
    >
      <p className={classes.paper}>{citation}</p>
      <p className={classes.circle}>
        <CircleBadge circle={document.circle} />
        <span>
          {isForAll
            ? t('documents:reader.share.forAll')
            : t('documents:reader.share.forCircle', { circle: circleName(document.circle, t) })}
        </span>
      </p>
      <div className={classes.ways}>
        {purpose === 'share' && (
          <>
            <Button
              variant="default"
              leftSection={<IconQuote size={20} stroke={1.6} aria-hidden />}
              onClick={() => void copy(citation, t('documents:reader.share.citationCopied'))}
            >
              {t('documents:reader.share.citation')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconLink size={20} stroke={1.6} aria-hidden />}
              onClick={() => void copy(link, t('documents:reader.share.linkCopied'))}
            >
              {t('documents:reader.share.link')}
            </Button>
          </>
        )}
        {canShare && (
          <Button
            variant="default"
            disabled={share !== null}
            leftSection={<IconShare2 size={20} stroke={1.6} aria-hidden />}
            onClick={() => void shareFile()}
          >
            {t(isForAll ? 'documents:reader.share.file' : 'documents:reader.share.fileAnyway')}
          </Button>
        )}
        <Button
          variant={purpose === 'save' ? 'filled' : 'default'}
          disabled={share !== null}
          leftSection={<IconDeviceFloppy size={20} stroke={1.6} aria-hidden />}
          onClick={() => void save()}
        >
          {t(isForAll ? 'documents:reader.share.save' : 'documents:reader.share.saveAnyway')}
        </Button>
      </div>
      {share !== null && (
        <Progress value={share * 100} size={4} mt="sm" aria-label={t('documents:reader.share.fetching')} />
      )}
    </Dialog>
  );
}
