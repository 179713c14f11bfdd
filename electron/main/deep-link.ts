// `dienhong://document/<id>?page=n`, the only shape of link that the app answers, as a route of the page.
// A link comes from anywhere (a message, a web page): what is not known exactly is not followed.
const linkPattern =
  /^dienhong:\/\/document\/([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\/?(?:\?page=([1-9][0-9]{0,4}))?$/;

/** The route, or null for a link that is not ours to follow. */
export function routeForDeepLink(link: string): string | null {
  const match = linkPattern.exec(link);
  if (match === null) return null;
  return `/documents/${match[1]}${match[2] === undefined ? '' : `?page=${match[2]}`}`;
}
