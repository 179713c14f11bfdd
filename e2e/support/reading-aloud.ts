// What a screen reader is given of the page that is open: Chromium's accessibility tree, not the page's markup.
import type { CDPSession, Page } from '@playwright/test';

interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly level: number;
  readonly childRoles: readonly string[];
}

const interactive = new Set([
  'button',
  'link',
  'textbox',
  'combobox',
  'checkbox',
  'radio',
  'menuitem',
  'option',
  'searchbox',
]);

async function treeOf(page: Page): Promise<TreeNode[]> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = (node: (typeof nodes)[number]) => String(node.role?.value ?? '');
  return nodes
    .filter((node) => !node.ignored)
    .map((node) => ({
      role: roleOf(node),
      name: String(node.name?.value ?? '').trim(),
      level: Number(node.properties?.find(({ name }) => name === 'level')?.value.value ?? 0),
      childRoles: (node.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child ? [roleOf(child)] : [];
      }),
    }));
}

/** What one cannot find one's way by: a control without a name, a level of headings left out, two landmarks of one name. */
export async function namingFaultsOf(page: Page, { hasNavigation }: { hasNavigation: boolean }): Promise<string[]> {
  const tree = await treeOf(page);
  const faults = tree
    .filter(({ role, name }) => interactive.has(role) && name === '')
    .map(({ role }) => `${role} without a name`);

  const levels = tree.filter(({ role }) => role === 'heading').map(({ level }) => level);
  for (const [index, level] of levels.entries()) {
    const before = levels[index - 1] ?? 0;
    if (level > before + 1) faults.push(`heading ${index + 1} of ${levels.join(' ')}: ${level} after ${before}`);
  }

  const mains = tree.filter(({ role }) => role === 'main').length;
  if (mains !== 1) faults.push(`${mains} main regions`);
  const navigations = tree.filter(({ role }) => role === 'navigation').map(({ name }) => name);
  if (hasNavigation && navigations.length === 0) faults.push('no navigation');
  for (const [index, name] of navigations.entries()) {
    if (name === '' || navigations.indexOf(name) !== index) faults.push(`navigation «${name}» is not told from others`);
  }
  return faults;
}
