// Files a paper under a sitting or a dossier.
import { Button } from '@mantine/core';
import { IconFolderSymlink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDialog } from '../filing/FileDialog.tsx';

interface FilingButtonProps {
  documentId: string;
}

export function FilingButton({ documentId }: FilingButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFolderSymlink size={20} stroke={1.6} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {t('documents:details.placement.change')}
      </Button>
      {isOpen && <FileDialog documentIds={[documentId]} onDone={() => setIsOpen(false)} />}
    </>
  );
}
