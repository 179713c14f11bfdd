// Where a hit opens: the reader's address, or its part for the paper beside the one that is read.
import type { Jump, UnitHit } from '#shared/search/results.ts';

type Spot = Pick<UnitHit, 'pageNumber' | 'blockIndex'>;

/** Of the reader's address: where the paper that is read stands. */
interface ReaderPlace {
  readonly page?: number;
  readonly block?: number;
  readonly unit?: string;
  readonly q?: string;
}

/** `markText`: what the reader marks. Without a spot the paper opens where the person stopped last time. */
export function readerLink(documentId: string, spot: Spot | null, markText: string) {
  return {
    to: '/documents/$documentId',
    params: { documentId },
    search: {
      ...(spot && { page: spot.pageNumber, block: spot.blockIndex }),
      ...(markText !== '' && { q: markText.slice(0, 1000) }),
    },
  } as const;
}

/** A named paper opens where the person stopped, a named clause at the clause. */
export const spotOfJump = ({ hit }: Jump): Spot | null => (hit.address === null ? null : hit);

/** The paper that is read stays as it is. */
export function withBeside(
  { page, block, unit, q }: ReaderPlace,
  documentId: string,
  spot: Spot | null,
  markText: string,
) {
  return {
    ...(page !== undefined && { page }),
    ...(block !== undefined && { block }),
    ...(unit !== undefined && { unit }),
    ...(q !== undefined && { q }),
    beside: documentId,
    ...(spot && { besidePage: spot.pageNumber, besideBlock: spot.blockIndex }),
    ...(markText !== '' && { besideQ: markText.slice(0, 1000) }),
  };
}
