// Whether new papers are told of.
import { Switch } from '@mantine/core';
import classes from './SavedSearches.module.css';

interface AlertSwitchProps {
  /** Shown beside it. */
  label: string;
  /** Says more than the label, for those who do not see what it belongs to. */
  ariaLabel?: string;
  description?: string;
  isOn: boolean;
  isBusy?: boolean;
  onChange: (isOn: boolean) => void;
}

export function AlertSwitch({ label, ariaLabel, description, isOn, isBusy = false, onChange }: AlertSwitchProps) {
  return (
    <Switch
      className={classes.switch ?? ''}
      label={label}
      {...(ariaLabel && { 'aria-label': ariaLabel })}
      {...(description && { description })}
      checked={isOn}
      disabled={isBusy}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
