// One choice of the filters that is on or off, with how many papers it has.
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import classes from './FilterPanel.module.css';

interface FilterCheckProps {
  label: string;
  count?: number | undefined;
  isOn: boolean;
  onToggle: () => void;
}

export function FilterCheck({ label, count, isOn, onToggle }: FilterCheckProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = count === undefined ? null : formatNumber(count, language);
  return (
    <label className={classes.check}>
      <input
        type="checkbox"
        checked={isOn}
        aria-label={number === null ? label : t('documents:library.filter.withCount', { name: label, number })}
        onChange={onToggle}
      />
      <span className={classes.name}>{label}</span>
      {number !== null && (
        <span className={classes.number} aria-hidden>
          {number}
        </span>
      )}
    </label>
  );
}
