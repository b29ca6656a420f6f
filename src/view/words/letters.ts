import type { Words } from './words.ts';

/** Letters that tell of no single alert, and what their couriers say. */
export const letterWords = {
  'letter.summary.subject': {
    vi: '[Bản gộp] {n} cảnh báo chưa gửi riêng',
    en: '[Summary] {n} alert(s) that waited',
  },
  'letter.summary.kicker': { vi: 'Bản gộp', en: 'Summary' },
  'letter.summary.title': { vi: '{n} cảnh báo đã chờ đến lúc này', en: '{n} alert(s) that waited until now' },
  'letter.summary.why': {
    vi: 'Những cảnh báo này đến trong giờ yên lặng của bạn hoặc vượt số thư mỗi ngày, nên được gộp lại ở đây.',
    en: 'These came in your quiet hours or above your letters a day, so they were put together here.',
  },
  'letter.summary.note': { vi: '{kind} · viết lúc {at}', en: '{kind} · written at {at}' },
  'letter.summary.notes': {
    vi: '{n} thư, mới nhất: {kind} · viết lúc {at}',
    en: '{n} letters, the newest: {kind} · written at {at}',
  },
  'letter.summary.link': { vi: 'Mở', en: 'Open' },
  'letter.summary.open': { vi: 'Xem tất cả cảnh báo', en: 'See all alerts' },

  'letter.confirm.subject': {
    vi: '[Hải Đăng] Xác nhận địa chỉ nhận cảnh báo của {organisation}',
    en: '[Hải Đăng] Confirm that {organisation} may send you alerts',
  },
  'letter.confirm.kicker': { vi: 'Xác nhận địa chỉ', en: 'Confirm the address' },
  'letter.confirm.title': { vi: 'Đây có phải địa chỉ của bạn không?', en: 'Is this address yours?' },
  'letter.confirm.words': {
    vi: '{organisation} đã ghi địa chỉ {mail} ({name}) vào danh sách nhận cảnh báo sớm về bảo hiểm xã hội. Trước khi bạn xác nhận, không cảnh báo nào được gửi tới đây.',
    en: '{organisation} put {mail} ({name}) on the list for early warnings about social insurance. Until you confirm, no alert is sent here.',
  },
  'letter.confirm.yes': { vi: 'Xác nhận địa chỉ này', en: 'Confirm this address' },
  'letter.confirm.after': {
    vi: 'Nút chỉ mở một trang; bấm xác nhận trên trang ấy mới tính.',
    en: 'The button only opens a page; what counts is the confirmation there.',
  },
  'letter.confirm.not-yours': {
    vi: 'Không phải bạn? Cứ bỏ qua thư này: không ai khác nhận được gì thay bạn.',
    en: 'Not you? Ignore this letter: nobody receives anything in your place.',
  },
  'letter.confirm.footer': {
    vi: 'Thư tự động của {organisation}, gửi nhiều nhất ba lần để hỏi địa chỉ.',
    en: 'Automatic letter of {organisation}, sent three times at most to ask about the address.',
  },

  'letter.test.subject': {
    vi: '[Thư thử] Hải Đăng của {organisation}',
    en: '[Test] Hải Đăng of {organisation}',
  },
  'letter.test.kicker': { vi: 'Thư thử', en: 'Test' },
  'letter.test.title': {
    vi: 'Thư này chỉ để thử, không có việc gì phải làm',
    en: 'This is only a test; there is nothing to do',
  },
  'letter.test.words': {
    vi: '{who} bấm gửi thử lúc {at}. Đọc được tức là cảnh báo của Hải Đăng tới được đây.',
    en: '{who} sent this test at {at}. If you can read it, alerts of Hải Đăng reach you here.',
  },
  'letter.test.open': { vi: 'Mở danh sách người nhận', en: 'Open the recipients' },

  'letter.silence.subject.ending': { vi: '[Im lặng sắp hết]', en: '[Silence ends soon]' },
  'letter.silence.subject.ended': { vi: '[Hết im lặng]', en: '[Silence over]' },
  'letter.silence.kicker': { vi: 'Im lặng', en: 'Silence' },
  'letter.silence.title.ending': { vi: 'Khoảng im lặng của bạn sắp hết', en: 'Your silence ends soon' },
  'letter.silence.title.ended': { vi: 'Khoảng im lặng của bạn đã hết', en: 'Your silence is over' },
  'letter.silence.until': {
    vi: 'Im lặng về {about} hết lúc {at}. Sau đó việc này lại được báo như thường.',
    en: 'The silence about {about} ends at {at}. After that it is told as usual again.',
  },
  'letter.silence.time': {
    vi: 'Im lặng về {about} đã hết hạn lúc {at}; từ nay lại được báo như thường.',
    en: 'The silence about {about} ran out at {at}; from now on it is told as usual.',
  },
  'letter.silence.quiet': {
    vi: 'Im lặng về {about} tự khép lúc {at} vì đã lâu không còn tin nào; từ nay lại được báo như thường.',
    en: 'The silence about {about} closed by itself at {at}, for nothing came any more; from now on it is told as usual.',
  },
  'letter.silence.person': {
    vi: '{who} đã kết thúc im lặng về {about} lúc {at}; từ nay lại được báo như thường.',
    en: '{who} ended the silence about {about} at {at}; from now on it is told as usual.',
  },
  'letter.silence.reason': { vi: 'Lý do đã ghi: {reason}', en: 'Reason given: {reason}' },
  'letter.silence.held': {
    vi: 'Đã giữ lại {n} lần, lần cuối lúc {at}; tất cả vẫn nằm trên bàn trực.',
    en: 'Held back {n} time(s), last at {at}; all of it is on the desk.',
  },
  'letter.silence.none': { vi: 'Chưa giữ lại lần nào.', en: 'Nothing was held back.' },
  'letter.silence.crisis': {
    vi: 'Từ mức 3 trở lên luôn được báo, dù đang im lặng.',
    en: 'Level 3 and above is always told, silence or not.',
  },
  'letter.silence.open': { vi: 'Mở trang im lặng', en: 'Open the silences' },
  'letter.silence.footer': {
    vi: 'Thư tự động của {organisation}, gửi {name} là người đặt khoảng im lặng này.',
    en: 'Automatic letter of {organisation}, sent to {name}, who answers for this silence.',
  },
  'letter.silence.situation': { vi: 'vụ việc bạn đã chọn', en: 'the situation you chose' },
  'letter.silence.everything': { vi: 'mọi việc', en: 'everything' },

  'ledger.kind.refusal': { vi: 'báo thư khẩn bị từ chối', en: 'urgent letter refused' },
  'letter.refusal.subject': { vi: '[Không tới được] Thư khẩn gửi', en: '[Not delivered] Urgent letter to' },
  'letter.refusal.words': {
    vi: 'Thư khẩn không tới được {name} ({to}): {detail}. Hãy báo người ấy bằng cách khác. Thư ấy là: {subject}',
    en: 'An urgent letter did not reach {name} ({to}): {detail}. Tell them another way. The letter was: {subject}',
  },

  'letter.no-address': {
    vi: 'không gửi: recipients.yaml không còn địa chỉ này',
    en: 'not sent: recipients.yaml no longer names this address',
  },
  'letter.no-courier.webhook': {
    vi: 'chưa gửi: webhook chưa được bật trên máy chủ',
    en: 'not sent: webhooks are not switched on',
  },
  'letter.no-courier.telegram': {
    vi: 'chưa gửi: chưa có mã bot (HAIDANG_TELEGRAM_TOKEN)',
    en: 'not sent: there is no bot token (HAIDANG_TELEGRAM_TOKEN)',
  },
  'webhook.no-key': {
    vi: 'chưa gửi: biến môi trường giữ khóa ký của webhook còn trống',
    en: 'not sent: the environment has no signing key for this webhook',
  },
} as const satisfies Words;
