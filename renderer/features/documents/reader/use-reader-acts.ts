// Everything that can be done with the paper that is read, once: the bar, its menu, the keys and the palette show it.
import {
  IconColumns2,
  IconDeviceFloppy,
  IconDeviceProjector,
  IconEqualDouble,
  IconFileSearch,
  IconFileText,
  IconInfoCircle,
  IconLayoutGrid,
  IconListTree,
  IconMaximize,
  IconPrinter,
  IconShare2,
  IconVolume,
  type TablerIcon,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import '#renderer/i18n/search-texts.ts';
import { showErrorToast } from '#renderer/ui/toast.tsx';
import { openFind } from '../find/open-find.ts';
import { unitsMeant } from '../find/units-meant.ts';
import type { Pane, SidePanel } from '../pane/pane.ts';
import { clauseOf } from '../similar/clause-of.ts';
import { askSimilar } from '../similar/similar-store.ts';
import { type Half, useFrame } from './frame.ts';

export type PaneDialog = 'print' | 'share' | 'save' | 'beside' | 'present' | 'aloud';

export type ActName =
  | 'outline'
  | 'thumbnails'
  | 'find'
  | 'mode'
  | 'beside'
  | 'similar'
  | 'share'
  | 'save'
  | 'print'
  | 'present'
  | 'fullScreen'
  | 'aloud'
  | 'details';

export interface ReaderAct {
  readonly name: ActName;
  readonly label: string;
  readonly words: string;
  readonly Icon: TablerIcon;
  readonly keys?: string;
  /** It is on now: a second time takes it back. */
  readonly isOn?: boolean;
  readonly run: () => void;
}

export interface ActOptions {
  readonly half: Half;
  readonly pane: Pane;
  readonly openDialog: (dialog: PaneDialog) => void;
}

/** Those that the paper has, in the order of the menu. */
export function useReaderActs({ half, pane, openDialog }: ActOptions): readonly ReaderAct[] {
  const { t } = useTranslation();
  const frame = useFrame();
  return useMemo(() => {
    const { side, setSide, document, mode, setMode, structure, view } = pane;
    const toggle = (panel: SidePanel) => () => setSide(side === panel ? null : panel);
    const hasModes = document.hasPages;
    const acts: (ReaderAct | false)[] = [
      { ...said('outline', t), Icon: IconListTree, keys: 'o', isOn: side === 'outline', run: toggle('outline') },
      hasModes && {
        ...said('thumbnails', t),
        Icon: IconLayoutGrid,
        keys: 't',
        isOn: side === 'thumbnails',
        run: toggle('thumbnails'),
      },
      { ...said('find', t), Icon: IconFileSearch, keys: 'mod+f', isOn: side === 'find', run: () => openFind(pane) },
      hasModes && {
        ...said('mode', t),
        Icon: IconFileText,
        keys: 'm',
        run: () => setMode(mode === 'pages' ? 'text' : 'pages'),
      },
      frame.isSplit
        ? {
            ...said('beside', t),
            label: t('documents:reader.acts.closeBeside'),
            Icon: IconColumns2,
            keys: 's',
            isOn: true,
            run: () => frame.closeHalf('beside'),
          }
        : { ...said('beside', t), Icon: IconColumns2, keys: 's', isOn: false, run: () => openDialog('beside') },
      structure !== undefined &&
        structure.units.length > 0 && {
          name: 'similar',
          label: t('search:similar.title'),
          words: t('search:similar.words'),
          Icon: IconEqualDouble,
          keys: 'y',
          run: () => {
            const clause = clauseOf(unitsMeant(pane, structure));
            if (clause === null) showErrorToast(t('search:similar.nowhere'));
            else askSimilar(view, clause);
          },
        },
      { ...said('share', t), Icon: IconShare2, run: () => openDialog('share') },
      { ...said('save', t), Icon: IconDeviceFloppy, keys: 'mod+s', run: () => openDialog('save') },
      { ...said('print', t), Icon: IconPrinter, keys: 'mod+p', run: () => openDialog('print') },
      { ...said('present', t), Icon: IconDeviceProjector, keys: 'p', run: () => openDialog('present') },
      {
        ...said('fullScreen', t),
        Icon: IconMaximize,
        keys: 'f',
        isOn: frame.isFullScreen,
        run: () => frame.setFullScreen(!frame.isFullScreen),
      },
      { ...said('aloud', t), Icon: IconVolume, keys: 'l', run: () => openDialog('aloud') },
      half === 'main' && { ...said('details', t), Icon: IconInfoCircle, keys: 'i', run: frame.showDetails },
    ];
    return acts.filter((act) => act !== false);
  }, [t, pane, frame, half, openDialog]);
}

function said(name: Exclude<ActName, 'similar'>, t: TFunction): Pick<ReaderAct, 'name' | 'label' | 'words'> {
  return { name, label: t(`documents:reader.acts.${name}`), words: t(`documents:reader.actWords.${name}`) };
}
