// The help text, in both languages.
export const usage = {
  vi: `Diên Hồng, dòng lệnh

Cách dùng: npm run -s cli -- LỆNH [tùy chọn]

  import ĐƯỜNG_DẪN…           nhập tệp, thư mục, tệp nén .zip; báo cáo từng tệp [--draft] [--recognise]
  extract TỆP [--text]        đọc một tệp, không nhập: thông tin, cấu trúc điều khoản, trang, hoặc chỉ chữ (--text)
  search "CÂU HỎI"            tìm điều, khoản, đoạn văn, có dấu hoặc không dấu; số tài liệu [--limit N];
                              đúng như đã gõ, không tự thêm dấu [--exact]
  search-eval --corpus TỆP --queries TỆP
                              đo chất lượng và tốc độ tìm kiếm trên kho điều luật và câu hỏi có đáp án, .jsonl hoặc .jsonl.gz;
                              chỉ mục giữ trong --data để dùng lại (mặc định thư mục tạm)
  verify                      đi hết chuỗi băm của nhật ký, kiểm tra từng tệp gốc
  rebuild                     dựng lại các bảng và chỉ mục từ nhật ký
  hub [--port N] [--empty]    chạy máy chủ tại chỗ cho trình duyệt

Tùy chọn chung:
  --data THƯ_MỤC              thư mục dữ liệu (mặc định .data/demo)
  --key-file TỆP              tệp khóa (mặc định hub.key trong thư mục dữ liệu)
  --circle PHẠM_VI            ai được xem tài liệu nhập vào (mặc định everyone)
  --original                  với extract --text: chữ trước các vết sửa được theo dõi
  --draft                     nhập vào bàn của Văn phòng (bản nháp), chưa phát hành
  --recognise                 chờ nhận dạng xong chữ của các bản quét
  --json                      in một tài liệu JSON ra stdout; nhật ký ra stderr
  --log MỨC                   mức nhật ký: silent, warn (mặc định), info, debug

Mã thoát: 0 xong · 1 xong nhưng có lỗi ở một số mục · 2 sai cách dùng · 3 bị từ chối (thư mục đang bị giữ, sai khóa…) · 70 lỗi phần mềm`,
  en: `Diên Hồng, command line

Usage: npm run -s cli -- COMMAND [options]

  import PATH…                import files, folders, .zip archives; a report for each file [--draft] [--recognise]
  extract FILE [--text]       read one file without importing it: metadata, units, pages, or only its text (--text)
  search "TEXT"               find clauses and passages, with or without tone marks; how many papers [--limit N];
                              as typed, without restoring tone marks [--exact]
  search-eval --corpus FILE --queries FILE
                              measure search on a corpus of articles and judged questions, .jsonl or .jsonl.gz;
                              the index is kept in --data for the next time (default a temporary folder)
  verify                      walk the log's hash chain and check every original
  rebuild                     rebuild tables and index from the log
  hub [--port N] [--empty]    run the local hub for browsers

Common options:
  --data DIR                  data folder (default .data/demo)
  --key-file FILE             key file (default hub.key in the data folder)
  --circle CIRCLE             who may see what is imported (default everyone)
  --original                  with extract --text: the words before tracked changes
  --draft                     import to the secretariat's desk, not published
  --recognise                 wait until the words of scans are recognised
  --json                      print one JSON document on stdout; logs go to stderr
  --log LEVEL                 log level: silent, warn (default), info, debug

Exit codes: 0 done · 1 done, but some items failed · 2 wrong usage · 3 refused (folder held, wrong key, …) · 70 a bug`,
} as const;
