// The key of the local database: 32 random bytes, kept in `<dataDir>/key.safe`, wrapped by the system's keychain.
// Where there is no keychain the key lies there as it is, readable by this user alone, and the person is told.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileDurably } from '#core/kernel/durable-file.ts';
import { defaultKeyPath, readOrCreateKeyFile } from '#core/kernel/keys.ts';
import { errorCode, throwClassified } from '#core/kernel/machine-trouble.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';

/** The part of Electron's `safeStorage` that is used here. */
export interface Keychain {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
  /** Linux only; `basic_text` means a password that everybody knows. */
  getSelectedStorageBackend?(): string;
}

export interface DataKey {
  /** 64 hex digits. */
  readonly hex: string;
  /** True when no keychain protects it. */
  readonly isWeak: boolean;
}

const fileSchema = z.object({
  format: z.literal(1),
  protection: z.enum(['keychain', 'none']),
  /** Base64: of the wrapped key, or of the key itself. */
  key: z.string().min(1),
});

/**
 * The key of `dataDir`, made on first use. Refuses with `key-missing` (a folder with data but without its key),
 * `key-wrong` (the keychain does not open it: another user or machine), `no-rights` or `disk-full`.
 */
export function readOrCreateDataKey(dataDir: string, keychain: Keychain): DataKey {
  const path = join(dataDir, 'key.safe');
  const isWeak = !isKeychainStrong(keychain);
  const stored = readStored(path);
  if (stored === undefined) {
    // A folder that the hub or the command line made brings its key in a file.
    if (existsSync(defaultKeyPath(dataDir))) {
      return { hex: Buffer.from(readOrCreateKeyFile(dataDir)).toString('hex'), isWeak: true };
    }
    if (existsSync(join(dataDir, 'folder.json'))) throw new RefusalError('key-missing', { path });
    return storeKey(path, randomBytes(32).toString('hex'), isWeak ? null : keychain);
  }
  const hex = unwrap(stored, path, keychain);
  // A keychain that has become available takes over the key that lay open.
  if (stored.protection === 'none' && !isWeak) return storeKey(path, hex, keychain);
  return { hex, isWeak: stored.protection === 'none' };
}

function isKeychainStrong(keychain: Keychain): boolean {
  return keychain.isEncryptionAvailable() && keychain.getSelectedStorageBackend?.() !== 'basic_text';
}

function readStored(path: string): z.infer<typeof fileSchema> | undefined {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      throw new RefusalError('key-wrong', { path }, { cause: error });
    }
    throwClassified(error, { path });
  }
}

function unwrap(stored: z.infer<typeof fileSchema>, path: string, keychain: Keychain): string {
  const bytes = Buffer.from(stored.key, 'base64');
  let hex: string;
  try {
    hex = stored.protection === 'none' ? bytes.toString('hex') : keychain.decryptString(bytes);
  } catch (error) {
    // Electron gives no code here: whatever the reason, the keychain does not open the key.
    throw new RefusalError('key-wrong', { path }, { cause: error });
  }
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RefusalError('key-wrong', { path });
  return hex;
}

function storeKey(path: string, hex: string, keychain: Keychain | null): DataKey {
  const bytes = keychain === null ? Buffer.from(hex, 'hex') : keychain.encryptString(hex);
  const protection = keychain === null ? 'none' : 'keychain';
  try {
    mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
    const text = JSON.stringify({ format: 1, protection, key: bytes.toString('base64') });
    writeFileDurably(path, `${text}\n`, { mode: 0o600 });
  } catch (error) {
    throwClassified(error, { path });
  }
  return { hex, isWeak: keychain === null };
}
