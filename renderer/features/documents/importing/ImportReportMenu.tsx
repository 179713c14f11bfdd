// Keeps the report of an import: as a table, as data, or printed.
import { ActionIcon, Menu } from '@mantine/core';
import { IconBraces, IconFileSpreadsheet, IconPrinter, IconReport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayKey, formatTime } from '#renderer/i18n/format.ts';
import { saveFile } from '../hooks/save-file.ts';
import { ImportReportPrint } from './ImportReportPrint.tsx';
import type { ImportRow } from './import-rows.ts';
import { csvOf, jsonOf, type ReportHeads, type ReportLine, reportOf } from './report.ts';
import { useReasonOf } from './use-reason.ts';

interface ImportReportMenuProps {
  rows: readonly ImportRow[];
}

export function ImportReportMenu({ rows }: ImportReportMenuProps) {
  const { t } = useTranslation();
  const reasonOf = useReasonOf();
  const [printed, setPrinted] = useState<readonly ReportLine[] | null>(null);

  const make = () => reportOf(rows, reasonOf);
  const heads: ReportHeads = {
    path: t('documents:import.report.path'),
    status: t('documents:import.report.status'),
    reason: t('documents:import.report.reason'),
    documentId: t('documents:import.report.documentId'),
    title: t('documents:import.report.title'),
    pages: t('documents:import.report.pages'),
    seconds: t('documents:import.report.seconds'),
  };
  const saveCsv = () => {
    const csv = csvOf(make(), heads, (status) => t(`documents:import.reportStatus.${status}`));
    saveFile(`${nameOf()}.csv`, [csv], 'text/csv;charset=utf-8');
  };
  const saveJson = () => saveFile(`${nameOf()}.json`, [jsonOf(make(), new Date().toISOString())], 'application/json');

  return (
    <>
      <Menu position="top-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t('documents:import.report.menu')}>
            <IconReport size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            mih={44}
            leftSection={<IconFileSpreadsheet size={20} stroke={1.6} aria-hidden />}
            onClick={saveCsv}
          >
            {t('documents:import.report.csv')}
          </Menu.Item>
          <Menu.Item mih={44} leftSection={<IconBraces size={20} stroke={1.6} aria-hidden />} onClick={saveJson}>
            {t('documents:import.report.json')}
          </Menu.Item>
          <Menu.Item
            mih={44}
            leftSection={<IconPrinter size={20} stroke={1.6} aria-hidden />}
            onClick={() => setPrinted(make())}
          >
            {t('documents:import.report.print')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {printed && <ImportReportPrint lines={printed} heads={heads} onDone={() => setPrinted(null)} />}
    </>
  );
}

/** `bao-cao-nhap-2026-11-21-0905`: a name that every file system takes. */
function nameOf(): string {
  const now = new Date();
  return `bao-cao-nhap-${dayKey(now)}-${formatTime(now).replace(':', '')}`;
}
