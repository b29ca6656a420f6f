import type { Words } from './words.ts';

/** Who is told, and how their address stands. */
export const recipientWords = {
  'recipients.head': { vi: 'Người nhận', en: 'Recipients' },
  'recipients.why': {
    vi: 'Ai được báo, bằng cách nào, và thư có tới nơi không. Thêm, bớt người hoặc đổi giờ trực: sửa tệp config/recipients.yaml rồi khởi động lại Hải Đăng.',
    en: 'Who is told, in which way, and whether letters arrive. To add or remove people or change the roster, edit config/recipients.yaml and restart Hải Đăng.',
  },
  'recipients.just-now': { vi: 'vừa xong', en: 'just now' },
  'recipients.none': { vi: 'Chưa có người nhận nào.', en: 'There is no recipient yet.' },
  'recipients.nobody.head': {
    vi: 'Có cảnh báo cũng không ai nhận được',
    en: 'An alert would reach nobody',
  },
  'recipients.nobody': {
    vi: 'Không có địa chỉ nào vừa nhận cảnh báo vừa đã được xác nhận. Bấm “Gửi lại thư xác nhận”, hoặc “Xác nhận thay” sau khi đã gọi hỏi người ấy.',
    en: 'No confirmed address takes alerts. Press “Ask for confirmation again”, or “Confirm for them” after you have called them.',
  },
  'recipients.no-server.head': {
    vi: 'Thư chưa ra khỏi máy này',
    en: 'No letter leaves this machine',
  },
  'recipients.no-server': {
    vi: 'Chưa đặt máy chủ thư nên mọi thư chỉ nằm ở Hộp thư đi. Người cài đặt đặt biến SMTP_URL rồi khởi động lại.',
    en: 'No mail server is set, so letters only lie in the outbox. Whoever runs the machine sets SMTP_URL and restarts.',
  },
  'recipients.duty.head': { vi: 'Trực và leo thang', en: 'Duty and escalation' },
  'recipients.duty.now': { vi: 'Đang trực: {who}', en: 'On duty now: {who}' },
  'recipients.duty.nobody': { vi: 'Giờ này không ai trực.', en: 'Nobody is on duty now.' },
  'recipients.duty.no-roster': {
    vi: 'Chưa đặt lịch trực trong config/recipients.yaml.',
    en: 'config/recipients.yaml has no roster yet.',
  },
  'recipients.duty.next': { vi: 'Ca trực sắp tới', en: 'Next on duty' },
  'recipients.duty.shift': { vi: '{who}: {from} đến {to}', en: '{who}: {from} to {to}' },
  'recipients.duty.holiday': { vi: 'ngày nghỉ', en: 'holiday' },
  'recipients.escalation.head': {
    vi: 'Cảnh báo khẩn mà chưa ai nhận việc',
    en: 'An urgent alert that nobody takes',
  },
  'recipients.escalation.step': {
    vi: 'Sau {span} chưa ai nhận: báo {who}.',
    en: 'Not taken after {span}: {who} is told.',
  },
  'recipients.escalation.duty': { vi: 'người đang trực ({who})', en: 'whoever is on duty ({who})' },
  'recipients.escalation.nobody': { vi: 'lúc này không ai trực', en: 'nobody now' },
  'recipients.escalation.remind': {
    vi: 'Sau đó cứ {span} nhắc lại một lần, nhiều nhất {n} lần.',
    en: 'After that a reminder every {span}, at most {n} times.',
  },
  'recipients.escalation.none': {
    vi: 'Chưa đặt bước leo thang nào: không ai khác được gọi khi người đầu không trả lời.',
    en: 'No step is set: nobody else is called when the first do not answer.',
  },
  'recipients.role.viewer': { vi: 'người xem', en: 'viewer' },
  'recipients.role.officer': { vi: 'cán bộ', en: 'officer' },
  'recipients.role.leader': { vi: 'lãnh đạo', en: 'leader' },
  'recipients.role.admin': { vi: 'quản trị', en: 'administrator' },
  'recipients.on-duty': { vi: 'đang trực', en: 'on duty' },
  'recipients.by': { vi: 'Nhận qua', en: 'Reached by' },
  'recipients.by.mail': { vi: 'thư {mail}', en: 'mail {mail}' },
  'recipients.by.webhook': { vi: 'máy khác (webhook) {host}', en: 'webhook {host}' },
  'recipients.by.telegram': { vi: 'Telegram, phòng {chat}', en: 'Telegram, chat {chat}' },
  'recipients.by.no-key': {
    vi: '{way}: chưa có khóa nên chưa gửi được',
    en: '{way}: no key yet, so nothing is sent',
  },
  'recipients.takes': { vi: 'Nhận gì', en: 'Takes' },
  'recipients.takes.from': {
    vi: 'cảnh báo từ mức {n} ({name})',
    en: 'alerts from level {n} ({name})',
  },
  'recipients.takes.no-alerts': { vi: 'không nhận cảnh báo', en: 'no alerts' },
  'recipients.takes.topics': { vi: 'chủ đề: {names}', en: 'topics: {names}' },
  'recipients.takes.all-topics': { vi: 'mọi chủ đề', en: 'all topics' },
  'recipients.takes.places': { vi: 'địa bàn: {names}', en: 'places: {names}' },
  'recipients.takes.all-places': { vi: 'mọi địa bàn', en: 'all places' },
  'recipients.takes.brief': { vi: 'bản tin sáng', en: 'the morning brief' },
  'recipients.takes.digest': { vi: 'bản tin tuần', en: 'the weekly digest' },
  'recipients.takes.house': { vi: 'trục trặc của chính Hải Đăng', en: 'trouble of Hải Đăng itself' },
  'recipients.quiet': { vi: 'Giờ nghỉ', en: 'Quiet hours' },
  'recipients.quiet.none': { vi: 'không đặt, lúc nào cũng gửi', en: 'none, letters come at any time' },
  'recipients.quiet.wake': {
    vi: '{from} đến {to}; mức {n} trở lên vẫn gửi',
    en: '{from} to {to}; level {n} and above come all the same',
  },
  'recipients.quiet.never': {
    vi: '{from} đến {to}; không cảnh báo nào đánh thức',
    en: '{from} to {to}; no alert wakes them',
  },
  'recipients.budget': { vi: 'Hôm nay', en: 'Today' },
  'recipients.budget.count': {
    vi: '{n} trên {of} thư cảnh báo; vượt thì gộp vào bản sáng hôm sau, khẩn không tính',
    en: '{n} of {of} alert letters; more wait for one summary next morning, urgent ones do not count',
  },
  'recipients.month': { vi: 'Tháng này', en: 'This month' },
  'recipients.month.count': { vi: '{n} thư đã tới', en: '{n} letters arrived' },
  'recipients.month.last': { vi: 'thư gần nhất {when}', en: 'the last one {when}' },
  'recipients.month.none': {
    vi: 'chưa thư nào tới trong 31 ngày qua',
    en: 'none arrived in the last 31 days',
  },
  'recipients.month.held': {
    vi: '{n} thư đang giữ lại chờ xác nhận',
    en: '{n} letters held until it is confirmed',
  },
  'recipients.address': { vi: 'Địa chỉ', en: 'Address' },
  'recipients.address.account': {
    vi: 'có tài khoản trên bàn trực nên không phải xác nhận',
    en: 'has an account on the desk and need not confirm',
  },
  'recipients.address.confirmed': { vi: 'tự xác nhận ({when})', en: 'confirmed by themselves ({when})' },
  'recipients.address.confirmed-by': {
    vi: '{who} xác nhận thay ({when})',
    en: 'confirmed by {who} in their name ({when})',
  },
  'recipients.address.unconfirmed': {
    vi: 'chưa xác nhận; thư được giữ lại tới khi xác nhận',
    en: 'not confirmed; letters are held until it is',
  },
  'recipients.address.asked': {
    vi: 'chưa xác nhận, đã hỏi ({when}); thư được giữ lại tới khi xác nhận',
    en: 'not confirmed, asked ({when}); letters are held until it is',
  },
  'recipients.address.stopped': { vi: 'đã tự thôi nhận ({when})', en: 'stopped by themselves ({when})' },
  'recipients.address.bounced': {
    vi: 'hộp thư không nhận ({when})',
    en: 'the mailbox refused ({when})',
  },
  'recipients.address.said': { vi: 'máy chủ trả lời: “{said}”', en: 'the server said: “{said}”' },
  'recipients.address.private': {
    vi: 'có địa chỉ riêng cho tin và lịch ({when})',
    en: 'has private addresses for feed and calendar ({when})',
  },
  'recipients.test': { vi: 'Gửi thư thử', en: 'Send a test letter' },
  'recipients.confirm': { vi: 'Xác nhận thay', en: 'Confirm for them' },
  'recipients.ask': { vi: 'Gửi lại thư xác nhận', en: 'Ask for confirmation again' },
  'recipients.resume': { vi: 'Nhận lại', en: 'Take letters again' },
  'recipients.private': { vi: 'Tạo địa chỉ riêng', en: 'Make private addresses' },
  'recipients.private-anew': { vi: 'Tạo lại địa chỉ riêng', en: 'Make private addresses anew' },
  'recipients.for': { vi: 'cho {name}', en: 'for {name}' },
  'recipients.refused.alone': {
    vi: 'Bàn trực này không viết thư được: phần gửi thư không chạy cùng.',
    en: 'This desk cannot write letters: the part that does so is not running.',
  },
  'recipients.refused.confirmed': {
    vi: 'Địa chỉ đã được xác nhận.',
    en: 'The address is confirmed already.',
  },
  'recipients.refused.stopped': {
    vi: 'Người này đã thôi nhận thư. Hỏi lại họ rồi bấm “Nhận lại”.',
    en: 'They stopped their letters. Ask them, then press “Take letters again”.',
  },
  'recipients.refused.not-stopped': {
    vi: 'Người này không thôi nhận thư.',
    en: 'They have not stopped their letters.',
  },
  'recipients.refused.asked': {
    vi: 'Đã gửi thư xác nhận chưa đầy một giờ trước.',
    en: 'The last one was sent less than an hour ago.',
  },
  'recipients.missing': {
    vi: 'Không có người nhận này trong config/recipients.yaml.',
    en: 'config/recipients.yaml has no such recipient.',
  },
  'recipients.done.test': {
    vi: 'Đã xếp {n} thư thử cho {name} vào hộp thư đi.',
    en: '{n} test letters for {name} are in the outbox.',
  },
  'recipients.done.confirm': {
    vi: 'Đã xác nhận thay {name}; {n} thư đang giữ được gửi đi.',
    en: 'Confirmed for {name}; {n} held letters go out.',
  },
  'recipients.done.ask': { vi: 'Đã xếp thư xác nhận cho {name}.', en: 'A letter asks {name} to confirm.' },
  'recipients.done.resume': {
    vi: '{name} nhận thư trở lại; {n} thư đang giữ được gửi đi.',
    en: '{name} takes letters again; {n} held letters go out.',
  },
  'recipients.private.head': { vi: 'Địa chỉ riêng của {name}', en: 'Private addresses of {name}' },
  'recipients.private.once': {
    vi: 'Chỉ hiện một lần: chép ngay và chỉ đưa cho {name}. Ai có địa chỉ này đều đọc được, không cần đăng nhập. Địa chỉ cũ, nếu có, đã hết hiệu lực.',
    en: 'Shown once: copy them now and give them to {name} only. Whoever has them can read without signing in. Earlier ones open nothing any more.',
  },
  'recipients.private.feed': {
    vi: 'Cảnh báo, cho phần mềm đọc tin (Atom)',
    en: 'Alerts, for a feed reader (Atom)',
  },
  'recipients.private.calendar': {
    vi: 'Lịch trực và các hạn, cho ứng dụng lịch (iCalendar)',
    en: 'Duty and clocks, for a calendar (iCalendar)',
  },
  'recipients.private.back': { vi: 'Về trang Người nhận', en: 'Back to Recipients' },
} as const satisfies Words;
