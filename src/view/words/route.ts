import type { Words } from './words.ts';

/** Why one person was told of an alert, told later, or not told; and why somebody is called by name. */
export const routeWords = {
  'route.stopped': {
    vi: 'Không gửi: người này đã tự ngừng nhận thư.',
    en: 'Not sent: this person asked for no more letters.',
  },
  'route.none': {
    vi: 'Không gửi: trong danh sách người nhận, người này không nhận cảnh báo.',
    en: 'Not sent: listed as taking no alerts.',
  },
  'route.house': {
    vi: 'Không gửi: trục trặc của Hải Đăng chỉ báo người trông nom hệ thống.',
    en: 'Not sent: trouble of Hải Đăng itself goes to who looks after it.',
  },
  'route.trouble': {
    vi: 'Gửi ngay: người này trông nom Hải Đăng; không tính vào hạn mức ngày.',
    en: 'Sent at once: this person looks after Hải Đăng; it counts against no budget.',
  },
  'route.came-back': {
    vi: 'Không báo đã hết: trục trặc này mới tái diễn.',
    en: 'That it ended is not told: this trouble had just come back.',
  },
  'route.nobody-else': {
    vi: 'Gửi ngay: vụ khẩn mà không ai trong danh sách nhận phần này.',
    en: 'Sent at once: it is urgent, and nobody listed takes this part.',
  },
  'route.not-named': {
    vi: 'Không gửi: lần này chỉ gọi đích danh người khác.',
    en: 'Not sent: this call was for others by name.',
  },
  'route.never-heard': {
    vi: 'Không gửi thư kết thúc: người này chưa từng được báo về vụ này.',
    en: 'No closing letter: this person was never told that it began.',
  },
  'route.topic': {
    vi: 'Không gửi: không thuộc chủ đề người này nhận.',
    en: 'Not sent: none of the topics this person takes.',
  },
  'route.place': {
    vi: 'Không gửi: không thuộc nơi người này phụ trách.',
    en: 'Not sent: not a place this person looks after.',
  },
  'route.below': {
    vi: 'Không gửi: mức {level}, người này nhận từ mức {from}.',
    en: 'Not sent: level {level}; this person is told from level {from} on.',
  },
  'route.held': {
    vi: 'Giữ lại: địa chỉ {mail} chưa được xác nhận. Xác nhận xong thư sẽ đi.',
    en: 'Held: the address {mail} is not confirmed. The letter goes out once it is.',
  },
  'route.urgent': {
    vi: 'Gửi ngay: mức {level} là khẩn, không chờ sáng và không tính vào hạn mức ngày.',
    en: 'Sent at once: level {level} is urgent; it waits for no morning and counts against no budget.',
  },
  'route.quiet': {
    vi: 'Để đến sáng: đang giờ yên lặng {from}–{to} và chưa đến mức đánh thức.',
    en: 'Left for the morning: quiet hours {from}–{to}, and not grave enough to wake.',
  },
  'route.budget': {
    vi: 'Gộp vào bản sáng: hôm nay đã gửi {today} thư, hạn mức là {budget}.',
    en: 'Put into the morning summary: {today} letters today, the budget is {budget}.',
  },
  'route.level': {
    vi: 'Gửi ngay: mức {level}, đúng phần người này nhận.',
    en: 'Sent at once: level {level}, and theirs.',
  },
  'route.holder': {
    vi: 'Gửi tiếp: người này đã được báo từ đầu vụ.',
    en: 'Sent: this person was told from the beginning.',
  },
  'route.escalation': {
    vi: 'Gọi đích danh: đến lượt trong lịch leo thang vì chưa ai nhận việc.',
    en: 'Called by name: next of the escalation, since nobody has taken it.',
  },
  'route.reminder': {
    vi: 'Nhắc lại: vụ khẩn vẫn chưa ai nhận việc.',
    en: 'Reminded: it is urgent and still nobody has taken it.',
  },
  'route.check': {
    vi: 'Gọi người phụ trách: đến giờ tự hẹn xem lại.',
    en: 'The owner’s own next look is due.',
  },

  'call.check': {
    vi: 'Đến giờ {who} hẹn xem lại vụ này.',
    en: 'This is when {who} meant to look again.',
  },
  'call.escalation': {
    vi: 'Chưa ai nhận việc: đây là bước {step} của lịch leo thang.',
    en: 'Nobody has taken it: step {step} of the escalation.',
  },
  'call.reminder': {
    vi: 'Nhắc lại lần {time}: vẫn chưa ai nhận việc.',
    en: 'Reminder {time}: still nobody has taken it.',
  },
  'mail.dkim-key': {
    vi: 'Chưa có khóa DKIM trong biến môi trường {name}: thư đi không có chữ ký.',
    en: 'No DKIM key in the environment variable {name}: letters go unsigned.',
  },
  'told.closed': { vi: 'Vụ việc đã qua.', en: 'It is over.' },
  'update.half': {
    vi: 'Đã qua đỉnh: 24 giờ qua chưa bằng nửa lúc cao nhất.',
    en: 'Past its height: the last 24 hours hold less than half of the fullest ones.',
  },
  'open.house': {
    vi: 'Báo người trông nom hệ thống: Hải Đăng có trục trặc nên có thể nghe thiếu hoặc báo chậm.',
    en: 'Told to who looks after the house: with this trouble Hải Đăng may miss or delay things.',
  },
  'open.house-desk': {
    vi: 'Chỉ hiện trên bàn: trục trặc nhỏ, chưa ảnh hưởng việc báo.',
    en: 'On the desk only: small trouble that keeps nothing from being told.',
  },
  'open.house-again': {
    vi: 'Chỉ hiện trên bàn: trục trặc này đã báo {told} lần trong ngày.',
    en: 'On the desk only: this trouble was told {told} times within a day.',
  },
  'open.parent': {
    vi: 'Chỉ hiện trên bàn: là phần của vụ đang được báo “{title}”.',
    en: 'On the desk only: part of “{title}”, which is being told.',
  },
  'hold.silenced': {
    vi: 'Giữ lại, chỉ hiện trên bàn: {who} đã đặt im lặng vì “{why}”. Mức 3 trở lên vẫn báo.',
    en: 'Held back, on the desk only: silenced by {who} because “{why}”. Level 3 and above is told all the same.',
  },
} as const satisfies Words;
