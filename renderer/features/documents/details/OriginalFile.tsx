// The file as it came, to be saved.
import { Button, Progress } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatPercent, formatSize } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import classes from './PaperDetails.module.css';
import { useDownload } from './use-history.ts';

interface OriginalFileProps {
  document: DocumentSummary;
}

export function OriginalFile({ document }: OriginalFileProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { download, share } = useDownload(document);
  return (
    <>
      <p className={classes.fileName}>
        {document.fileName} <span className={classes.quiet}>{formatSize(document.sizeBytes, language)}</span>
      </p>
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconDownload size={20} stroke={1.6} aria-hidden />}
          disabled={share !== null}
          onClick={download}
        >
          {share === null
            ? t('documents:details.file.download')
            : t('documents:details.file.downloading', { percent: formatPercent(share, language) })}
        </Button>
      </div>
      {share !== null && <Progress value={share * 100} size={4} aria-hidden />}
    </>
  );
}
