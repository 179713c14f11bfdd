// The only page that is served without a session. It needs no other file and no script.

const styles = `
:root { color-scheme: light dark; --paper: #faf8f3; --surface: #fff; --ink: #1f1c17; --ink-2: #55504a; --line: #e2ddd0; --seal: #9c1c1f; --link: #1b4f7a; }
@media (prefers-color-scheme: dark) { :root { --paper: #171512; --surface: #1f1c18; --ink: #efeae0; --ink-2: #bdb5a6; --line: #332f28; --seal: #e8837c; --link: #8fbfe6; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--paper); color: var(--ink); font: 16px/1.6 "Be Vietnam Pro", system-ui, sans-serif; }
main { max-width: 34rem; padding: 32px; background: var(--surface); border: 1px solid var(--line); border-top: 4px solid var(--seal); border-radius: 10px; }
h1 { margin: 0 0 4px; font: 600 28px/1.3 "Source Serif 4", "Noto Serif", Georgia, serif; }
.name { margin: 0 0 24px; color: var(--seal); font-weight: 600; letter-spacing: .02em; }
code { font-size: 15px; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 2px 6px; }
.en { margin: 24px 0 0; padding-top: 16px; border-top: 1px solid var(--line); color: var(--ink-2); font-size: 14px; }
a { display: inline-block; padding: 10px 0; min-height: 44px; color: var(--link); }
`;

export const signInPage = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cần liên kết mở · Diên Hồng</title><style>${styles}</style></head>
<body><main>
<p class="name">Diên Hồng</p>
<h1>Hãy mở bằng liên kết</h1>
<p>Trình duyệt này chưa được phép vào, hoặc Diên Hồng vừa khởi động lại. Không có dữ liệu nào bị mất.</p>
<p>Hãy quay lại cửa sổ đang chạy Diên Hồng và mở liên kết ở dòng <code>Diên Hồng: http://127.0.0.1:…</code>. Mỗi liên kết chỉ dùng được một lần; nhấn Enter ở cửa sổ đó để lấy liên kết mới.</p>
<a href="/">Thử vào lại</a>
<p class="en" lang="en">This browser has no session. Open the link printed in the window that runs Diên Hồng; each link works once, and pressing Enter there prints a new one.</p>
</main></body></html>
`;
