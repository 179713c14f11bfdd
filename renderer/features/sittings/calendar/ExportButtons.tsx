// Print and calendar file of a sitting or a whole session.
import { Button } from '@mantine/core';
import { IconCalendarDown, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Exported, useExports } from './use-exports.tsx';

export function ExportButtons(props: Exported) {
  const { t } = useTranslation();
  const { print, saveIcs, isEmpty, printed } = useExports(props);
  if (isEmpty) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter size={20} stroke={1.6} aria-hidden />} onClick={print}>
        {t('sittings:calendar.export.print')}
      </Button>
      <Button variant="default" leftSection={<IconCalendarDown size={20} stroke={1.6} aria-hidden />} onClick={saveIcs}>
        {t('sittings:calendar.export.ics')}
      </Button>
      {printed}
    </>
  );
}
