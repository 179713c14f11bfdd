import { describe, expect, it } from 'vitest';
import type { JobView } from '#shared/kernel/contract.ts';
import { importTotals, linesOf } from './import-groups.ts';
import { importRows, type UploadState } from './import-rows.ts';

function upload(overrides: Partial<UploadState>): UploadState {
  return {
    uploadKey: 'u1',
    path: 'hồ sơ/a.pdf',
    sizeBytes: 100,
    sentBytes: 0,
    destination: { circle: 'everyone', stage: 'published' },
    phase: 'sending',
    refusal: null,
    skipped: null,
    jobId: null,
    startedAt: null,
    isRestored: false,
    ...overrides,
  };
}

function job(overrides: Partial<JobView>): JobView {
  return {
    jobId: 'j1',
    kind: 'documents.import',
    title: 'a.pdf',
    status: 'running',
    progress: 0.5,
    refusal: null,
    result: null,
    createdAt: '2026-11-21T08:00:00.000Z',
    updatedAt: '2026-11-21T08:00:00.000Z',
    ...overrides,
  };
}

describe('importRows', () => {
  it('keeps the place and key of a file when its upload becomes a job', () => {
    const rows = importRows(
      [upload({ uploadKey: 'u1', phase: 'sent', jobId: 'j1' }), upload({ uploadKey: 'u2', path: 'b.pdf' })],
      [job({ jobId: 'j1', status: 'done', result: { documentId: 'd1' } })],
    );
    expect(rows.map((row) => [row.key, row.phase, row.documentId])).toEqual([
      ['u1', 'done', 'd1'],
      ['u2', 'sending', null],
    ]);
  });

  it('shows unfinished and failed imports from before a restart, not those that ended well', () => {
    const rows = importRows(
      [],
      [
        job({ jobId: 'j1', status: 'running' }),
        job({ jobId: 'j2', status: 'failed', refusal: { code: 'file-damaged' } }),
        job({ jobId: 'j3', status: 'done' }),
        job({ jobId: 'j4', kind: 'documents.reindex' }),
      ],
    );
    expect(rows.map((row) => row.key)).toEqual(['j1', 'j2']);
  });

  it('tells new papers from known ones and from scans, and says how long each took', () => {
    const uploads = ['j1', 'j2', 'j3'].map((jobId) => upload({ uploadKey: jobId, phase: 'sent', jobId }));
    const endsAt = '2026-11-21T08:00:07.500Z';
    const ended = (jobId: string, result: JobView['result']) =>
      job({ jobId, status: 'done', updatedAt: endsAt, result });
    const rows = importRows(uploads, [
      ended('j1', { documentId: 'd1', pageCount: 3, hasText: true, title: 'Tờ trình' }),
      ended('j2', { documentId: 'd2', isKnown: true }),
      ended('j3', { documentId: 'd3', hasText: false }),
    ]);
    expect(rows.map(({ phase }) => phase)).toEqual(['done', 'known', 'scan']);
    expect(rows[0]).toMatchObject({ path: 'hồ sơ/a.pdf', title: 'Tờ trình', pageCount: 3, seconds: 7.5 });
  });

  it('lists the papers of an archive with it, under its path, also those that ended well', () => {
    const rows = importRows(
      [upload({ path: 'hồ sơ/gói.zip', phase: 'sent', jobId: 'j1' })],
      [
        job({ jobId: 'j1', title: 'gói.zip', status: 'done', result: { isArchive: true, papers: 2 } }),
        job({ jobId: 'j2', title: 'gói.zip › phụ lục/a.pdf', status: 'done', result: { documentId: 'd1' } }),
        job({ jobId: 'j3', title: 'khác.zip › b.pdf', status: 'done' }),
        job({ jobId: 'j4', kind: 'documents.refused-entry', title: 'gói.zip › phim.mp4', status: 'failed' }),
      ],
    );
    expect(rows.map(({ path, phase }) => [path, phase])).toEqual([
      ['hồ sơ/gói.zip › phụ lục/a.pdf', 'done'],
      ['hồ sơ/gói.zip › phim.mp4', 'failed'],
      ['hồ sơ/gói.zip', 'unpacked'],
    ]);
    expect(importTotals(rows)).toMatchObject({ total: 2, done: 1, failed: 1, active: 0 });
  });

  it('has one row for a file whose job is told of before the upload has its answer', () => {
    const rows = importRows([upload({ sentBytes: 100 })], [job({ status: 'running' })]);
    expect(rows.map(({ key, phase }) => [key, phase])).toEqual([['u1', 'sending']]);
    expect(importRows([upload({ phase: 'waiting' })], [job({ status: 'running' })])).toHaveLength(2);
  });

  it('drops a file of before a restart whose job was cleared elsewhere, not one that was just sent', () => {
    const before = upload({ uploadKey: 'u1', phase: 'sent', jobId: 'j1', isRestored: true });
    const rows = importRows([before, upload({ uploadKey: 'u2', phase: 'sent', jobId: 'j2' })], []);
    expect(rows.map(({ key }) => key)).toEqual(['u2']);
  });

  it('keeps the rows of files that did not move', () => {
    const still = job({ jobId: 'j1', status: 'done' });
    const uploads = ['j1', 'j2'].map((jobId) => upload({ uploadKey: jobId, phase: 'sent', jobId }));
    const before = importRows(uploads, [still, job({ jobId: 'j2' })]);
    const after = importRows(uploads, [still, job({ jobId: 'j2', progress: 0.9 })]);
    expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false]);
  });

  it('moves forward from sending to reading without stepping back', () => {
    const sent = importRows([upload({ sentBytes: 100 })], [])[0]?.progress ?? 1;
    const read = importRows([upload({ phase: 'sent', jobId: 'j1' })], [job({ progress: 0 })])[0]?.progress ?? 0;
    expect(read).toBeGreaterThanOrEqual(sent);
  });
});

describe('importTotals', () => {
  it('counts every file but the cancelled ones', () => {
    const rows = importRows(
      [
        upload({ uploadKey: 'u1', phase: 'sent', jobId: 'j1' }),
        upload({ uploadKey: 'u2', phase: 'cancelled' }),
        upload({ uploadKey: 'u3', phase: 'failed', refusal: { code: 'file-empty' } }),
        upload({ uploadKey: 'u4', phase: 'waiting' }),
      ],
      [job({ status: 'done', result: { documentId: 'd1' } })],
    );
    expect(importTotals(rows)).toMatchObject({ total: 3, done: 1, failed: 1, active: 1 });
  });

  it('weighs files by their size, and counts bytes of what is not refused', () => {
    const rows = importRows(
      [
        upload({ uploadKey: 'u1', sizeBytes: 1_000_000, sentBytes: 500_000 }),
        upload({ uploadKey: 'u2', sizeBytes: 400_000, phase: 'failed', refusal: { code: 'file-damaged' } }),
      ],
      [],
    );
    const totals = importTotals(rows);
    expect(totals).toMatchObject({ sentBytes: 500_000, sizeBytes: 1_000_000, weight: 1_400_000, weightDone: 600_000 });
  });
});

describe('linesOf', () => {
  it('puts first what needs a person, and what moves before what waits', () => {
    const rows = importRows(
      [
        upload({ uploadKey: 'waits', phase: 'waiting' }),
        upload({ uploadKey: 'moves', phase: 'sending' }),
        upload({ uploadKey: 'system', phase: 'skipped', skipped: 'system-file' }),
        upload({ uploadKey: 'closed', phase: 'skipped', skipped: 'unreadable' }),
        upload({ uploadKey: 'cut', phase: 'cut' }),
      ],
      [],
    );
    const lines = linesOf(rows).map((line) => (line.kind === 'group' ? `${line.group} ${line.count}` : line.row.key));
    expect(lines).toEqual(['attention 2', 'closed', 'cut', 'running 2', 'moves', 'waits', 'skipped 1', 'system']);
  });
});
