// Who is using the app, as two letters.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { initialsOf } from '#renderer/ui/initials.ts';
import classes from './ViewerInitials.module.css';

export function ViewerInitials() {
  const { t } = useTranslation();
  const { data: viewer } = useQuery({
    queryKey: ['system', 'viewer'],
    queryFn: () => rpc.system.getViewer(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!viewer) return null;
  return (
    <span
      role="img"
      className={classes.initials}
      title={viewer.displayName}
      aria-label={t('shell:viewer', { name: viewer.displayName })}
    >
      {initialsOf(viewer.displayName)}
    </span>
  );
}
