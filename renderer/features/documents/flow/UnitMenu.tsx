// What can be had of a unit whose address was pressed: its citation, a link to it, its words, clauses like it.
import { Menu } from '@mantine/core';
import { IconBlockquote, IconCopy, IconEqualDouble, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './UnitMenu.module.css';

export interface OpenUnit {
  readonly address: string;
  readonly citation: string;
  /** Where it was pressed, in the sheet. */
  readonly top: number;
  readonly left: number;
}

interface UnitMenuProps {
  unit: OpenUnit | null;
  onCopyCitation: () => void;
  onCopyLink: () => void;
  onCopyText: () => void;
  onSimilar: () => void;
  onClose: () => void;
}

export function UnitMenu({ unit, onCopyCitation, onCopyLink, onCopyText, onSimilar, onClose }: UnitMenuProps) {
  const { t } = useTranslation();
  if (!unit) return null;
  return (
    <Menu opened onClose={onClose} position="bottom-start" shadow="md" width="min(18.75rem, 94vw)" returnFocus>
      <Menu.Target>
        <span className={classes.target} style={{ top: unit.top, left: unit.left }} data-skip aria-hidden />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes.citation ?? ''}>{unit.citation}</Menu.Label>
        <Menu.Item
          className={classes.item ?? ''}
          leftSection={<IconBlockquote size={20} stroke={1.6} aria-hidden />}
          onClick={onCopyCitation}
        >
          {t('documents:flow.address.copyCitation')}
        </Menu.Item>
        <Menu.Item
          className={classes.item ?? ''}
          leftSection={<IconLink size={20} stroke={1.6} aria-hidden />}
          onClick={onCopyLink}
        >
          {t('documents:flow.address.copyLink')}
        </Menu.Item>
        <Menu.Item
          className={classes.item ?? ''}
          leftSection={<IconCopy size={20} stroke={1.6} aria-hidden />}
          onClick={onCopyText}
        >
          {t('documents:flow.address.copyText')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          className={classes.item ?? ''}
          leftSection={<IconEqualDouble size={20} stroke={1.6} aria-hidden />}
          onClick={onSimilar}
        >
          {t('search:similar.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
