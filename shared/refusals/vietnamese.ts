// One text for each refusal code: what happened, what was kept, what to do.
import type { RefusalCode } from '#shared/kernel/refusal.ts';

export const refusals = {
  'not-allowed':
    'Việc này nằm ngoài quyền của bạn nên chưa được thực hiện; không có gì thay đổi. Hãy hỏi người quản trị nếu bạn cần quyền này.',
  'not-found':
    'Không có nội dung này, hoặc bạn không thuộc phạm vi được xem. Dữ liệu khác không bị ảnh hưởng. Hãy quay lại danh sách rồi chọn lại.',
  'already-done': 'Việc này đã được thực hiện trước đó; không có gì thay đổi thêm. Bạn có thể làm tiếp.',
  conflict:
    'Nội dung vừa được người khác thay đổi nên thao tác chưa được ghi; bản mới vẫn nguyên vẹn. Hãy xem lại bản mới rồi thực hiện lại.',
  'wrong-stage':
    'Tài liệu đang ở bước khác nên chưa làm được việc này; không có gì thay đổi. Hãy xem lại trạng thái của tài liệu rồi làm bước kế tiếp.',
  'not-ready':
    'Tài liệu còn điều phải làm rõ nên chưa được duyệt hoặc phát hành; bản nháp còn nguyên. Hãy mở bàn phát hành, bổ sung điều còn thiếu rồi thử lại.',
  'too-late': 'Thời điểm đã chọn đã qua nên chưa được ghi; không có gì thay đổi. Hãy chọn thời điểm khác.',
  'programme-wrong':
    'Chương trình còn chỗ chưa hợp lý (thiếu tên, giờ chồng nhau hoặc ngoài giờ họp) nên chưa được công bố; bản nháp còn nguyên. Hãy xem các dòng được đánh dấu.',
  'already-begun':
    'Một nội dung đã bắt đầu sẽ bị dời nên chưa công bố; bản nháp còn nguyên. Hãy đặt nội dung đó về chỗ cũ, hoặc công bố lại và xác nhận là có chủ ý.',
  'secret-paper':
    'Tài liệu mang dấu độ mật nên theo cấu hình không được đưa vào hệ thống; bản sao đã được xóa, tệp của bạn còn nguyên. Hãy xử lý theo quy định về bảo vệ bí mật nhà nước.',
  'too-large':
    'Tệp hoặc nội dung vượt quá giới hạn cho phép nên chưa được nhận; bản gốc của bạn còn nguyên. Hãy chia nhỏ rồi gửi lại.',
  'limit-reached':
    'Đã đủ số lượng tối đa nên mục này chưa được thêm; những mục đang có vẫn nguyên vẹn. Hãy xóa bớt mục không cần rồi thêm lại.',
  'unsupported-type':
    'Ứng dụng không đọc loại tệp này nên chưa nhận; bản gốc còn nguyên. Tài liệu có thể là PDF, Word (DOCX, DOC), ODT, RTF, HTML, TXT, Markdown, PNG, JPEG, hoặc tệp nén ZIP chứa các loại đó. Hãy chuyển sang một loại này rồi thử lại.',
  'file-empty': 'Tệp không có nội dung (0 byte) nên chưa được nhận. Hãy kiểm tra lại tệp gốc rồi chọn lại.',
  'file-damaged':
    'Tệp bị hỏng nên không đọc được; kho tài liệu không bị ảnh hưởng. Hãy xin lại tệp từ nơi gửi rồi nhập lại.',
  'file-protected':
    'Tệp được đặt mật khẩu nên chưa đọc được; bản gốc còn nguyên. Hãy bỏ mật khẩu của tệp rồi nhập lại.',
  'file-has-no-text': 'Tệp là bản quét, không có chữ để tìm kiếm; bản gốc còn nguyên. Hãy dùng bản có chữ nếu có.',
  'file-changed':
    'Tệp bị chương trình khác sửa trong lúc đang đọc nên chưa được nhận; bản gốc còn nguyên. Hãy lưu và đóng tệp ở chương trình đó rồi nhập lại.',
  'archive-damaged':
    'Tệp nén, hoặc tệp này bên trong, không giải nén được nên chưa được nhận; các tệp khác vẫn được nhận. Hãy tự giải nén, hoặc xin lại tệp từ nơi gửi.',
  'office-missing':
    'Tệp DOC, ODT và RTF được đọc nhờ LibreOffice (bản 7 trở lên), nhưng máy này chưa có; bản gốc còn nguyên. Hãy cài LibreOffice, hoặc lưu tệp thành PDF hay DOCX, rồi nhập lại.',
  'office-failed':
    'LibreOffice không đọc được tệp; bản gốc còn nguyên. Hãy mở tệp bằng LibreOffice, lưu thành PDF hoặc DOCX rồi nhập tệp đó.',
  'upload-unknown':
    'Lần tải lên này đã kết thúc hoặc đã bị bỏ; tệp gốc của bạn còn nguyên. Hãy chọn tệp và tải lên lại.',
  'upload-mismatch':
    'Dữ liệu nhận được không khớp với tệp đã báo nên chưa được ghi; tệp gốc còn nguyên. Hãy tải lên lại.',
  'job-unknown': 'Không còn công việc này; kết quả đã có vẫn được giữ. Hãy xem lại danh sách công việc.',
  cancelled: 'Bạn đã dừng việc này; những gì hoàn thành trước đó vẫn được giữ. Hãy chạy lại khi cần.',
  'timed-out': 'Việc này quá lâu nên đã được dừng; dữ liệu cũ còn nguyên. Hãy thử lại, hoặc thử với tệp nhỏ hơn.',
  'disk-full': 'Máy hết chỗ trống nên chưa ghi được; không có gì bị ghi dở. Hãy giải phóng dung lượng rồi thử lại.',
  'no-rights':
    'Ứng dụng không có quyền đọc hoặc ghi thư mục dữ liệu; dữ liệu còn nguyên. Hãy cấp quyền cho thư mục hoặc chọn thư mục khác rồi mở lại.',
  'data-held':
    'Thư mục dữ liệu đang được một chương trình khác mở; dữ liệu còn nguyên. Hãy dùng cửa sổ đang mở, hoặc đóng nó rồi thử lại.',
  'data-newer':
    'Dữ liệu do phiên bản mới hơn ghi nên phiên bản này không mở, để tránh làm hỏng. Hãy cập nhật ứng dụng rồi mở lại.',
  'configuration-wrong':
    'Tệp configuration.json trong thư mục dữ liệu có chỗ sai nên ứng dụng không mở; dữ liệu còn nguyên. Hãy sửa chỗ được nêu, hoặc bỏ tệp để dùng cấu hình thường, rồi mở lại.',
  'data-damaged':
    'Nhật ký dữ liệu bị hỏng nên không mở được; tệp được giữ nguyên để khôi phục. Hãy báo người quản trị, đừng xóa thư mục dữ liệu.',
  'key-missing':
    'Không tìm thấy khóa mở dữ liệu; dữ liệu còn nguyên và vẫn được mã hóa. Hãy đăng nhập đúng tài khoản máy hoặc đặt lại tệp khóa rồi mở lại.',
  'key-wrong': 'Khóa không mở được thư mục dữ liệu này; dữ liệu còn nguyên. Hãy dùng đúng khóa đã tạo ra dữ liệu.',
  'port-in-use':
    'Cổng mạng đang được chương trình khác dùng nên chưa khởi động được; dữ liệu còn nguyên. Hãy chọn cổng khác.',
  'blob-missing':
    'Bản gốc chưa có trên máy này; thông tin và ghi chép về tài liệu vẫn còn. Hãy thử lại khi có mạng, hoặc nhập lại tệp.',
  'blob-damaged':
    'Bản gốc trên máy bị hỏng nên không được mở; thông tin về tài liệu vẫn còn. Hãy nhập lại tệp gốc để thay bản hỏng.',
  internal:
    'Có lỗi trong phần mềm nên việc này chưa xong; dữ liệu đã ghi còn nguyên. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.',
} as const satisfies Record<RefusalCode, string>;
