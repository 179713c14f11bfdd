// Lets a screen put its own title and tools into the shell's top bar: `<TopBarContent>…</TopBarContent>` anywhere in it.
// While it is there the search box shrinks to an icon; connection state and viewer stay at the end of the bar.
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';

interface TopBarSlot {
  readonly element: HTMLElement | null;
  readonly isTaken: boolean;
  setElement(element: HTMLElement | null): void;
  setTaken(isTaken: boolean): void;
}

const SlotContext = createContext<TopBarSlot | null>(null);

interface ChildrenProps {
  children: ReactNode;
}

export function TopBarSlotProvider({ children }: ChildrenProps) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [isTaken, setTaken] = useState(false);
  const slot = useMemo(() => ({ element, isTaken, setElement, setTaken }), [element, isTaken]);
  return <SlotContext value={slot}>{children}</SlotContext>;
}

export function useTopBarSlot(): TopBarSlot {
  const slot = use(SlotContext);
  if (!slot) throw new Error('useTopBarSlot: expected a TopBarSlotProvider above, found none');
  return slot;
}

export function TopBarContent({ children }: ChildrenProps) {
  const { element, setTaken } = useTopBarSlot();
  useEffect(() => {
    setTaken(true);
    return () => setTaken(false);
  }, [setTaken]);
  return element && createPortal(children, element);
}
