// The keyboard map: what the keys do on the screen that is open now.
import { useTranslation } from 'react-i18next';
import { useCommandGroups } from '#renderer/ui/commands.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import classes from './ShortcutsModal.module.css';

interface ShortcutsModalProps {
  opened: boolean;
  onClose: () => void;
}

export function ShortcutsModal({ opened, onClose }: ShortcutsModalProps) {
  const { t } = useTranslation();
  const groups = useCommandGroups();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shell:shortcuts.title')}>
      {groups.map((group) => (
        <section key={group.title} className={classes.group}>
          <h3 className={classes.title}>{group.title}</h3>
          <dl className={classes.list}>
            {group.commands.map(
              ({ keys, label }) =>
                keys && (
                  <div key={keys} className={classes.row}>
                    <dt>{label}</dt>
                    <dd>
                      <Keys keys={keys} />
                    </dd>
                  </div>
                ),
            )}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
