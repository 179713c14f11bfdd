// How printed pages are laid out and looked at.
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconArrowsMaximize,
  IconBook,
  IconContrast,
  IconFile,
  IconFileText,
  IconLayoutBoard,
  IconRotate,
  IconRotateClockwise,
  IconUnderline,
  IconZoomIn,
  IconZoomOut,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePane } from '../pane/pane.ts';
import classes from './PageTools.module.css';
import { arrangements } from './page-layout.ts';
import { usePageLook, usePageSettings } from './page-settings.ts';
import { nextRotation } from './rotation.ts';

const icons = { continuous: IconFileText, single: IconFile, spread: IconBook } as const;

export function PageMenu() {
  const { t } = useTranslation();
  const pane = usePane();
  const [{ arrangement, zoom, rotation }, change] = usePageSettings();
  const [{ isDark, showsWeakWords }, changeLook] = usePageLook();
  const hasScans = pane.document.scannedPages > 0 || pane.document.weakPages.length > 0;

  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <Tooltip label={t('documents:pages.menu')}>
          <ActionIcon aria-label={t('documents:pages.menu')}>
            <IconLayoutBoard size={22} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown mah="80vh" style={{ overflowY: 'auto' }}>
        <Menu.Label>{t('documents:pages.layout')}</Menu.Label>
        {arrangements.map((each) => (
          <Choice
            key={each}
            Icon={icons[each]}
            label={t(`documents:pages.${each}`)}
            isChosen={arrangement === each}
            onChoose={() => change({ arrangement: each })}
          />
        ))}
        <Menu.Label>{t('documents:pages.size')}</Menu.Label>
        <Choice
          Icon={IconArrowAutofitWidth}
          label={t('documents:pages.width')}
          isChosen={zoom === 'width'}
          onChoose={() => change({ zoom: 'width' })}
        />
        <Choice
          Icon={IconArrowsMaximize}
          label={t('documents:pages.page')}
          isChosen={zoom === 'page'}
          onChoose={() => change({ zoom: 'page' })}
        />
        <Act Icon={IconZoomIn} label={t('documents:reader.keys.zoomIn')} onAct={() => pane.currentView()?.zoomBy(1)} />
        <Act
          Icon={IconZoomOut}
          label={t('documents:reader.keys.zoomOut')}
          onAct={() => pane.currentView()?.zoomBy(-1)}
        />
        <Menu.Label>{t('documents:pages.look')}</Menu.Label>
        <Act
          Icon={IconRotateClockwise}
          label={t('documents:pages.rotateRight')}
          onAct={() => change({ rotation: nextRotation(rotation, 1) })}
        />
        <Act
          Icon={IconRotate}
          label={t('documents:pages.rotateLeft')}
          onAct={() => change({ rotation: nextRotation(rotation, -1) })}
        />
        <Choice
          Icon={IconContrast}
          label={t('documents:pages.darkPaper')}
          isChosen={isDark}
          isSwitch
          onChoose={() => changeLook({ isDark: !isDark })}
        />
        {hasScans && (
          <Choice
            Icon={IconUnderline}
            label={t('documents:pages.showWeakWords')}
            isChosen={showsWeakWords}
            isSwitch
            onChoose={() => changeLook({ showsWeakWords: !showsWeakWords })}
          />
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ActProps {
  Icon: TablerIcon;
  label: string;
  onAct: () => void;
}

function Act({ Icon, label, onAct }: ActProps) {
  return (
    <Menu.Item
      className={classes.item ?? ''}
      rightSection={<Icon size={20} stroke={1.6} aria-hidden />}
      closeMenuOnClick={false}
      onClick={onAct}
    >
      {label}
    </Menu.Item>
  );
}

interface ChoiceProps {
  Icon: TablerIcon;
  label: string;
  isChosen: boolean;
  /** On or off by itself, not one of several. */
  isSwitch?: boolean;
  onChoose: () => void;
}

function Choice({ Icon, label, isChosen, isSwitch = false, onChoose }: ChoiceProps) {
  const item = {
    className: classes.item ?? '',
    checked: isChosen,
    rightSection: <Icon size={20} stroke={1.6} aria-hidden />,
    closeMenuOnClick: true,
    onChange: onChoose,
    children: label,
  };
  return isSwitch ? <Menu.CheckboxItem {...item} /> : <Menu.RadioItem {...item} value={label} />;
}
