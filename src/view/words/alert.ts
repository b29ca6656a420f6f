import type { Words } from './words.ts';

/** Sentences of the letters about alerts. A grievance is never called untrue, in any of them. */
export const alertWords = {
  'letter.kicker': { vi: '{level} · mức {n} · {phase}', en: '{level} · level {n} · {phase}' },
  'letter.at': { vi: '{clock} ngày {day}', en: '{clock} on {day}' },
  'letter.dateline': { vi: '{at} · {organisation}', en: '{at} · {organisation}' },

  'letter.subject.alert': { vi: '[{level} · mức {n}]', en: '[{level} · level {n}]' },
  'letter.subject.update': { vi: '[Cập nhật · mức {n} · {phase}]', en: '[Update · level {n} · {phase}]' },
  'letter.subject.closed': { vi: '[Đã qua]', en: '[Over]' },
  'letter.subject.counts': {
    vi: '({n} tin, {publishers} nơi đăng)',
    en: '({n} item(s), {publishers} outlet(s))',
  },
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
  'letter.acknowledge': {
    vi: 'Mở thư hay mở trang chưa phải là nhận việc; hãy xác nhận trên trang.',
    en: 'Opening the letter or the page takes nothing over; confirm on the page.',
  },

  'letter.new': { vi: 'Mới so với thư trước', en: 'New since the last letter' },
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

  'letter.footer.why': {
    vi: 'Thư tự động của {organisation}, gửi {name} vì có tên trong danh sách nhận cảnh báo từ mức {level}; chủ đề: {topics}.',
    en: 'Automatic letter of {organisation}, sent to {name}, who is listed for alerts from level {level}; topics: {topics}.',
  },
  'letter.footer.all': { vi: 'tất cả', en: 'all' },
  'letter.footer.quiet': {
    vi: 'Giờ yên lặng {from}–{to}; mức {wake} trở lên vẫn báo ngay.',
    en: 'Quiet hours {from}–{to}; level {wake} and above is told at once.',
  },
  'letter.footer.change': {
    vi: 'Muốn đổi mức, chủ đề, giờ yên lặng hoặc thôi nhận: nhắn người quản trị Hải Đăng của cơ quan.',
    en: 'To change level, topics or quiet hours, or to stop: tell the administrator of Hải Đăng.',
  },
  'mail.server': {
    vi: 'Địa chỉ máy chủ thư không đúng dạng smtp://người-dùng:mật-khẩu@máy-chủ:587 hoặc smtps://…:465.',
    en: 'The mail server’s address is not of the form smtp://user:password@host:587 or smtps://…:465.',
  },
  'letter.stale': {
    vi: 'quá hạn: thư đã chờ hơn {span} nên không gửi nữa',
    en: 'too old: it waited more than {span} and is not sent any more',
  },
} as const satisfies Words;
