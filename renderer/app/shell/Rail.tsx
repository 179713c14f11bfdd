// Where one can go: only what exists. A rail at the left, a bar at the foot on a portrait tablet.
import { IconBuildingBank, IconFiles, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './Rail.module.css';

const places = [
  { to: '/', label: 'shell:nav.home', Icon: IconBuildingBank, isExact: true, isAtFoot: false },
  { to: '/documents', label: 'shell:nav.documents', Icon: IconFiles, isExact: false, isAtFoot: false },
  { to: '/settings', label: 'shell:nav.settings', Icon: IconSettings, isExact: false, isAtFoot: true },
] as const;

export function Rail() {
  const { t } = useTranslation();
  return (
    <nav className={classes.rail} aria-label={t('shell:mainNavigation')}>
      <span className={classes.seal} aria-hidden>
        D
      </span>
      <ul className={classes.places}>
        {places.map(({ to, label, Icon, isExact, isAtFoot }) => (
          <li key={to} className={isAtFoot ? classes.foot : undefined}>
            <Link to={to} className={classes.place} activeOptions={{ exact: isExact, includeSearch: false }}>
              <Icon size={22} stroke={1.6} aria-hidden />
              <span>{t(label)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
