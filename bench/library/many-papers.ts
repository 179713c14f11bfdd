// A parliament with many papers: sessions, sittings, dossiers, and papers of every stage, with what was read from them.
// The same count gives the same list, so that two runs compare.
import { createHash } from 'node:crypto';
import { dossierOpened } from '#shared/documents/dossiers.ts';
import { type DocumentImported, documentFiled, documentImported, documentWithdrawn } from '#shared/documents/events.ts';
import { mediaTypes } from '#shared/documents/media-types.ts';
import { type MetadataEntry, type PaperMetadata, unreadMetadata } from '#shared/documents/metadata/metadata.ts';
import { dossierRoles } from '#shared/documents/paper.ts';
import { readingNoted } from '#shared/documents/readings.ts';
import { type NewEvent, newEvent } from '#shared/kernel/events.ts';
import { derivedId } from '#shared/kernel/ids.ts';
import { sessionOpened, sittingScheduled } from '#shared/sittings/events.ts';

const namespace = 'd0d35f0e-5f6b-5b0c-8e1f-2f1f7c1d9a07';
const idOf = (kind: string, index: number) => derivedId(namespace, `${kind}/${index}`);
const types = ['Luật', 'Nghị quyết', 'Tờ trình', 'Báo cáo', 'Công văn', 'Kế hoạch', 'Nghị định', 'Thông báo'];
const signs = ['QH16', 'NQ', 'TTr-CP', 'BC-UBKHCNMT', 'BTC-QLCS', 'KH', 'NĐ-CP', 'TB'];
const issuers = [
  'Quốc hội',
  'Ủy ban Thường vụ Quốc hội',
  'Chính phủ',
  'Ủy ban Khoa học, Công nghệ và Môi trường',
  'Bộ Nông nghiệp và Môi trường',
  'Hội đồng nhân dân Thành phố Hồ Chí Minh',
  'Đoàn đại biểu Quốc hội tỉnh Thanh Hóa',
  'Văn phòng Quốc hội',
];
const matters = [
  'Luật Đất đai (sửa đổi)',
  'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Quốc hội và Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân',
  'chủ trương đầu tư dự án xây dựng tuyến đường bộ cao tốc kết nối các tỉnh vùng đồng bằng sông Cửu Long với hệ thống cảng biển và cửa khẩu quốc tế giai đoạn 2026 – 2030, tầm nhìn đến năm 2045',
  'Luật Tài nguyên nước',
  'kết quả tiếp xúc cử tri trước kỳ họp',
  'thực hành tiết kiệm, chống lãng phí năm 2026',
];
const sittingCount = 60;
const dossierCount = 400;
const itemsInSitting = 6;
const day = (index: number) => new Date(Date.UTC(2016, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);

export function libraryEvents(count: number, userId: string): NewEvent[] {
  const papers = Array.from({ length: count }, (_, index) => papersOwn(index));
  const seen = papers.map((_, index) => idOf('paper', index)).filter((_, index) => index % 3 === 0);
  const readings: NewEvent[] = [];
  for (let at = 0; at < seen.length; at += 500) {
    const where = { circle: `user:${userId}`, subject: `reading/${userId}` };
    readings.push(newEvent(readingNoted, where, { documentIds: seen.slice(at, at + 500) }));
  }
  return [...calendar(), ...dossiers(), ...papers.flat(), ...readings];
}

function calendar(): NewEvent[] {
  const sessionId = idOf('session', 0);
  const where = (kind: string, id: string) => ({ circle: 'everyone', subject: `${kind}/${id}` });
  const startsAt = (index: number, hour: number) =>
    new Date(Date.UTC(2026, 9, 20 + Math.floor(index / 2), (index % 2) * 6 + hour)).toISOString();
  return [
    newEvent(sessionOpened, where('session', sessionId), {
      title: 'Kỳ họp thứ 3, Quốc hội khóa XVI',
      startsAt: startsAt(0, 1),
      endsAt: startsAt(sittingCount, 10),
      organ: null,
      isSample: true,
    }),
    ...Array.from({ length: sittingCount }, (_, index) =>
      newEvent(sittingScheduled, where('sitting', idOf('sitting', index)), {
        sessionId,
        title: `Phiên họp toàn thể ${index % 2 === 0 ? 'sáng' : 'chiều'}, ngày làm việc thứ ${Math.floor(index / 2) + 1}`,
        startsAt: startsAt(index, 1),
        endsAt: startsAt(index, 4),
        agenda: Array.from({ length: itemsInSitting }, (_item, item) => ({
          itemId: idOf(`item/${index}`, item),
          startsAt: new Date(Date.parse(startsAt(index, 1)) + item * 1_800_000).toISOString(),
          title: `Nội dung ${item + 1}: thảo luận về ${matters[item % matters.length]}`,
          kind: 'matter' as const,
          durationMinutes: 30,
          presenter: null,
          documentIds: [],
        })),
        kind: null,
        place: null,
        documentIds: [],
        isSample: true,
      }),
    ),
  ];
}

function dossiers(): NewEvent[] {
  return Array.from({ length: dossierCount }, (_, index) =>
    newEvent(
      dossierOpened,
      { circle: 'everyone', subject: `dossier/${idOf('dossier', index)}` },
      { title: `Hồ sơ ${index + 1}: ${matters[index % matters.length]}`, kind: 'bill', isSample: true },
    ),
  );
}

/** One in seven is a draft, one in 25 was withdrawn, three in ten are filed, one in ten lacks something. */
function papersOwn(index: number): NewEvent[] {
  const documentId = idOf('paper', index);
  const isDraft = index % 7 === 3;
  const where = { circle: isDraft ? 'secretariat' : 'everyone', subject: `document/${documentId}` };
  const events: NewEvent[] = [
    newEvent(documentImported, where, { ...paperOf(index), stage: isDraft ? 'draft' : 'published' }),
  ];
  if (index % 10 < 3) events.push(filing(index, documentId, where));
  if (index % 25 === 5) events.push(newEvent(documentWithdrawn, where, {}));
  return events;
}

function filing(index: number, documentId: string, where: { circle: string; subject: string }): NewEvent {
  const sitting = index % sittingCount;
  return newEvent(documentFiled, where, {
    placement: {
      sessionId: idOf('session', 0),
      sittingId: idOf('sitting', sitting),
      itemId: idOf(`item/${sitting}`, index % itemsInSitting),
      dossierId: idOf('dossier', index % dossierCount),
      dossierRole: dossierRoles[index % dossierRoles.length] ?? null,
    },
    lineage: { familyId: documentId, version: 1, replaces: null },
  });
}

function paperOf(index: number): Omit<DocumentImported, 'stage'> {
  const kind = (index * 7) % types.length;
  const title = `${types[kind]} về ${matters[(index * 11) % matters.length]}, lần ${index}`;
  return {
    title,
    fileName: `van-ban-${index}.pdf`,
    mediaType: index % 9 === 4 ? mediaTypes.docx : mediaTypes.pdf,
    original: { sha256: sha256Of(`original ${index}`), sizeBytes: 200_000 + index },
    text: { sha256: sha256Of(`text ${index}`), sizeBytes: 30_000 + index },
    rendition: null,
    pageCount: 1 + (index % 80),
    hasText: index % 40 !== 0,
    scannedPages: index % 40 === 0 ? 3 : 0,
    weakPages: index % 60 === 1 ? [2, 5] : [],
    metadata: metadataOf(index, kind, title),
    isSample: true,
  };
}

function metadataOf(index: number, kind: number, title: string): PaperMetadata {
  const read = (value: string | undefined): MetadataEntry => ({
    value: value ?? null,
    confidence: index % 10 === 9 ? 'unsure' : 'high',
    source: 'paper',
    place: { page: 1, block: 2, offset: 4, length: 12 },
  });
  if (index % 50 === 11) return unreadMetadata;
  return {
    ...unreadMetadata,
    number: read(`${1 + (index % 900)}/${2016 + (index % 11)}/${signs[kind]}`),
    type: read(types[kind]),
    abstract: read(title),
    issuer: read(issuers[(index * 3) % issuers.length]),
    issuedOn: read(day((index * 13) % 3970)),
    signer: read('Nguyễn Thị Thanh Hà'),
    signerPosition: read('TM. ỦY BAN THƯỜNG VỤ QUỐC HỘI'),
  };
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
