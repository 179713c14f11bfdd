// What can be done on the screen that is open: whoever is on screen registers their commands. One listener serves their
// keys, the map shown by `?` lists those that have keys, and the palette offers all of them.
import type { TablerIcon } from '@tabler/icons-react';
import { useEffect, useSyncExternalStore } from 'react';

export interface Command {
  /** `mod+k` (Ctrl, or ⌘ on a Mac), `shift+f3`, `?`, or two keys one after the other: `g h`. Absent: from the palette alone. */
  readonly keys?: string;
  /** What it does, in the person's language. */
  readonly label: string;
  /** Further words that find it in the palette. */
  readonly words?: string;
  readonly Icon?: TablerIcon;
  /** Only by its keys: moving about a list, or a second key for the same command. */
  readonly isKeyOnly?: boolean;
  /** Also while typing in a field; only sensible with a modifier. */
  readonly worksInFields?: boolean;
  readonly run: () => void;
}

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
  /** On every screen: a screen's own commands come before these, whichever was there first. */
  readonly isGlobal?: boolean;
}

/** How long the second key of a sequence is waited for. */
const sequenceMs = 1_000;

let groups: readonly CommandGroup[] = [];
const listeners = new Set<() => void>();
let pending = { key: '', at: 0 };

function setGroups(next: readonly CommandGroup[]): void {
  groups = next;
  for (const listener of listeners) listener();
}

/** Registers a group while the component is mounted. Memoise `group`. */
export function useCommands(group: CommandGroup): void {
  useEffect(() => {
    setGroups(group.isGlobal ? [group, ...groups] : [...groups, group]);
    return () => setGroups(groups.filter((candidate) => candidate !== group));
  }, [group]);
}

/** Global groups first, then those of the screen in the order in which they came. */
export function useCommandGroups(): readonly CommandGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => groups,
  );
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'timeStamp'>;

/** The command that a key press completes, in the groups given; the latest registered wins. */
export function matchCommand(
  press: KeyPress,
  previous: { key: string; at: number },
  candidates: readonly CommandGroup[],
  isInField: boolean,
): Command | undefined {
  const key = press.key.toLowerCase();
  const single = press.ctrlKey || press.metaKey ? `mod+${key}` : press.altKey ? `alt+${key}` : key;
  // Shift tells named keys apart (F3 and Shift F3); of letters and signs it makes others.
  const shifted = press.shiftKey && key.length > 1 ? `shift+${single}` : '';
  const sequence = press.timeStamp - previous.at <= sequenceMs ? `${previous.key} ${single}` : '';
  const offered = candidates
    .flatMap((group) => group.commands)
    .filter((command) => !isInField || command.worksInFields);
  return (
    offered.findLast((command) => command.keys === shifted) ??
    offered.findLast((command) => command.keys === single || command.keys === sequence)
  );
}

/** Whether a key pressed there is the field's own: a switch takes Space alone, a choice the arrows too. */
function isForField(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (!(target instanceof HTMLInputElement))
    return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName);
  if (['checkbox', 'button', 'submit', 'reset'].includes(target.type)) return key === ' ';
  return target.type !== 'radio' || key === ' ' || key.startsWith('Arrow');
}

/** What lies over the screen has its own keys: Escape closes it, and not the paper under it. */
function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}

/** Starts the one listener; returns how to stop it. */
export function listenToCommands(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const isInField = isForField(event.target, event.key) || isInOverlay(event.target);
    const match = matchCommand(event, pending, groups, isInField);
    pending = match || isInField ? { key: '', at: 0 } : { key: event.key.toLowerCase(), at: event.timeStamp };
    if (!match) return;
    event.preventDefault();
    match.run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
