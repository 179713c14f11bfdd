// What a list is narrowed down by: each part can be taken away by itself, and all of them at once.
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import classes from './FilterPills.module.css';

export interface FilterPill {
  readonly key: string;
  readonly name: string;
  /** What a press does: «Bỏ lọc Luật». */
  readonly label: string;
  readonly onRemove: () => void;
}

interface FilterPillsProps {
  /** What they are, for those who hear them. */
  label: string;
  /** None: nothing is shown. */
  pills: readonly FilterPill[];
  /** On the button that takes all of them away. */
  clear: string;
  onClear: () => void;
}

export function FilterPills({ label, pills, clear, onClear }: FilterPillsProps) {
  if (pills.length === 0) return null;
  return (
    <ul className={classes.pills} aria-label={label}>
      {pills.map((pill) => (
        <li key={pill.key} className={classes.part}>
          <button
            type="button"
            className={classes.remove}
            aria-label={pill.label}
            title={pill.name}
            onClick={pill.onRemove}
          >
            <span className={classes.pill}>
              <span className={classes.name}>{pill.name}</span>
              <IconX size={16} stroke={1.8} aria-hidden />
            </span>
          </button>
        </li>
      ))}
      <li>
        <Button variant="subtle" color="link" onClick={onClear}>
          {clear}
        </Button>
      </li>
    </ul>
  );
}
