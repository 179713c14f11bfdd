// A refusal is an expected "no": a value with a documented code. Its text is the renderer's, in the person's language.
// Bugs are thrown as errors; machine trouble is classified once, at the edge, into one of these codes.
import { z } from 'zod';

export const refusalCodes = [
  'not-allowed', // the actor's roles or circles do not permit it
  'not-found', // no such thing, or not visible to this viewer: the two are never told apart
  'already-done', // the subject is already in the wanted state
  'conflict', // the subject changed in between; look again
  'wrong-stage', // the paper is a draft, approved, published or withdrawn, and this needs another
  'not-ready', // something must be settled before this paper may go on
  'too-late', // the time given has passed
  'programme-wrong', // a sitting's programme that does not hold: times that overlap, items without a title, …
  'already-begun', // an item of the agenda that has begun would be moved
  'secret-paper', // marked with a grade of secrecy that is not taken in
  'too-large', // over a documented limit
  'limit-reached', // as many as there may be
  'unsupported-type', // a file of a kind that is not read here
  'file-empty', // a file of no bytes
  'file-damaged', // the file cannot be read as what it claims to be
  'file-protected', // a password is needed
  'file-has-no-text', // read, but no text was found in it (a scan)
  'file-changed', // the file was written to while it was read
  'archive-damaged', // an archive, or an entry of one, that cannot be unpacked or is named to do harm
  'office-missing', // LibreOffice is needed for this kind of file and is not there, or too old
  'office-failed', // LibreOffice could not turn the file into a PDF
  'upload-unknown', // the upload was finished, given up or never begun
  'upload-mismatch', // a chunk at the wrong offset, or more bytes than announced
  'job-unknown', // no such job
  'cancelled', // the person stopped it
  'timed-out', // took longer than its bound
  'disk-full', // the device has no room; nothing half-written was kept
  'no-rights', // the data folder cannot be read or written
  'data-held', // another process holds the data folder
  'data-newer', // the data folder was written by a newer version
  'configuration-wrong', // configuration.json of the data folder cannot be read
  'data-damaged', // the log cannot be opened at all
  'key-missing', // the key that opens the data folder is not there
  'key-wrong', // the key does not open this data folder
  'port-in-use', // the port is taken
  'blob-missing', // an original is not on this device
  'blob-damaged', // an original on this device does not match its name
  'internal', // a bug; the log has the details
] as const;

export const refusalCodeSchema = z.enum(refusalCodes);
export type RefusalCode = z.infer<typeof refusalCodeSchema>;

export const refusalSchema = z.object({
  code: refusalCodeSchema,
  /** Facts for the message, never prose: names, numbers, paths that the person gave. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** Carries a refusal through code that can only throw. Caught at the edge (RPC, CLI, jobs) and turned back into a value. */
export class RefusalError extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, facts?: Refusal['facts'], options?: ErrorOptions) {
    super(code, options);
    this.name = 'RefusalError';
    this.refusal = facts ? { code, facts } : { code };
  }
}
