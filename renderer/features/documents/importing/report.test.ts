import { expect, it } from 'vitest';
import type { ImportRow } from './import-rows.ts';
import { csvOf, jsonOf, type ReportLine, reportOf } from './report.ts';

const row = (overrides: Partial<ImportRow>): ImportRow => ({
  key: 'k',
  path: 'a.pdf',
  sizeBytes: 1,
  sentBytes: 1,
  phase: 'done',
  progress: 1,
  refusal: null,
  skipped: null,
  documentId: null,
  title: null,
  pageCount: null,
  seconds: null,
  destination: null,
  canRetry: false,
  source: { kind: 'job', jobId: 'j' },
  ...overrides,
});
const heads = {
  path: 'Tệp',
  status: 'Kết quả',
  reason: 'Lý do',
  documentId: 'Mã',
  title: 'Tên',
  pages: 'Trang',
  seconds: 'Giây',
};

it('has a line for each file, in the order of their paths', () => {
  const lines = reportOf(
    [
      row({ path: 'hồ sơ/10.pdf', phase: 'failed', refusal: { code: 'file-damaged' }, seconds: 0.04 }),
      row({ path: 'hồ sơ/2.pdf', documentId: 'd1', title: 'Tờ trình', pageCount: 3, seconds: 1.26 }),
      row({ path: 'gói.zip', phase: 'unpacked' }),
      row({ path: 'z.pdf', phase: 'reading' }),
      row({ path: '.DS_Store', phase: 'skipped', skipped: 'system-file' }),
    ],
    ({ phase }) => (phase === 'failed' ? 'Tệp bị hỏng.' : null),
  );
  expect(lines.map(({ path, status, code }) => [path, status, code])).toEqual([
    ['.DS_Store', 'skipped', 'system-file'],
    ['hồ sơ/2.pdf', 'imported', null],
    ['hồ sơ/10.pdf', 'refused', 'file-damaged'],
    ['z.pdf', 'unfinished', null],
  ]);
  expect(lines[1]).toMatchObject({ documentId: 'd1', title: 'Tờ trình', pages: 3, seconds: 1.3, reason: null });
});

const line = (overrides: Partial<ReportLine>): ReportLine => ({
  path: 'a.pdf',
  status: 'imported',
  code: null,
  reason: null,
  documentId: null,
  title: null,
  pages: null,
  seconds: null,
  ...overrides,
});

it('opens in Excel: marked as UTF-8, quotes and commas kept, no name taken for a formula', () => {
  const lines = [
    line({ path: 'Báo cáo, "lần 2".pdf', pages: 3, seconds: 1.5, title: 'Về rừng' }),
    line({ path: '=CMD()', status: 'refused' }),
  ];
  expect(csvOf(lines, heads, (status) => (status === 'refused' ? 'Không nhận' : 'Đã nhập'))).toBe(
    [
      '\uFEFFTệp,Kết quả,Lý do,Mã,Tên,Trang,Giây',
      '"Báo cáo, ""lần 2"".pdf",Đã nhập,,,Về rừng,3,1.5',
      "'=CMD(),Không nhận,,,,,",
      '',
    ].join('\r\n'),
  );
});

it('is data too', () => {
  const lines = [line({}), line({ status: 'refused' }), line({ status: 'refused' })];
  expect(JSON.parse(jsonOf(lines, '2026-11-21T08:00:00.000Z'))).toEqual({
    createdAt: '2026-11-21T08:00:00.000Z',
    counts: { imported: 1, refused: 2 },
    files: lines,
  });
});
