// Which links may leave the app for the person's own browser.

/** Hosts whose https links may be opened. None so far: the app links nowhere outside. */
const outsideHosts: ReadonlySet<string> = new Set();

export function isOutsideLinkAllowed(link: string, hosts: ReadonlySet<string> = outsideHosts): boolean {
  if (!URL.canParse(link)) return false;
  const url = new URL(link);
  const isPlain = url.username === '' && url.password === '' && url.port === '';
  return url.protocol === 'https:' && isPlain && hosts.has(url.hostname);
}
