// The menu bar as data; index.ts installs it again when the page's language changes.
import type { MenuItemConstructorOptions } from 'electron';
import { menuTexts } from './menu-texts.ts';
import type { Language } from './shell-state.ts';

export interface MenuActions {
  importPapers(): void;
  search(): void;
  openDataDir(): void;
  about(): void;
}

export interface MenuOptions {
  readonly language: Language;
  readonly isMac: boolean;
  /** A packaged app has no developer tools. */
  readonly isPackaged: boolean;
}

const line: MenuItemConstructorOptions = { type: 'separator' };

export function menuTemplate(options: MenuOptions, actions: MenuActions): MenuItemConstructorOptions[] {
  const texts = menuTexts[options.language];
  const about: MenuItemConstructorOptions = { label: texts.about, click: actions.about };
  const appMenu: MenuItemConstructorOptions = {
    label: 'Diên Hồng',
    submenu: [
      about,
      line,
      { role: 'hide', label: texts.hide },
      { role: 'hideOthers', label: texts.hideOthers },
      { role: 'unhide', label: texts.showAll },
      line,
      { role: 'quit', label: texts.quit },
    ],
  };
  const file: MenuItemConstructorOptions = {
    label: texts.file,
    submenu: [
      { id: 'import', label: texts.importPapers, accelerator: 'CmdOrCtrl+O', click: actions.importPapers },
      line,
      { label: texts.openDataDir, click: actions.openDataDir },
      line,
      options.isMac ? { role: 'close', label: texts.close } : { role: 'quit', label: texts.quit },
    ],
  };
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: texts.help,
    submenu: [options.isMac ? { label: texts.openDataDir, click: actions.openDataDir } : about],
  };
  return [
    ...(options.isMac ? [appMenu] : []),
    file,
    editMenu(options, actions),
    viewMenu(options),
    windowMenu(options),
    help,
  ];
}

function editMenu({ language }: MenuOptions, actions: MenuActions): MenuItemConstructorOptions {
  const texts = menuTexts[language];
  return {
    label: texts.edit,
    submenu: [
      { role: 'undo', label: texts.undo },
      { role: 'redo', label: texts.redo },
      line,
      { role: 'cut', label: texts.cut },
      { role: 'copy', label: texts.copy },
      { role: 'paste', label: texts.paste },
      { role: 'selectAll', label: texts.selectAll },
      line,
      { id: 'search', label: texts.search, accelerator: 'CmdOrCtrl+K', click: actions.search },
    ],
  };
}

function viewMenu({ language, isPackaged }: MenuOptions): MenuItemConstructorOptions {
  const texts = menuTexts[language];
  const forDevelopers: MenuItemConstructorOptions[] = [
    line,
    { role: 'reload', label: texts.reload },
    { role: 'toggleDevTools', label: texts.developerTools },
  ];
  return {
    label: texts.view,
    submenu: [
      { role: 'zoomIn', label: texts.zoomIn },
      { role: 'zoomOut', label: texts.zoomOut },
      { role: 'resetZoom', label: texts.actualSize },
      line,
      { role: 'togglefullscreen', label: texts.fullScreen },
      ...(isPackaged ? [] : forDevelopers),
    ],
  };
}

function windowMenu({ language, isMac }: MenuOptions): MenuItemConstructorOptions {
  const texts = menuTexts[language];
  return {
    role: 'windowMenu',
    label: texts.window,
    submenu: [
      { role: 'minimize', label: texts.minimize },
      isMac ? { role: 'front', label: texts.bringAllToFront } : { role: 'close', label: texts.close },
    ],
  };
}
