// The way in for files and for whole folders.
import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { IconFileImport, IconFolderPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../hooks/use-viewer.ts';
import { pickFiles, pickFolder } from './pick-files.ts';

export function ImportButton() {
  const { t } = useTranslation();
  const { isKeeper } = useViewer();
  if (!isKeeper) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <Button leftSection={<IconFileImport size={20} stroke={1.6} aria-hidden />} onClick={pickFiles}>
        {t('documents:library.importFiles')}
      </Button>
      <Tooltip label={t('documents:import.pickFolder')}>
        <ActionIcon variant="default" aria-label={t('documents:import.pickFolder')} onClick={pickFolder}>
          <IconFolderPlus size={22} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
