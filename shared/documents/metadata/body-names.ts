// Names of bodies: what they begin with, and how they are written where the letterhead has capitals only.
import { inOrdinaryLetters, upperFirst } from '#shared/documents/title-case.ts';
import { canonicalTones } from '#shared/kernel/text/tone-placement.ts';

const openers =
  'QUỐC HỘI|CHÍNH PHỦ|ỦY BAN|UỶ BAN|BỘ|HỘI ĐỒNG|HỘI|ĐOÀN|VĂN PHÒNG|TỔNG THƯ KÝ|TỔNG CỤC|TỔNG CÔNG TY|TỔNG LIÊN ĐOÀN|BAN|THƯỜNG TRỰC|TÒA ÁN|TOÀ ÁN|TÒA|TOÀ|VIỆN|KIỂM TOÁN|CHỦ TỊCH|THỦ TƯỚNG|ĐẢNG|ĐẢNG BỘ|ĐẢNG ỦY|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|HUYỆN ỦY|QUẬN ỦY|QUÂN ỦY|TỈNH ĐOÀN|SỞ|CỤC|CHI CỤC|VỤ|TRUNG TÂM|TRUNG ƯƠNG|MẶT TRẬN|NGÂN HÀNG|THANH TRA|LIÊN ĐOÀN|CÔNG ĐOÀN|CÔNG TY|TẬP ĐOÀN|TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|KHO BẠC|BẢO HIỂM|ĐÀI|THÔNG TẤN XÃ|CÔNG AN|QUÂN KHU|PHÒNG|UBND|HĐND|UBTVQH|TỔNG BÍ THƯ|BỘ CHÍNH TRỊ|BAN BÍ THƯ|CƠ QUAN|TIỂU BAN|TỔ|NHÀ XUẤT BẢN|LIÊN HIỆP|LIÊN MINH';
const opener = new RegExp(`^(?:${openers})(?!\\p{L})`, 'u');
/** Those that begin a name within run-together capitals, where nothing before them asks for a complement. */
const innerOpener =
  /(?<!VÀ|CỦA|THƯỜNG VỤ|VĂN PHÒNG|ĐẠI BIỂU|THƯ KÝ|CHỦ TỊCH|THỦ TƯỚNG|THANH TRA|BỘ TRƯỞNG|CHỦ NHIỆM|THƯỜNG TRỰC|THẨM PHÁN|THƯỜNG|NỘI|TỔNG|-|,)\s(?=(?:QUỐC HỘI|ỦY BAN|UỶ BAN|BỘ|HỘI ĐỒNG|ĐOÀN ĐẠI BIỂU|VĂN PHÒNG|TỔNG THƯ KÝ|TỔNG CỤC|SỞ|CỤC|VIỆN|TRUNG TÂM|VỤ|TÒA ÁN|TOÀ ÁN)(?!\p{L})(?!\sTRƯỞNG))/u;
const known = [
  'Quốc hội',
  'Chính phủ',
  'Thủ tướng Chính phủ',
  'Chủ tịch nước',
  'Ủy ban Thường vụ Quốc hội',
  'Hội đồng Dân tộc',
  'Tổng Thư ký',
  'Tổng Thư ký Quốc hội',
  'Văn phòng Quốc hội',
  'Văn phòng Chính phủ',
  'Văn phòng Chủ tịch nước',
  'Văn phòng Trung ương Đảng',
  'Thanh tra Chính phủ',
  'Ngân hàng Nhà nước Việt Nam',
  'Kiểm toán nhà nước',
  'Tòa án nhân dân tối cao',
  'Viện kiểm sát nhân dân tối cao',
  'Ban Chấp hành Trung ương',
  'Ban Công tác đại biểu',
  'Ban Dân nguyện',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Bộ Giáo dục và Đào tạo',
  'Bộ Giao thông vận tải',
  'Bộ Khoa học và Công nghệ',
  'Bộ Kế hoạch và Đầu tư',
  'Bộ Lao động - Thương binh và Xã hội',
  'Bộ Nông nghiệp và Phát triển nông thôn',
  'Bộ Nông nghiệp và Môi trường',
  'Bộ Tài nguyên và Môi trường',
  'Bộ Thông tin và Truyền thông',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'Bộ Dân tộc và Tôn giáo',
  'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
];
const byKey = new Map(known.map((name) => [keyOf(name), name]));
/** Behind these words a name begins, and has a capital. */
const beforeName =
  /(?<!\p{L})(Bộ|Sở|Ủy ban|Vụ|Cục|Viện|Ban|Hội đồng|Hội|Tổng cục|Trung tâm|Học viện|Trường|và|Đoàn) (?!(?:nhân dân|thường vụ|thường trực|kiểm sát|đại biểu|giám sát|thư ký|chỉ đạo|đồng|Trường|trưởng|nghiên cứu)(?!\p{L}))(\p{Ll})/gu;
const beforePlace =
  /(?<!\p{L})(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|tỉnh ủy|thành ủy|huyện ủy|tỉnh đoàn) (.+?)(?=$| và | - |,)/giu;

export function opensBodyName(text: string): boolean {
  return opener.test(text);
}

/** Superior body and body of a cell without line breaks: «CHÍNH PHỦ BỘ PHÁT TRIỂN SỐ». */
export function partsOfRunTogether(text: string): string[] {
  return text.split(innerOpener);
}

export function isKnownBody(text: string): boolean {
  return byKey.has(keyOf(text));
}

/** In ordinary letters: as it is known, as the paper's own text writes it, or by rule. */
export function nameOfBody(text: string, body: string): string {
  const exact = byKey.get(keyOf(text));
  if (exact) return exact;
  const lower = upperFirst(inOrdinaryLetters(text, body));
  return lower
    .replace(beforeName, (_, before: string, letter: string) => `${before} ${letter.toUpperCase()}`)
    .replace(beforePlace, (_, before: string, place: string) => `${before} ${capitals(place)}`);
}

function capitals(text: string): string {
  return text.split(' ').map(upperFirst).join(' ');
}

function keyOf(text: string): string {
  return canonicalTones(text.toLowerCase().normalize('NFC'));
}
