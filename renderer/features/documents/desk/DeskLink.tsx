// From the library to the publishing desk, for those who keep papers.
import { Button } from '@mantine/core';
import { IconRubberStamp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../hooks/use-viewer.ts';

export function DeskLink() {
  const { t } = useTranslation();
  const { isKeeper } = useViewer();
  if (!isKeeper) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconRubberStamp size={20} stroke={1.6} aria-hidden />}
      renderRoot={(props) => <Link to="/documents/desk" {...props} />}
    >
      {t('documents:desk.title')}
    </Button>
  );
}
