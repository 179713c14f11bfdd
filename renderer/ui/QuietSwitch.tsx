// How a search reads what was typed, on or off: a word with a small box, and what it means while one points at it.
import { Tooltip } from '@mantine/core';
import classes from './QuietSwitch.module.css';

interface QuietSwitchProps {
  label: string;
  explanation: string;
  isOn: boolean;
  onToggle: () => void;
}

export function QuietSwitch({ label, explanation, isOn, onToggle }: QuietSwitchProps) {
  return (
    <Tooltip label={explanation} multiline maw="18rem" openDelay={400}>
      <button type="button" className={classes.switch} aria-pressed={isOn} onClick={onToggle}>
        {label}
      </button>
    </Tooltip>
  );
}
