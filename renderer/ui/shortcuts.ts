// Keyboard shortcuts: whoever is on screen registers theirs, one listener serves them all, and the map shown by `?`
// is what is registered at that moment.
import { useEffect, useSyncExternalStore } from 'react';

export interface Shortcut {
  /** `mod+k` (Ctrl, or ⌘ on a Mac), `?`, or two keys one after the other: `g h`. */
  readonly keys: string;
  /** What it does, in the person's language. */
  readonly label: string;
  /** Also while typing in a field; only sensible with a modifier. */
  readonly worksInFields?: boolean;
  readonly run: () => void;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** How long the second key of a sequence is waited for. */
const sequenceMs = 1_000;

let groups: readonly ShortcutGroup[] = [];
const listeners = new Set<() => void>();
let pending = { key: '', at: 0 };

function setGroups(next: readonly ShortcutGroup[]): void {
  groups = next;
  for (const listener of listeners) listener();
}

/** Registers a group while the component is mounted. Memoise `group`. */
export function useShortcuts(group: ShortcutGroup): void {
  useEffect(() => {
    setGroups([...groups, group]);
    return () => setGroups(groups.filter((candidate) => candidate !== group));
  }, [group]);
}

export function useShortcutGroups(): readonly ShortcutGroup[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => groups,
  );
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'timeStamp'>;

/** The shortcut that a key press completes, in the groups given; the latest registered wins. */
export function matchShortcut(
  press: KeyPress,
  previous: { key: string; at: number },
  candidates: readonly ShortcutGroup[],
  isInField: boolean,
): Shortcut | undefined {
  const key = press.key.toLowerCase();
  const single = press.ctrlKey || press.metaKey ? `mod+${key}` : press.altKey ? `alt+${key}` : key;
  const sequence = press.timeStamp - previous.at <= sequenceMs ? `${previous.key} ${single}` : '';
  return candidates
    .flatMap((group) => group.shortcuts)
    .filter((shortcut) => !isInField || shortcut.worksInFields)
    .findLast((shortcut) => shortcut.keys === single || shortcut.keys === sequence);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** What lies over the screen has its own keys: Escape closes it, and not the paper under it. */
function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}

/** Starts the one listener; returns how to stop it. */
export function listenToShortcuts(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const isInField = isField(event.target) || isInOverlay(event.target);
    const match = matchShortcut(event, pending, groups, isInField);
    pending = match || isInField ? { key: '', at: 0 } : { key: event.key.toLowerCase(), at: event.timeStamp };
    if (!match) return;
    event.preventDefault();
    match.run();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
