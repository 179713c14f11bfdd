// «Tt»: how flowing text is set, for the reader's bar. What is chosen shows itself in the paper at once.
import { ActionIcon, Button, Popover, SegmentedControl, Switch, Tooltip } from '@mantine/core';
import { IconMinus, IconPlus, IconTextSize } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '#renderer/i18n/format.ts';
import { usePane } from '../pane/pane.ts';
import {
  lineHeights,
  measures,
  nextSize,
  ordinaryType,
  paperTones,
  type ReadingType,
  setReadingType,
  typefaces,
  typeSizes,
  useReadingType,
} from './reading-type.ts';
import { setShownEdits, useShownEdits } from './shown-edits.ts';
import classes from './TextTools.module.css';

export function TextTools() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width="min(24rem, 94vw)"
      shadow="md"
      trapFocus
      // Its own name is given below; the roles would point to the button, which the tooltip names.
      withRoles={false}
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={t('documents:flow.tools.open')} disabled={isOpen}>
          <ActionIcon
            aria-label={t('documents:flow.tools.open')}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={() => setOpen((now) => !now)}
          >
            <IconTextSize size={22} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} role="dialog" aria-label={t('documents:flow.tools.title')}>
        <TypeChoices />
      </Popover.Dropdown>
    </Popover>
  );
}

function TypeChoices() {
  const { t } = useTranslation();
  const { document } = usePane();
  const type = useReadingType();
  const edits = useShownEdits(document.documentId);
  const isOrdinary = (Object.keys(ordinaryType) as (keyof ReadingType)[]).every(
    (key) => type[key] === ordinaryType[key],
  );
  return (
    <>
      <SizeSteps size={type.size} />
      <Choice
        label={t('documents:flow.tools.measure')}
        value={type.measure}
        choices={[
          [measures[0], t('documents:flow.tools.measures.narrow')],
          [measures[1], t('documents:flow.tools.measures.ordinary')],
          [measures[2], t('documents:flow.tools.measures.wide')],
        ]}
        onChange={(measure) => setReadingType({ measure })}
      />
      <Choice
        label={t('documents:flow.tools.lineHeight')}
        value={type.lineHeight}
        choices={[
          [lineHeights[0], t('documents:flow.tools.lineHeights.tight')],
          [lineHeights[1], t('documents:flow.tools.lineHeights.ordinary')],
          [lineHeights[2], t('documents:flow.tools.lineHeights.loose')],
        ]}
        onChange={(lineHeight) => setReadingType({ lineHeight })}
      />
      <Choice
        label={t('documents:flow.tools.typeface')}
        value={type.typeface}
        choices={typefaces.map((typeface) => [typeface, t(`documents:flow.tools.typefaces.${typeface}`)])}
        onChange={(typeface) => setReadingType({ typeface })}
      />
      <Choice
        label={t('documents:flow.tools.tone')}
        value={type.tone}
        choices={paperTones.map((tone) => [tone, t(`documents:flow.tools.tones.${tone}`)])}
        onChange={(tone) => setReadingType({ tone })}
      />
      {document.hasPages && (
        <Switch
          className={classes.switch ?? ''}
          label={t('documents:flow.tools.pageMarks')}
          checked={type.hasPageMarks}
          onChange={(event) => setReadingType({ hasPageMarks: event.currentTarget.checked })}
        />
      )}
      {edits.hasEdits && (
        <Switch
          className={classes.switch ?? ''}
          label={t('documents:flow.edits.show')}
          checked={edits.areShown}
          onChange={(event) => setShownEdits(document.documentId, { areShown: event.currentTarget.checked })}
        />
      )}
      <Button variant="subtle" color="link" disabled={isOrdinary} onClick={() => setReadingType(ordinaryType)}>
        {t('documents:flow.tools.reset')}
      </Button>
    </>
  );
}

function SizeSteps({ size }: { size: ReadingType['size'] }) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.label}>{t('documents:flow.tools.size')}</legend>
      <div className={classes.steps}>
        <ActionIcon
          variant="default"
          aria-label={t('documents:flow.tools.smaller')}
          disabled={size === typeSizes[0]}
          onClick={() => setReadingType({ size: nextSize(size, -1) })}
        >
          <IconMinus size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
        <output className={classes.size} aria-label={t('documents:flow.tools.size')}>
          {formatPercent(size)}
        </output>
        <ActionIcon
          variant="default"
          aria-label={t('documents:flow.tools.larger')}
          disabled={size === typeSizes.at(-1)}
          onClick={() => setReadingType({ size: nextSize(size, 1) })}
        >
          <IconPlus size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
    </fieldset>
  );
}

interface ChoiceProps<Value> {
  label: string;
  value: Value;
  choices: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}

function Choice<Value extends string | number>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.label}>{label}</legend>
      <SegmentedControl
        fullWidth
        aria-label={label}
        value={String(value)}
        data={choices.map(([own, words]) => ({ value: String(own), label: words }))}
        onChange={(chosen) => {
          const found = choices.find(([own]) => String(own) === chosen);
          if (found) onChange(found[0]);
        }}
      />
    </fieldset>
  );
}
