// How large the pages are, and sizes to choose from: 100 % is their size on paper.
import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '#renderer/i18n/format.ts';
import { usePane } from '../pane/pane.ts';
import { useViewState } from '../pane/view-store.ts';
import classes from './PageTools.module.css';
import { usePageSettings } from './page-settings.ts';
import { actualScale, type Zoom } from './zoom.ts';

const fits = ['opening', 'width', 'page', 'actual'] as const;
const percents = [0.5, 0.75, 1.25, 1.5, 2, 3, 4];

export function ZoomMenu() {
  const { t } = useTranslation();
  const { view } = usePane();
  const scale = useViewState(view, (state) => state.scale);
  const percent = formatPercent(scale / actualScale);
  return (
    <Menu position="bottom" shadow="md" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes.percent ?? ''}
          aria-label={t('documents:pages.zoom', { percent })}
          aria-live="polite"
        >
          {percent}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <ZoomItems />
      </Menu.Dropdown>
    </Menu>
  );
}

export function ZoomItems() {
  const { t } = useTranslation();
  const [{ zoom }, change] = usePageSettings();
  const item = (value: Zoom, label: string) => {
    const isChosen = typeof value === 'number' ? Math.abs(Number(zoom) - value) < 0.005 : zoom === value;
    return (
      <Menu.RadioItem
        key={value}
        className={classes.item ?? ''}
        value={String(value)}
        checked={isChosen}
        closeMenuOnClick
        onChange={() => change({ zoom: value })}
      >
        {label}
      </Menu.RadioItem>
    );
  };
  return (
    <>
      {fits.map((fit) => item(fit, t(`documents:pages.${fit}`)))}
      <Menu.Divider />
      {percents.map((each) => item(each * actualScale, formatPercent(each)))}
    </>
  );
}
