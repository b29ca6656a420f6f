import type { Words } from './words.ts';

/** Sentences of the letters about alerts. A grievance is never called untrue, in any of them. */
export const alertWords = {
  'letter.kicker': { vi: '{level} · mức {n} · {phase}', en: '{level} · level {n} · {phase}' },
  'letter.at': { vi: '{clock} ngày {day}', en: '{clock} on {day}' },
  'letter.dateline': { vi: '{at} · {organisation}', en: '{at} · {organisation}' },

  'letter.kicker.closed': { vi: 'lúc cao nhất: {level}, mức {n}', en: 'at its height: {level}, level {n}' },
  'letter.kicker.house': { vi: 'Trục trặc của Hải Đăng · mức {n}', en: 'Trouble of Hải Đăng · level {n}' },

  'letter.subject': { vi: '[{label} · mức {n}]', en: '[{label} · level {n}]' },
  'letter.subject.plain': { vi: '[Mức {n}]', en: '[Level {n}]' },
  'letter.subject.wire.forged-document': { vi: 'Văn bản giả: {title}', en: 'Forged paper: {title}' },
  'letter.subject.wire.impersonation': { vi: 'Mạo danh: {title}', en: 'Impersonation: {title}' },
  'letter.subject.wire.scam-contact': { vi: 'Lừa đảo: {title}', en: 'Scam: {title}' },
  'letter.subject.wire.book-trade': { vi: 'Mua bán sổ: {title}', en: 'Book trade: {title}' },
  'letter.subject.wire.walkout': { vi: 'Ngừng việc: {title}', en: 'Walkout: {title}' },
  'letter.subject.wire.threat': { vi: 'Đe dọa: {title}', en: 'Threat: {title}' },
  'letter.subject.wire.failure': { vi: 'Sự cố: {title}', en: 'Failure: {title}' },
  'letter.subject.wire.headline': { vi: '{title}', en: '{title}' },
  'letter.label.urgent': { vi: 'Khẩn', en: 'Urgent' },
  'letter.label.update': { vi: 'Cập nhật', en: 'Update' },
  'letter.label.closed': { vi: 'Đã qua', en: 'Over' },
  'letter.label.reminder': { vi: 'Nhắc lại', en: 'Reminder' },
  'letter.label.escalation': { vi: 'Chưa ai nhận', en: 'Nobody took it' },
  'letter.label.check': { vi: 'Đến giờ xem lại', en: 'Your next look' },
  'letter.label.again': { vi: 'Trở lại', en: 'Back again' },
  'letter.label.house': { vi: 'Trục trặc', en: 'Trouble' },
  'letter.subject.about.false': { vi: 'Tin đồn “{title}”', en: 'Rumour “{title}”' },
  'letter.subject.about.outdated': { vi: 'Quy định cũ “{title}”', en: 'Old rule “{title}”' },
  'letter.subject.about.misleading': { vi: 'Cách nói “{title}”', en: 'Misleading: “{title}”' },
  'letter.subject.about.missing-context': { vi: 'Cách nói “{title}”', en: 'Without context: “{title}”' },
  'letter.subject.about.misunderstood': { vi: 'Cách hiểu “{title}”', en: 'Misunderstood: “{title}”' },
  'letter.subject.about.true-elsewhere': { vi: 'Chuyện nơi khác “{title}”', en: 'From elsewhere: “{title}”' },
  'letter.subject.about.proposal': { vi: 'Đề xuất “{title}”', en: 'Proposal “{title}”' },
  'letter.subject.about.scam': { vi: 'Lừa đảo: {title}', en: 'Scam: {title}' },
  'letter.subject.about.grievance': { vi: 'Phản ánh: {title}', en: 'Grievance: {title}' },

  'letter.why': { vi: 'Vì sao bạn nhận tin này', en: 'Why you are told' },
  'letter.why.kinds': { vi: 'Loại nơi đăng: {kinds}.', en: 'Kinds of publishers: {kinds}.' },
  'letter.sure': { vi: 'Chắc đến đâu', en: 'How sure this is' },
  'letter.sure.tripwire': {
    vi: 'Chắc chắn vì có tin chạm dây bẫy đã đặt sẵn. Lan rộng đến đâu thì chưa rõ: mới thấy {n} tin, {publishers} nơi đăng.',
    en: 'Certain in substance: an item touched a tripwire set beforehand. How far it spreads is not known yet: {n} item(s), {publishers} outlet(s) so far.',
  },
  'letter.sure.claim-few': {
    vi: 'Khá chắc về nội dung vì máy thấy khớp một nhận định trong danh mục. Về mức lan thì mới là dấu hiệu: {n} tin, {publishers} nơi đăng, chưa đủ để kết luận xu hướng.',
    en: 'Fairly sure in substance: the machine matched a catalogued claim. Its spread is only a first sign: {n} item(s), {publishers} outlet(s), too few to conclude a trend.',
  },
  'letter.sure.claim': {
    vi: 'Chắc chắn là đang lan vì {n} tin ở {publishers} nơi đăng cùng khớp một nhận định trong danh mục.',
    en: 'Certainly going round: {n} items in {publishers} outlets match one catalogued claim.',
  },
  'letter.sure.few': {
    vi: 'Mới là dấu hiệu: {n} tin, {publishers} nơi đăng, chưa đủ để kết luận xu hướng.',
    en: 'Only a first sign: {n} item(s), {publishers} outlet(s), too few to conclude a trend.',
  },
  'letter.sure.strong': {
    vi: 'Chắc chắn là bất thường: nếu chỉ do tình cờ thì hơn {odds} lần mới gặp một lần nhiều tin như vậy. Con số không nói lên nguyên nhân; hãy đọc tin.',
    en: 'Certainly unusual: by chance alone, so many items would be met less than once in {odds} times. The number does not tell the cause; read the items.',
  },
  'letter.sure.some': {
    vi: 'Nhiều hơn thường lệ, nhưng chưa loại trừ được tình cờ: {n} tin, {publishers} nơi đăng.',
    en: 'More than usual, but chance is not ruled out: {n} items, {publishers} outlets.',
  },

  'letter.evidence': { vi: 'Tin làm căn cứ', en: 'The evidence' },
  'letter.evidence.new': { vi: 'Tin mới', en: 'New items' },
  'letter.evidence.note': { vi: '{outlet} · {kind} · {at}', en: '{outlet} · {kind} · {at}' },
  'letter.evidence.undated': {
    vi: '{outlet} · {kind} · không rõ giờ đăng, thấy lúc {at}',
    en: '{outlet} · {kind} · time of publication unknown, seen at {at}',
  },
  'letter.evidence.untitled': { vi: '(không còn giữ nội dung)', en: '(words no longer kept)' },
  'letter.evidence.link': { vi: 'Xem tin', en: 'See it' },
  'letter.evidence.more': { vi: 'Còn {n} tin nữa trên trang cảnh báo.', en: '{n} more on the alert page.' },
  'letter.evidence.safe': {
    vi: 'Địa chỉ trong tiêu đề đã được sửa để không bấm vào được; đừng gõ lại.',
    en: 'Addresses in titles were altered so that they cannot be clicked; do not type them.',
  },

  'letter.truth': { vi: 'Sự thật đã kiểm chứng', en: 'The checked truth' },
  'letter.truth.false': { vi: 'Nội dung đang lan là sai.', en: 'What is going round is false.' },
  'letter.truth.outdated': {
    vi: 'Nội dung đang lan từng đúng, nay đã lỗi thời.',
    en: 'What is going round was true once and is out of date.',
  },
  'letter.truth.misleading': {
    vi: 'Nội dung đang lan có phần đúng nhưng gây hiểu nhầm.',
    en: 'What is going round is partly true and misleads.',
  },
  'letter.truth.missing-context': {
    vi: 'Nội dung đang lan thiếu bối cảnh.',
    en: 'What is going round lacks its context.',
  },
  'letter.truth.misunderstood': {
    vi: 'Quy định có thật, nhưng đang bị hiểu khác đi.',
    en: 'The rule is real; its consequence is misunderstood.',
  },
  'letter.truth.true-elsewhere': {
    vi: 'Chuyện có thật ở nơi khác, không áp dụng chung.',
    en: 'True in another place; it does not apply everywhere.',
  },
  'letter.truth.proposal': {
    vi: 'Đây mới là đề xuất, chưa có hiệu lực.',
    en: 'This is only a proposal and not in force.',
  },
  'letter.truth.scam': {
    vi: 'Đây là thủ đoạn lừa đảo. Khi cảnh báo, không nhắc lại địa chỉ hay số máy của kẻ gian.',
    en: 'This is a scam. When warning people, never repeat its addresses or numbers.',
  },
  'letter.truth.grievance': {
    vi: 'Phản ánh có thật: ghi nhận, kiểm tra, trả lời',
    en: 'A true grievance: acknowledge, check, answer',
  },
  'letter.truth.checked': { vi: 'Kiểm chứng ngày {day}.', en: 'Checked on {day}.' },
  'letter.truth.basis': { vi: 'Căn cứ: {basis}.', en: 'Basis: {basis}.' },
  'letter.truth.press': {
    vi: 'Nguồn là báo chí hoặc cổng thông tin, chưa đối chiếu văn bản luật: hỏi bộ phận nghiệp vụ trước khi dùng.',
    en: 'Taken from press or portals, not yet from the legal text: ask the professional unit before use.',
  },
  'letter.truth.stale': {
    vi: 'Kiểm chứng này chỉ có giá trị đến {day}: hãy kiểm tra lại trước khi dùng.',
    en: 'This check was valid until {day}: check again before use.',
  },

  'letter.next': { vi: 'Việc nên làm ngay', en: 'What to do next' },
  'letter.clock': {
    vi: 'Luật đặt hạn {length} cho thông tin ban đầu: tính từ lúc này là đến {due}. Hạn có chạy hay không là điều cần cân nhắc; người quyết định: {who}. Hạn chạy:',
    en: 'The law sets {length} for first public information: counted from now, until {due}. Whether that clock runs is to be considered; who decides: {who}. It runs:',
  },
  'letter.clock.starts': {
    vi: '{starts} ({basis}).',
    en: '{starts} ({basis}).',
  },
  'letter.confirm': {
    vi: 'Mức {n} do máy đề xuất; từ mức 3 trở lên phải có người xác nhận.',
    en: 'Level {n} is the machine’s proposal; from level 3 on a person confirms it.',
  },
  'letter.machine': {
    vi: 'Máy chỉ gợi ý, người quyết định: hãy đọc tin trước khi hành động.',
    en: 'The machine advises, a person decides: read the items before acting.',
  },
  'letter.open': { vi: 'Mở trang cảnh báo', en: 'Open the alert page' },
  'letter.take': { vi: 'Nhận việc này', en: 'Take this' },
  'letter.acknowledge': {
    vi: 'Nút này chỉ mở trang, chưa phải là nhận việc; hãy xác nhận trên trang.',
    en: 'The button only opens a page and takes nothing over; confirm on the page.',
  },

  'letter.again': {
    vi: 'Vụ này từng có cảnh báo và đã khép; nay trở lại.',
    en: 'There was an alert about this before, and it was closed; now it is back.',
  },
  'letter.again.link': { vi: 'Xem lần trước', en: 'See the time before' },
  'letter.reminder': {
    vi: 'Đây là thư nhắc lại, không phải vụ mới: đã báo từ {at}.',
    en: 'This is a reminder and nothing new: it was first told at {at}.',
  },
  'letter.escalation': {
    vi: 'Từ {at} chưa ai nhận việc này. Bạn là người tiếp theo.',
    en: 'Nobody has taken this since {at}. You are next.',
  },
  'letter.check': { vi: 'Việc đã định', en: 'What was agreed' },
  'letter.check.planned': {
    vi: '{who} nhận việc lúc {at} và hẹn xem lại lúc {due}.',
    en: '{who} took it at {at} and meant to look again at {due}.',
  },
  'letter.check.after': {
    vi: 'Xem xong, hãy hẹn giờ tiếp theo hoặc hạ mức trên trang cảnh báo.',
    en: 'Afterwards set the next time, or lower the level, on the alert page.',
  },

  'letter.chart.hours': {
    vi: 'Tin nghe được, mỗi cột 6 giờ, cột cuối là 6 giờ vừa qua (n = {n})',
    en: 'Items heard, 6 hours a column, the last one up to now (n = {n})',
  },
  'letter.chart.days': {
    vi: 'Tin nghe được, mỗi cột 24 giờ, cột cuối là 24 giờ vừa qua (n = {n})',
    en: 'Items heard, 24 hours a column, the last one up to now (n = {n})',
  },
  'letter.chart.now': { vi: 'nay', en: 'now' },
  'letter.chart.alt': {
    vi: 'Số tin nghe được đến từng mốc: {columns}.',
    en: 'Items heard up to each point: {columns}.',
  },

  'letter.house': { vi: 'Điều này nghĩa là gì', en: 'What this means' },
  'letter.house.means': {
    vi: 'Chừng nào chưa khắc phục xong, im lặng chưa hẳn là yên ổn: hãy tự xem thêm các nguồn quan trọng.',
    en: 'Until it is put right, quiet does not mean peace: look at the important sources yourself.',
  },
  'letter.state.house': {
    vi: 'Hiện nay: mức {level}, trục trặc {phase}.',
    en: 'Now: level {level}, the trouble is {phase}.',
  },

  'letter.new': { vi: 'Mới so với thư trước', en: 'New since the last letter' },
  'letter.new.none': { vi: 'Không có gì mới.', en: 'Nothing new.' },
  'letter.new.count': { vi: 'Thêm {n} tin.', en: '{n} more item(s).' },
  'letter.state': {
    vi: 'Đến nay: {n} tin, {publishers} nơi đăng; mức {level}, {phase}.',
    en: 'So far: {n} item(s), {publishers} outlet(s); level {level}, {phase}.',
  },
  'letter.rest': {
    vi: 'Căn cứ đầy đủ, sự thật đã kiểm chứng và việc nên làm nằm trên trang cảnh báo.',
    en: 'The whole evidence, the checked truth and the steps are on the alert page.',
  },

  'letter.closed': { vi: 'Vụ việc đã qua', en: 'It is over' },
  'letter.closed.house': { vi: 'Trục trặc đã hết', en: 'The trouble is over' },
  'letter.closed.peak.house': {
    vi: 'Lúc nặng nhất: mức {peak} ({level}).',
    en: 'At its worst: level {peak} ({level}).',
  },
  'letter.closed.quiet': {
    vi: 'Không thấy tin mới trong {span}.',
    en: 'Nothing new was heard for {span}.',
  },
  'letter.closed.span': {
    vi: 'Kéo dài {span}, từ {from} đến {to}.',
    en: 'It lasted {span}, from {from} to {to}.',
  },
  'letter.closed.peak': {
    vi: 'Lúc cao nhất: mức {peak} ({level}). Tổng cộng {n} tin, {publishers} nơi đăng.',
    en: 'At its peak: level {peak} ({level}). In all {n} item(s), {publishers} outlet(s).',
  },
  'letter.closed.taken': { vi: 'Người nhận việc: {who}.', en: 'Taken by: {who}.' },
  'letter.closed.untaken': {
    vi: 'Chưa ai xác nhận nhận việc này.',
    en: 'Nobody confirmed having taken this.',
  },
  'letter.closed.learn': {
    vi: 'Nên ghi lại đã làm gì, hiệu quả ra sao, để lần sau nhanh hơn.',
    en: 'Note what was done and how it worked, to be quicker next time.',
  },
  'letter.judge': {
    vi: 'Cảnh báo này có đáng báo không? Bấm chỉ mở trang; câu trả lời giúp chỉnh ngưỡng.',
    en: 'Was this worth telling? The links only open a page; the answer helps to set the thresholds.',
  },
  'letter.judge.useful': { vi: 'Hữu ích', en: 'Useful' },
  'letter.judge.noise': { vi: 'Nhiễu', en: 'Noise' },

  'letter.footer.why': {
    vi: 'Thư tự động của {organisation}, gửi {name} vì có tên trong danh sách nhận cảnh báo từ mức {level}; chủ đề: {topics}.',
    en: 'Automatic letter of {organisation}, sent to {name}, who is listed for alerts from level {level}; topics: {topics}.',
  },
  'letter.footer.house': {
    vi: 'Thư tự động của {organisation}, gửi {name} vì là người được báo khi chính Hải Đăng trục trặc.',
    en: 'Automatic letter of {organisation}, sent to {name}, who is told when Hải Đăng itself is in trouble.',
  },
  'letter.footer.all': { vi: 'tất cả', en: 'all' },
  'letter.footer.quiet': {
    vi: 'Giờ yên lặng {from}–{to}; mức {wake} trở lên vẫn báo ngay.',
    en: 'Quiet hours {from}–{to}; level {wake} and above is told at once.',
  },
  'letter.footer.change': {
    vi: 'Muốn đổi mức, chủ đề hoặc giờ yên lặng: nhắn người quản trị Hải Đăng của cơ quan.',
    en: 'To change level, topics or quiet hours: tell the administrator of Hải Đăng.',
  },
  'letter.footer.stop': { vi: 'Thôi nhận thư của Hải Đăng', en: 'Receive no more letters of Hải Đăng' },
  'mail.server': {
    vi: 'Địa chỉ máy chủ thư không đúng dạng smtp://người-dùng:mật-khẩu@máy-chủ:587 hoặc smtps://…:465.',
    en: 'The mail server’s address is not of the form smtp://user:password@host:587 or smtps://…:465.',
  },
  'letter.stale': {
    vi: 'quá hạn: thư đã chờ hơn {span} nên không gửi nữa',
    en: 'too old: it waited more than {span} and is not sent any more',
  },
} as const satisfies Words;
