// What the desktop shell asks of the page: open a route, begin an import, tell the person something.
// Checked by hand rather than by zod, because the preload script carries it and must stay small.

/** Something the shell did that a person should know. */
export const shellNotices = ['core-restarted', 'page-restored'] as const;
export type ShellNotice = (typeof shellNotices)[number];

export type DesktopIntent =
  /** A path within the app with its query, `/documents/0190…?page=3`. */
  | { readonly kind: 'open-route'; readonly route: string }
  /** Show the file picker that imports papers. */
  | { readonly kind: 'import' }
  /** Open the search box. */
  | { readonly kind: 'search' }
  | { readonly kind: 'notice'; readonly code: ShellNotice };

const routePattern = /^\/(?!\/)[a-z0-9/-]{0,200}(\?[a-z]{1,20}=[a-z0-9-]{1,64})?$/;

export function isAppRoute(value: unknown): value is string {
  return typeof value === 'string' && routePattern.test(value);
}

export function isDesktopIntent(value: unknown): value is DesktopIntent {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'import' || value.kind === 'search') return true;
  if (value.kind === 'open-route') return 'route' in value && isAppRoute(value.route);
  return value.kind === 'notice' && 'code' in value && shellNotices.some((code) => code === value.code);
}
