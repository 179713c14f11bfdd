// What every EventLog must do, whatever it is made of (rules L1–L5). Run it from the implementation's own test.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewEvent } from '#shared/kernel/events.ts';
import { newId } from '#shared/kernel/ids.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { canonicalJson, emptyHash, hashEvent } from './event-hash.ts';
import type { EventLog } from './event-log.ts';

export function note(subject: string, data: unknown = {}, circle = 'everyone'): NewEvent {
  return { circle, subject, type: 'note.taken', version: 1, data };
}

export function appending(events: readonly NewEvent[], commandId = newId()) {
  return { commandId, actor: 'local', decide: () => events };
}

/** `open` opens the same log each time it is called within one test; `reset` begins a new one. */
export function acceptEventLog(name: string, open: () => EventLog, reset: () => void): void {
  describe(`EventLog: ${name}`, () => {
    let log: EventLog;
    beforeEach(() => {
      reset();
      log = open();
    });
    afterEach(() => log.close());
    const reopen = async () => {
      await log.close();
      log = open();
    };

    it('[L2] numbers events 1, 2, 3, … and chains each to the one before', async () => {
      const { events } = await log.append(appending([note('note/a', { b: 2, a: 'Điều 1' }), note('note/b')]));
      expect(events.map((event) => event.seq)).toEqual([1, 2]);
      let previous = emptyHash;
      for (const event of log.readAfter(0, 10)) {
        expect(event.hash).toBe(hashEvent(previous, { ...event, data: canonicalJson(event.data) }));
        previous = event.hash;
      }
      expect(log.head()).toEqual({ seq: 2, hash: previous });
    });

    it('[L1] keeps what was appended, word for word, across a restart', async () => {
      const data = {
        quote: 'Thời hạn “05 ngày” làm việc\u0000',
        list: [1, 1.5, null, true],
        nested: { 'khóa đ': 'ừ' },
      };
      await log.append(appending([note('note/a', data)]));
      const before = log.readAfter(0, 10);
      await reopen();
      expect(log.readAfter(0, 10)).toEqual(before);
      expect(before[0]?.data).toEqual(data);
    });

    it('[L3] gives the first events again for a command that comes again, also after a restart', async () => {
      const commandId = newId();
      const first = await log.append(appending([note('note/a', { n: 1 })], commandId));
      const again = await log.append(appending([note('note/a', { n: 2 })], commandId));
      expect(again).toEqual({ events: first.events, isRepeat: true });
      await reopen();
      expect(await log.append(appending([note('note/a', { n: 3 })], commandId))).toEqual({ ...again });
      expect(log.head().seq).toBe(1);
    });

    it('[L3] treats the same command arriving twice at once as one', async () => {
      const commandId = newId();
      const [first, second] = await Promise.all([
        log.append(appending([note('note/a', { n: 1 })], commandId)),
        log.append(appending([note('note/a', { n: 2 })], commandId)),
      ]);
      expect(second?.events).toEqual(first?.events);
      expect(log.head().seq).toBe(1);
    });

    it('[L4] decides each command on what the one before it left, even within one commit', async () => {
      const count = () => log.readSubject('note/counter').length;
      const increments = Array.from({ length: 50 }, () =>
        log.append({ commandId: newId(), actor: 'local', decide: () => [note('note/counter', { was: count() })] }),
      );
      await Promise.all(increments);
      expect(log.readSubject('note/counter').map((event) => event.data)).toEqual(
        Array.from({ length: 50 }, (_, was) => ({ was })),
      );
    });

    it('[L4] refuses one command without harm to those beside it', async () => {
      const refusing = log.append({
        commandId: newId(),
        actor: 'local',
        decide: () => {
          throw new RefusalError('not-allowed');
        },
      });
      const [before, refused, after] = await Promise.allSettled([
        log.append(appending([note('note/a')])),
        refusing,
        log.append(appending([note('note/b')])),
      ]);
      expect([before.status, refused.status, after.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(log.readAfter(0, 10).map((event) => event.subject)).toEqual(['note/a', 'note/b']);
    });

    it('appends nothing of a command whose data JSON cannot hold', async () => {
      await expect(log.append(appending([note('note/a'), note('note/b', { n: 1n })]))).rejects.toThrow();
      expect(log.head().seq).toBe(0);
    });

    it('tells listeners of events before append resolves, and not of repeats', async () => {
      const seen: number[] = [];
      const stop = log.onAppended((events) => seen.push(...events.map((event) => event.seq)));
      const commandId = newId();
      await log.append(appending([note('note/a')], commandId));
      expect(seen).toEqual([1]);
      await log.append(appending([note('note/a')], commandId));
      stop();
      await log.append(appending([note('note/a')]));
      expect(seen).toEqual([1]);
    });

    it('reads in pieces and by subject', async () => {
      await log.append(appending(Array.from({ length: 25 }, (_, n) => note(`note/${n % 5}`, { n }))));
      expect(log.readAfter(20, 3).map((event) => event.seq)).toEqual([21, 22, 23]);
      expect(log.readAfter(25, 3)).toEqual([]);
      expect(log.readSubject('note/3').map((event) => event.seq)).toEqual([4, 9, 14, 19, 24]);
    });

    it('[L2] verifies a whole chain', async () => {
      await log.append(appending(Array.from({ length: 30 }, (_, n) => note('note/a', { n }))));
      expect(await log.verify()).toEqual({ eventCount: 30, brokenAt: null });
    });
  });
}
