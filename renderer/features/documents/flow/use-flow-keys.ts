// Commands of text mode, for the palette and the map of keys.
import { IconBlockquote, IconFileDiff, IconNumber } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, CommandGroup } from '#renderer/ui/commands.ts';
import type { Pane } from '../pane/pane.ts';
import { usePaneCommands } from '../pane/pane-commands.ts';
import { setReadingType, useReadingType } from './reading-type.ts';
import { setShownEdits, useShownEdits } from './shown-edits.ts';
import type { UnitIndex } from './unit-index.ts';

interface FlowKeysOptions {
  readonly pane: Pane;
  readonly units: UnitIndex;
  readonly onCopyCitation: (address: string) => void;
}

export function useFlowKeys({ pane, units, onCopyCitation }: FlowKeysOptions): void {
  const { t } = useTranslation();
  const { document, view } = pane;
  const { hasEdits, areShown } = useShownEdits(document.documentId);
  const { hasPageMarks } = useReadingType();
  const group = useMemo<CommandGroup>(() => {
    const commands: Command[] = [
      {
        label: t(hasPageMarks ? 'documents:flow.keys.hidePages' : 'documents:flow.keys.showPages'),
        Icon: IconNumber,
        run: () => setReadingType({ hasPageMarks: !hasPageMarks }),
      },
    ];
    if (units.hasUnits) {
      commands.push({
        label: t('documents:flow.keys.copyCitation'),
        Icon: IconBlockquote,
        run: () => {
          const unit = units.unitAt(view.get().place);
          if (unit) onCopyCitation(unit.address);
        },
      });
    }
    if (hasEdits) {
      commands.push({
        label: t(areShown ? 'documents:flow.keys.hideEdits' : 'documents:flow.keys.showEdits'),
        Icon: IconFileDiff,
        run: () => setShownEdits(document.documentId, { areShown: !areShown }),
      });
    }
    return { title: t('documents:flow.keys.title'), commands };
  }, [t, units, view, onCopyCitation, hasEdits, areShown, hasPageMarks, document.documentId]);
  usePaneCommands(group);
}
