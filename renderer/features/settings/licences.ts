// Licences of the packages that are shipped, as written by scripts/licences.mjs; read when asked for.
import { useQuery } from '@tanstack/react-query';

export interface Licences {
  readonly packages: readonly {
    readonly name: string;
    readonly version: string;
    /** SPDX expression. */
    readonly licence: string;
    /** Index in `texts`; null where the package ships no text. */
    readonly text: number | null;
  }[];
  readonly texts: readonly string[];
}

export function useLicences(isWanted: boolean) {
  return useQuery({
    queryKey: ['licences'],
    queryFn: async ({ signal }): Promise<Licences> => {
      const answer = await fetch('/licences.json', { signal });
      if (!answer.ok) throw new Error(`useLicences: expected 200 for /licences.json, got ${answer.status}`);
      return (await answer.json()) as Licences;
    },
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
