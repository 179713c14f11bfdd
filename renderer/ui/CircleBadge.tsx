// The circle beside the thing it governs: who can see this.
import { IconLock, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Chip } from './Chip.tsx';

interface CircleBadgeProps {
  /** `everyone`, `secretariat`, `delegation:<name>`, `committee:<name>` or `user:<id>`. */
  circle: string;
}

export function CircleBadge({ circle }: CircleBadgeProps) {
  const { t } = useTranslation();
  const name = circleName(circle, t);
  const Icon = circle === 'everyone' ? IconUsersGroup : circle.startsWith('user:') ? IconLock : IconUsers;
  return (
    <Chip icon={<Icon size={16} stroke={1.6} aria-hidden />}>
      <span className="visually-hidden">{t('common:circle.label', { circle: name })}</span>
      <span aria-hidden>{name}</span>
    </Chip>
  );
}

/** For sentences; the badge shows it beside the thing. */
export function circleName(circle: string, t: TFunction): string {
  const [kind, name = ''] = circle.split(':');
  if (kind === 'delegation' || kind === 'committee') return t(`common:circle.${kind}`, { name });
  if (kind === 'user') return t('common:circle.own');
  return t(kind === 'secretariat' ? 'common:circle.secretariat' : 'common:circle.everyone');
}
