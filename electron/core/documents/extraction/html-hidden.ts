// Which elements of an HTML page are not part of what it says.

const silent = new Set(
  'head script style noscript template nav svg math iframe object embed audio video canvas map button select textarea input datalist dialog'.split(
    ' ',
  ),
);
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const hiddenRoles = new Set(['navigation', 'search', 'menu', 'menubar']);

type Attributes = Readonly<Record<string, string>>;

export function isHidden(name: string, attributes: Attributes): boolean {
  if (silent.has(name) || 'hidden' in attributes) return true;
  if (hiddenRoles.has(attributes.role ?? '')) return true;
  return hiddenStyle.test(attributes.style ?? '');
}
