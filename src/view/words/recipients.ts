import type { Words } from './words.ts';

/** Who is told, how their address stands, and what they do from a letter without an account. */
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

  'letter-key.unknown': { vi: 'Liên kết này không mở được gì', en: 'This link opens nothing' },
  'letter-key.unknown.why': {
    vi: 'Liên kết sai, bị cắt bớt khi chép, hoặc thư đã quá cũ. Hãy mở lại từ thư gần nhất, hoặc đăng nhập vào bàn trực.',
    en: 'It is wrong, was cut when copied, or the letter is too old. Open it from your latest letter, or sign in to the desk.',
  },
  'letter-key.desk': { vi: 'Vào bàn trực (cần đăng nhập)', en: 'Open the desk (sign in)' },
  'letter-key.full': {
    vi: 'Xem đầy đủ trên bàn trực (cần đăng nhập)',
    en: 'Everything about it on the desk (sign in)',
  },
  'letter-key.expired': { vi: 'Liên kết này đã hết hạn', en: 'This link has expired' },
  'letter-key.expired.why': {
    vi: 'Nút trong thư chỉ dùng được {n} ngày, thư này viết {when}. Muốn xem và nhận việc, hãy đăng nhập vào bàn trực.',
    en: 'The buttons of a letter work for {n} days, and this one was written {when}. Sign in to the desk to look and act.',
  },
  'letter-key.gone': {
    vi: 'Bạn không còn trong danh sách người nhận',
    en: 'You are not among the recipients any more',
  },
  'letter-key.gone.why': {
    vi: 'Quản trị đã bỏ tên này khỏi danh sách nên nút trong thư không dùng được nữa.',
    en: 'The administrator took this name from the list, so the buttons of the letter work no more.',
  },
  'letter-key.since': {
    vi: 'Thư viết {written}; đây là tình hình lúc {now}.',
    en: 'The letter was written {written}; this is how it stands at {now}.',
  },
  'letter-key.counts': { vi: '{n} tin, {p} nơi đăng', en: '{n} items, {p} outlets' },
  'letter-key.free': { vi: 'Chưa ai nhận việc này.', en: 'Nobody has taken it yet.' },
  'letter-key.taken': { vi: '{who} đã nhận việc này ({when}).', en: '{who} took it ({when}).' },
  'letter-key.mine': { vi: 'Bạn đã nhận việc này ({when}).', en: 'You took it ({when}).' },
  'letter-key.check': { vi: 'Xem lại {when}.', en: 'To be looked at again {when}.' },
  'letter-key.take': { vi: 'Tôi nhận việc này', en: 'I take this' },
  'letter-key.change': { vi: 'Đổi giờ xem lại', en: 'Change when I look again' },
  'letter-key.look': { vi: 'Tôi xem lại sau', en: 'I look again' },
  'letter-key.look.bad': {
    vi: 'Hãy chọn lúc xem lại trong danh sách.',
    en: 'Choose from the list when you look again.',
  },
  'letter-key.refused': { vi: 'Chưa ghi được', en: 'This could not be done' },
  'letter-key.back': { vi: 'Về trang của thư này', en: 'Back to the page of this letter' },
  'letter-key.no-alert': { vi: 'Cảnh báo này không còn được lưu.', en: 'This alert is not kept any more.' },
  'letter-key.judge': { vi: 'Cảnh báo này với bạn:', en: 'To you this alert was:' },
  'letter-key.judge.useful': { vi: 'Hữu ích', en: 'Useful' },
  'letter-key.judge.noise': { vi: 'Nhiễu', en: 'Noise' },
  'letter-key.judge.duplicate': { vi: 'Trùng', en: 'A repeat' },
  'letter-key.judge.wrong-stance': { vi: 'Sai thái độ', en: 'Wrong stance' },
  'letter-key.judged': { vi: '{who} đánh giá: {what}.', en: '{who} said: {what}.' },
  'letter-key.judge.bad': { vi: 'Hãy chọn một trong bốn đánh giá.', en: 'Choose one of the four.' },

  'letter-key.confirm.head': { vi: 'Đây có phải địa chỉ của bạn?', en: 'Is this your address?' },
  'letter-key.confirm.why': {
    vi: '{organisation} định gửi cảnh báo tới {mail} cho {name}. Chưa bấm xác nhận thì chưa thư cảnh báo nào được gửi.',
    en: '{organisation} wants to send alerts to {mail} for {name}. Until it is confirmed no alert is sent.',
  },
  'letter-key.confirm.yes': { vi: 'Đúng, đây là địa chỉ của tôi', en: 'Yes, this is my address' },
  'letter-key.confirm.no': { vi: 'Không phải tôi', en: 'This is not me' },
  'letter-key.confirm.done': {
    vi: 'Địa chỉ {mail} đã được xác nhận.',
    en: 'The address {mail} is confirmed.',
  },
  'letter-key.other': {
    vi: 'Thư này không có việc gì phải bấm; nội dung đầy đủ ở trong thư và trên bàn trực.',
    en: 'This letter asks nothing of you; all of it stands in the letter and on the desk.',
  },

  'letter-key.stop': { vi: 'Thôi nhận thư', en: 'Stop these letters' },
  'letter-key.stop.link': { vi: 'Thôi nhận thư…', en: 'Stop these letters…' },
  'letter-key.stop.means': {
    vi: 'Sau khi bấm, {mail} không nhận thư nào của Hải Đăng nữa, kể cả cảnh báo khẩn và bản tin.',
    en: 'After this {mail} gets no letter of Hải Đăng any more, urgent alerts and digests included.',
  },
  'letter-key.stop.told': {
    vi: 'Quản trị ({who}) sẽ được báo để cử người khác. Muốn nhận lại thì nhờ quản trị.',
    en: 'The administrator ({who}) is told, to find somebody else. Only the administrator can undo it.',
  },
  'letter-key.stop.desk': { vi: 'trên bàn trực', en: 'on the desk' },
  'letter-key.stop.keep': { vi: 'Quay lại, vẫn nhận thư', en: 'Back, and keep the letters' },
  'letter-key.stop.last': {
    vi: 'Bạn đang là người duy nhất nhận được cảnh báo: nếu thôi nhận, có sự việc sẽ không ai hay.',
    en: 'You are the only one alerts reach: if you stop, nobody will know when something happens.',
  },
  'letter-key.stop.done': {
    vi: '{mail} không nhận thư nữa. Muốn nhận lại, xin liên hệ quản trị Hải Đăng của cơ quan.',
    en: '{mail} gets no more letters. To have them again, ask whoever administers Hải Đăng.',
  },
  'letter-key.done.take': { vi: 'Đã ghi: bạn nhận việc này.', en: 'Written down: you take this.' },
  'letter-key.done.judge': { vi: 'Đã ghi đánh giá, cảm ơn bạn.', en: 'Written down, thank you.' },
  'letter-key.done.confirm': {
    vi: 'Đã xác nhận. Từ nay thư cảnh báo sẽ tới địa chỉ này.',
    en: 'Confirmed. From now on alerts come to this address.',
  },
  'letter-key.done.not-me': {
    vi: 'Đã ghi. Địa chỉ này sẽ không nhận thư nào nữa; xin lỗi đã làm phiền.',
    en: 'Written down. Nothing more comes to this address; sorry for the trouble.',
  },
  'letter-key.done.stop': { vi: 'Đã thôi gửi thư.', en: 'The letters are stopped.' },

  'private.unknown': { vi: 'Địa chỉ này không mở được gì.', en: 'This address opens nothing.' },
  'private.feed.title': {
    vi: 'Cảnh báo cho {name} · {organisation}',
    en: 'Alerts for {name} · {organisation}',
  },
  'private.feed.entry': {
    vi: '[{level} · mức {n} · {phase}] {title}',
    en: '[{level} · level {n} · {phase}] {title}',
  },
  'private.calendar.title': { vi: 'Hải Đăng: {name}', en: 'Hải Đăng: {name}' },
  'private.calendar.duty': { vi: 'Trực Hải Đăng', en: 'On duty for Hải Đăng' },
  'private.calendar.duty.why': {
    vi: 'Ca trực của {name} theo config/recipients.yaml.',
    en: 'Duty of {name} by config/recipients.yaml.',
  },
  'private.calendar.look': { vi: 'Xem lại: {title}', en: 'Look again: {title}' },
  'private.calendar.clock': { vi: 'Xem xét hạn 24 giờ: {title}', en: 'Consider the 24 hours: {title}' },
  'private.calendar.clock.why': {
    vi: 'Đủ 24 giờ từ lúc mở cảnh báo. Xem xét có thuộc hạn này không; đồng hồ theo luật chỉ chạy khi cơ quan tiếp nhận, xác định vấn đề.',
    en: 'Twenty-four hours since the alert opened. Consider whether a clock applies; by law it only starts when the agency takes up the matter.',
  },
  'private.calendar.silence': { vi: 'Hết im lặng: {reason}', en: 'A silence ends: {reason}' },
  'private.calendar.sure': { vi: 'Độ chắc: {sure}.', en: 'How sure: {sure}.' },
  'private.calendar.claims': {
    vi: 'Nhận định dễ rộ lên: {claims}.',
    en: 'Claims that may return: {claims}.',
  },
} as const satisfies Words;
