// What people ask with, and laws do not write: «bao nhiêu», «khi nào», «là gì». They are no slips of anything, and a clause
// answers a question without them.
import type { QueryToken } from '#shared/kernel/text/match-ranges.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';

const words = [
  ...[
    'ai',
    'à',
    'ạ',
    'bao',
    'biết',
    'chào',
    'cho',
    'có',
    'đâu',
    'đúng',
    'em',
    'gì',
    'hay',
    'hỏi',
    'khi',
    'không',
    'là',
  ],
  ...['làm', 'lâu', 'mấy', 'mình', 'này', 'nào', 'nên', 'nếu', 'nhiêu', 'như', 'những', 'phải', 'rồi', 'sai', 'sao'],
  ...['tại', 'thế', 'thì', 'thưa', 'tôi', 'trong', 'và', 'vậy', 'về', 'vì', 'xin'],
].flatMap(syllablesOf);
const exactWords = new Set(words.map(({ exact }) => exact));
const foldedWords = new Set(words.map(({ folded }) => folded));

/** Whether questions are asked with this syllable; by its letters alone where a text has no tones. */
export function isQuestionWord({ exact, folded }: { exact: string; folded: string }, hasTones: boolean): boolean {
  return hasTones ? exactWords.has(exact) : foldedWords.has(folded);
}

const phrases = [
  ...['bao nhiêu', 'bao lâu', 'bao giờ', 'khi nào', 'lúc nào', 'như thế nào', 'thế nào', 'ra sao', 'tại sao', 'vì sao'],
  ...['là gì', 'là ai', 'những ai', 'do ai', 'ai', 'gì', 'nào', 'mấy', 'ở đâu', 'đâu', 'đúng hay sai', 'có được không'],
  ...['được không', 'hay không', 'phải không'],
].map(syllablesOf);
/** Without their tones these are other words too: «máy», «dầu». */
const onlyWithTones = new Set(['may', 'dau']);

/** By syllable of a text without tones: how it is written where it belongs to a phrase of several that only asks; else null. */
export function askingForms(syllables: readonly { readonly folded: string }[]): (string | null)[] {
  const forms: (string | null)[] = syllables.map(() => null);
  for (const start of syllables.keys()) {
    for (const phrase of phrases) {
      if (phrase.length < 2 || !phrase.every(({ folded }, at) => syllables[start + at]?.folded === folded)) continue;
      for (const [at, { exact }] of phrase.entries()) forms[start + at] ??= exact;
    }
  }
  return forms;
}

/** By token: whether it belongs to a phrase that only asks. */
export function areAsking(tokens: readonly QueryToken[]): boolean[] {
  const asking = tokens.map(() => false);
  for (let start = 0; start < tokens.length; start += 1) {
    for (const phrase of phrases) {
      const isHere = phrase.every(({ exact, folded }, offset) => {
        const token = tokens[start + offset];
        if (token === undefined || token.isPrefix) return false;
        if (token.isMarked) return token.exact === exact;
        return token.folded === folded && !(phrase.length === 1 && onlyWithTones.has(folded));
      });
      if (isHere) asking.fill(true, start, start + phrase.length);
    }
  }
  return asking;
}
