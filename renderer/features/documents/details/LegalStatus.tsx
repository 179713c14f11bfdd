// Whether and when a law holds: said by a person, for papers do not say what became of them.
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showToast } from '#renderer/ui/toast.tsx';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { useAct } from '../hooks/use-act.ts';
import { useKeptText } from '../hooks/use-kept-text.ts';
import { dayText } from './day-text.ts';
import {
  type LegalStatusDraft,
  legalDraftOf,
  legalFaults,
  legalStatusOf,
  parseLegalDraft,
} from './legal-status-draft.ts';
import classes from './PaperDetails.module.css';

interface LegalStatusProps {
  document: DocumentDetail;
  isReadOnly: boolean;
}

export function LegalStatus({ document, isReadOnly }: LegalStatusProps) {
  return isReadOnly ? <LegalSentence document={document} /> : <LegalForm document={document} />;
}

function LegalSentence({ document: { legalStatus } }: Pick<LegalStatusProps, 'document'>) {
  const { t } = useTranslation();
  if (!legalStatus) return <p className={classes.quiet}>{t('documents:details.legal.none')}</p>;
  const { inForceFrom, inForceTo, amendedBy, replacedBy } = legalStatus;
  const numbers = amendedBy.map(({ number }) => number).join(', ');
  const parts = [
    inForceFrom && t('documents:details.legal.from', { day: dayText(inForceFrom) }),
    inForceTo && t('documents:details.legal.to', { day: dayText(inForceTo) }),
    numbers && t('documents:details.legal.amended', { numbers }),
    replacedBy && t('documents:details.legal.replaced', { number: replacedBy }),
  ].filter(Boolean);
  return <p>{parts.length > 0 ? `${parts.join('; ')}.` : t('documents:details.legal.none')}</p>;
}

function LegalForm({ document }: Pick<LegalStatusProps, 'document'>) {
  const { t } = useTranslation();
  const { act, isActing } = useAct();
  const [kept, keep] = useKeptText(`dien-hong.draft.legal.${document.documentId}`);
  const unsaved = parseLegalDraft(kept);
  const draft = unsaved ?? legalDraftOf(document.legalStatus);
  const faults = legalFaults(draft);
  const set = (fields: Partial<LegalStatusDraft>) => keep(JSON.stringify({ ...draft, ...fields }));
  const faultText = (name: string) => (faults[name] ? t(`documents:details.fault.${faults[name]}`) : null);
  const setAmendment = (index: number, fields: Partial<LegalStatusDraft['amendedBy'][number]>) =>
    set({ amendedBy: draft.amendedBy.map((each, at) => (at === index ? { ...each, ...fields } : each)) });

  const save = async () => {
    const action = { kind: 'describe' as const, fields: {}, legalStatus: legalStatusOf(draft) };
    if ((await act([document.documentId], action)).length === 0) return;
    keep(null);
    showToast(t('documents:details.legal.saved'));
  };

  return (
    <form
      className={classes.grid}
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(faults).length === 0) void save();
      }}
    >
      <p className={classes.quiet}>{t('documents:details.legal.hint')}</p>
      {(['inForceFrom', 'inForceTo'] as const).map((name) => (
        <TextInput
          key={name}
          size="md"
          className={classes.input ?? ''}
          label={t(`documents:details.legal.${name}`)}
          placeholder={t('documents:details.dayHint')}
          inputMode="numeric"
          value={draft[name]}
          error={faultText(name)}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      ))}
      {draft.amendedBy.map((amendment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an amendment that is being typed has nothing else to go by.
        <div key={index} className={classes.amendment}>
          <TextInput
            size="md"
            className={classes.input ?? ''}
            label={t('documents:details.legal.amendedNumber', { index: index + 1 })}
            value={amendment.number}
            onChange={(event) => setAmendment(index, { number: event.currentTarget.value })}
          />
          <TextInput
            size="md"
            className={classes.input ?? ''}
            label={t('documents:details.legal.amendedFrom', { index: index + 1 })}
            placeholder={t('documents:details.dayHint')}
            value={amendment.inForceFrom}
            error={faultText(`amendedBy.${index}`)}
            onChange={(event) => setAmendment(index, { inForceFrom: event.currentTarget.value })}
          />
          <ActionIcon
            aria-label={t('documents:details.legal.remove', { index: index + 1 })}
            onClick={() => set({ amendedBy: draft.amendedBy.filter((_, at) => at !== index) })}
          >
            <IconX size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <TextInput
        size="md"
        className={classes.input ?? ''}
        label={t('documents:details.legal.replacedBy')}
        value={draft.replacedBy}
        onChange={(event) => set({ replacedBy: event.currentTarget.value })}
      />
      <div className={classes.buttons}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
          onClick={() => set({ amendedBy: [...draft.amendedBy, { number: '', inForceFrom: '' }] })}
        >
          {t('documents:details.legal.add')}
        </Button>
        {unsaved && (
          <>
            <Button variant="default" onClick={() => keep(null)}>
              {t('documents:details.discard')}
            </Button>
            <Button type="submit" disabled={isActing || Object.keys(faults).length > 0}>
              {t('documents:details.legal.save')}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
