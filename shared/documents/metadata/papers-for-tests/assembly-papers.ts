// Made papers of the National Assembly, each with something of its own
// that is easily misread.
import type { MadePaper } from './made-paper.ts';

const assembly = ['QUỐC HỘI', '_______'];
const passed =
  'Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 7 thông qua ngày 27 tháng 6 năm 2024.';
const hanoi = (day: string) => [`Hà Nội, ngày ${day}`];
const recipients = ['Nơi nhận:', '- Như trên;', '- Lưu: VT, PL.'];

export const assemblyPapers: readonly MadePaper[] = [
  {
    name: 'luật không có ngày ở phần đầu',
    left: [...assembly, 'Luật số: 40/2024/QH15'],
    right: [],
    heading: ['LUẬT', 'BẢO HIỂM XÃ HỘI'],
    body: [
      'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;',
      'Quốc hội ban hành Luật Bảo hiểm xã hội.',
      'Điều 1. Phạm vi điều chỉnh',
      'Luật này quy định về bảo hiểm xã hội.',
      passed,
    ],
    signature: ['CHỦ TỊCH QUỐC HỘI', '(Đã ký)', 'Trần Thanh Mẫn'],
    expected: {
      number: '40/2024/QH15',
      type: 'Luật',
      abstract: 'Bảo hiểm xã hội',
      issuer: 'Quốc hội',
      issuedOn: '2024-06-27',
      signer: 'Trần Thanh Mẫn',
      signerPosition: 'CHỦ TỊCH QUỐC HỘI',
    },
  },
  {
    name: 'luật sửa đổi, bổ sung',
    left: [...assembly, 'Luật số: 65/2020/QH14'],
    right: hanoi('19 tháng 6 năm 2020'),
    heading: ['LUẬT'],
    subject: ['SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU', 'CỦA LUẬT TỔ CHỨC QUỐC HỘI'],
    body: [
      'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;',
      'Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Quốc hội số 57/2014/QH13.',
      'Điều 1. Sửa đổi, bổ sung',
      '“Luật này được Quốc hội thông qua ngày 20 tháng 11 năm 2014.”',
    ],
    signature: ['CHỦ TỊCH QUỐC HỘI', 'Nguyễn Thị Kim Ngân'],
    expected: {
      number: '65/2020/QH14',
      type: 'Luật',
      abstract: 'Sửa đổi, bổ sung một số điều của Luật Tổ chức Quốc hội',
      issuer: 'Quốc hội',
      issuedOn: '2020-06-19',
      signer: 'Nguyễn Thị Kim Ngân',
      signerPosition: 'CHỦ TỊCH QUỐC HỘI',
    },
  },
  {
    name: 'luật về bí mật nhà nước không mật',
    left: [...assembly, 'Luật số: 29/2018/QH14'],
    right: hanoi('15 tháng 11 năm 2018'),
    heading: ['LUẬT'],
    subject: ['BẢO VỆ BÍ MẬT NHÀ NƯỚC'],
    body: [
      'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;',
      'Quốc hội ban hành Luật Bảo vệ bí mật nhà nước.',
      'Điều 8. Phân loại bí mật nhà nước',
      '1. Bí mật nhà nước độ Tuyệt mật;',
      '2. Bí mật nhà nước độ Tối mật;',
      '3. Bí mật nhà nước độ Mật.',
    ],
    signature: ['CHỦ TỊCH QUỐC HỘI', 'Nguyễn Thị Kim Ngân'],
    expected: {
      number: '29/2018/QH14',
      type: 'Luật',
      abstract: 'Bảo vệ bí mật nhà nước',
      issuer: 'Quốc hội',
      issuedOn: '2018-11-15',
      signer: 'Nguyễn Thị Kim Ngân',
      signerPosition: 'CHỦ TỊCH QUỐC HỘI',
    },
  },
  {
    name: 'dự thảo luật lần 3',
    top: ['Dự thảo lần 3'],
    left: [...assembly, 'Luật số: /2026/QH16'],
    right: hanoi('tháng năm 2026'),
    heading: ['LUẬT'],
    subject: ['HOẠT ĐỘNG GIÁM SÁT CỦA QUỐC HỘI', 'VÀ HỘI ĐỒNG NHÂN DÂN'],
    body: [
      'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;',
      'Quốc hội ban hành Luật.',
      'Điều 1. Phạm vi điều chỉnh',
    ],
    expected: {
      type: 'Dự thảo Luật',
      abstract: 'Hoạt động giám sát của Quốc hội và Hội đồng nhân dân',
      issuer: 'Quốc hội',
    },
  },
  {
    name: 'nghị quyết của Ủy ban Thường vụ',
    left: ['ỦY BAN THƯỜNG VỤ', 'QUỐC HỘI', '_______', 'Nghị quyết số: 31/2023/UBTVQH15'],
    right: hanoi('03 tháng 8 năm 2023'),
    heading: ['NGHỊ QUYẾT'],
    subject: ['Ban hành Quy chế tổ chức phiên giải trình'],
    body: [
      'ỦY BAN THƯỜNG VỤ QUỐC HỘI',
      'Căn cứ Hiến pháp;',
      'QUYẾT NGHỊ:',
      'Điều 1. Ban hành kèm theo Nghị quyết này Quy chế.',
    ],
    signature: ['TM. ỦY BAN THƯỜNG VỤ QUỐC HỘI', 'CHỦ TỊCH', '(Đã ký)', 'Vương Đình Huệ'],
    recipients,
    expected: {
      number: '31/2023/UBTVQH15',
      type: 'Nghị quyết',
      abstract: 'Ban hành Quy chế tổ chức phiên giải trình',
      issuer: 'Ủy ban Thường vụ Quốc hội',
      issuedOn: '2023-08-03',
      signer: 'Vương Đình Huệ',
      signerPosition: 'TM. ỦY BAN THƯỜNG VỤ QUỐC HỘI CHỦ TỊCH',
    },
  },
  {
    name: 'báo cáo thẩm tra trong một tiêu đề',
    left: ['QUỐC HỘI', 'ỦY BAN PHÁP LUẬT VÀ TƯ PHÁP', '_______', 'Số: 96/BC-UBPLTP16'],
    right: hanoi('08 tháng 10 năm 2026'),
    heading: ['BÁO CÁO THẨM TRA'],
    subject: ['Dự án Luật Trợ giúp pháp lý (sửa đổi)'],
    body: [
      'Kính gửi: Các vị đại biểu Quốc hội',
      'Ủy ban Pháp luật và Tư pháp đã họp phiên toàn thể để thẩm tra dự án Luật.',
    ],
    recipients,
    signature: ['TM. ỦY BAN PHÁP LUẬT VÀ TƯ PHÁP', 'CHỦ NHIỆM', 'Hoàng Thanh Tùng'],
    expected: {
      number: '96/BC-UBPLTP16',
      type: 'Báo cáo thẩm tra',
      abstract: 'Dự án Luật Trợ giúp pháp lý (sửa đổi)',
      issuer: 'Ủy ban Pháp luật và Tư pháp',
      issuedOn: '2026-10-08',
      signer: 'Hoàng Thanh Tùng',
      signerPosition: 'TM. ỦY BAN PHÁP LUẬT VÀ TƯ PHÁP CHỦ NHIỆM',
    },
  },
  {
    name: 'văn bản hợp nhất',
    left: ['VĂN PHÒNG QUỐC HỘI', '_______', 'Số: 03/VBHN-VPQH'],
    right: hanoi('29 tháng 12 năm 2022'),
    heading: ['LUẬT'],
    subject: ['THI ĐUA, KHEN THƯỞNG'],
    body: [
      'Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003 của Quốc hội, có hiệu lực kể từ ngày 01 tháng 7 năm 2004, được sửa đổi, bổ sung bởi:',
      'Luật số 47/2005/QH11 ngày 14 tháng 6 năm 2005.',
      'Điều 1. Phạm vi điều chỉnh',
    ],
    signature: ['XÁC THỰC VĂN BẢN HỢP NHẤT', 'CHỦ NHIỆM', 'Bùi Văn Cường'],
    expected: {
      number: '03/VBHN-VPQH',
      type: 'Văn bản hợp nhất',
      abstract: 'Thi đua, khen thưởng',
      issuer: 'Văn phòng Quốc hội',
      issuedOn: '2022-12-29',
      signer: 'Bùi Văn Cường',
      signerPosition: 'XÁC THỰC VĂN BẢN HỢP NHẤT CHỦ NHIỆM',
    },
  },
];
