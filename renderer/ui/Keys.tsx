// Keys as drawn caps: `mod+k` → one cap «Ctrl K», or «⌘ K» on a Mac; `g h` → two caps, one after the other.
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
  enter: '↵',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};

export function Keys({ keys }: KeysProps) {
  const caps = keys.split(' ').map((chord) => chord.split('+').map(nameOf).join(' '));
  return (
    <span className={classes.keys}>
      {caps.map((cap) => (
        <kbd key={cap} className={classes.cap}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}

function nameOf(key: string): string {
  return names[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key);
}
