// What can be had of a unit that was pressed: the way to it, its citation, a link to it, its words, clauses like it.
import { Menu } from '@mantine/core';
import {
  IconArrowRight,
  IconBlockquote,
  IconColumns2,
  IconCopy,
  IconEqualDouble,
  IconLink,
  type TablerIcon,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './UnitMenu.module.css';

export interface OpenUnit {
  readonly address: string;
  readonly citation: string;
  /** Where it was pressed, in what the menu is rendered in. */
  readonly top: number;
  readonly left: number;
}

interface UnitMenuProps {
  /** Null: closed. */
  unit: OpenUnit | null;
  /** Absent where the unit is before one's eyes. */
  onGo?: () => void;
  onGoBeside?: () => void;
  onCopyCitation: () => void;
  onCopyLink: () => void;
  onCopyText?: () => void;
  onSimilar: () => void;
  onClose: () => void;
}

/** Not keys and clicks: those of the press that opened it are still on their way when the menu is there. */
const closingPresses = ['pointerdown'];

/** Stays mounted while it is closed: only then does the focus go back to where it was. */
export function UnitMenu(props: UnitMenuProps) {
  const { unit, onGo, onGoBeside, onCopyCitation, onCopyLink, onCopyText, onSimilar, onClose } = props;
  const { t } = useTranslation();
  const nameId = useId();
  const [last, setLast] = useState(unit);
  if (unit !== null && unit !== last) setLast(unit);
  // What was open fades out with its words.
  const shown = unit ?? last;
  return (
    <Menu
      opened={unit !== null}
      onClose={onClose}
      clickOutsideEvents={closingPresses}
      position="bottom-start"
      shadow="md"
      width="min(18.75rem, 94vw)"
      returnFocus
    >
      <Menu.Target>
        {/* Another element each time: of one that was moved the menu would not know. */}
        <span
          key={`${shown?.top} ${shown?.left}`}
          className={classes.target}
          style={{ top: shown?.top, left: shown?.left }}
          data-skip
          aria-hidden
        />
      </Menu.Target>
      {/* The key that opened it asks for the browser's own menu when it is let go (Windows). */}
      <Menu.Dropdown aria-labelledby={nameId} onContextMenu={(event) => event.preventDefault()}>
        <Menu.Label id={nameId} className={classes.citation ?? ''} lang="vi">
          {shown?.citation}
        </Menu.Label>
        {onGo && <Entry Icon={IconArrowRight} label={t('documents:outline.preview.go')} onAct={onGo} />}
        {onGoBeside && <Entry Icon={IconColumns2} label={t('documents:outline.preview.beside')} onAct={onGoBeside} />}
        {onGo && <Menu.Divider />}
        <Entry Icon={IconBlockquote} label={t('documents:flow.address.copyCitation')} onAct={onCopyCitation} />
        <Entry Icon={IconLink} label={t('documents:flow.address.copyLink')} onAct={onCopyLink} />
        {onCopyText && <Entry Icon={IconCopy} label={t('documents:flow.address.copyText')} onAct={onCopyText} />}
        <Menu.Divider />
        <Entry Icon={IconEqualDouble} label={t('search:similar.title')} onAct={onSimilar} />
      </Menu.Dropdown>
    </Menu>
  );
}

interface EntryProps {
  Icon: TablerIcon;
  label: string;
  onAct: () => void;
}

function Entry({ Icon, label, onAct }: EntryProps) {
  return (
    <Menu.Item className={classes.item ?? ''} leftSection={<Icon size={20} stroke={1.6} aria-hidden />} onClick={onAct}>
      {label}
    </Menu.Item>
  );
}
