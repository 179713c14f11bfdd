// What a person reads when the app cannot start or go on: what happened, what was kept, what to do.
import type { Refusal, RefusalCode } from '#shared/kernel/refusal.ts';
import type { Language } from './shell-state.ts';

export interface FailureText {
  readonly message: string;
  readonly detail: string;
}

type Texts = Partial<Record<RefusalCode, FailureText>> & { readonly internal: FailureText };

const vi: Texts = {
  'data-held': {
    message: 'Thư mục dữ liệu đang được một chương trình khác sử dụng.',
    detail: 'Dữ liệu vẫn nguyên vẹn. Hãy đóng chương trình đang mở thư mục này, rồi mở lại Diên Hồng.',
  },
  'data-newer': {
    message: 'Dữ liệu này do một phiên bản Diên Hồng mới hơn ghi.',
    detail: 'Không có gì bị thay đổi. Hãy cài phiên bản mới nhất, rồi mở lại.',
  },
  'data-damaged': {
    message: 'Không đọc được sổ ghi trong thư mục dữ liệu.',
    detail:
      'Diên Hồng không sửa hay xóa gì trong thư mục. Hãy giữ nguyên thư mục, sao lưu lại và báo cho bộ phận kỹ thuật; hoặc khôi phục từ bản sao lưu gần nhất.',
  },
  'key-missing': {
    message: 'Không tìm thấy khóa mở dữ liệu.',
    detail:
      'Dữ liệu đã mã hóa vẫn nguyên vẹn. Hãy đưa tệp khóa trở lại thư mục dữ liệu, hoặc mở bằng chương trình đã tạo thư mục này.',
  },
  'key-wrong': {
    message: 'Khóa trên máy này không mở được dữ liệu.',
    detail:
      'Dữ liệu đã mã hóa vẫn nguyên vẹn. Hãy đăng nhập máy bằng tài khoản đã tạo dữ liệu và mở khóa chùm khóa của hệ thống, rồi mở lại Diên Hồng.',
  },
  'no-rights': {
    message: 'Diên Hồng không được phép đọc hoặc ghi thư mục dữ liệu.',
    detail: 'Không có gì bị thay đổi. Hãy cấp quyền cho thư mục, hoặc chọn thư mục khác bằng --data.',
  },
  'disk-full': {
    message: 'Ổ đĩa đã đầy.',
    detail: 'Những gì đã ghi vẫn còn nguyên. Hãy giải phóng dung lượng, rồi mở lại Diên Hồng.',
  },
  internal: {
    message: 'Diên Hồng gặp lỗi và không chạy tiếp được.',
    detail: 'Những gì đã lưu vẫn còn nguyên. Hãy mở lại ứng dụng; nếu lỗi lặp lại, hãy báo cho bộ phận kỹ thuật.',
  },
};

const en: Texts = {
  'data-held': {
    message: 'Another program is using the data folder.',
    detail: 'The data are untouched. Close the program that has the folder open, then start Diên Hồng again.',
  },
  'data-newer': {
    message: 'These data were written by a newer version of Diên Hồng.',
    detail: 'Nothing was changed. Install the newest version, then start again.',
  },
  'data-damaged': {
    message: 'The log in the data folder cannot be read.',
    detail:
      'Diên Hồng has neither mended nor removed anything. Keep the folder as it is, make a copy and tell your support desk; or restore the latest backup.',
  },
  'key-missing': {
    message: 'The key that opens the data is not there.',
    detail:
      'The encrypted data are untouched. Put the key file back into the data folder, or open the folder with the program that made it.',
  },
  'key-wrong': {
    message: 'The key on this machine does not open the data.',
    detail:
      "The encrypted data are untouched. Log in as the user who made them and unlock the system's keychain, then start Diên Hồng again.",
  },
  'no-rights': {
    message: 'Diên Hồng may not read or write the data folder.',
    detail: 'Nothing was changed. Grant rights to the folder, or choose another one with --data.',
  },
  'disk-full': {
    message: 'The disk is full.',
    detail: 'Everything written so far is kept. Free some space, then start Diên Hồng again.',
  },
  internal: {
    message: 'Diên Hồng ran into an error and cannot go on.',
    detail: 'Everything saved is kept. Start the app again; if it happens again, tell your support desk.',
  },
};

const labels = { vi: { folder: 'Thư mục', code: 'Mã lỗi' }, en: { folder: 'Folder', code: 'Code' } } as const;

export function failureText(refusal: Refusal, language: Language, dataDir: string): FailureText {
  const texts = language === 'en' ? en : vi;
  const label = labels[language];
  const { message, detail } = texts[refusal.code] ?? texts.internal;
  return { message, detail: `${detail}\n\n${label.folder}: ${dataDir}\n${label.code}: ${refusal.code}` };
}
