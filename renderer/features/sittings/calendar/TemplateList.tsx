// The secretariat's templates of sittings: to be renamed or deleted; they are made from a sitting and used for a new one.
import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { showUndoToast } from '#renderer/ui/toast.tsx';
import { secretariat } from '#shared/kernel/circles.ts';
import type { Template } from '#shared/sittings/calendar-contract.ts';
import classes from './calendar.module.css';
import { TitleDialog } from './TitleDialog.tsx';
import { useCalendarAct, useTemplates } from './use-calendar.ts';

export function TemplateList() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: templates = [] } = useTemplates(true);
  const { act, isActing } = useCalendarAct();
  const [renamed, setRenamed] = useState<Template | null>(null);

  const rename = async (title: string) => {
    if (!renamed) return;
    const { templateId } = renamed;
    const { isDone } = await act(
      JSON.stringify(['rename', templateId, title]),
      (calendar, commandId) => calendar.renameTemplate({ commandId, templateId, title }),
      ['already-done'],
    );
    if (isDone) setRenamed(null);
  };
  const remove = async ({ templateId, title }: Template) => {
    const { isDone } = await act(JSON.stringify(['delete', templateId]), (calendar, commandId) =>
      calendar.deleteTemplate({ commandId, templateId }),
    );
    if (!isDone) return;
    const undo = () =>
      void act(JSON.stringify(['restore', templateId]), (calendar, commandId) =>
        calendar.restoreTemplate({ commandId, templateId }),
      );
    showUndoToast({ message: t('sittings:calendar.templates.deleted', { title }), undo });
  };

  return (
    <section className={classes.section} aria-labelledby="templates">
      <div className={classes.head}>
        <h2 id="templates" className={classes.sectionHeading}>
          {t('sittings:calendar.templates.heading')}
        </h2>
        <CircleBadge circle={secretariat} />
      </div>
      {templates.length === 0 && <p className={classes.hint}>{t('sittings:calendar.templates.empty')}</p>}
      <ul className={classes.lines}>
        {templates.map((template) => (
          <li key={template.templateId} className={classes.line}>
            <div className={classes.lineWords}>
              <p>
                {template.title} {template.isSample && <Chip>{t('common:sample')}</Chip>}
              </p>
              <p className={classes.lineFacts}>
                {t('sittings:calendar.itemCount', {
                  count: template.outline.items.filter(({ kind }) => kind === 'matter').length,
                })}
                {' · '}
                {formatDuration(template.outline.lengthMinutes * 60_000, language)}
              </p>
            </div>
            <div className={classes.chips}>
              <ActionIcon
                aria-label={t('sittings:calendar.templates.rename', { title: template.title })}
                onClick={() => setRenamed(template)}
              >
                <IconPencil size={20} stroke={1.6} aria-hidden />
              </ActionIcon>
              <ActionIcon
                aria-label={t('sittings:calendar.templates.delete', { title: template.title })}
                disabled={isActing}
                onClick={() => void remove(template)}
              >
                <IconTrash size={20} stroke={1.6} aria-hidden />
              </ActionIcon>
            </div>
          </li>
        ))}
      </ul>
      {renamed && (
        <TitleDialog
          heading={t('sittings:calendar.templates.rename', { title: renamed.title })}
          initial={renamed.title}
          isBusy={isActing}
          onSave={(title) => void rename(title)}
          onClose={() => setRenamed(null)}
        />
      )}
    </section>
  );
}
