import { describe, expect, it } from 'vitest';
import type { JobView } from '#shared/kernel/contract.ts';
import { importRows, importTotals, type UploadState } from './import-rows.ts';

function upload(overrides: Partial<UploadState>): UploadState {
  return {
    uploadKey: 'u1',
    fileName: 'a.pdf',
    sizeBytes: 100,
    sentBytes: 0,
    phase: 'sending',
    refusal: null,
    jobId: null,
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
      [upload({ uploadKey: 'u1', phase: 'sent', jobId: 'j1' }), upload({ uploadKey: 'u2', fileName: 'b.pdf' })],
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
    const { progress, ...counts } = importTotals(rows);
    expect(counts).toEqual({ total: 3, done: 1, failed: 1, active: 1 });
    expect(progress).toBeCloseTo(2 / 3);
  });
});
