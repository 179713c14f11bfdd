// `ipcMain` is an emitter; the double uses no more of it.
import { EventEmitter } from 'node:events';

export const ipcMain = new EventEmitter();
