// Files papers under a sitting, an item of its agenda, a dossier and a part in it. Stands while it is mounted.
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSitting, useSittingsToFileUnder } from '#renderer/features/sittings/use-sittings.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import type { DocumentAction } from '#shared/documents/actions.ts';
import { dossierRoles } from '#shared/documents/paper.ts';
import { useBulkAction } from '../hooks/use-bulk-action.tsx';
import { useFacets } from '../hooks/use-facets.ts';
import { withoutTones } from '../library/FilterSelects.tsx';
import { RefusedDialog } from '../library/RefusedDialog.tsx';
import classes from './FileDialog.module.css';
import { NewDossier } from './NewDossier.tsx';
import { asItIs, keep, newDossier, none, placementOf, withDossier, withSitting } from './placement-choice.ts';
import { emptyDossier, useOpenDossier } from './use-open-dossier.ts';

interface FileDialogProps {
  documentIds: readonly string[];
  /** To be taken away: done, or put off. */
  onDone: () => void;
  onActed?: (done: readonly string[], action: DocumentAction) => void;
}

export function FileDialog({ documentIds, onDone, onActed }: FileDialogProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState(asItIs);
  const [dossier, setDossier] = useState(emptyDossier);
  const [isTried, setIsTried] = useState(false);
  const bulk = useBulkAction(onActed);
  const openDossier = useOpenDossier();
  const sittings = useSittingsToFileUnder().data ?? [];
  const isSittingChosen = choice.sitting !== keep && choice.sitting !== none;
  const items = useSitting(isSittingChosen ? choice.sitting : undefined).data?.agenda ?? [];
  const dossiers = useFacets()?.dossiers ?? [];

  const isTitleMissing = choice.dossier === newDossier && dossier.title.trim() === '';
  const isNothing = choice === asItIs || JSON.stringify(choice) === JSON.stringify(asItIs);

  const file = async () => {
    setIsTried(true);
    if (isTitleMissing || isNothing) return;
    const dossierId = choice.dossier === newDossier ? await openDossier.open(dossier) : choice.dossier;
    if (dossierId === null) return;
    const sessionId = sittings.find(({ sittingId }) => sittingId === choice.sitting)?.sessionId ?? null;
    const placement = placementOf(choice, { sessionId, dossierId });
    const { refused, broken } = await bulk.run(documentIds, { kind: 'file', placement });
    if (refused.length === 0 && !broken) onDone();
  };

  const still = { value: keep, label: t('documents:library.filing.keep') };
  const nowhere = { value: none, label: t('documents:library.filing.none') };
  const common = {
    size: 'md' as const,
    searchable: true,
    allowDeselect: false,
    filter: withoutTones,
    limit: 200,
    nothingFoundMessage: t('documents:library.filter.nothing'),
    classNames: { option: classes.option ?? '', input: classes.option ?? '' },
  };

  if (bulk.refused) return <RefusedDialog outcome={bulk.refused} onClose={onDone} />;
  return (
    <Dialog opened onClose={onDone} title={t('documents:library.filing.title', { count: documentIds.length })}>
      <div className={classes.form}>
        <p className={classes.hint}>{t('documents:library.filing.text')}</p>
        <Select
          {...common}
          label={t('documents:library.filing.sitting')}
          data={[
            still,
            nowhere,
            ...sittings.map(({ sittingId, title, startsAt }) => ({
              value: sittingId,
              label: `${formatDate(startsAt)} · ${title}`,
            })),
          ]}
          value={choice.sitting}
          onChange={(value) => setChoice(withSitting(choice, value ?? keep))}
        />
        {isSittingChosen && (
          <Select
            {...common}
            label={t('documents:library.filing.item')}
            data={[nowhere, ...items.map(({ itemId, title }) => ({ value: itemId, label: title }))]}
            value={choice.item}
            onChange={(value) => setChoice({ ...choice, item: value ?? none })}
          />
        )}
        <Select
          {...common}
          label={t('documents:library.filing.dossier')}
          data={[
            still,
            nowhere,
            { value: newDossier, label: t('documents:library.filing.newDossier') },
            ...dossiers.map(({ dossierId, title }) => ({ value: dossierId, label: title })),
          ]}
          value={choice.dossier}
          onChange={(value) => setChoice(withDossier(choice, value ?? keep))}
        />
        {choice.dossier === newDossier && (
          <NewDossier dossier={dossier} isTitleWrong={isTried && isTitleMissing} onChange={setDossier} />
        )}
        {choice.dossier !== none && (
          <Select
            {...common}
            label={t('documents:library.filing.role')}
            data={[
              still,
              nowhere,
              ...dossierRoles.map((role) => ({ value: role, label: t(`documents:details.placement.roles.${role}`) })),
            ]}
            value={choice.role}
            onChange={(value) => setChoice({ ...choice, role: value ?? keep })}
          />
        )}
        <p className={classes.fault} role="alert">
          {isTried && isNothing && t('documents:library.filing.nothingChosen')}
        </p>
        <DialogActions>
          <Button variant="default" onClick={onDone}>
            {t('documents:library.filing.cancel')}
          </Button>
          <Button loading={bulk.progress !== null || openDossier.isOpening} onClick={() => void file()}>
            {t('documents:library.filing.file')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
