// What `import … from 'electron'` gives under test: the part of Electron's main API that the app uses.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export { app } from './app.ts';
export { DoubleWindow as BrowserWindow } from './browser-window.ts';
export { ipcMain } from './ipc-main.ts';
export { DoubleChannel as MessageChannelMain } from './message-port.ts';
export { protocol } from './page-server.ts';
export { session } from './session.ts';
export { utilityProcess } from './utility-process.ts';

export const screen = {
  getAllDisplays: () => [{ id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};

/** Dialogs are answered at once; what they said goes to stderr, one JSON document a line. */
export const dialog = {
  showMessageBox: async (options: { message: string; detail?: string }) => {
    process.stderr.write(`[dialog] ${JSON.stringify(options)}\n`);
    return { response: 0, checkboxChecked: false };
  },
};

/** Nothing leaves the double: what would have been opened outside is listed. */
export const shell = {
  opened: [] as string[],
  openExternal: async (url: string) => void shell.opened.push(url),
  openPath: async (path: string) => {
    shell.opened.push(path);
    return '';
  },
};

interface MenuItem {
  id?: string;
  label?: string;
  role?: string;
  accelerator?: string;
  click?: () => void;
  submenu?: MenuItem[];
}

export class Menu {
  static #current: Menu | null = null;
  readonly items: MenuItem[];
  constructor(items: MenuItem[]) {
    this.items = items;
  }
  static buildFromTemplate(items: MenuItem[]): Menu {
    return new Menu(items);
  }
  static setApplicationMenu(menu: Menu): void {
    Menu.#current = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#current;
  }
  getMenuItemById(id: string): MenuItem | undefined {
    const find = (items: MenuItem[]): MenuItem | undefined =>
      items.find((item) => item.id === id) ?? items.map((item) => find(item.submenu ?? [])).find(Boolean);
    return find(this.items);
  }
}

/** A keychain of its own per test folder; it really encrypts. */
export const safeStorage = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => process.env.ELECTRON_DOUBLE_KEYCHAIN ?? 'gnome_libsecret',
  encryptString: (text: string): Buffer => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', keychainKey(), nonce);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  },
  decryptString: (bytes: Buffer): string => {
    const decipher = createDecipheriv('aes-256-gcm', keychainKey(), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  },
};

function keychainKey(): Buffer {
  const path = join(process.env.ELECTRON_DOUBLE_HOME ?? '', 'keychain');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32), { mode: 0o600 });
  return readFileSync(path);
}
