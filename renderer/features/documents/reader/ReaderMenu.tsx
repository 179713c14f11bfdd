// «…»: everything that can be done with the paper; what the bar has no room for is here too.
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '#renderer/ui/Keys.tsx';
import classes from './PaneHead.module.css';
import type { ActName, ReaderAct } from './use-reader-acts.ts';

interface ReaderMenuProps {
  acts: readonly ReaderAct[];
}

/** A line stands before these. */
const groupStarts: ReadonlySet<ActName> = new Set(['beside', 'share', 'present', 'details']);

export function ReaderMenu({ acts }: ReaderMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width="max-content" shadow="lg">
      <Menu.Target>
        <ActionIcon aria-label={t('documents:reader.more')}>
          <IconDots size={22} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu ?? ''}>
        {acts.map(({ name, label, Icon, keys, isOn, run }, index) => (
          <Fragment key={name}>
            {index > 0 && groupStarts.has(name) && <Menu.Divider />}
            <Menu.Item
              leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
              rightSection={
                keys && (
                  <span className={classes.keys} aria-hidden>
                    <Keys keys={keys} />
                  </span>
                )
              }
              data-on={isOn || undefined}
              onClick={run}
            >
              {label}
            </Menu.Item>
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
