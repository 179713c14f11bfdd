// Opens or amends a session, and has it take over another one's sittings where that was asked for.
import { useTranslation } from 'react-i18next';
import { showErrorToast } from '#renderer/ui/toast.tsx';
import type { SessionSummary } from '#shared/sittings/calendar-contract.ts';
import type { SessionDetails } from '#shared/sittings/events.ts';
import type { Frame } from './FrameFields.tsx';
import { useCalendarAct } from './use-calendar.ts';

export interface SavingSession {
  /** The session's id; null where it was refused, which has been said. */
  readonly saveSession: (
    session: SessionSummary | null,
    details: SessionDetails,
    frame: Frame,
  ) => Promise<string | null>;
  readonly isSaving: boolean;
}

export function useSaveSession(): SavingSession {
  const { t } = useTranslation();
  const { act, isActing } = useCalendarAct();
  return {
    isSaving: isActing,
    saveSession: async (session, details, frame) => {
      const outcome = await act(
        JSON.stringify([session?.sessionId, session?.revision, details]),
        async (calendar, commandId) => {
          if (session === null) return calendar.openSession({ commandId, details });
          const { sessionId, revision } = session;
          await calendar.amendSession({ commandId, sessionId, basedOn: revision, details });
          return { sessionId };
        },
        ['conflict'],
      );
      if (!outcome.isDone) {
        if (outcome.code === 'conflict') showErrorToast(t('sittings:calendar.session.conflict'));
        return null;
      }
      const { sessionId } = outcome.result;
      if (frame.sessionId !== null) {
        const asked = { sessionId, fromSessionId: frame.sessionId, withAgenda: frame.withAgenda };
        await act(JSON.stringify(asked), (calendar, commandId) => calendar.copyFrame({ commandId, ...asked }));
      }
      return sessionId;
    },
  };
}
