// «Trang in | Văn bản»: native radio buttons underneath.
import { IconAlignLeft, IconFileText } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReadingMode, readingModes } from '#shared/documents/readings.ts';
import { usePane } from '../pane/pane.ts';
import { useFrame } from './frame.ts';
import classes from './ModeSwitch.module.css';

interface ModeSwitchProps {
  /** Icons alone, where room is short. */
  isCompact: boolean;
}

const icons = { pages: IconFileText, text: IconAlignLeft } as const satisfies Record<ReadingMode, unknown>;

export function ModeSwitch({ isCompact }: ModeSwitchProps) {
  const { t } = useTranslation();
  const { document, mode, setMode } = usePane();
  const { isSplit } = useFrame();
  const name = useId();
  // A paper without printed pages is its text.
  if (!document.hasPages) return null;
  return (
    <fieldset className={classes.switch}>
      <legend className="visually-hidden">
        {t('documents:reader.mode.label')}
        {isSplit && `: ${document.title}`}
      </legend>
      {readingModes.map((each) => {
        const Icon = icons[each];
        const label = t(`documents:reader.mode.${each}`);
        return (
          <label key={each} className={classes.choice} title={isCompact ? label : undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={each === mode}
              onChange={() => setMode(each)}
            />
            {isCompact && <Icon size={20} stroke={1.6} aria-hidden />}
            <span className={isCompact ? 'visually-hidden' : undefined}>{label}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
