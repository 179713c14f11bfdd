// One of a few, as a row of tiles that wraps: native radio buttons underneath, so keys and screen readers just work.
import { type ReactNode, useId } from 'react';
import classes from './ChoiceGroup.module.css';

interface Choice<Value> {
  value: Value;
  label: ReactNode;
  /** 20 px Tabler icon before the label. */
  icon?: ReactNode;
}

interface ChoiceGroupProps<Value> {
  /** What is chosen here. */
  label: string;
  /** A sentence below the label. */
  hint?: ReactNode;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

export function ChoiceGroup<Value extends string | number>(props: ChoiceGroupProps<Value>) {
  const { label, hint, choices, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>{label}</legend>
      {hint && <p className={classes.hint}>{hint}</p>}
      <div className={classes.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.icon}
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
