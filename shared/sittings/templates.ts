// Templates of sittings (mẫu phiên họp): an outline under a name, kept in the secretariat's circle. The software brings
// none along: how a sitting runs is for each parliament to say.
import { z } from 'zod';
import { accept, type Decider, refuse } from '#shared/kernel/decider.ts';
import { defineEvent, newEvent } from '#shared/kernel/events.ts';
import { calendarHome, isCalendarKeeper, templateSubject } from './calendar-keepers.ts';
import { type Outline, outlineSchema } from './programme.ts';

export const templateTitleSchema = z.string().trim().min(1).max(200);

export const templateKept = defineEvent(
  'template.kept',
  z.object({ title: templateTitleSchema, outline: outlineSchema, isSample: z.boolean() }),
);
export const templateRenamed = defineEvent('template.renamed', z.object({ title: templateTitleSchema }));
export const templateDeleted = defineEvent('template.deleted', z.object({}));
export const templateRestored = defineEvent('template.restored', z.object({}));

export const templateEvents = [templateKept, templateRenamed, templateDeleted, templateRestored] as const;

export interface TemplateState {
  readonly title: string | null;
  readonly isDeleted: boolean;
}

export type TemplateCommand = { readonly templateId: string } & (
  | { readonly kind: 'keep'; readonly title: string; readonly outline: Outline; readonly isSample: boolean }
  | { readonly kind: 'rename'; readonly title: string }
  | { readonly kind: 'delete' }
  | { readonly kind: 'restore' }
);

export const templateDecider: Decider<TemplateState, TemplateCommand> = {
  initial: { title: null, isDeleted: false },

  evolve(state, { type, data }) {
    if (type === templateKept.type || type === templateRenamed.type) {
      return { ...state, title: (data as { title: string }).title };
    }
    if (type === templateDeleted.type) return { ...state, isDeleted: true };
    return type === templateRestored.type ? { ...state, isDeleted: false } : state;
  },

  decide(state, command, { actor }) {
    const at = { circle: calendarHome, subject: templateSubject(command.templateId) };
    if (command.kind === 'keep') {
      if (!isCalendarKeeper(actor)) return refuse('not-allowed');
      if (state.title !== null) return refuse('already-done');
      const { title, outline, isSample } = command;
      return accept(newEvent(templateKept, at, { title, outline, isSample }));
    }
    // Who may not see templates learns no more than that there is none.
    if (state.title === null || !isCalendarKeeper(actor)) return refuse('not-found');
    if (command.kind === 'restore') {
      return state.isDeleted ? accept(newEvent(templateRestored, at, {})) : refuse('already-done');
    }
    if (state.isDeleted) return refuse('not-found');
    if (command.kind === 'delete') return accept(newEvent(templateDeleted, at, {}));
    if (state.title === command.title) return refuse('already-done');
    return accept(newEvent(templateRenamed, at, { title: command.title }));
  },
};
