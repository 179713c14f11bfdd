// RPC of papers: a table of contents.
import { implement } from '@orpc/server';
import { documentsContract } from '#shared/documents/contract.ts';
import { binaryOf } from '#shared/kernel/binary.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import type { Documents } from './service.ts';

export function documentsHandlers(documents: Documents) {
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
    finishUpload: os.finishUpload.handler(async ({ input, context: { viewer } }) => ({
      jobId: await documents.finishUpload(viewer, input.uploadId, { circle: input.circle }),
    })),
    abortUpload: os.abortUpload.handler(async ({ input, context: { viewer } }) => {
      await uploads.abort(viewer.userId, input.uploadId);
      return {};
    }),
    listDocuments: os.listDocuments.handler(({ input, context: { viewer } }) => documents.list(viewer, input)),
    getDocument: os.getDocument.handler(({ input, context: { viewer } }) => documents.get(viewer, input.documentId)),
    readOriginal: os.readOriginal.handler(async ({ input, context: { viewer } }) =>
      binaryOf(await documents.readOriginal(viewer, input.documentId, input.offset, input.length)),
    ),
    readTextPages: os.readTextPages.handler(({ input, context: { viewer } }) =>
      documents.readTextPages(viewer, input.documentId, input.firstPage, input.pageCount),
    ),
    withdrawDocument: os.withdrawDocument.handler(async ({ input, context: { viewer } }) => {
      await documents.withdraw(viewer, input.commandId, input.documentId);
      return {};
    }),
    restoreDocument: os.restoreDocument.handler(async ({ input, context: { viewer } }) => {
      await documents.restore(viewer, input.commandId, input.documentId);
      return {};
    }),
  });
}
