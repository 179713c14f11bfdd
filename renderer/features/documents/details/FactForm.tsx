// What a paper says of itself, to be looked over and mended. What is typed is kept on this device until it is saved;
// what is only confirmed is saved at once, by one key.
import { Button, Textarea } from '@mantine/core';
import { IconChecks, IconDeviceFloppy } from '@tabler/icons-react';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { type MetadataField, metadataFields } from '#shared/documents/metadata/metadata.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { useAct } from '../hooks/use-act.ts';
import { FactField } from './FactField.tsx';
import classes from './FactForm.module.css';
import {
  describeOf,
  emptyDraft,
  faultOfTitle,
  hasFault,
  isEmptyDraft,
  keptValue,
  stateOf,
  unsureFields,
  valueIn,
  withField,
  withTitle,
} from './fact-draft.ts';
import { placeOnPage } from './place-words.ts';
import { useFactDraft } from './use-fact-draft.ts';

interface FactFormProps {
  document: DocumentDetail;
  isReadOnly: boolean;
  /** By their index from 0; those that are not known are missing. */
  textPages: ReadonlyMap<number, TextPage>;
  /** Null where the pages are not beside the form. */
  onShowPlace: ((field: MetadataField) => void) | null;
  /** Whether entering a field shows its place, too: where that costs no more than scrolling. */
  isFollowing: boolean;
}

export function FactForm({ document, isReadOnly, textPages, onShowPlace, isFollowing }: FactFormProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useFactDraft(document.documentId);
  const [current, setCurrent] = useState<MetadataField | null>(null);
  const { act, isActing } = useAct();
  const hasDraft = !isEmptyDraft(draft);
  const canSave = hasDraft && !hasFault(draft) && !isActing && !isReadOnly;
  const titleFault = faultOfTitle(draft.title);

  const save = async () => {
    if (!canSave) return;
    const done = await act([document.documentId], describeOf(draft));
    if (done.length === 0) return;
    setDraft(emptyDraft);
    showToast(t('documents:details.saved'));
  };
  const confirm = async (field: MetadataField) => {
    const text = valueIn(draft, document, field);
    const value = keptValue(field, text);
    const next = unsureFields(document).find((other) => other !== field);
    const done = await act([document.documentId], { kind: 'describe', fields: { [field]: value } });
    if (done.length === 0) return;
    setDraft(withField(draft, document, field, valueIn(emptyDraft, document, field)));
    showToast(t('documents:details.confirmed', { field: t(`documents:details.field.${field}`) }));
    if (next) focusField(form.current, next);
  };
  useFormKeys(
    () => void save(),
    () => {
      const field = current && stateOf(document.metadata[current]) === 'unsure' ? current : unsureFields(document)[0];
      if (field && !isReadOnly) void confirm(field);
    },
  );

  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={classes.field}>
        <div className={classes.head}>
          <label htmlFor={titleId} className={classes.label}>
            {t('documents:details.field.title')}
          </label>
        </div>
        <Textarea
          autosize
          maxRows={4}
          id={titleId}
          className={classes.input ?? ''}
          size="md"
          readOnly={isReadOnly}
          value={draft.title ?? document.title}
          error={titleFault && t(`documents:details.fault.${titleFault}`)}
          onChange={(event) => setDraft(withTitle(draft, document, event.currentTarget.value))}
        />
      </div>
      {metadataFields.map((field) => {
        const entry = document.metadata[field];
        return (
          <FactField
            key={field}
            field={field}
            entry={entry}
            value={valueIn(draft, document, field)}
            isReadOnly={isReadOnly}
            isCurrent={current === field}
            placeOnPage={entry.place && placeOnPage(textPages.get(entry.place.page - 1), entry.place.block)}
            onChange={(name, text) => setDraft(withField(draft, document, name, text))}
            onFocus={(name) => {
              setCurrent(name);
              if (isFollowing && document.metadata[name].place) onShowPlace?.(name);
            }}
            onShowPlace={onShowPlace}
            onConfirm={(name) => void confirm(name)}
          />
        );
      })}
      {isReadOnly ? (
        <p className={classes.note}>{t('documents:details.readOnly')}</p>
      ) : (
        hasDraft && (
          <div className={classes.actions}>
            <p className={classes.note} role="status">
              {t('documents:details.unsaved')}
            </p>
            <Button variant="default" onClick={() => setDraft(emptyDraft)}>
              {t('documents:details.discard')}
            </Button>
            <Button type="submit" disabled={!canSave} aria-keyshortcuts="Control+S Meta+S">
              {t('documents:details.save')}
            </Button>
          </div>
        )
      )}
    </form>
  );
}

function focusField(form: HTMLFormElement | null, field: MetadataField): void {
  form?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea, select)`)?.focus();
}

/** The keys work from within the fields; what they do is read when they are pressed. */
function useFormKeys(save: () => void, confirm: () => void): void {
  const { t } = useTranslation();
  const latest = useRef({ save, confirm });
  latest.current = { save, confirm };
  const group = useMemo(
    () => ({
      title: t('documents:details.keys.title'),
      commands: [
        {
          keys: 'mod+s',
          label: t('documents:details.keys.save'),
          Icon: IconDeviceFloppy,
          worksInFields: true,
          run: () => latest.current.save(),
        },
        {
          keys: 'mod+enter',
          label: t('documents:details.keys.confirm'),
          Icon: IconChecks,
          worksInFields: true,
          run: () => latest.current.confirm(),
        },
      ],
    }),
    [t],
  );
  useCommands(group);
}
