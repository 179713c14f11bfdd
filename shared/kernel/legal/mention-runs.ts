// Puts tokens together: «điểm a khoản 1 Điều 4 của Luật này» is one mention; in «khoản 3 Điều 2, khoản 4 Điều 4 và khoản
// 2 Điều 40 của Luật này» there are three, and the law at the end is that of all.
import type { LawMention } from './law-mentions.ts';
import { mentionKinds, type Token, type UnitToken } from './mention-tokens.ts';

export interface Mention {
  readonly start: number;
  readonly end: number;
  /** From the lowest kind to the highest; with those that a later mention of the list states for it. */
  readonly units: readonly UnitToken[];
  readonly law: LawMention | null;
}

interface OpenMention {
  start: number;
  end: number;
  units: UnitToken[];
  law: LawMention | null;
}

const toHigher = /^(?:\s|,\s|\s(?:của|thuộc|tại|trong)\s)$/u;
const toLaw = /^(?:\s|\s(?:của|thuộc|tại|trong|ở|(?:được\s)?(?:ban hành\s)?kèm theo|ban hành theo)\s)$/u;
const toNext =
  /^(?:\s?,\s(?:và\s|hoặc\s)?|\s?;\s(?:và\s|hoặc\s)?|\s(?:và|hoặc|hay|cùng)\s|\s(?:vào\s)?(?:ngay\s)?(?:sau|trước)\s)(?:(?:tại|của|theo|quy định tại)\s)?(?:các\s)?$/u;
const toRangeEnd = /^\s(?:cho\s)?đến\s(?:hết\s)?$/u;

export function mentionsOf(text: string, tokens: readonly Token[]): Mention[] {
  const mentions: Mention[] = [];
  let run: OpenMention[] = [];
  let end = 0;
  for (const token of tokens) {
    const gap = token.start - end > 40 ? null : text.slice(end, token.start);
    const last = run.at(-1);
    if (!last || gap === null || !joins(token, last, gap, run)) {
      mentions.push(...finished(run));
      run = [opened(token)];
    }
    end = token.end;
  }
  mentions.push(...finished(run));
  return mentions;
}

function opened(token: Token): OpenMention {
  const { start, end } = token;
  return token.type === 'law' ? { start, end, units: [], law: token.law } : { start, end, units: [token], law: null };
}

/** Adds the token to the run where the words between allow it. */
function joins(token: Token, last: OpenMention, gap: string, run: OpenMention[]): boolean {
  const highest = last.units.at(-1);
  if (!highest) return false;
  if (token.type === 'law') {
    if (last.law || !toLaw.test(gap)) return false;
    last.law = token.law;
    last.end = token.end;
    return true;
  }
  if (!last.law && rank(token) > rank(highest) && toHigher.test(gap)) {
    last.units.push(token);
    last.end = token.end;
    return true;
  }
  if (!last.law && token.kind === highest.kind && last.units.length === 1 && toRangeEnd.test(gap)) {
    const [to] = token.members;
    if (!to) return false;
    const members = [...highest.members, { ...to, endsRange: true }, ...token.members.slice(1)];
    last.units = [{ ...token, start: highest.start, members }];
    last.end = token.end;
    return true;
  }
  if (!toNext.test(gap)) return false;
  run.push(opened(token));
  return true;
}

function rank({ kind }: UnitToken): number {
  return mentionKinds.indexOf(kind);
}

/** What a mention leaves unsaid, the next of its list says. */
function finished(run: OpenMention[]): Mention[] {
  for (let index = run.length - 2; index >= 0; index -= 1) {
    const mention = run[index];
    const next = run[index + 1];
    const top = mention?.units.at(-1);
    if (!mention || !next || !top || mention.law || mention.units.some(({ isThis }) => isThis)) continue;
    if (!next.units.some(({ kind }) => kind === top.kind)) continue;
    mention.units.push(...next.units.filter((unit) => rank(unit) > rank(top)));
    mention.law = next.law;
  }
  return run;
}
