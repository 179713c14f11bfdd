// A blank sheet while a paper is being opened.
import { LoadingState, SkeletonLine } from '#renderer/ui/states.tsx';
import classes from './ReaderSkeleton.module.css';

const widths = ['60%', '38%', '96%', '92%', '98%', '70%', '94%', '97%', '88%', '95%', '52%'];

export function ReaderSkeleton() {
  return (
    <div className={classes.ground}>
      <div className={classes.sheet}>
        <LoadingState>
          {widths.map((width) => (
            <SkeletonLine key={width} width={width} />
          ))}
        </LoadingState>
      </div>
    </div>
  );
}
