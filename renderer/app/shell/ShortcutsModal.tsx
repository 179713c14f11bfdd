// The map of what can be done: the keys of the screen that is open now, and by touch the gestures.
import { TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandGroups } from '#renderer/ui/commands.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import classes from './ShortcutsModal.module.css';
import { shortcutRows } from './shortcut-rows.ts';

interface ShortcutsModalProps {
  opened: boolean;
  onClose: () => void;
}

const gestures = ['search', 'back', 'pinch', 'hold', 'places'] as const;
/** A shorter map is seen whole. */
const longFrom = 12;

export function ShortcutsModal({ opened, onClose }: ShortcutsModalProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shell:shortcuts.title')} size="xl">
      <ShortcutMap />
    </Dialog>
  );
}

/** Mounted while the dialog is open, so that each opening begins unfiltered. */
function ShortcutMap() {
  const { t } = useTranslation();
  const groups = useCommandGroups();
  const isTouch = useMediaQuery('(any-pointer: coarse)', false, { getInitialValueInEffect: false });
  const [typed, setTyped] = useState('');
  const isLong = shortcutRows(groups, '').reduce((sum, { rows }) => sum + rows.length, 0) > longFrom;
  const shown = shortcutRows(groups, isLong ? typed : '');
  return (
    <>
      {isTouch && <Gestures />}
      {isLong && (
        <TextInput
          data-autofocus
          className={classes.filter ?? ''}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          aria-label={t('shell:shortcuts.filter')}
          placeholder={t('shell:shortcuts.filter')}
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={classes.columns}>
        {shown.map((group) => (
          <section key={group.title} className={classes.group}>
            <h3 className={classes.title}>{group.title}</h3>
            <dl>
              {group.rows.map(({ label, keys }) => (
                <div key={label} className={classes.row}>
                  <dt>{label}</dt>
                  <dd className={classes.keys}>
                    {keys.map((each, index) => (
                      <Fragment key={each}>
                        {index > 0 && <span className={classes.or}>{t('shell:shortcuts.or')}</span>}
                        <Keys keys={each} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p role="status" className={classes.none}>
        {shown.length === 0 && t('shell:shortcuts.none')}
      </p>
    </>
  );
}

function Gestures() {
  const { t } = useTranslation();
  return (
    <section className={classes.group}>
      <h3 className={classes.title}>{t('shell:shortcuts.touch')}</h3>
      <dl>
        {gestures.map((gesture) => (
          <div key={gesture} className={classes.row}>
            <dt>{t(`shell:gestures.${gesture}.how`)}</dt>
            <dd className={classes.what}>{t(`shell:gestures.${gesture}.what`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
