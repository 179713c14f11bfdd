// Commands of printed pages: turning, laying out, sizes, rotation, dark paper.
import {
  IconArrowAutofitWidth,
  IconArrowsMaximize,
  IconBook,
  IconContrast,
  IconFile,
  IconFileText,
  IconRotate,
  IconRotateClockwise,
} from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, CommandGroup } from '#renderer/ui/commands.ts';
import { usePaneCommands } from '../pane/pane-commands.ts';
import { usePageLook, usePageSettings } from './page-settings.ts';
import { nextRotation } from './rotation.ts';
import type { PageView } from './use-page-view.ts';

/** `onTurn` before a page is turned. */
export function usePageCommands(view: PageView, onTurn: () => void): void {
  const { t } = useTranslation();
  const [{ arrangement, rotation }, change] = usePageSettings();
  const [{ isDark }, changeLook] = usePageLook();
  const turnTo = (step: 1 | -1) => {
    onTurn();
    view.turn(step);
  };
  const turn = useRef(turnTo);
  turn.current = turnTo;

  const group = useMemo((): CommandGroup => {
    const next = { label: t('documents:pages.next'), run: () => turn.current(1) };
    const previous = { label: t('documents:pages.previous'), run: () => turn.current(-1) };
    // Elsewhere the arrows scroll to the side.
    const arrows: Command[] =
      arrangement === 'single'
        ? [
            { ...next, keys: 'arrowright', isKeyOnly: true },
            { ...previous, keys: 'arrowleft', isKeyOnly: true },
          ]
        : [];
    const label = (key: 'continuous' | 'single' | 'spread' | 'width' | 'page' | 'actual') =>
      t(`documents:pages.${key}`);
    return {
      title: t('documents:pages.title'),
      commands: [
        { ...next, keys: 'j' },
        { ...previous, keys: 'k' },
        ...arrows,
        { label: label('continuous'), Icon: IconFileText, run: () => change({ arrangement: 'continuous' }) },
        { label: label('single'), Icon: IconFile, run: () => change({ arrangement: 'single' }) },
        { label: label('spread'), Icon: IconBook, run: () => change({ arrangement: 'spread' }) },
        { label: label('width'), Icon: IconArrowAutofitWidth, run: () => change({ zoom: 'width' }) },
        { label: label('page'), Icon: IconArrowsMaximize, run: () => change({ zoom: 'page' }) },
        { label: label('actual'), Icon: IconFile, run: () => change({ zoom: 'actual' }) },
        {
          label: t('documents:pages.rotateRight'),
          Icon: IconRotateClockwise,
          run: () => change({ rotation: nextRotation(rotation, 1) }),
        },
        {
          label: t('documents:pages.rotateLeft'),
          Icon: IconRotate,
          run: () => change({ rotation: nextRotation(rotation, -1) }),
        },
        {
          label: t(isDark ? 'documents:pages.lightPaper' : 'documents:pages.darkPaper'),
          Icon: IconContrast,
          run: () => changeLook({ isDark: !isDark }),
        },
      ],
    };
  }, [t, arrangement, rotation, isDark, change, changeLook]);
  usePaneCommands(group);
}
