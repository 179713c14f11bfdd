// Sessions, programmes and templates as the core tells them, and what a keeper asks of it; with use-sittings.ts the only
// place of this feature that names procedures.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { type Acting, useActing } from '#renderer/rpc/use-acting.ts';

export function useSessions() {
  return useQuery({
    queryKey: ['sittings', 'sessions'],
    queryFn: async ({ signal }) => (await rpc.sittings.listSessions(undefined, { signal })).sessions,
  });
}

export function useSession(sessionId: string) {
  return useQuery({
    queryKey: ['sittings', 'session', sessionId],
    queryFn: ({ signal }) => rpc.sittings.getSession({ sessionId }, { signal }),
  });
}

export function useProgramme(sittingId: string) {
  return useQuery({
    queryKey: ['sittings', 'programme', sittingId],
    queryFn: ({ signal }) => rpc.sittings.getProgramme({ sittingId }, { signal }),
  });
}

export function useTemplates(isWanted: boolean) {
  return useQuery({
    queryKey: ['sittings', 'templates'],
    queryFn: async ({ signal }) => (await rpc.sittings.listTemplates(undefined, { signal })).templates,
    enabled: isWanted,
  });
}

/** Papers by their words, for an item of an agenda. */
export function useFoundPapers(text: string) {
  return useQuery({
    queryKey: ['documents', 'for-agenda', text],
    queryFn: async ({ signal }) => {
      const asked = { filter: text === '' ? {} : { text }, order: 'newest', offset: 0, limit: 30 } as const;
      return (await rpc.documents.listDocuments(asked, { signal })).documents;
    },
  });
}

/** A sitting's programme as it may be copied: what was published, else its draft. */
export async function readProgramme(sittingId: string) {
  const { published, draft } = await rpc.sittings.getProgramme({ sittingId });
  return published ?? draft;
}

const procedures = rpc.sittings;
const sittingsKey = ['sittings'];
export type CalendarActing = Acting<typeof procedures>;

export function useCalendarAct(): CalendarActing {
  const { t } = useTranslation();
  return useActing({ procedures, queryKey: sittingsKey, offlineText: t('sittings:calendar.offlineKept') });
}
