// The English twin of vietnamese.ts.
import type { RefusalCode } from '#shared/kernel/refusal.ts';

export const refusals: Record<RefusalCode, string> = {
  'not-allowed':
    'This is outside your permissions and was not done; nothing has changed. Ask the administrator if you need it.',
  'not-found':
    'There is no such thing, or it is not shown to you. Everything else is unaffected. Go back to the list and choose again.',
  'already-done': 'This was already done; nothing more has changed. You can go on.',
  conflict:
    'Someone else has just changed this, so yours was not recorded; the newer state is intact. Look at it, then do it again.',
  'wrong-stage':
    'The paper is at another stage, so this was not done; nothing has changed. Look at its stage and take the next step.',
  'not-ready':
    'Something about this paper must be settled before it is approved or published; the draft is intact. Open the publishing desk, add what is missing and try again.',
  'too-late': 'The time chosen has passed, so it was not recorded; nothing has changed. Choose another time.',
  'programme-wrong':
    'The programme does not hold yet (a title is missing, or times overlap or lie outside the sitting), so it was not published; the draft is intact. Look at the marked lines.',
  'already-begun':
    'An item that has begun would be moved, so nothing was published; the draft is intact. Put it back, or publish once more and say that it is meant.',
  'secret-paper':
    'The paper is marked with a grade of secrecy that is not taken in here; the copy was removed and your file is intact. Handle it by the rules on state secrets.',
  'too-large':
    'The file or text is over the limit and was not taken in; your original is intact. Split it and send it again.',
  'limit-reached':
    'There are as many of these as there may be, so this one was not added; those that are there are intact. Remove one that is not needed, then add it again.',
  'unsupported-type':
    'This kind of file is not read here; it was not taken in and your original is intact. Papers can be PDF, Word (DOCX, DOC), ODT, RTF, HTML, TXT, Markdown, PNG and JPEG, and ZIP archives of these. Convert it and try again.',
  'file-empty': 'The file is empty (0 bytes) and was not taken in. Check the original and choose it again.',
  'file-damaged':
    'The file is damaged and cannot be read; your library is unaffected. Ask the sender for it again and import it.',
  'file-protected':
    'The file has a password and could not be read; your original is intact. Remove its password and import it again.',
  'file-has-no-text':
    'The file is a scan without text to search; your original is intact. Use a version with text if there is one.',
  'file-changed':
    'The file was changed by another program while it was read, so it was not taken in; your original is intact. Save and close it there, then import it again.',
  'archive-damaged':
    'This archive, or this file in it, could not be unpacked and was not taken in; the other files were. Unpack it yourself, or ask the sender for it again.',
  'office-missing':
    'DOC, ODT and RTF files are read with LibreOffice (version 7 or newer), which was not found on this machine; your original is intact. Install LibreOffice, or save the file as PDF or DOCX, and import it again.',
  'office-failed':
    'LibreOffice could not read the file; your original is intact. Open it there and save it as PDF or DOCX, then import that.',
  'upload-unknown': 'This upload has ended or was given up; your file is intact. Choose the file and upload it again.',
  'upload-mismatch':
    'What arrived did not match the announced file and was not recorded; your file is intact. Upload it again.',
  'job-unknown': 'This task no longer exists; what it made is kept. Look at the list of tasks again.',
  cancelled: 'You stopped this; what was finished before is kept. Start it again when you need it.',
  'timed-out': 'This took too long and was stopped; earlier data is intact. Try again, or with a smaller file.',
  'disk-full':
    'The device is full, so nothing could be recorded; nothing was left half-written. Free some space and try again.',
  'no-rights':
    'The data folder cannot be read or written; the data is intact. Grant access to the folder or choose another, then open again.',
  'data-held':
    'Another program has the data folder open; the data is intact. Use the window that is open, or close it and try again.',
  'data-newer':
    'The data was written by a newer version, so this one does not open it, to avoid damage. Update the app and open again.',
  'configuration-wrong':
    'configuration.json in the data folder is not right, so the app did not open; the data is intact. Mend what is named, or remove the file to use the usual settings, then open again.',
  'data-damaged':
    'The log of the data is damaged and cannot be opened; the files are kept as they are for recovery. Tell the administrator; do not delete the data folder.',
  'key-missing':
    'The key of the data was not found; the data is intact and still encrypted. Sign in to the right account of this machine or put the key file back, then open again.',
  'key-wrong': 'The key does not open this data folder; the data is intact. Use the key that it was made with.',
  'port-in-use':
    'Another program uses the network port, so the app could not start; the data is intact. Choose another port.',
  'blob-missing':
    'The original is not on this device yet; what is known about the paper is kept. Try again when online, or import the file again.',
  'blob-damaged':
    'The original on this device is damaged and was not opened; what is known about the paper is kept. Import the original again to replace it.',
  internal:
    'An error in the software kept this from finishing; recorded data is intact. Try again; if it happens again, tell the administrator.',
};
