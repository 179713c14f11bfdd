// Asks something of the core that changes what search keeps. What was asked before a break of the line keeps its command
// id when it is asked again, so that it is not done twice (rule L3).
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '#renderer/i18n/saved-texts.ts';
import { rpc } from '#renderer/rpc/client.ts';
import { isConnectionBreak } from '#renderer/rpc/connection.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showErrorToast } from '#renderer/ui/toast.tsx';
import { newId } from '#shared/kernel/ids.ts';
import type { RefusalCode } from '#shared/kernel/refusal.ts';

export type SearchProcedures = typeof rpc.search;

export type Outcome<Result> =
  | { readonly isDone: true; readonly result: Result }
  | { readonly isDone: false; readonly code: RefusalCode | 'offline' };

/** Why it was not done the person is told, unless it is one of `expected`. */
export type SearchActing = <Result>(
  name: string,
  ask: (procedures: SearchProcedures, commandId: string) => Promise<Result>,
  expected?: readonly RefusalCode[],
) => Promise<Outcome<Result>>;

/** `queryKey`: what is read again afterwards. */
export function useSearchAct(queryKey: QueryKey): { readonly act: SearchActing; readonly isActing: boolean } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isActing, setIsActing] = useState(false);
  const unanswered = useRef(new Map<string, string>());

  const act = useCallback<SearchActing>(
    async (name, ask, expected = []) => {
      const commandId = unanswered.current.get(name) ?? newId();
      unanswered.current.set(name, commandId);
      setIsActing(true);
      try {
        const result = await ask(rpc.search, commandId);
        unanswered.current.delete(name);
        return { isDone: true, result };
      } catch (error) {
        if (isConnectionBreak(error)) {
          showErrorToast(t('saved:offlineKept'));
          return { isDone: false, code: 'offline' };
        }
        unanswered.current.delete(name);
        const { code } = refusalOf(error);
        if (!expected.includes(code)) showErrorToast(t(`refusals:${code}`));
        return { isDone: false, code };
      } finally {
        await client.invalidateQueries({ queryKey });
        setIsActing(false);
      }
    },
    [client, t, queryKey],
  );
  return { act, isActing };
}
