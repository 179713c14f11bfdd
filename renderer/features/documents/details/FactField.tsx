// One field of a paper's facts: its value to be mended, how sure it is, and where it was read.
import { Autocomplete, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import {
  type MetadataEntry,
  type MetadataField,
  secrecyGrades,
  urgencyGrades,
} from '#shared/documents/metadata/metadata.ts';
import { typeNames } from '#shared/documents/metadata/paper-type.ts';
import classes from './FactForm.module.css';
import { type FactState, faultOfField, shownValue, stateOf } from './fact-draft.ts';
import type { PlaceOnPage } from './place-words.ts';

interface FactFieldProps {
  field: MetadataField;
  entry: MetadataEntry;
  /** As typed. */
  value: string;
  isReadOnly: boolean;
  isCurrent: boolean;
  placeOnPage: PlaceOnPage | null;
  onChange: (field: MetadataField, value: string) => void;
  onFocus: (field: MetadataField) => void;
  onShowPlace: ((field: MetadataField) => void) | null;
  onConfirm: (field: MetadataField) => void;
}

const toneOf = { sure: 'ok', unsure: 'warn', person: 'link', missing: 'quiet', changed: 'seal' } as const;

export function FactField(props: FactFieldProps) {
  const { field, entry, value, isReadOnly, isCurrent, placeOnPage, onChange, onFocus, onShowPlace, onConfirm } = props;
  const { t } = useTranslation();
  const id = useId();
  const name = t(`documents:details.field.${field}`);
  const isChanged = value !== shownValue(field, entry.value);
  const state: FactState | 'changed' = isChanged ? 'changed' : stateOf(entry);
  const isToConfirm = !isReadOnly && stateOf(entry) === 'unsure';
  const fault = faultOfField(field, value);
  const { place } = entry;
  const placeText =
    place &&
    (placeOnPage
      ? t(`documents:details.placeOnPage.${placeOnPage}`, { page: place.page })
      : t('documents:details.place', { page: place.page }));

  return (
    <div className={classes.field} data-current={isCurrent || undefined} data-field={field}>
      <div className={classes.head}>
        <label htmlFor={id} className={classes.label}>
          {name}
        </label>
        <Chip tone={toneOf[state]}>{t(`documents:details.state.${state}`)}</Chip>
      </div>
      <FactInput
        {...{ id, field, value, isReadOnly }}
        error={fault && t(`documents:details.fault.${fault}`)}
        onChange={(next) => onChange(field, next)}
        onFocus={() => onFocus(field)}
      />
      {(placeText || isToConfirm) && (
        <div className={classes.foot}>
          {placeText && onShowPlace && (
            <button
              type="button"
              className={classes.place}
              aria-label={t('documents:details.showPlace', { field: name, place: placeText })}
              onClick={() => onShowPlace(field)}
            >
              <IconMapPin size={16} stroke={1.6} aria-hidden />
              {placeText}
            </button>
          )}
          {placeText && !onShowPlace && <span className={classes.placeText}>{placeText}</span>}
          {isToConfirm && (
            <Button
              variant="light"
              color="warn"
              size="compact-md"
              className={classes.confirm ?? ''}
              aria-label={t('documents:details.confirmField', { field: name })}
              aria-keyshortcuts="Control+Enter Meta+Enter"
              rightSection={isCurrent ? <Keys keys="mod+enter" /> : null}
              onClick={() => onConfirm(field)}
            >
              {t('documents:details.confirm')}
            </Button>
          )}
        </div>
      )}
      {field === 'secrecy' && stateOf(entry) === 'unsure' && (
        <p className={classes.warning}>{t('documents:details.secrecyWarning')}</p>
      )}
    </div>
  );
}

interface FactInputProps {
  id: string;
  field: MetadataField;
  value: string;
  isReadOnly: boolean;
  error: string | null;
  onChange: (value: string) => void;
  onFocus: () => void;
}

function FactInput({ id, field, value, isReadOnly, error, onChange, onFocus }: FactInputProps) {
  const { t } = useTranslation();
  const common = { id, className: classes.input ?? '', size: 'md', error, onFocus, value } as const;
  if (field === 'secrecy' || field === 'urgency') {
    const grades =
      field === 'secrecy'
        ? (['none', ...secrecyGrades] as const).map((grade) => ({
            value: grade === 'none' ? '' : grade,
            label: t(`documents:details.secrecyGrade.${grade}`),
          }))
        : (['none', ...urgencyGrades] as const).map((grade) => ({
            value: grade === 'none' ? '' : grade,
            label: t(`documents:details.urgencyGrade.${grade}`),
          }));
    return (
      <NativeSelect
        {...common}
        disabled={isReadOnly}
        data={grades}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (field === 'type') {
    return (
      <Autocomplete
        {...common}
        readOnly={isReadOnly}
        data={[...typeNames]}
        limit={8}
        onChange={(next) => onChange(next)}
      />
    );
  }
  const typed = {
    readOnly: isReadOnly,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  if (field === 'abstract') return <Textarea {...common} {...typed} autosize minRows={2} maxRows={6} />;
  if (field !== 'issuedOn') return <TextInput {...common} {...typed} autoComplete="off" />;
  return (
    <TextInput
      {...common}
      {...typed}
      autoComplete="off"
      inputMode="numeric"
      placeholder={t('documents:details.dayHint')}
    />
  );
}
