// Opens the system's picker, for files or for a whole folder. Must be called from a key press or a tap, or the browser
// refuses.
import { offerFiles } from './import-offer.ts';

/** What the picker shows at first; a file of another kind is refused by the core, with its reason in its row. */
const acceptedFiles = '.pdf,.docx,.doc,.odt,.rtf,.html,.htm,.txt,.md,.png,.jpg,.jpeg,.zip';

export function pickFiles(): void {
  pick((input) => {
    input.accept = acceptedFiles;
  });
}

export function pickFolder(): void {
  pick((input) => {
    input.webkitdirectory = true;
  });
}

function pick(prepare: (input: HTMLInputElement) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  prepare(input);
  input.addEventListener('change', () => offerFiles([...(input.files ?? [])]));
  input.click();
}
