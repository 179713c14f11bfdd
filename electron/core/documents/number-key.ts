// Numbers of papers as they are compared: `Số 30 /2020/nđ-cp` is `30/2020/NĐ-CP`.
export function numberKeyOf(number: string): string {
  return number
    .normalize('NFC')
    .replace(/\s+/gu, '')
    .replace(/^0+(?=\d)/u, '')
    .toUpperCase();
}
