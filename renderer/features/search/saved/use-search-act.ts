// Asks something of the core that changes what search keeps.
import type { QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import '#renderer/i18n/saved-texts.ts';
import { rpc } from '#renderer/rpc/client.ts';
import { type Acting, useActing } from '#renderer/rpc/use-acting.ts';

const procedures = rpc.search;

/** `queryKey`: what is read again afterwards. */
export function useSearchAct(queryKey: QueryKey): Acting<typeof procedures> {
  const { t } = useTranslation();
  return useActing({ procedures, queryKey, offlineText: t('saved:offlineKept') });
}
