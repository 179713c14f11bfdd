// Places that the core has not been told yet: by the papers' ids, for the places themselves are kept on the device.
import { z } from 'zod';
import type { ReadingPlace } from '#shared/documents/readings.ts';
import { createPersonStore } from '../pane/person-store.ts';
import { readPlace } from '../pane/reading-places.ts';

const unsentStore = createPersonStore<readonly string[]>('unsent-places', z.array(z.string()), []);

export function noteUnsent(viewerId: string, documentId: string): void {
  unsentStore.set(viewerId, (before) => (before.includes(documentId) ? before : [...before, documentId]));
}

interface Sending {
  readonly send: (documentId: string, place: ReadingPlace) => Promise<unknown>;
  /** Whether it is worth trying again later: the line is down. Anything else is let go of. */
  readonly isForLater: (error: unknown) => boolean;
}

/** One after the other; the first that cannot be sent leaves the rest for the next occasion. */
export async function sendPlaces(viewerId: string, { send, isForLater }: Sending): Promise<void> {
  for (const documentId of unsentStore.get(viewerId)) {
    const kept = readPlace(localStorage, viewerId, documentId);
    if (kept) {
      const { at: _at, ...place } = kept;
      try {
        await send(documentId, place);
      } catch (error) {
        if (isForLater(error)) return;
      }
    }
    unsentStore.set(viewerId, (before) => before.filter((id) => id !== documentId));
  }
}
