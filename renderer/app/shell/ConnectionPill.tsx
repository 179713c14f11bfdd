// The line to the core, in one word; tapping it says what that means and what to do.
import { Button, Popover } from '@mantine/core';
import { IconCircleCheck, IconCloudOff, IconLoader2, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import classes from './ConnectionPill.module.css';
import { type ConnectionState, useConnection } from './use-connection.ts';

interface ConnectionPillProps {
  /** Icon alone, where the screen needs the room. */
  isCompact: boolean;
}

const looks = {
  online: { tone: 'ok', Icon: IconCircleCheck },
  connecting: { tone: 'quiet', Icon: IconLoader2 },
  offline: { tone: 'warn', Icon: IconCloudOff },
  'signed-out': { tone: 'seal', Icon: IconUserOff },
} as const satisfies Record<ConnectionState, unknown>;

export function ConnectionPill({ isCompact }: ConnectionPillProps) {
  const { t } = useTranslation();
  const { state, reconnect } = useConnection();
  const [isOpen, setIsOpen] = useState(false);
  const { tone, Icon } = looks[state];
  const label = t(`shell:connection.${state}`);
  return (
    <Popover
      width="min(18.75rem, 94vw)"
      position="bottom-end"
      shadow="lg"
      withArrow
      opened={isOpen}
      onChange={setIsOpen}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.target}
          aria-label={label}
          onClick={() => setIsOpen(!isOpen)}
          onKeyDown={(event) => {
            // The focus stays here, where the popover itself does not hear the key.
            if (event.key !== 'Escape' || !isOpen) return;
            event.preventDefault();
            setIsOpen(false);
          }}
        >
          <Chip tone={tone} icon={<Icon size={16} stroke={1.8} aria-hidden />}>
            <span className={classes.label} data-compact={(isCompact && state === 'online') || undefined}>
              {label}
            </span>
          </Chip>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.title}>{label}</p>
        <p className={classes.hint}>{t(`shell:connection.${state}Hint`)}</p>
        {state === 'offline' && (
          <Button variant="default" fullWidth mt="sm" onClick={reconnect}>
            {t('common:retry')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
