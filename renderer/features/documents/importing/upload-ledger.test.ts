import { expect, it } from 'vitest';
import type { UploadState } from './import-rows.ts';
import { createUploadLedger } from './upload-ledger.ts';

function memory() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

const upload = (overrides: Partial<UploadState>): UploadState => ({
  uploadKey: 'a1',
  path: 'Hồ sơ/tờ trình.pdf',
  sizeBytes: 100,
  sentBytes: 40,
  destination: { circle: 'secretariat', stage: 'draft' },
  phase: 'sending',
  refusal: null,
  skipped: null,
  jobId: null,
  startedAt: 5,
  isRestored: false,
  ...overrides,
});

it('names a file that was being sent when the app was killed, and finds the job of one that had been sent', () => {
  const storage = memory();
  const before = createUploadLedger(storage, 'w1');
  before.note(upload({ uploadKey: 'a2' }));
  before.note(upload({ uploadKey: 'a1', phase: 'sent', sentBytes: 100, jobId: 'j1' }));
  expect(createUploadLedger(storage, 'w2').restore(new Set(['w2']))).toEqual([
    upload({ uploadKey: 'a1', phase: 'sent', sentBytes: 100, jobId: 'j1', isRestored: true }),
    upload({ uploadKey: 'a2', phase: 'cut', sentBytes: 0, isRestored: true }),
  ]);
});

it('leaves what another window is sending to that window, and forgets what was cleared', () => {
  const storage = memory();
  const other = createUploadLedger(storage, 'w1');
  other.note(upload({ uploadKey: 'a1' }));
  const own = createUploadLedger(storage, 'w2');
  expect(own.restore(new Set(['w1', 'w2']))).toEqual([]);
  other.forget('a1');
  expect(own.restore(new Set())).toEqual([]);
});

it('passes over what is damaged, and goes on when the store is full', () => {
  const storage = memory();
  storage.items.set('dien-hong.import.a1', '{"path":');
  storage.items.set('dien-hong.import.a2', '{"path":"x"}');
  expect(createUploadLedger(storage, 'w').restore(new Set())).toEqual([]);
  const setItem = () => {
    throw new Error('quota');
  };
  const full = { ...storage, setItem };
  expect(() => createUploadLedger(full, 'w').note(upload({}))).not.toThrow();
});
