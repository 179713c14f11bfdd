// Whether a line at the foot of a paper is a person's name, and which of its words are.

/** Ranks and degrees that stand before a name and are no part of it. */
const rank =
  /^(?:(?:PGS|GS|TS|ThS|KTS|KS|BS|CN|NGND|NGƯT|TTND|TTƯT|Ths|Ts|Gs)\.?[\s,.]*|(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy|uý)\s+|(?:Phó\s+)?Đô đốc\s+|Chuẩn đô đốc\s+|Ông\s+|Bà\s+)+/u;
const signed = /^[([]?\s*(?:đã ký|da ky|ký|signed|daky)(?:\s*\([^()]*\))?\s*[)\]]?\s*[:;.,]?\s*/iu;
const signedBehind = /\s*[:,(–-]?\s*\(?đã ký\)?\s*$/iu;
const word = String.raw`\p{Lu}['’]?(?:\p{Lu}?\p{Ll}+)?(?:-\p{Lu}\p{Ll}+)?`;
const name = new RegExp(String.raw`^${word}(?:\s${word}){1,5}$`, 'u');
const capitalName = /^\p{Lu}+(?:\s\p{Lu}+){1,4}$/u;
const surnames = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm phùng mai tô hà tạ chu lương thái tống triệu kiều nông cao văn hầu y lò giàng sùng vàng ma điểu thạch kim danh quàng cầm hứa lưu quách bế vi lục từ la mã tăng ninh nghiêm khương tôn hạ đàm bạch thân phí lại doãn đồng thào tráng mùa'.split(
    ' ',
  ),
);
const noName =
  /^(nơi nhận|như trên|họ và tên|ghi chú|phụ lục|quốc hội|chính phủ|kính gửi|hà nội|độc lập|cộng hòa|điều|chương|mục|phần|luật|nghị|bộ |ủy ban|uỷ ban|văn phòng|hội đồng|đoàn đại)/iu;

export interface FoundName {
  readonly value: string;
  /** UTF-16 offset in the line. */
  readonly start: number;
  readonly isSure: boolean;
}

export function nameIn(text: string): FoundName | null {
  if (text.length > 80) return null;
  let start = signed.exec(text)?.[0].length ?? 0;
  start += rank.exec(text.slice(start))?.[0].length ?? 0;
  const value = text
    .slice(start)
    .replace(signedBehind, '')
    .replace(/[\s.,;*]+$/u, '');
  if (noName.test(value)) return null;
  const isKnown = surnames.has(value.split(' ')[0]?.toLowerCase() ?? '');
  if (/^K['’]\s?\p{Lu}\p{Ll}+$/u.test(value)) return { value, start, isSure: false };
  if (name.test(value) && !capitalName.test(value)) {
    const words = value.split(' ');
    // Two names run together, or a letter that has lost its mark.
    const isSure = words.length <= 5 && words.every((word) => word.length > 1 || /^[AYH]$/u.test(word));
    return { value, start, isSure };
  }
  // In capitals it might as well be a position.
  return capitalName.test(value) && isKnown ? { value: inTitleCase(value), start, isSure: false } : null;
}

/** «(Đã ký)», a place for the seal, «…»: what may stand between position and name. */
export function isSignatureNote(text: string): boolean {
  return (
    /^[([].{0,100}[)\]]$|^[()[\]]$/u.test(text) ||
    /^[\s._…*-]*$/u.test(text) ||
    /^(đã ký|ký bởi|người ký|ký, ghi rõ)/iu.test(text)
  );
}

function inTitleCase(text: string): string {
  return text.replace(/(\p{L})(\p{L}*)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}
