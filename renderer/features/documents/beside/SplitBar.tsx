// The app's top bar over two papers: the way back, what they are, and how they go together.
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLink, IconLinkOff, IconSwitchHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { TopBarContent } from '#renderer/ui/top-bar-slot.tsx';
import { useFrame } from '../reader/frame.ts';
import classes from '../reader/PaneHead.module.css';
import { BackButton } from '../reader/PaneHead.tsx';

export function SplitBar() {
  const { t } = useTranslation();
  const { isLinked, setLinked, swapHalves } = useFrame();
  const linking = t(isLinked ? 'documents:reader.split.unlink' : 'documents:reader.split.link');
  const Icon = isLinked ? IconLink : IconLinkOff;
  return (
    <TopBarContent>
      <div className={classes.bar}>
        <BackButton />
        <div className={classes.words}>
          <ScreenHeading className={classes.title}>{t('documents:reader.split.title')}</ScreenHeading>
        </div>
        <div className={classes.tools}>
          <Tooltip label={linking}>
            <ActionIcon
              aria-label={t('documents:reader.split.linked')}
              aria-pressed={isLinked}
              data-on={isLinked || undefined}
              onClick={() => setLinked(!isLinked)}
            >
              <Icon size={22} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('documents:reader.split.swap')}>
            <ActionIcon aria-label={t('documents:reader.split.swap')} onClick={swapHalves}>
              <IconSwitchHorizontal size={22} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
    </TopBarContent>
  );
}
