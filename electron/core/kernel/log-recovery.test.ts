import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#shared/kernel/ids.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { appending, note } from './event-log.acceptance.ts';
import { openLog } from './log-recovery.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dien-hong-recovery-'));
  path = join(folder, 'log.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function writeLog(count: number, commandIds: string[] = []): Promise<void> {
  const { log } = openLog(path, null);
  for (let n = 1; n <= count; n += 1) {
    const commandId = newId();
    commandIds.push(commandId);
    await log.append(appending([note('note/a', { n, text: 'x'.repeat(900) })], commandId));
  }
  await log.close();
}

/** The file's pages that hold any of the last events: their bytes are found by the text of the event's hash. */
function damagePageOf(seq: number): void {
  const raw = new Driver(path);
  raw.pragma('wal_checkpoint(TRUNCATE)');
  const hash = raw.prepare<[number], string>('SELECT hash FROM events WHERE seq = ?').pluck().get(seq) ?? '';
  raw.close();
  const bytes = readFileSync(path);
  const at = bytes.indexOf(hash);
  const page = Math.floor(at / 4096) * 4096;
  bytes.fill(0xff, page, page + 4096);
  writeFileSync(path, bytes);
}

describe('openLog', () => {
  it('opens a whole log as it is', async () => {
    await writeLog(5);
    const { log, recovered } = openLog(path, null);
    expect(recovered).toBeNull();
    expect(log.head().seq).toBe(5);
    await log.close();
  });

  it('cuts a changed last event off, keeps the file aside, and remembers the commands before it [L3]', async () => {
    const commandIds: string[] = [];
    await writeLog(10, commandIds);
    const raw = new Driver(path);
    raw.prepare("UPDATE events SET data = '{}' WHERE seq = 10").run();
    raw.close();
    const { log, recovered } = openLog(path, null);
    expect(recovered?.lastSeq).toBe(9);
    expect(readdirSync(folder).some((name) => name.startsWith('log-damaged-'))).toBe(true);
    const again = await log.append(appending([note('note/a')], commandIds[8]));
    expect(again.isRepeat).toBe(true);
    const next = await log.append(appending([note('note/a')]));
    expect(next.events[0]?.seq).toBe(10);
    expect((await log.verify()).brokenAt).toBeNull();
    await log.close();
  });

  it('recovers to the last whole event when the last page is unreadable', async () => {
    await writeLog(50);
    damagePageOf(50);
    const { log, recovered } = openLog(path, null);
    expect(recovered?.lastSeq).toBeGreaterThan(40);
    expect(recovered?.lastSeq).toBeLessThan(50);
    expect(await log.verify()).toEqual({ eventCount: recovered?.lastSeq, brokenAt: null });
    await log.close();
  });

  it('refuses to drop events that follow damage in the middle, and changes nothing', async () => {
    await writeLog(50);
    const raw = new Driver(path);
    raw.prepare("UPDATE events SET data = '{}' WHERE seq = 20").run();
    raw.close();
    expect(() => openLog(path, null)).toThrow(RefusalError);
    const after = new Driver(path);
    expect(after.prepare('SELECT count(*) FROM events').pluck().get()).toBe(50);
    after.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('log-damaged-'))).toEqual([]);
  });

  it('refuses a file that is no database at all', () => {
    writeFileSync(path, 'this is not a database'.repeat(1000));
    try {
      openLog(path, null);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ refusal: { code: 'data-damaged' } });
    }
    expect(readFileSync(path, 'utf8').startsWith('this is not a database')).toBe(true);
  });
});
