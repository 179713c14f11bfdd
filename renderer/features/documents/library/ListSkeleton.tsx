// Grey rows while the first page of the list is on its way.
import { LoadingState } from '#renderer/ui/states.tsx';
import classes from './DocumentList.module.css';
import { RowSkeleton } from './DocumentRow.tsx';

const rowNumbers = [1, 2, 3, 4, 5, 6, 7];

export function ListSkeleton() {
  return (
    <LoadingState>
      <div className={classes.skeleton}>
        {rowNumbers.map((number) => (
          <RowSkeleton key={number} />
        ))}
      </div>
    </LoadingState>
  );
}
