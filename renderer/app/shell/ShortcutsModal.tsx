// The keyboard map: what the keys do on the screen that is open now.
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import { useShortcutGroups } from '#renderer/ui/shortcuts.ts';
import classes from './ShortcutsModal.module.css';

interface ShortcutsModalProps {
  opened: boolean;
  onClose: () => void;
}

export function ShortcutsModal({ opened, onClose }: ShortcutsModalProps) {
  const { t } = useTranslation();
  const groups = useShortcutGroups();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shell:shortcuts.title')}>
      {groups.map((group) => (
        <section key={group.title} className={classes.group}>
          <h3 className={classes.title}>{group.title}</h3>
          <dl className={classes.list}>
            {group.shortcuts.map((shortcut) => (
              <div key={shortcut.keys} className={classes.row}>
                <dt>{shortcut.label}</dt>
                <dd>
                  <Keys keys={shortcut.keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
