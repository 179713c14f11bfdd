import { describe, expect, it } from 'vitest';
import { demoManifestSchema } from './demo-manifest.ts';

const good = {
  session: { key: 'session', title: 'Kỳ họp', startDay: -1, endDay: 2 },
  papers: [{ key: 'bill', file: 'papers/bill.pdf' }],
  sittings: [
    {
      key: 'morning',
      title: 'Phiên sáng',
      day: 0,
      start: '08:00',
      end: '11:30',
      agenda: [
        { start: '08:00', title: 'Thảo luận', papers: ['bill'] },
        { start: '10:00', title: 'Giải lao', papers: [] },
      ],
    },
  ],
};
const morning = good.sittings[0];

function faults(change: object): string[] {
  const outcome = demoManifestSchema.safeParse({ ...good, ...change });
  return outcome.success ? [] : outcome.error.issues.map((issue) => issue.message);
}

describe('demo manifest', () => {
  it('takes a session whose sittings name known papers', () => {
    expect(faults({})).toEqual([]);
  });

  it('refuses an agenda that names an unknown paper', () => {
    expect(faults({ papers: [{ key: 'other', file: 'papers/other.pdf' }] })).toEqual([
      'Sitting "morning" names the unknown paper "bill".',
    ]);
  });

  it('refuses items out of order and items after the end', () => {
    const late = 'Sitting "morning" has items out of order or after its end.';
    expect(faults({ sittings: [{ ...morning, end: '09:30' }] })).toEqual([late]);
    expect(faults({ sittings: [{ ...morning, agenda: morning?.agenda.toReversed() }] })).toEqual([late]);
  });

  it('refuses sittings that overlap, share a key or lie outside the session', () => {
    expect(faults({ sittings: [morning, { ...morning, key: 'second' }] })).toEqual([
      'Sitting "morning" is not over when the next one starts.',
    ]);
    expect(faults({ sittings: [morning, { ...morning, day: 1 }] })).toEqual(['Sitting key "morning" occurs twice.']);
    expect(faults({ sittings: [{ ...morning, day: 3 }] })).toEqual(['Sitting "morning" is outside its session.']);
  });

  it('refuses a file that leaves the folder of papers', () => {
    expect(faults({ papers: [{ key: 'bill', file: 'papers/../secret.pdf' }] })).toHaveLength(1);
  });

  it('refuses a version of an unknown paper, or of itself', () => {
    const version = (replaces: string) => faults({ papers: [{ key: 'bill', file: 'papers/bill.pdf', replaces }] });
    expect(version('bill')).toEqual(['Paper "bill" replaces itself.']);
    expect(version('draft')).toEqual(['Paper "bill" replaces the unknown paper "draft".']);
  });
});
