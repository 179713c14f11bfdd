// Who keeps the calendar, and what its subjects are called.
import { everyone, secretariat } from '#shared/kernel/circles.ts';
import { type Actor, isInCircle, type Viewer } from '#shared/kernel/people.ts';

export const sessionSubject = (sessionId: string) => `session/${sessionId}`;
export const sittingSubject = (sittingId: string) => `sitting/${sittingId}`;
export const templateSubject = (templateId: string) => `template/${templateId}`;

/** Where sessions, sittings and templates are prepared. */
export const calendarHome = secretariat;

export function mayKeepCalendar(actor: Actor, circle: string): boolean {
  return isInCircle(actor, circle) && hasKeeperRole(actor);
}

/** Sees drafts and templates, edits and publishes. */
export function isCalendarKeeper(viewer: Viewer): boolean {
  return mayKeepCalendar(viewer, calendarHome);
}

/** To everyone, or to a circle that one belongs to; what one person alone would see is no publication. */
export function mayPublishTo(actor: Actor, circle: string): boolean {
  return circle === everyone || (isInCircle(actor, circle) && !circle.startsWith('user:'));
}

function hasKeeperRole({ roles }: Actor): boolean {
  return roles.includes('secretary') || roles.includes('administrator');
}
