// Keys as drawn caps: `mod+k` → one cap «Ctrl K», or «⌘ K» on a Mac; `g h` → two caps, one after the other. Arrows and
// Enter are drawn as icons: the bundled fonts do not have all of them.
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconCornerDownLeft,
  type TablerIcon,
} from '@tabler/icons-react';
import { Fragment } from 'react';
import classes from './Keys.module.css';

interface KeysProps {
  /** `mod+k`, `?`, `g h` (one after the other). */
  keys: string;
}

const isMac = typeof navigator !== 'undefined' && /Mac|iPad|iPhone/.test(navigator.userAgent);

const names: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  escape: 'Esc',
  tab: 'Tab',
  pageup: 'Page Up',
  pagedown: 'Page Down',
  home: 'Home',
  end: 'End',
};

const drawn: Partial<Record<string, TablerIcon>> = {
  enter: IconCornerDownLeft,
  arrowup: IconArrowUp,
  arrowdown: IconArrowDown,
  arrowleft: IconArrowLeft,
  arrowright: IconArrowRight,
};

/** What the drawn ones are called. */
const spoken: Record<string, string> = {
  enter: 'Enter',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};

export function Keys({ keys }: KeysProps) {
  return (
    <span className={classes.keys}>
      {keys.split(' ').map((chord) => (
        <kbd key={chord} className={classes.cap}>
          {chordParts(chord).map((part, index) => (
            <Fragment key={part}>
              {index > 0 && ' '}
              <Part part={part} />
            </Fragment>
          ))}
        </kbd>
      ))}
    </span>
  );
}

/** `mod++` is Ctrl and +. */
function chordParts(chord: string): string[] {
  return chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord === '+' ? ['+'] : chord.split('+');
}

interface PartProps {
  part: string;
}

function Part({ part }: PartProps) {
  const key = part.toLowerCase();
  const Icon = drawn[key];
  if (!Icon) return names[key] ?? (part.length === 1 ? part.toUpperCase() : part);
  return (
    <>
      <Icon className={classes.drawn ?? ''} size="1em" stroke={1.8} aria-hidden />
      <span className="visually-hidden">{spoken[key]}</span>
    </>
  );
}
