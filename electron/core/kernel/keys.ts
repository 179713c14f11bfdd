// The key of the hub's and the command line's databases: a file beside the data or elsewhere (a mounted secret).
// The desktop app keeps its key in the system's keychain instead (main/, through safeStorage).
import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { writeFileDurably } from './durable-file.ts';
import { errorCode, throwClassified } from './machine-trouble.ts';

const keyBytes = 32;

/** Where the key file stands unless told otherwise. */
export function defaultKeyPath(dataDir: string): string {
  return join(dataDir, 'hub.key');
}

/** The key of `dataDir`, made on first use. A folder that already holds data but lacks its key is refused: `key-missing`. */
export function readOrCreateKeyFile(dataDir: string, path = defaultKeyPath(dataDir)): Uint8Array {
  try {
    return parseKey(readFileSync(path, 'utf8'), path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throwClassified(error, { path });
  }
  if (folderHasData(dataDir)) throw new RefusalError('key-missing', { path });
  try {
    mkdirSync(dirname(path), { recursive: true });
    const key = randomBytes(keyBytes);
    writeFileDurably(path, `${key.toString('hex')}\n`, { mode: 0o600 });
    return key;
  } catch (error) {
    throwClassified(error, { path });
  }
}

/** A value that tells whether a key is the right one without opening anything: kept in folder.json. */
export function keyCheckOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('dien-hong key check').digest('hex').slice(0, 32);
}

function parseKey(text: string, path: string): Uint8Array {
  const hex = text.trim();
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RefusalError('key-wrong', { path });
  return Buffer.from(hex, 'hex');
}

function folderHasData(dataDir: string): boolean {
  try {
    readFileSync(join(dataDir, 'folder.json'));
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throwClassified(error, { path: dataDir });
  }
}
