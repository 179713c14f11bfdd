// The home screen before its first answer: same lines, no words.
import { useTranslation } from 'react-i18next';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { LoadingState, SkeletonLine } from '#renderer/ui/states.tsx';
import classes from './HomeSkeleton.module.css';

const lineWidths = ['46%', '62%', '38%', '54%'];

export function HomeSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.skeleton}>
      <ScreenHeading className="visually-hidden">{t('sittings:title')}</ScreenHeading>
      <LoadingState>
        <SkeletonLine width="30%" />
        <SkeletonLine width="68%" height="2.2rem" />
        <span className={classes.gap} />
        {lineWidths.map((width) => (
          <div key={width} className={classes.row}>
            <SkeletonLine width="3rem" />
            <SkeletonLine width={width} />
          </div>
        ))}
      </LoadingState>
    </div>
  );
}
