// Tools of printed pages, in the reader's bar: which page, how large, how they are laid out.
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePane } from '../pane/pane.ts';
import { useViewState } from '../pane/view-store.ts';
import { PageBox } from './PageBox.tsx';
import { PageMenu } from './PageMenu.tsx';
import classes from './PageTools.module.css';
import { ZoomMenu } from './ZoomMenu.tsx';

export function PageTools() {
  const { t } = useTranslation();
  const pane = usePane();
  const pageIndex = useViewState(pane.view, (state) => state.pageIndex);
  return (
    <div className={classes.tools}>
      <PageBox
        currentIndex={pageIndex}
        pageCount={pane.document.pageCount}
        onGoTo={(index) => pane.goTo({ page: index + 1, block: 0, offset: 0 })}
      />
      <div className={classes.zoom}>
        <Tooltip label={t('documents:reader.zoomOut')}>
          <ActionIcon aria-label={t('documents:reader.zoomOut')} onClick={() => pane.currentView()?.zoomBy(-1)}>
            <IconMinus size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <ZoomMenu />
        <Tooltip label={t('documents:reader.zoomIn')}>
          <ActionIcon aria-label={t('documents:reader.zoomIn')} onClick={() => pane.currentView()?.zoomBy(1)}>
            <IconPlus size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <PageMenu />
    </div>
  );
}
