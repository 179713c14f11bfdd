// RPC of papers: a table of contents.
import { implement } from '@orpc/server';
import type { Core } from '#core/core.ts';
import { documentsContract } from '#shared/documents/contract.ts';
import { binaryOf } from '#shared/kernel/binary.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { findInDocument } from './find.ts';
import { findUnit, getStructure } from './units.ts';

type Papers = Pick<
  Core,
  'documents' | 'desk' | 'readings' | 'comparisons' | 'news' | 'recognition' | 'historyOf' | 'measureStorage'
>;

export function documentsHandlers({
  documents,
  desk,
  readings,
  comparisons,
  news,
  recognition,
  historyOf,
  measureStorage,
}: Papers) {
  const os = implement(documentsContract).$context<{ viewer: Viewer }>();
  const { uploads } = documents;
  return os.router({
    beginUpload: os.beginUpload.handler(async ({ input, context: { viewer } }) => ({
      uploadId: await uploads.begin(viewer.userId, input.fileName, input.sizeBytes),
    })),
    appendChunk: os.appendChunk.handler(async ({ input, context: { viewer } }) => {
      const piece = new Uint8Array(await input.chunk.arrayBuffer());
      return { receivedBytes: await uploads.append(viewer.userId, input.uploadId, input.offset, piece) };
    }),
    finishUpload: os.finishUpload.handler(async ({ input: { uploadId, ...request }, context: { viewer } }) => ({
      jobId: await documents.finishUpload(viewer, uploadId, request),
    })),
    abortUpload: os.abortUpload.handler(async ({ input, context: { viewer } }) => {
      await uploads.abort(viewer.userId, input.uploadId);
      return {};
    }),

    listDocuments: os.listDocuments.handler(({ input, context: { viewer } }) => documents.list(viewer, input)),
    listDocumentIds: os.listDocumentIds.handler(({ input, context: { viewer } }) => documents.listIds(viewer, input)),
    listFacets: os.listFacets.handler(({ context: { viewer } }) => documents.listFacets(viewer)),
    getDocument: os.getDocument.handler(({ input, context: { viewer } }) => documents.get(viewer, input.documentId)),
    getHistory: os.getHistory.handler(({ input, context: { viewer } }) => ({
      entries: historyOf(viewer, input.documentId),
    })),
    readOriginal: os.readOriginal.handler(async ({ input: { documentId, ...range }, context: { viewer } }) =>
      binaryOf(await documents.readOriginal(viewer, documentId, range)),
    ),
    readTextPages: os.readTextPages.handler(({ input, context: { viewer } }) =>
      documents.readTextPages(viewer, input.documentId, input),
    ),
    getStructure: os.getStructure.handler(({ input, context: { viewer } }) =>
      getStructure(documents, viewer, input.documentId),
    ),
    findUnit: os.findUnit.handler(({ input, context: { viewer } }) =>
      findUnit(documents, viewer, input.documentId, input.address),
    ),
    findInDocument: os.findInDocument.handler(({ input, signal, context: { viewer } }) =>
      findInDocument(documents, viewer, input, signal),
    ),
    findLaws: os.findLaws.handler(({ input, context: { viewer } }) => ({
      papers: documents.findLaws(viewer, input.laws),
    })),
    compareVersions: os.compareVersions.handler(({ input, context: { viewer } }) =>
      comparisons.compare(viewer, input.documentId, input.withDocumentId),
    ),
    noteRead: os.noteRead.handler(async ({ input, context: { viewer } }) => {
      await desk.noteRead(viewer, input.commandId, input.documentIds);
      return {};
    }),
    notePlace: os.notePlace.handler(async ({ input: { commandId, documentId, ...place }, context: { viewer } }) => {
      await readings.notePlace(viewer, commandId, documentId, place);
      return {};
    }),
    listContinued: os.listContinued.handler(({ input, context: { viewer } }) => ({
      papers: readings.listContinued(viewer, input.limit),
    })),
    listNews: os.listNews.handler(({ input, context: { viewer } }) => news.list(viewer, input)),
    markNewsSeen: os.markNewsSeen.handler(async ({ input, context: { viewer } }) => {
      await news.markSeen(viewer, input.commandId, input.upTo);
      return {};
    }),
    undoNewsSeen: os.undoNewsSeen.handler(async ({ input, context: { viewer } }) => {
      await news.undoSeen(viewer, input.commandId);
      return {};
    }),

    actOnDocuments: os.actOnDocuments.handler(async ({ input, context: { viewer } }) => ({
      refused: await desk.act(viewer, input.commandId, input.documentIds, input.action),
    })),
    recogniseDocument: os.recogniseDocument.handler(({ input, context: { viewer } }) => ({
      jobId: recognition.recognise(viewer, input.documentId),
    })),
    correctPage: os.correctPage.handler(async ({ input, context: { viewer } }) => {
      await recognition.correctPage(viewer, input);
      return {};
    }),
    openDossier: os.openDossier.handler(async ({ input, context: { viewer } }) => {
      const dossier = { ...input.dossier, isSample: false };
      return { dossierId: await desk.openDossier(viewer, input.commandId, input.circle, dossier) };
    }),
    renameDossier: os.renameDossier.handler(async ({ input, context: { viewer } }) => {
      await desk.renameDossier(viewer, input.commandId, input.dossierId, input.title);
      return {};
    }),
    listAudiences: os.listAudiences.handler(({ context: { viewer } }) => ({ circles: desk.listAudiences(viewer) })),
    getStorage: os.getStorage.handler(async ({ context: { viewer } }) => ({
      ...documents.sumBlobBytes(viewer),
      ...(await measureStorage()),
    })),
  });
}
