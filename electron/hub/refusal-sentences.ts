// What the hub says when it cannot start: what happened, what was kept, what to do. One sentence each, in Vietnamese;
// the app's own texts are the renderer's.
import type { Refusal, RefusalCode } from '#shared/kernel/refusal.ts';

type Facts = NonNullable<Refusal['facts']>;

const kept = 'dữ liệu vẫn nguyên vẹn';

const sentences: Partial<Record<RefusalCode, (facts: Facts) => string>> = {
  'port-in-use': ({ port }) =>
    `Cổng ${port} đang do chương trình khác dùng; ${kept}; hãy chọn cổng khác bằng --port N hoặc bỏ --port để tự chọn.`,
  'data-held': ({ path, pid, url }) =>
    `Thư mục dữ liệu ${path} đang được một Diên Hồng khác giữ${pid ? ` (tiến trình ${pid}${url ? `, ${url}` : ''})` : ''}; ${kept}; hãy dùng cửa sổ đang mở đó hoặc tắt nó rồi chạy lại.`,
  'data-newer': ({ path }) =>
    `Thư mục dữ liệu ${path} do phiên bản mới hơn ghi; ${kept}; hãy cập nhật Diên Hồng rồi chạy lại.`,
  'data-damaged': ({ path }) =>
    `Không đọc được nhật ký trong ${path ?? 'thư mục dữ liệu'}; không có gì bị xóa; hãy khôi phục thư mục từ bản sao lưu.`,
  'key-wrong': ({ path }) =>
    `Khóa không mở được dữ liệu (${path ?? 'tệp khóa'}); ${kept}; hãy chỉ đúng tệp khóa bằng --key-file.`,
  'key-missing': ({ path }) =>
    `Không tìm thấy tệp khóa ${path ?? ''} của thư mục dữ liệu này; ${kept}; hãy đặt lại tệp khóa hoặc chỉ nó bằng --key-file.`,
  'no-rights': ({ path, port }) =>
    port !== undefined
      ? `Không được phép mở cổng ${port}; ${kept}; hãy chọn cổng từ 1024 trở lên bằng --port N.`
      : `Không đủ quyền đọc hoặc ghi ${path ?? 'thư mục dữ liệu'}; ${kept}; hãy cấp quyền hoặc chọn thư mục khác bằng --data DIR.`,
  'disk-full': ({ path }) =>
    `Ổ đĩa chứa ${path ?? 'thư mục dữ liệu'} đã đầy; những gì đã lưu vẫn nguyên vẹn; hãy giải phóng chỗ trống rồi chạy lại.`,
};

export function refusalSentence({ code, facts }: Refusal): string {
  const sentence = sentences[code];
  return sentence ? sentence(facts ?? {}) : `Diên Hồng không khởi động được (${code}); ${kept}; hãy chạy lại.`;
}
