// The report as a printed page.
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#renderer/i18n/format.ts';
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx';
import classes from './ImportReportPrint.module.css';
import type { ReportHeads, ReportLine } from './report.ts';

interface ImportReportPrintProps {
  lines: readonly ReportLine[];
  heads: ReportHeads;
  onDone: () => void;
}

export function ImportReportPrint({ lines, heads, onDone }: ImportReportPrintProps) {
  const { t } = useTranslation();
  return (
    <PrintSheet className={classes.sheet} onDone={onDone}>
      <h1>{t('documents:import.report.heading')}</h1>
      <p>{t('documents:import.report.madeAt', { at: formatDateTime(new Date()), count: lines.length })}</p>
      <table>
        <thead>
          <tr>
            <th>{heads.path}</th>
            <th>{heads.status}</th>
            <th>{heads.title}</th>
            <th>{heads.pages}</th>
            <th>{heads.seconds}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.path}>
              <td>{line.path}</td>
              <td>
                {t(`documents:import.reportStatus.${line.status}`)}
                {line.reason && <small>{line.reason}</small>}
              </td>
              <td>{line.title}</td>
              <td>{line.pages}</td>
              <td>{line.seconds}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}
