import type { Words } from './words.ts';

/** What is said behind the key in a letter, and in the private feed and calendar. */
export const letterKeyWords = {
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
