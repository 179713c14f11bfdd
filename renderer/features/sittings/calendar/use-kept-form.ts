// The words of a form, kept on this device until it was sent: a reload or a break of the line loses none of them.
import { useKeptText } from '#renderer/features/documents/hooks/use-kept-text.ts';

export function useKeptForm<Values extends Readonly<Record<string, string>>>(
  name: string,
  initial: Values,
): [Values, (change: Partial<Values>) => void, () => void] {
  const [kept, keep] = useKeptText(`dien-hong.draft.${name}`);
  const values = { ...initial, ...readWords(kept, initial) };
  return [values, (change) => keep(JSON.stringify({ ...values, ...change })), () => keep(null)];
}

/** Only what the form asks for, and only words. */
function readWords<Values extends Readonly<Record<string, string>>>(kept: string | null, initial: Values): object {
  if (kept === null) return {};
  try {
    const words: unknown = JSON.parse(kept);
    if (typeof words !== 'object' || words === null) return {};
    return Object.fromEntries(
      Object.entries(words).filter(([field, value]) => field in initial && typeof value === 'string'),
    );
  } catch {
    return {};
  }
}
