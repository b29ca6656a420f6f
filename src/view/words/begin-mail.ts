import type { Words } from './words.ts';

/** The step of the beginning that sends a letter to try the mail, and the causes it names. */
export const beginMailWords = {
  'begin.mail.server': { vi: 'Đã có máy chủ thư (SMTP_URL).', en: 'A mail server is set (SMTP_URL).' },
  'begin.mail.none': { vi: 'Chưa có máy chủ thư.', en: 'There is no mail server yet.' },
  'begin.mail.none.how': {
    vi: 'Nhờ người quản máy chủ đặt biến môi trường SMTP_URL như dưới đây rồi khởi động lại Hải Đăng:',
    en: 'Ask whoever looks after the server to set the environment variable SMTP_URL like this, and restart Hải Đăng:',
  },
  'begin.mail.none.until': {
    vi: 'Từ nay tới lúc ấy không mất thư nào: thư nằm ở Hộp thư đi và đọc được trên bàn.',
    en: 'Nothing is lost until then: letters wait in the outbox and can be read on the desk.',
  },
  'begin.mail.from': { vi: 'Địa chỉ gửi', en: 'Sender' },
  'begin.mail.from.hint': {
    vi: 'Phải là hộp thư mà máy chủ thư cho phép gửi, ví dụ "Hải Đăng" <truyenthong@co-quan.example>',
    en: 'A mailbox the server lets you send from, for example "Hải Đăng" <truyenthong@co-quan.example>',
  },
  'begin.mail.from.saved': { vi: 'Đã lưu địa chỉ gửi.', en: 'The sender is kept.' },
  'begin.mail.no-from': {
    vi: 'Địa chỉ gửi phải có dạng ten@mien, ví dụ truyenthong@co-quan.example.',
    en: 'A sender looks like name@domain, for example truyenthong@co-quan.example.',
  },
  'begin.mail.save': { vi: 'Lưu địa chỉ gửi', en: 'Keep the sender' },
  'begin.mail.whom': { vi: 'Gửi thư thử cho', en: 'Send a test to' },
  'begin.mail.test': { vi: 'Gửi thư thử', en: 'Send a test letter' },
  'begin.mail.took': {
    vi: 'Máy chủ đã nhận thư gửi {to}. Mở hộp thư ấy xem thư đã tới chưa, kể cả mục thư rác.',
    en: 'The server took the letter to {to}. Look into that mailbox, and into its junk folder.',
  },
  'begin.mail.again': {
    vi: 'Tải lại trang này để xem kết quả.',
    en: 'Load this page again to see what came of it.',
  },
  'begin.mail.refused': { vi: 'Thư gửi {to} chưa đi được.', en: 'The letter to {to} did not get out.' },
  'begin.mail.said': { vi: 'Máy chủ nói: {said}', en: 'The server said: {said}' },
  'begin.mail.means.password': {
    vi: 'Máy chủ không nhận tên đăng nhập hoặc mật khẩu. Kiểm tra hai phần ấy trong SMTP_URL; nhiều nơi đòi “mật khẩu ứng dụng” thay cho mật khẩu thường.',
    en: 'The server refuses the user or the password. Check both in SMTP_URL; many services want an “app password”.',
  },
  'begin.mail.means.name': {
    vi: 'Không tìm thấy máy chủ thư theo tên. Kiểm tra tên máy chủ trong SMTP_URL.',
    en: 'No mail server was found under that name. Check the host in SMTP_URL.',
  },
  'begin.mail.means.unreachable': {
    vi: 'Không nối được tới máy chủ thư. Kiểm tra cổng trong SMTP_URL (thường là 587 hoặc 465) và tường lửa.',
    en: 'The mail server cannot be reached. Check the port in SMTP_URL (often 587 or 465) and the firewall.',
  },
  'begin.mail.means.certificate': {
    vi: 'Chứng thư bảo mật của máy chủ thư không hợp lệ. Hỏi người quản máy chủ thư.',
    en: 'The mail server’s certificate is not valid. Ask whoever runs it.',
  },
  'begin.mail.means.sender': {
    vi: 'Máy chủ không cho gửi từ địa chỉ này. Sửa “Địa chỉ gửi” thành hộp thư bạn đăng nhập.',
    en: 'The server does not let this sender send. Change “Sender” to the mailbox you log in with.',
  },
  'begin.mail.means.mailbox': {
    vi: 'Máy chủ nói không có hộp thư này. Kiểm tra lại địa chỉ người nhận.',
    en: 'The server says there is no such mailbox. Check the recipient’s address.',
  },
  'begin.mail.means.other': {
    vi: 'Máy chủ chưa nhận thư. Hải Đăng sẽ tự thử lại; lời của máy chủ ở dưới giúp người quản máy tìm lỗi.',
    en: 'The server has not taken it. Hải Đăng tries again by itself; the server’s words below help find the fault.',
  },
} as const satisfies Words;
