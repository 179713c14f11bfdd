import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { acceptEventLog, appending, note } from './event-log.acceptance.ts';
import { SqliteEventLog } from './sqlite-event-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'dien-hong-log-'));
const path = join(folder, 'log.db');
const key = randomBytes(32);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openWith = (key: Uint8Array | null) => () => new SqliteEventLog(openDatabase({ path, key, durability: 'full' }));
const reset = () => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
};

acceptEventLog('SQLite', openWith(null), reset);
acceptEventLog('SQLite, encrypted', openWith(key), reset);

describe('SqliteEventLog', () => {
  it('[L2] verify names the first event that was tampered with', async () => {
    reset();
    const log = openWith(null)();
    await log.append(appending(Array.from({ length: 10 }, (_, n) => note('note/a', { n }))));
    await log.close();
    const raw = new Driver(path);
    raw.prepare('UPDATE events SET data = ? WHERE seq = 4').run('{"n":99}');
    raw.close();
    const reopened = openWith(null)();
    expect(await reopened.verify()).toEqual({ eventCount: 10, brokenAt: 4 });
    await reopened.close();
  });

  it('leaves no readable text in an encrypted file', async () => {
    reset();
    const log = openWith(key)();
    await log.append(appending([note('note/a', { secret: 'BÍ MẬT CỦA ĐẠI BIỂU' })]));
    const files = [path, `${path}-wal`].filter((file) => existsSync(file));
    for (const file of files) expect(readFileSync(file).includes('ĐẠI BIỂU')).toBe(false);
    await log.close();
  });

  it('[L5] rejects with disk-full, keeps what was there, and goes on when there is room again', async () => {
    reset();
    const database = openDatabase({ path, key: null, durability: 'full' });
    const log = new SqliteEventLog(database);
    await log.append(appending([note('note/a', { n: 1 })]));
    database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true })) + 2}`);
    const big = note('note/a', { text: 'x'.repeat(100_000) });
    await expect(log.append(appending([big]))).rejects.toMatchObject({ refusal: { code: 'disk-full' } });
    expect(log.head().seq).toBe(1);
    database.pragma('max_page_count = 1000000');
    await log.append(appending([big]));
    expect(await log.verify()).toEqual({ eventCount: 2, brokenAt: null });
    await log.close();
  });

  it('reads a subject by its index', () => {
    reset();
    const database = openDatabase({ path, key: null, durability: 'full' });
    const log = new SqliteEventLog(database);
    const plan = database.prepare('EXPLAIN QUERY PLAN SELECT * FROM events WHERE subject = ? ORDER BY seq').all('a');
    expect(JSON.stringify(plan)).toContain('USING INDEX events_by_subject');
    return log.close();
  });
});
