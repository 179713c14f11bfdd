// Sessions, programmes and templates as the core tells them, and what a keeper asks of it; with use-sittings.ts the only
// place of this feature that names procedures.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { isConnectionBreak } from '#renderer/rpc/connection.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showErrorToast } from '#renderer/ui/toast.tsx';
import { newId } from '#shared/kernel/ids.ts';
import type { RefusalCode } from '#shared/kernel/refusal.ts';

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

export type CalendarProcedures = typeof rpc.sittings;

export type Outcome<Result> =
  | { readonly isDone: true; readonly result: Result }
  | { readonly isDone: false; readonly code: RefusalCode | 'offline' };

export interface CalendarActing {
  /** Asks the core; says a refusal unless it is one of `expected`. The same act asked again after a break of the line keeps its command id, so that it is not done twice (rule L3). */
  readonly act: <Result>(
    name: string,
    ask: (procedures: CalendarProcedures, commandId: string) => Promise<Result>,
    expected?: readonly RefusalCode[],
  ) => Promise<Outcome<Result>>;
  readonly isActing: boolean;
}

export function useCalendarAct(): CalendarActing {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isActing, setIsActing] = useState(false);
  const unanswered = useRef(new Map<string, string>());

  const act = useCallback<CalendarActing['act']>(
    async (name, ask, expected = []) => {
      const commandId = unanswered.current.get(name) ?? newId();
      unanswered.current.set(name, commandId);
      setIsActing(true);
      try {
        const result = await ask(rpc.sittings, commandId);
        unanswered.current.delete(name);
        return { isDone: true, result };
      } catch (error) {
        if (isConnectionBreak(error)) {
          showErrorToast(t('sittings:calendar.offlineKept'));
          return { isDone: false, code: 'offline' };
        }
        unanswered.current.delete(name);
        const { code } = refusalOf(error);
        if (!expected.includes(code)) showErrorToast(t(`refusals:${code}`));
        return { isDone: false, code };
      } finally {
        await client.invalidateQueries({ queryKey: ['sittings'] });
        setIsActing(false);
      }
    },
    [client, t],
  );
  return { act, isActing };
}
