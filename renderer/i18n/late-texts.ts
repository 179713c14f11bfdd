// Texts that come with the part of the app that shows them, so that the first load is spared them: a module of that part
// names them once, before anything in it is drawn. English is loaded whole when it is asked for.
import type { i18n } from 'i18next';

type Texts = Readonly<Record<string, object>>;

const late = new Map<string, object>();
let started: i18n | null = null;

/** Namespaces in Vietnamese; those that came before the texts were started are added then. */
export function addLateTexts(texts: Texts): void {
  for (const [namespace, words] of Object.entries(texts)) {
    late.set(namespace, words);
    started?.addResourceBundle('vi', namespace, words);
  }
}

export function joinLateTexts(instance: i18n): void {
  started = instance;
  for (const [namespace, words] of late) instance.addResourceBundle('vi', namespace, words);
}
