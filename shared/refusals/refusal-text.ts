// The sentence for a refusal, for hosts that have no screen: the hub's and the command line's terminals.
import type { Refusal } from '#shared/kernel/refusal.ts';
import { refusals as english } from './english.ts';
import { refusals as vietnamese } from './vietnamese.ts';

export type Language = 'vi' | 'en';

/** Facts that a person can use; others stand under their own name. */
const labels: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    path: 'nơi',
    pid: 'tiến trình',
    host: 'chương trình',
    since: 'từ',
    url: 'địa chỉ',
    port: 'cổng',
    kind: 'loại tệp',
    version: 'bản',
    needed: 'cần bản',
    fileName: 'tệp',
    reason: 'lý do',
  },
  en: {
    path: 'where',
    pid: 'process',
    host: 'program',
    since: 'since',
    url: 'address',
    port: 'port',
    kind: 'kind of file',
    version: 'version',
    needed: 'needed',
    fileName: 'file',
    reason: 'reason',
  },
};

/** What happened, what was kept, what to do; then the facts, as they were found. */
export function refusalText({ code, facts = {} }: Refusal, language: Language): string {
  const sentence = (language === 'en' ? english : vietnamese)[code];
  const details = Object.entries(facts).map(([name, value]) => `${labels[language][name] ?? name}: ${value}`);
  return details.length > 0 ? `${sentence} (${details.join(', ')})` : sentence;
}

/** The language of a terminal by its locale; Vietnamese unless it is English. */
export function languageOfLocale(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
