// What a person reads when the app cannot start or go on. The sentences are those of every other host (shared/refusals).
import type { Refusal } from '#shared/kernel/refusal.ts';
import { refusalText } from '#shared/refusals/refusal-text.ts';
import type { Language } from './shell-state.ts';

const labels = { vi: { folder: 'Thư mục', code: 'Mã lỗi' }, en: { folder: 'Folder', code: 'Code' } } as const;

/** `message`: what happened, what was kept, what to do. `detail`: what a support desk asks for. */
export function failureText(
  refusal: Refusal,
  language: Language,
  dataDir: string,
): { readonly message: string; readonly detail: string } {
  const label = labels[language];
  return {
    message: refusalText({ code: refusal.code }, language),
    detail: `${label.folder}: ${dataDir}\n${label.code}: ${refusal.code}`,
  };
}
