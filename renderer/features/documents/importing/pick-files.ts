// Opens the system's file picker. Must be called from a key press or a tap, or the browser refuses.
import { acceptedFiles } from './use-import.ts';

export function pickFiles(onFiles: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = acceptedFiles;
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]));
  input.click();
}
