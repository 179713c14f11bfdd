import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu.ts';

const asked: string[] = [];
const actions = {
  importPapers: () => asked.push('import'),
  search: () => asked.push('search'),
  openDataDir: () => asked.push('data'),
  about: () => asked.push('about'),
};
const itemsOf = (menus: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menus.flatMap((menu) => [menu, ...itemsOf(Array.isArray(menu.submenu) ? menu.submenu : [])]);
const labels = (menus: MenuItemConstructorOptions[]) => menus.map((menu) => menu.label);
const click = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

describe('menuTemplate', () => {
  it('speaks Vietnamese, or English when the person chose it', () => {
    const vietnamese = menuTemplate({ language: 'vi', isMac: false, isPackaged: true }, actions);
    const english = menuTemplate({ language: 'en', isMac: false, isPackaged: true }, actions);
    expect(labels(vietnamese)).toEqual(['Tệp', 'Soạn thảo', 'Hiển thị', 'Cửa sổ', 'Trợ giúp']);
    expect(labels(english)).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
    const unnamed = itemsOf([...vietnamese, ...english]).filter((item) => item.type !== 'separator' && !item.label);
    expect(unnamed).toEqual([]);
  });

  it('asks the page for import and search by their keys', () => {
    const items = itemsOf(menuTemplate({ language: 'vi', isMac: false, isPackaged: true }, actions));
    for (const key of ['CmdOrCtrl+O', 'CmdOrCtrl+K']) click(items.find((item) => item.accelerator === key));
    expect(asked).toEqual(['import', 'search']);
  });

  it('shows developer tools only outside a package', () => {
    const rolesOf = (isPackaged: boolean) =>
      itemsOf(menuTemplate({ language: 'vi', isMac: false, isPackaged }, actions)).map((item) => item.role);
    expect(rolesOf(true)).not.toContain('toggleDevTools');
    expect(rolesOf(false)).toContain('toggleDevTools');
  });

  it('begins with the app menu on a Mac', () => {
    const menus = menuTemplate({ language: 'vi', isMac: true, isPackaged: true }, actions);
    expect(labels(menus)[0]).toBe('Diên Hồng');
  });
});
