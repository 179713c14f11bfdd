// In the reader's bar: opens the paper's details beside its pages.
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface DetailsButtonProps {
  documentId: string;
}

export function DetailsButton({ documentId }: DetailsButtonProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = () =>
    void navigate({
      to: '/documents/$documentId',
      params: { documentId },
      search: (before) => ({ ...before, details: true }),
      replace: true,
    });
  return (
    <Tooltip label={t('documents:details.open')}>
      <ActionIcon aria-label={t('documents:details.open')} onClick={open}>
        <IconInfoCircle size={22} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
