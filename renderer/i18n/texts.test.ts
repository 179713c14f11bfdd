import { describe, expect, it } from 'vitest';
import { refusalCodes } from '#shared/kernel/refusal.ts';
import { english } from './english.ts';
import { vietnamese } from './vietnamese.ts';

/** `feature.group.key` → text. */
function flatten(texts: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w-]+)\s*\}\}/g)].map(([, name]) => name ?? ''))].sort();
}

const vi = flatten(vietnamese);
const en = flatten(english);
/** English has a singular that Vietnamese does not have: it is compared with the plural. */
const inVietnamese = (key: string) => key.replace(/_one$/, '_other');

describe('the texts of the interface', () => {
  it('have the same keys in Vietnamese and English', () => {
    expect([...new Set([...en.keys()].map(inVietnamese))].sort()).toEqual([...vi.keys()].sort());
  });

  it('are never empty', () => {
    expect([...vi, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('carry the same placeholders in both languages', () => {
    const differing = [...en]
      .filter(([key, text]) => {
        // A singular may say "one" in words instead of showing the count.
        const isImplied = (name: string) => key.endsWith('_one') && name === 'count';
        const named = (of: string) => placeholders(of).filter((name) => !isImplied(name));
        return named(text).join() !== named(vi.get(inVietnamese(key)) ?? '').join();
      })
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('have a text for each refusal and for nothing else', () => {
    expect(Object.keys(vietnamese.refusals).sort()).toEqual([...refusalCodes].sort());
  });

  it('are written in precomposed letters (NFC)', () => {
    expect([...vi, ...en].filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });
});
