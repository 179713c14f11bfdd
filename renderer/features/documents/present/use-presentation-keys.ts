// Keys of a presentation; a clicker sends Page Up and Page Down. They come before every other listener, for nothing
// under the presentation may answer.
import { useEffect } from 'react';

interface PresentationKeys {
  readonly step: (by: 1 | -1) => void;
  readonly jump: (to: 'first' | 'last') => void;
  readonly turnBlack: () => void;
  readonly end: () => void;
}

export function usePresentationKeys({ step, jump, turnBlack, end }: PresentationKeys): void {
  useEffect(() => {
    const acts: Partial<Record<string, () => void>> = {
      pagedown: () => step(1),
      arrowright: () => step(1),
      arrowdown: () => step(1),
      ' ': () => step(1),
      pageup: () => step(-1),
      arrowleft: () => step(-1),
      arrowup: () => step(-1),
      home: () => jump('first'),
      end: () => jump('last'),
      b: turnBlack,
      '.': turnBlack,
      escape: end,
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Tab' || event.key === 'Enter') return;
      event.stopPropagation();
      const act = acts[event.key.toLowerCase()];
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [step, jump, turnBlack, end]);
}
