import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOrCreateKeyFile } from '#core/kernel/keys.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { type Keychain, readOrCreateDataKey } from './data-key.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dienhong-key-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** A keychain that wraps by a word: enough to tell one from another. */
function keychain(word: string, backend = 'gnome_libsecret'): Keychain {
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => backend,
    encryptString: (text) => Buffer.from(`${word}:${text}`),
    decryptString: (bytes) => {
      const [found, text] = bytes.toString().split(':');
      if (found !== word || text === undefined) throw new Error('wrong keychain');
      return text;
    },
  };
}
const noKeychain: Keychain = { ...keychain(''), isEncryptionAvailable: () => false };
const stored = () => readFileSync(join(dataDir, 'key.safe'), 'utf8');
const codeOf = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code;
    throw error;
  }
  return null;
};

describe('readOrCreateDataKey', () => {
  it('makes a key of 32 bytes once and keeps it wrapped, for this user alone', () => {
    const first = readOrCreateDataKey(dataDir, keychain('a'));
    expect(first).toEqual({ hex: expect.stringMatching(/^[0-9a-f]{64}$/), isWeak: false });
    expect(readOrCreateDataKey(dataDir, keychain('a'))).toEqual(first);
    expect(JSON.parse(stored())).toMatchObject({ format: 1, protection: 'keychain' });
    expect(stored()).not.toContain(Buffer.from(first.hex, 'hex').toString('base64'));
    expect(readdirSync(dataDir)).toEqual(['key.safe']);
    if (process.platform !== 'win32') expect(statSync(join(dataDir, 'key.safe')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['no keychain', noKeychain],
    ['a keychain with a well-known password', keychain('a', 'basic_text')],
  ])('starts with %s, and says so', (_what, weak) => {
    const key = readOrCreateDataKey(dataDir, weak);
    expect(key.isWeak).toBe(true);
    expect(readOrCreateDataKey(dataDir, weak)).toEqual(key);
  });

  it('hands an open key to a keychain as soon as there is one', () => {
    const { hex } = readOrCreateDataKey(dataDir, noKeychain);
    expect(readOrCreateDataKey(dataDir, keychain('a'))).toEqual({ hex, isWeak: false });
    expect(JSON.parse(stored()).protection).toBe('keychain');
  });

  it('opens a folder that the hub made with the key that lies there', () => {
    const hex = Buffer.from(readOrCreateKeyFile(dataDir)).toString('hex');
    writeFileSync(join(dataDir, 'folder.json'), '{}');
    expect(readOrCreateDataKey(dataDir, keychain('a'))).toEqual({ hex, isWeak: true });
  });

  it('never makes a new key for data that need the lost one', () => {
    writeFileSync(join(dataDir, 'folder.json'), '{}');
    expect(codeOf(() => readOrCreateDataKey(dataDir, keychain('a')))).toBe('key-missing');
    expect(readdirSync(dataDir)).toEqual(['folder.json']);
  });

  it.each(['not json', '{}', JSON.stringify({ format: 1, protection: 'none', key: 'AAAA' })])(
    'refuses a damaged key file and leaves it as it is: %s',
    (text) => {
      writeFileSync(join(dataDir, 'key.safe'), text);
      expect(codeOf(() => readOrCreateDataKey(dataDir, keychain('a')))).toBe('key-wrong');
      expect(stored()).toBe(text);
    },
  );

  it("refuses another user's keychain", () => {
    readOrCreateDataKey(dataDir, keychain('a'));
    expect(codeOf(() => readOrCreateDataKey(dataDir, keychain('b')))).toBe('key-wrong');
  });
});
