import { describe, expect, it } from 'vitest';
import type { Decision } from '#shared/kernel/decider.ts';
import type { NewEvent } from '#shared/kernel/events.ts';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import type { DocumentCommand } from './decide.ts';
import type { DocumentState } from './document-state.ts';
import { unreadMetadata } from './metadata/metadata.ts';
import { nowhere } from './paper.ts';
import { paperForTests } from './papers-for-tests.ts';
import { usualPolicy } from './readiness.ts';
import { documentDecider } from './rules.ts';

const documentId = '0190f0a0-0000-7000-8000-000000000001';
const olderId = '0190f0a0-0000-7000-8000-000000000002';
const at = '2026-11-21T08:00:00.000Z';
const policy = usualPolicy;
const secretary = localAdministrator;
const deputy: Viewer = { userId: 'an', displayName: 'Nguyễn An', roles: ['deputy'], circles: ['everyone'] };

/** Runs commands one after another; what is refused changes nothing. */
function history(commands: readonly DocumentCommand[], actor = secretary) {
  let state: DocumentState = documentDecider.initial;
  const events: NewEvent[] = [];
  let last: Decision = { accepted: true, events: [] };
  for (const command of commands) {
    last = documentDecider.decide(state, command, { actor, at });
    if (!last.accepted) continue;
    events.push(...last.events);
    state = last.events.reduce(
      (each, event) => documentDecider.evolve(each, { ...event, at, actor: actor.userId }),
      state,
    );
  }
  return { state, events, last };
}

const draft: DocumentCommand = {
  kind: 'import',
  documentId,
  circle: 'secretariat',
  stage: 'draft',
  paper: paperForTests(),
};
const approve: DocumentCommand = { kind: 'approve', documentId, policy };
const publish = (circle = 'everyone'): DocumentCommand => ({ kind: 'publish', documentId, circle, policy });
const told = (events: readonly NewEvent[]) => events.map(({ type, circle }) => `${type} @ ${circle}`);

describe('the way of a paper to its readers', () => {
  it('goes from draft through approval to a circle, which is given all that it needs', () => {
    const { state, events } = history([draft, approve, publish('delegation:ha-noi')]);
    expect(told(events)).toEqual([
      'document.imported @ secretariat',
      'document.approved @ secretariat',
      'document.released @ secretariat',
      'document.published @ delegation:ha-noi',
    ]);
    expect(state).toMatchObject({ stage: 'published', circle: 'delegation:ha-noi', homeCircle: 'secretariat' });
    // Whoever is in the delegation alone folds that one event and knows the paper.
    const [published] = events.slice(-1);
    const theirs = published && documentDecider.evolve(documentDecider.initial, { ...published, at, actor: 'local' });
    expect(theirs).toMatchObject({ stage: 'published', paper: paperForTests() });
  });

  it('does not skip approval', () => {
    expect(history([draft, publish()]).last).toEqual({
      accepted: false,
      refusal: { code: 'wrong-stage', facts: { stage: 'draft' } },
    });
  });

  it('stops at a mark of secrecy until a person has said that there is none', () => {
    const metadata = {
      ...unreadMetadata,
      secrecy: { value: 'confidential', confidence: 'unsure' as const, source: 'paper' as const, place: null },
    };
    const marked: DocumentCommand = { ...draft, paper: paperForTests({ metadata }) } as DocumentCommand;
    expect(history([marked, approve]).last).toEqual({
      accepted: false,
      refusal: { code: 'not-ready', facts: { fault: 'secrecy-unsure' } },
    });
    const said = { value: null, confidence: 'high' as const, source: 'person' as const, place: null };
    const settled: DocumentCommand = { kind: 'describe', documentId, description: { fields: { secrecy: said } } };
    expect(history([marked, settled, approve]).state.stage).toBe('approved');
  });

  it('is published at its time by whoever scheduled it, and not in the past', () => {
    const schedule = (publishAt: string): DocumentCommand => ({
      kind: 'schedule',
      documentId,
      circle: 'everyone',
      publishAt,
      policy,
    });
    expect(history([draft, approve, schedule('2026-11-22T00:00:00.000Z')]).state.scheduled).toEqual({
      publishAt: '2026-11-22T00:00:00.000Z',
      circle: 'everyone',
      actor: 'local',
    });
    expect(history([draft, approve, schedule('2026-11-20T00:00:00.000Z')]).last).toMatchObject({
      refusal: { code: 'too-late' },
    });
  });

  it('moves to another circle by being withdrawn from the first', () => {
    const { events, state } = history([draft, approve, publish('delegation:ha-noi'), publish('everyone')]);
    expect(told(events).slice(4)).toEqual([
      'document.withdrawn @ delegation:ha-noi',
      'document.released @ secretariat',
      'document.published @ everyone',
    ]);
    expect(state).toMatchObject({ stage: 'published', circle: 'everyone' });
  });

  it('comes back from withdrawal to where it was', () => {
    const withdraw: DocumentCommand = { kind: 'withdraw', documentId, reason: 'Nhầm bản' };
    const restore: DocumentCommand = { kind: 'restore', documentId };
    expect(history([draft, approve, withdraw, restore]).state.stage).toBe('approved');
    expect(history([draft, approve, publish(), withdraw, restore]).state.stage).toBe('published');
    expect(history([draft, withdraw, withdraw]).last).toMatchObject({ refusal: { code: 'already-done' } });
  });

  it('keeps the version that it is, and what it replaces', () => {
    const lineage = { familyId: olderId, version: 2, replaces: olderId };
    const { events } = history([draft, { kind: 'file', documentId, placement: nowhere, lineage }, approve, publish()]);
    expect(events.at(-1)?.data).toMatchObject({ lineage });
  });

  it('keeps what a person wrote when its text is read again', () => {
    const entry = (value: string, source: 'paper' | 'person') => ({
      value,
      confidence: 'high' as const,
      source,
      place: null,
    });
    const { state } = history([
      draft,
      { kind: 'describe', documentId, description: { fields: { number: entry('12/TTr-CP', 'person') } } },
      {
        kind: 'revise-text',
        documentId,
        lookedAt: 'b'.repeat(64),
        revision: {
          cause: 'recognised',
          text: { sha256: 'c'.repeat(64), sizeBytes: 9 },
          hasText: true,
          scannedPages: 0,
          weakPages: [2],
          fields: { number: entry('l2/TTr-CP', 'paper'), issuer: entry('Chính phủ', 'paper') },
        },
      },
    ]);
    expect(state.paper?.metadata).toMatchObject({ number: { value: '12/TTr-CP' }, issuer: { value: 'Chính phủ' } });
    expect(state.paper?.text.sha256).toBe('c'.repeat(64));
  });
});

describe('who may', () => {
  const commands: readonly DocumentCommand[] = [
    approve,
    publish(),
    { kind: 'withdraw', documentId, reason: null },
    { kind: 'describe', documentId, description: { title: 'Khác', fields: {} } },
    { kind: 'file', documentId, placement: nowhere, lineage: null },
    { kind: 'return', documentId, reason: '' },
    { kind: 'schedule', documentId, circle: 'everyone', publishAt: '2027-01-01T00:00:00.000Z', policy },
    { kind: 'unschedule', documentId },
    { kind: 'restore', documentId },
  ];
  const { state: drafted } = history([draft]);
  const { state: published } = history([draft, approve, publish()]);

  it.each(commands.map((command) => [command.kind, command] as const))(
    'a deputy neither does %s nor learns that there is a draft',
    (_, command) => {
      const refusalIn = (state: DocumentState) => {
        const decision = documentDecider.decide(state, command, { actor: deputy, at });
        return decision.accepted ? null : decision.refusal.code;
      };
      expect([refusalIn(drafted), refusalIn(published)]).toEqual(['not-found', 'not-allowed']);
    },
  );

  it('a secretary of another body does not bring papers into a circle that is not theirs', () => {
    const other: Viewer = { ...deputy, roles: ['secretary'] };
    expect(documentDecider.decide(documentDecider.initial, draft, { actor: other, at })).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
  });
});
