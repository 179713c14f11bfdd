// Asked once before an import begins: where the papers go, and who will see them there. What is not taken is named.
import { Button, Loader } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSize } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import type { Viewer } from '#shared/kernel/people.ts';
import type { Collection } from './collect-files.ts';
import { DestinationChoices } from './DestinationChoices.tsx';
import { choicesFor, type DestinationChoice, destinationOf, rememberChoice, rememberedChoice } from './destination.ts';
import classes from './ImportSheet.module.css';
import { dropOffer, getOffer, subscribeOffer } from './import-offer.ts';
import { importQueue } from './import-queue.ts';
import { SkippedFiles } from './SkippedFiles.tsx';

interface ImportSheetProps {
  viewer: Viewer;
}

export function ImportSheet({ viewer }: ImportSheetProps) {
  const { t } = useTranslation();
  const offer = useSyncExternalStore(subscribeOffer, getOffer);
  const choices = choicesFor(viewer.circles, viewer.userId);
  const [chosen, setChosen] = useState<DestinationChoice>(() => rememberedChoice(localStorage, choices));
  if (!offer) return null;
  const { collection, isCollecting, found } = offer;
  const count = collection.files.length;

  const start = () => {
    rememberChoice(localStorage, chosen);
    importQueue.add(collection, destinationOf(chosen, viewer.userId));
    dropOffer();
  };

  return (
    <Dialog opened onClose={dropOffer} title={t('documents:import.sheet.title')}>
      {isCollecting ? (
        <p className={classes.collecting} role="status">
          <Loader size={20} /> {t('documents:import.sheet.collecting', { count: found })}
        </p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <Summary collection={collection} />
          {collection.skipped.length > 0 && <SkippedFiles skipped={collection.skipped} />}
          {count > 0 && (
            <DestinationChoices choices={choices} chosen={chosen} userId={viewer.userId} onChoose={setChosen} />
          )}
          <DialogActions>
            <Button variant="default" onClick={dropOffer}>
              {t('documents:import.sheet.leave')}
            </Button>
            {count > 0 && (
              <Button type="submit" data-autofocus>
                {t('documents:import.sheet.start', { count })}
              </Button>
            )}
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}

interface SummaryProps {
  collection: Collection;
}

function Summary({ collection: { files } }: SummaryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (files.length === 0) return <p>{t('documents:import.sheet.nothing')}</p>;
  const folders = new Set(files.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))))).size;
  const sizeBytes = files.reduce((sum, { file }) => sum + file.size, 0);
  const [only] = files;
  const facts = [
    t('documents:import.sheet.files', { count: files.length }),
    formatSize(sizeBytes, language),
    ...(folders > 1 ? [t('documents:import.sheet.folders', { count: folders })] : []),
  ];
  return (
    <p className={classes.summary}>
      {files.length === 1 && only ? <strong className={classes.name}>{only.path}</strong> : null}
      <span>{facts.join(' · ')}</span>
    </p>
  );
}
