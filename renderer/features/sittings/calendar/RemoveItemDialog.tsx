// Asks what becomes of the papers of an item that is taken out of the agenda. They are never lost with it.
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '#renderer/ui/ChoiceGroup.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import type { AgendaItem } from '#shared/sittings/programme.ts';
import classes from './calendar.module.css';

interface RemoveItemDialogProps {
  name: string;
  paperCount: number;
  /** Items that the papers may go to. */
  others: readonly AgendaItem[];
  /** Null: they stay with the sitting as a whole. */
  onRemove: (papersTo: string | null) => void;
  onClose: () => void;
}

export function RemoveItemDialog({ name, paperCount, others, onRemove, onClose }: RemoveItemDialogProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<'sitting' | 'item'>('sitting');
  const [itemId, setItemId] = useState<string | null>(others[0]?.itemId ?? null);
  return (
    <Dialog opened onClose={onClose} title={t('sittings:calendar.removal.title', { title: name })}>
      <div className={classes.form}>
        <ChoiceGroup
          label={t('sittings:calendar.removal.papers', { count: paperCount })}
          choices={[
            { value: 'sitting', label: t('sittings:calendar.removal.toSitting') },
            ...(others.length > 0 ? [{ value: 'item' as const, label: t('sittings:calendar.removal.toItem') }] : []),
          ]}
          value={way}
          onChange={setWay}
        />
        {way === 'item' && (
          <Select
            size="md"
            label={t('sittings:calendar.removal.item')}
            allowDeselect={false}
            data={others.map((each) => ({
              value: each.itemId,
              label: each.title || t('sittings:calendar.editor.untitled'),
            }))}
            value={itemId}
            onChange={setItemId}
          />
        )}
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t('sittings:calendar.cancel')}
          </Button>
          <Button onClick={() => onRemove(way === 'item' ? itemId : null)}>
            {t('sittings:calendar.removal.remove')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
