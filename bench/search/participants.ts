// Who is compared. A peer has two indexes, one with marks for questions with marks and one without for those without,
// each as good at it as it can be; ours answers both from one.
import { AbsentPeerError, type Spelling, spellings } from './engine.ts';
import { type EngineClient, startEngine } from './engine-client.ts';

export interface Participant {
  readonly label: string;
  readonly isPeer: boolean;
  /** Each once, also where one answers both. */
  readonly clients: readonly EngineClient[];
  clientFor(list: Spelling): EngineClient;
}

export const plainPeer = 'FTS5';

const known: readonly { readonly name: string; readonly label: string }[] = [
  { name: 'product', label: 'Diên Hồng' },
  { name: 'fts5', label: plainPeer },
  { name: 'minisearch', label: 'MiniSearch' },
  { name: 'flexsearch', label: 'FlexSearch' },
  { name: 'postgres', label: 'PostgreSQL' },
];

/** Builds their indexes, one after another. `only`: names to take part. */
export async function startParticipants(
  corpusPath: string,
  only: readonly string[] | null,
  say: (line: string) => void,
): Promise<Participant[]> {
  const participants: Participant[] = [];
  for (const { name, label } of known.filter((each) => only?.includes(each.name) ?? true)) {
    try {
      say(`${label}: building`);
      const isPeer = name !== 'product';
      const marked = await startEngine(name, 'marked', corpusPath);
      const unmarked = isPeer ? await startEngine(name, 'unmarked', corpusPath) : marked;
      participants.push({
        label,
        isPeer,
        clients: [...new Set([marked, unmarked])],
        clientFor: (list) => (list === 'marked' ? marked : unmarked),
      });
      const seconds = [marked, unmarked].map(({ built }) => (built.buildMs / 1000).toFixed(1));
      say(`${label}: built in ${seconds.slice(0, isPeer ? 2 : 1).join(' and ')} s`);
    } catch (error) {
      if (!(error instanceof AbsentPeerError)) throw error;
      say(`${label}: left out, ${error.message}`);
    }
  }
  return participants;
}

export function listName(list: Spelling): string {
  return list === spellings[0] ? 'with tones' : 'without tones';
}
