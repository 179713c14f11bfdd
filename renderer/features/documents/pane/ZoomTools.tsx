// Smaller, larger, and for printed pages as wide as the view.
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowAutofitWidth, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '#renderer/i18n/format.ts';
import classes from './PaneTools.module.css';

interface ZoomToolsProps {
  /** 1 is one CSS pixel a point, or the ordinary type size. */
  scale: number;
  onZoomIn: () => void;
  onZoomOut: () => void;
  onFitWidth?: () => void;
}

export function ZoomTools({ scale, onZoomIn, onZoomOut, onFitWidth }: ZoomToolsProps) {
  const { t } = useTranslation();
  const percent = formatPercent(scale);
  return (
    <div className={classes.zoom}>
      <Tooltip label={t('documents:reader.zoomOut')}>
        <ActionIcon aria-label={t('documents:reader.zoomOut')} onClick={onZoomOut}>
          <IconMinus size={20} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <span className={classes.percent} role="status" aria-label={t('documents:reader.zoomLevel', { percent })}>
        {percent}
      </span>
      <Tooltip label={t('documents:reader.zoomIn')}>
        <ActionIcon aria-label={t('documents:reader.zoomIn')} onClick={onZoomIn}>
          <IconPlus size={20} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      {onFitWidth && (
        <Tooltip label={t('documents:reader.fitWidth')}>
          <ActionIcon aria-label={t('documents:reader.fitWidth')} onClick={onFitWidth}>
            <IconArrowAutofitWidth size={22} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
