// What a new sitting's programme may be copied from: templates, and sittings of any session.
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { outlineOf } from '#shared/sittings/agenda-edits.ts';
import type { Outline } from '#shared/sittings/programme.ts';
import { useSittingsToFileUnder } from '../use-sittings.ts';
import { readProgramme, useTemplates } from './use-calendar.ts';

/** Nothing is copied. */
export const noSource = 'nothing';

export interface Sources {
  readonly options: { readonly value: string; readonly label: string }[];
  /** Null where it is gone. */
  readonly readOutline: (source: string) => Promise<Outline | null>;
}

export function useSources(): Sources {
  const { t } = useTranslation();
  const templates = useTemplates(true).data ?? [];
  const sittings = useSittingsToFileUnder().data ?? [];
  return {
    options: [
      { value: noSource, label: t('sittings:calendar.newSitting.empty') },
      ...templates.map(({ templateId, title }) => ({
        value: `template/${templateId}`,
        label: t('sittings:calendar.newSitting.template', { title }),
      })),
      ...sittings.toReversed().map(({ sittingId, title, startsAt }) => ({
        value: `sitting/${sittingId}`,
        label: `${formatDate(startsAt)} · ${title}`,
      })),
    ],
    readOutline: async (source) => {
      const [kind, id = ''] = source.split('/');
      if (kind === 'template') return templates.find(({ templateId }) => templateId === id)?.outline ?? null;
      const programme = await readProgramme(id);
      return programme && outlineOf(programme);
    },
  };
}
