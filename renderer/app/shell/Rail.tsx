// Where one can go: only what exists. A rail at the left, a bar at the foot on a portrait tablet.
import { IconBuildingBank, IconFiles, IconSettings } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './Rail.module.css';

/** `also`: screens that are reached from this one and lie elsewhere. */
const places = [
  { to: '/', label: 'shell:nav.home', Icon: IconBuildingBank, also: '/sessions', isAtFoot: false },
  { to: '/documents', label: 'shell:nav.documents', Icon: IconFiles, also: null, isAtFoot: false },
  { to: '/settings', label: 'shell:nav.settings', Icon: IconSettings, also: null, isAtFoot: true },
] as const;

export function Rail() {
  const { t } = useTranslation();
  const pathname = useLocation({ select: (location) => location.pathname });
  return (
    <nav className={classes.rail} aria-label={t('shell:mainNavigation')}>
      <span className={classes.seal} aria-hidden>
        D
      </span>
      <ul className={classes.places}>
        {places.map(({ to, label, Icon, also, isAtFoot }) => (
          <li key={to} className={isAtFoot ? classes.foot : undefined}>
            <Link
              to={to}
              className={classes.place}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              data-within={(also && pathname.startsWith(also)) || undefined}
            >
              <Icon size={22} stroke={1.6} aria-hidden />
              <span>{t(label)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
