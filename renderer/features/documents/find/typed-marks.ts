// What was typed without its marks, in the case in which it was typed.

export function withoutMarksTyped(typed: string): string {
  const bare = typed
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
  return bare.replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
