import type { Words } from './words.ts';

/** Who takes an alert, and when they look again. */
export const handWords = {
  'hand.take': { vi: 'Nhận việc', en: 'Take it' },
  'hand.take-why': {
    vi: 'Nhận việc thì Hải Đăng thôi giục người khác, và nhắc người lo việc khi tới giờ xem lại.',
    en: 'Once it is taken nobody else is urged, and whoever owns it is reminded when it is time to look again.',
  },
  'hand.urgent-since': {
    vi: '{who} nhận việc khi chưa khẩn. Từ {when} việc này đã thành khẩn: cần có người nhận lại.',
    en: '{who} took this before it was urgent. It became so at {when}: somebody must take it again.',
  },
  'hand.look': { vi: 'Xem lại sau', en: 'Look again' },
  'hand.look.30m': { vi: '30 phút', en: 'in 30 minutes' },
  'hand.look.1h': { vi: '1 giờ', en: 'in 1 hour' },
  'hand.look.2h': { vi: '2 giờ', en: 'in 2 hours' },
  'hand.look.4h': { vi: '4 giờ', en: 'in 4 hours' },
  'hand.look.morning': { vi: '07:00 sáng mai', en: 'at 07:00 tomorrow' },
  'hand.look.keep': { vi: 'giữ nguyên: {when}', en: 'as it is: {when}' },
  'hand.at': { vi: 'Hoặc vào lúc', en: 'Or at' },
  'hand.other': { vi: 'Giờ khác, người khác', en: 'Another time, another person' },
  'hand.owner': { vi: 'Ai lo việc này', en: 'Who owns it' },
  'hand.owner.me': { vi: 'tôi ({name})', en: 'I do ({name})' },
  'hand.owner.unreached': { vi: '{name} · không có thư nhắc', en: '{name} · gets no letters' },
  'hand.note': { vi: 'Ghi chú (lưu lại, không bắt buộc)', en: 'Note (kept, may be empty)' },
  'hand.head': { vi: 'Người lo việc này', en: 'Who owns this' },
  'hand.owned': { vi: '{who} lo việc này.', en: '{who} owns this.' },
  'hand.change': { vi: 'Giao lại, hẹn lại', en: 'Hand over, look later' },
  'hand.submit': { vi: 'Giao lại / hẹn lại', en: 'Hand over / look later' },
  'hand.never-untaken': {
    vi: 'Giao lại hay hẹn lại không làm mất việc đã có người nhận.',
    en: 'Handing over or looking later never makes it untaken.',
  },
  'hand.done': { vi: 'Đã ghi người lo việc và giờ xem lại.', en: 'Owner and next look are recorded.' },
  'hand.card.owner': { vi: 'giao {who}', en: 'handed to {who}' },
  'hand.card.look': { vi: 'xem lại {when}', en: 'next look {when}' },
  'hand.card.overdue': { vi: 'quá giờ xem lại {span}', en: 'next look overdue by {span}' },
  'hand.card.overdue-now': { vi: 'tới giờ xem lại', en: 'time to look again' },
  'hand.card.urgent': { vi: 'cần nhận lại: nay đã khẩn', en: 'to be taken again: urgent now' },
  'hand.log': { vi: 'Đã nhận, đã giao', en: 'Taken and handed over' },
  'hand.log.took': { vi: '{who} nhận', en: '{who} took it' },
  'hand.log.handed': { vi: '{who} giao lại, hẹn lại', en: '{who} handed it over' },
  'hand.log.to': { vi: 'người lo: {owner}', en: 'owner: {owner}' },
  'hand.log.look': { vi: 'xem lại {when}', en: 'next look {when}' },
  'hand.refused.owner': {
    vi: 'Bàn trực không có người này. Hãy chọn một người trong danh sách.',
    en: 'The desk knows no such person. Choose somebody from the list.',
  },
  'hand.refused.look': { vi: 'Hãy chọn một giờ trong danh sách.', en: 'Choose a time from the list.' },
  'hand.refused.time': {
    vi: 'Không hiểu giờ “{text}”. Ghi ngày và giờ, ví dụ {example}.',
    en: '“{text}” is no time. Give day and time, such as {example}.',
  },
  'hand.refused.past': {
    vi: 'Giờ này đã qua; bây giờ là {now}.',
    en: 'This time is over; it is {now} now.',
  },
  'hand.refused.far': {
    vi: 'Xa quá: hẹn trong vòng {days} ngày, để không việc nào bị quên.',
    en: 'Too far away: within {days} days, so that nothing is forgotten.',
  },
  'hand.refused.note': { vi: 'Ghi chú dài quá {n} ký tự.', en: 'The note is longer than {n} characters.' },
  'hand.refused.untaken': {
    vi: 'Chưa ai nhận việc này; hãy nhận trước, rồi mới giao lại.',
    en: 'Nobody has taken this; take it first, then hand it over.',
  },
  'hand.refused.nothing': {
    vi: 'Chưa đổi gì: chọn người khác, giờ khác hoặc ghi chú.',
    en: 'Nothing changed: choose another person, another time, or write a note.',
  },
  'hand.mended': {
    vi: 'Chưa ghi. Hãy sửa chỗ được đánh dấu; những gì bạn đã nhập vẫn còn.',
    en: 'Not recorded. Correct what is marked; what you typed is still there.',
  },
  'hand.parent': { vi: 'Thuộc về cảnh báo lớn hơn:', en: 'Part of a larger alert:' },
  'hand.parent-why': {
    vi: 'thư được gửi từ cảnh báo ấy, ở đây chỉ theo dõi.',
    en: 'letters go out from that one; here it is only followed.',
  },
  'hand.children': {
    vi: 'Gồm cả {n} cảnh báo nhỏ hơn, không gửi thư riêng',
    en: 'Includes {n} smaller alert(s) that send no letters of their own',
  },
  'hand.again': {
    vi: 'Nhắc lại: từng có cảnh báo về đúng việc này, khép ngày {on}, quay lại sau {days} ngày.',
    en: 'Again: an alert about the same thing closed on {on}; it returns after {days} days.',
  },
} as const satisfies Words;
