// Brings the demo parliament in: its papers through the ordinary import, its calendar through ordinary commands.
// Safe to call at every start: what is there already stays as it is, what a kill interrupted is completed.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '#core/core.ts';
import { findSitting, listSittings } from '#core/sittings/queries.ts';
import { documentIdOf, documentSubject } from '#shared/documents/document-state.ts';
import { documentDecider } from '#shared/documents/rules.ts';
import { everyone } from '#shared/kernel/circles.ts';
import { derivedId } from '#shared/kernel/ids.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { sessionSubject, sittingSubject } from '#shared/sittings/calendar-keepers.ts';
import { type DemoManifest, demoManifestSchema } from '#shared/sittings/demo-manifest.ts';
import { minutesBetween, type Programme } from '#shared/sittings/programme.ts';
import { sittingDecider } from '#shared/sittings/rules.ts';
import { sessionDecider } from '#shared/sittings/session-rules.ts';
import { demoClerk } from './demo-clerk.ts';
import { vietnamTime, vietnamToday } from './vietnam-time.ts';

const namespace = '0b9b6d53-6a3a-5b0c-8e1f-2f1f7c1d9a01';

/** `demoDir` holds demo.json and papers/. Resolves when the calendar stands and every paper is imported and filed under it. */
export async function loadDemo(core: Core, demoDir: string): Promise<void> {
  const manifest = demoManifestSchema.parse(JSON.parse(await readFile(join(demoDir, 'demo.json'), 'utf8')));
  const documentIds = await documentIdsOf(demoDir, manifest);
  const sessionId = derivedId(namespace, manifest.session.key);
  const { details } = core.commands.stateOf(sessionDecider, sessionSubject(sessionId));
  if (details === null) await scheduleAll(core, manifest, { sessionId, today: vietnamToday(), documentIds });
  try {
    await importPapers(core, demoDir, manifest, documentIds);
  } catch (error) {
    // The core is being closed: the next start goes on.
    if (error instanceof RefusalError && error.refusal.code === 'cancelled') return;
    throw error;
  }
  await filePapers(core, sessionId, replacedBy(manifest, documentIds));
}

interface DemoPlace {
  readonly sessionId: string;
  /** The day from which the manifest counts, `2026-11-21`. */
  readonly today: string;
  readonly documentIds: ReadonlyMap<string, string>;
}

async function scheduleAll(core: Core, manifest: DemoManifest, place: DemoPlace): Promise<void> {
  const { sessionId, today } = place;
  for (const sitting of manifest.sittings) {
    const sittingId = derivedId(sessionId, sitting.key);
    const subject = sittingSubject(sittingId);
    const programme = programmeOf(sitting, place);
    await once(() =>
      core.commands.execute(sittingDecider, {
        ...{ commandId: derivedId(namespace, subject), actor: demoClerk, subject },
        command: { kind: 'schedule', sittingId, circle: everyone, programme, isSample: true },
      }),
    );
  }
  // The session comes last: while it is missing, the next start knows that the calendar is not complete.
  const subject = sessionSubject(sessionId);
  const session = {
    title: manifest.session.title,
    startsAt: vietnamTime(today, manifest.session.startDay, '08:00'),
    endsAt: vietnamTime(today, manifest.session.endDay, '17:00'),
    organ: null,
    isSample: true,
  };
  await once(() =>
    core.commands.execute(sessionDecider, {
      ...{ commandId: derivedId(namespace, subject), actor: demoClerk, subject },
      command: { kind: 'open', sessionId, circle: everyone, session },
    }),
  );
}

/** Each item lasts until the next one begins. */
function programmeOf(
  { key, title, day, start, end, agenda }: DemoManifest['sittings'][number],
  { sessionId, today, documentIds }: DemoPlace,
): Programme {
  const at = (time: string) => vietnamTime(today, day, time);
  return {
    ...{ sessionId, title, kind: null, place: null, startsAt: at(start), endsAt: at(end), documentIds: [] },
    agenda: agenda.map((item, index) => ({
      itemId: derivedId(sessionId, `${key}/${index}`),
      kind: item.isBreak ? 'break' : 'matter',
      startsAt: at(item.start),
      durationMinutes: minutesBetween(at(item.start), at(agenda[index + 1]?.start ?? end)),
      title: item.title,
      presenter: null,
      documentIds: item.papers.map((paper) => documentIds.get(paper)).filter((id) => id !== undefined),
    })),
  };
}

/** Each paper under the first item of the agenda that names it, once it is in; what a person has filed stays so. */
async function filePapers(core: Core, sessionId: string, replaced: ReadonlyMap<string, string>): Promise<void> {
  const filed = new Set<string>();
  for (const { sittingId } of listSittings(core.views(), demoClerk)) {
    for (const { itemId, documents } of findSitting(core.views(), demoClerk, sittingId)?.agenda ?? []) {
      for (const { documentId } of documents) {
        const { lineage } = core.commands.stateOf(documentDecider, documentSubject(documentId));
        if (filed.has(documentId) || lineage !== null) continue;
        filed.add(documentId);
        const placement = { sessionId, sittingId, itemId };
        const replaces = replaced.get(documentId);
        await core.desk.act(demoClerk, derivedId(namespace, `file/${documentId}`), [documentId], {
          kind: 'file',
          placement,
          ...(replaces === undefined ? {} : { replaces }),
        });
      }
    }
  }
}

/** The paper that each newer version replaces, by their ids. */
function replacedBy({ papers }: DemoManifest, documentIds: ReadonlyMap<string, string>): Map<string, string> {
  const replaced = new Map<string, string>();
  for (const { key, replaces } of papers) {
    const [newer, former] = [documentIds.get(key), replaces && documentIds.get(replaces)];
    if (newer && former) replaced.set(newer, former);
  }
  return replaced;
}

/** The id that each paper has or will have, by its key in the manifest. */
async function documentIdsOf(demoDir: string, { papers }: DemoManifest): Promise<Map<string, string>> {
  const documentIds = new Map<string, string>();
  for (const { key, file } of papers) {
    const sha256 = createHash('sha256').update(await readFile(join(demoDir, file)));
    documentIds.set(key, documentIdOf(sha256.digest('hex'), everyone));
  }
  return documentIds;
}

/** One after the other: in every demo the same paper is the newest. One that cannot be imported keeps no other back. */
async function importPapers(
  core: Core,
  demoDir: string,
  { papers }: DemoManifest,
  documentIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { key, file } of papers) {
    const subject = documentSubject(documentIds.get(key) ?? '');
    if (core.commands.stateOf(documentDecider, subject).stage !== 'absent') continue;
    const request = { circle: everyone, stage: 'published' as const, isSample: true };
    const { jobId } = await core.documents.importFile(demoClerk, join(demoDir, file), request);
    await core.jobs.whenEnded(demoClerk.userId, jobId);
  }
}

/** What an earlier start has done already stays as it is. */
async function once(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof RefusalError) || error.refusal.code !== 'already-done') throw error;
  }
}
