// Which papers match which search, as it was found out: a paper is asked for once, until it changes. Bounded; what was
// not needed for longest is forgotten first.
import type { Sought } from '#shared/search/saved/saved-search.ts';
import type { PaperMatcher } from './paper-matcher.ts';

interface Candidate {
  readonly documentId: string;
  readonly changedSeq: number;
}

interface Verdict {
  readonly changedSeq: number;
  readonly isMatch: boolean;
}

const mostSearches = 500;
const mostPapersPerSearch = 3000;

export class Verdicts {
  readonly #matcher: PaperMatcher;
  /** By search, the one used last at the end; then by paper. */
  readonly #known = new Map<string, Map<string, Verdict>>();

  constructor(matcher: PaperMatcher) {
    this.#matcher = matcher;
  }

  /** Those that match, in the order given. `upTo`: what the index knows; a paper that changed since is asked for again. */
  async match<Paper extends Candidate>(
    sought: Sought,
    papers: readonly Paper[],
    { circles, upTo }: { readonly circles: readonly string[]; readonly upTo: number },
  ): Promise<Paper[]> {
    const known = this.#knownOf(sought);
    const unknown = papers.filter(({ documentId, changedSeq }) => known.get(documentId)?.changedSeq !== changedSeq);
    const found = new Set<string>();
    if (unknown.length > 0) {
      const documentIds = unknown.map(({ documentId }) => documentId);
      for (const documentId of await this.#matcher.matchPapers({ ...sought, circles, documentIds })) {
        found.add(documentId);
      }
    }
    const matching = papers.filter(({ documentId, changedSeq }) => {
      const verdict = known.get(documentId);
      return verdict?.changedSeq === changedSeq ? verdict.isMatch : found.has(documentId);
    });
    if (known.size > mostPapersPerSearch) known.clear();
    for (const { documentId, changedSeq } of unknown) {
      if (changedSeq <= upTo) known.set(documentId, { changedSeq, isMatch: found.has(documentId) });
    }
    return matching;
  }

  #knownOf(sought: Sought): Map<string, Verdict> {
    const key = JSON.stringify([this.#matcher.understanding, sought]);
    const known = this.#known.get(key) ?? new Map<string, Verdict>();
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostSearches && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }
}
