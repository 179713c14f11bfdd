// Asks the core to change something. What was asked before a break of the line keeps its command id when it is asked
// again, so that it is not done twice (rule L3).
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showErrorToast } from '#renderer/ui/toast.tsx';
import { newId } from '#shared/kernel/ids.ts';
import type { RefusalCode } from '#shared/kernel/refusal.ts';
import { isConnectionBreak } from './connection.ts';

export type Outcome<Result> =
  | { readonly isDone: true; readonly result: Result }
  | { readonly isDone: false; readonly code: RefusalCode | 'offline' };

export interface Acting<Procedures> {
  /** `name`: of the act, the same when it is asked again. Why it was not done the person is told, unless it is one of `expected`. */
  readonly act: <Result>(
    name: string,
    ask: (procedures: Procedures, commandId: string) => Promise<Result>,
    expected?: readonly RefusalCode[],
  ) => Promise<Outcome<Result>>;
  readonly isActing: boolean;
}

export interface ActingOptions<Procedures> {
  readonly procedures: Procedures;
  /** What is read again afterwards; the same array at every call. */
  readonly queryKey: QueryKey;
  /** Said where the line broke: what was kept. */
  readonly offlineText: string;
}

export function useActing<Procedures>({
  procedures,
  queryKey,
  offlineText,
}: ActingOptions<Procedures>): Acting<Procedures> {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isActing, setIsActing] = useState(false);
  const unanswered = useRef(new Map<string, string>());

  const act = useCallback<Acting<Procedures>['act']>(
    async (name, ask, expected = []) => {
      const commandId = unanswered.current.get(name) ?? newId();
      unanswered.current.set(name, commandId);
      setIsActing(true);
      try {
        const result = await ask(procedures, commandId);
        unanswered.current.delete(name);
        return { isDone: true, result };
      } catch (error) {
        if (isConnectionBreak(error)) {
          showErrorToast(offlineText);
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
    [client, t, procedures, queryKey, offlineText],
  );
  return { act, isActing };
}
