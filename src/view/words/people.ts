import type { Words } from './words.ts';

/** Who may enter the desk, as what, and how somebody gets in again. */
export const peopleWords = {
  'people.head': { vi: 'Người dùng', en: 'People' },
  'people.why': {
    vi: 'Ai vào được bàn trực, làm được đến đâu. Không có mật khẩu: mỗi người vào bằng một liên kết riêng, dùng một lần.',
    en: 'Who may enter the desk, and what they may do. There are no passwords: each person enters by a link of their own that works once.',
  },
  'people.here': { vi: 'Đang có tài khoản ({n})', en: 'With an account ({n})' },
  'people.left': { vi: 'Đã rời ({n})', en: 'Left ({n})' },
  'people.left-why': {
    vi: 'Những người này không đăng nhập được nữa; tên của họ vẫn còn trong nhật ký.',
    en: 'They cannot sign in any more; their names stay in the log.',
  },

  'people.role': { vi: 'Vai', en: 'Role' },
  'people.role.viewer': { vi: 'xem', en: 'viewer' },
  'people.role.officer': { vi: 'cán bộ', en: 'officer' },
  'people.role.leader': { vi: 'lãnh đạo, người phát ngôn', en: 'leader or spokesperson' },
  'people.role.admin': { vi: 'quản trị', en: 'administrator' },
  'people.role-of': { vi: 'Vai của {name}', en: 'Role of {name}' },
  'people.role.change': { vi: 'Đổi vai', en: 'Change role' },
  'people.you': { vi: 'bạn', en: 'you' },
  'people.since': { vi: 'Có tài khoản từ', en: 'Account since' },
  'people.left-on': { vi: 'Rời ngày', en: 'Left on' },
  'people.seen': { vi: 'Vào lần cuối', en: 'Last here' },
  'people.seen.never': { vi: 'chưa ghi nhận', en: 'not noted yet' },
  'people.today': { vi: 'hôm nay', en: 'today' },
  'people.sessions': { vi: 'Phiên đang mở', en: 'Open sessions' },
  'people.sessions.n': { vi: '{n} thiết bị', en: 'devices: {n}' },
  'people.link-waits': {
    vi: 'một liên kết chờ dùng, hết hạn {when}',
    en: 'a link waits to be used until {when}',
  },
  'people.recipient-is': { vi: 'Nhận thư với tên', en: 'Gets letters as' },
  'people.recipient-is.none': { vi: 'không nhận thư', en: 'gets no letters' },
  'people.recipient-is.still': {
    vi: '{names}. Thư vẫn còn gửi tới đây; muốn dừng hẳn, xóa dòng ấy trong config/recipients.yaml.',
    en: '{names}. Letters still go there; to stop them, take that row out of config/recipients.yaml.',
  },

  'people.invite': { vi: 'Mời vào bàn trực', en: 'Invite to the desk' },
  'people.name': { vi: 'Họ và tên', en: 'Full name' },
  'people.recipient': { vi: 'Là người nhận thư', en: 'Is the recipient' },
  'people.recipient.none': { vi: 'không nhận thư', en: 'gets no letters' },
  'people.invite.do': { vi: 'Tạo tài khoản và liên kết', en: 'Make the account and its link' },
  'people.invite-why': {
    vi: 'Chọn người nhận khi chính họ dùng địa chỉ thư ấy: việc họ làm từ thư và việc họ làm trên bàn trực sẽ về một tên.',
    en: 'Choose a recipient when that address is their own: what they do from letters and what they do on the desk then comes under one name.',
  },

  'people.link': { vi: 'Tạo liên kết mới', en: 'Make a new link' },
  'people.end': { vi: 'Kết thúc mọi phiên', en: 'End all sessions' },
  'people.end-others': { vi: 'Kết thúc các phiên khác', en: 'End the other sessions' },
  'people.leave': { vi: 'Cho rời bàn trực', en: 'Let them leave' },
  'people.back': { vi: 'Cho trở lại', en: 'Let them come back' },
  'people.for': { vi: 'cho {name}', en: 'for {name}' },
  'people.done.role': { vi: '{name} nay có vai {role}.', en: '{name} is now {role}.' },
  'people.done.end': {
    vi: 'Đã kết thúc phiên của {name}. Muốn vào lại, họ cần một liên kết mới.',
    en: 'The sessions of {name} are over. To come in again they need a new link.',
  },
  'people.done.leave': {
    vi: '{name} đã rời bàn trực; mọi phiên và liên kết đã khóa.',
    en: '{name} left the desk; every session and link is closed.',
  },
  'people.done.back': {
    vi: '{name} trở lại với vai {role}. Bấm “Tạo liên kết mới” để họ vào.',
    en: '{name} is back as {role}. Press “Make a new link” so that they can enter.',
  },
  'people.done.mail': {
    vi: 'Liên kết của {name} đã xếp vào hộp thư đi.',
    en: 'The link of {name} is in the outbox.',
  },

  'people.link.head': { vi: 'Liên kết đăng nhập của {name}', en: 'Sign-in link of {name}' },
  'people.link.once': {
    vi: 'Chép ngay: liên kết chỉ hiện một lần này. Rời trang là mất, phải tạo liên kết khác.',
    en: 'Copy it now: it is shown this once. When you leave the page it is gone, and another one must be made.',
  },
  'people.link.how': {
    vi: 'Dùng được một lần trong 24 giờ. Ai cầm liên kết này thì vào được với tên {name}, nên chỉ đưa tận tay hoặc gửi riêng cho đúng người.',
    en: 'It works once within 24 hours. Whoever holds it enters as {name}, so hand it to that person alone.',
  },
  'people.link.mail': { vi: 'Gửi tới {mail}', en: 'Send it to {mail}' },
  'people.link.by-hand': {
    vi: 'Từ đây chưa gửi qua thư được: chỉ gửi tới người nhận thư đã xác nhận địa chỉ, khi máy chủ thư đã đặt.',
    en: 'It cannot be mailed from here: that takes a mail server, and a recipient whose address is confirmed.',
  },
  'people.link.back': { vi: 'Về trang Người dùng', en: 'Back to People' },

  'people.refused.role': {
    vi: 'Chỉ người quản trị thêm bớt người và đổi vai.',
    en: 'Only an administrator adds people or changes roles.',
  },
  'people.refused.left': {
    vi: '{name} đã rời bàn trực. Người quản trị phải bấm “Cho trở lại” trước.',
    en: '{name} left the desk. An administrator must let them come back first.',
  },
  'people.refused.left-already': {
    vi: 'Người này đã rời bàn trực; muốn mở lại, bấm “Cho trở lại”.',
    en: 'They left the desk; to open the account again, let them come back.',
  },
  'people.refused.here': { vi: 'Người này chưa rời bàn trực.', en: 'They have not left the desk.' },
  'people.refused.above': {
    vi: 'Không ai trao được vai cao hơn vai của chính mình.',
    en: 'Nobody can give a role above their own.',
  },
  'people.refused.last-admin': {
    vi: 'Đây là quản trị duy nhất: hãy trao vai quản trị cho người khác trước.',
    en: 'This is the only administrator: make somebody else one first.',
  },
  'people.refused.house': {
    vi: 'Tài khoản của máy chủ: giữ lại để luôn còn một lối vào.',
    en: 'The account of the server itself: it stays, so that there is always a way in.',
  },
  'people.refused.oneself': {
    vi: 'Không tự cho mình rời đi; nhờ một quản trị khác.',
    en: 'Nobody lets themselves leave; ask another administrator.',
  },
  'people.refused.no-name': { vi: 'Chưa có họ tên.', en: 'The name is missing.' },
  'people.refused.long-name': {
    vi: 'Họ tên dài nhất {n} ký tự.',
    en: 'A name has at most {n} characters.',
  },
  'people.refused.odd-name': {
    vi: 'Họ tên phải có chữ, và không có ký tự lạ.',
    en: 'A name has letters, and no control signs or brackets.',
  },
  'people.refused.no-role': { vi: 'Hãy chọn một vai.', en: 'Choose a role.' },
  'people.refused.same-role': { vi: 'Đó đang là vai của người này.', en: 'That is the role they have.' },
  'people.refused.recipient': {
    vi: 'Người nhận này không còn, hoặc đã gắn với một tài khoản khác.',
    en: 'There is no such recipient any more, or another account goes with it.',
  },
  'people.refused.no-mail': {
    vi: 'Không gửi được liên kết qua thư từ đây.',
    en: 'A link cannot be mailed from here.',
  },
  'people.refused.spent': {
    vi: 'Liên kết ấy đã dùng hoặc đã hết hạn; hãy tạo liên kết mới.',
    en: 'That link was used or is over; make a new one.',
  },
  'people.missing': { vi: 'Không có người này.', en: 'There is no such person.' },

  'people.who-may': { vi: 'Ai làm được gì', en: 'Who may do what' },
  'people.who-may.all': {
    vi: 'Ai có tài khoản cũng đọc được các trang khác. Bảng này đọc thẳng từ quy tắc máy chủ dùng để cho phép.',
    en: 'Everybody with an account reads the other pages. This table is read off the rules the server allows by.',
  },
  'people.who-may.act': { vi: 'Việc', en: 'Act' },
  'people.may-not': { vi: 'không', en: 'no' },
  'people.may.acknowledge': { vi: 'Nhận việc một cảnh báo', en: 'Take an alert' },
  'people.may.hand': { vi: 'Giao lại, hẹn lại một cảnh báo', en: 'Hand an alert over, or put it off' },
  'people.may.silence': { vi: 'Đặt và kết thúc im lặng', en: 'Begin and end a silence' },
  'people.may.level': { vi: 'Định mức cảnh báo', en: 'Say the level of an alert' },
  'people.may.crisis': { vi: 'Nâng lên hoặc hạ khỏi mức khủng hoảng', en: 'Say, or take back, a crisis' },
  'people.may.hurry': { vi: 'Bảo thử nghe lại một nguồn ngay', en: 'Have a source tried again at once' },
  'people.may.listen': { vi: 'Thêm nguồn, thôi nghe nguồn', en: 'Add a source, or let it go' },
  'people.may.digest': { vi: 'Lập bản tin', en: 'Make a digest' },
  'people.may.story': { vi: 'Gộp, tách vụ việc', en: 'Merge and split stories' },
  'people.may.correct': {
    vi: 'Sửa điều máy hiểu về một tin',
    en: 'Correct what the machine made of an item',
  },
  'people.may.teach': { vi: 'Dạy lại máy, chọn bản dùng', en: 'Teach the machine, choose its version' },
  'people.may.prospect': { vi: 'Nhận hoặc bỏ một điều được dự báo', en: 'Follow or dismiss a forecast' },
  'people.may.judge': { vi: 'Đánh giá một cảnh báo', en: 'Judge an alert' },
  'people.may.trial': { vi: 'Chạy thử quy tắc trên dữ liệu cũ', en: 'Try rules on the past' },
  'people.may.test-letter': { vi: 'Gửi thư thử', en: 'Send a test letter' },
  'people.may.recipients': {
    vi: 'Xác nhận thay địa chỉ, tạo địa chỉ riêng cho người nhận',
    en: 'Confirm for a recipient, make their private addresses',
  },
  'people.may.people': {
    vi: 'Mời người, đổi vai, cho rời',
    en: 'Invite people, change roles, let them leave',
  },
  'people.may.audit': { vi: 'Đọc và tải nhật ký', en: 'Read and download the log' },
  'people.may.search': { vi: 'Lưu tìm kiếm và xin được báo', en: 'Save a search and be told of it' },
  'people.may.paper': { vi: 'Ghi một báo cáo là đã nộp', en: 'Note a paper as handed in' },
  'people.may.incident': { vi: 'Mở và xử lý sự vụ', en: 'Open an incident and work on it' },
  'people.may.campaign': { vi: 'Lập, sửa, kết thúc chiến dịch', en: 'Plan, change and end a campaign' },
  'people.may.import': { vi: 'Nhập tin từ tệp', en: 'Take items in from a file' },
  'people.may.tip': { vi: 'Ghi phản ánh, trả lời, chuyển đi', en: 'Write down a tip, answer it, pass it on' },
  'people.may.stop-work': {
    vi: 'Dừng việc máy người khác đang chạy',
    en: 'Stop work that somebody else has running',
  },
  'people.may.rules': { vi: 'Sửa chủ đề, nhận định, dữ kiện', en: 'Change topics, claims and facts' },
  'people.may.approve-fact': { vi: 'Duyệt dữ kiện', en: 'Approve a fact' },
  'people.may.statement': { vi: 'Soạn và trình lời phát ngôn', en: 'Write statements and hand them in' },
  'people.may.house': {
    vi: 'Sửa cơ quan, người nhận, cách vận hành',
    en: 'Change the office, its recipients and how it runs',
  },
  'people.may.evidence': { vi: 'Lưu chứng cứ, trình hồ sơ chuyển', en: 'Keep evidence, hand in a referral' },
  'people.may.begin': { vi: 'Thiết lập ban đầu', en: 'Get the house started' },
  'people.may.drill': { vi: 'Diễn tập', en: 'Practise in a drill' },
  'people.may.parts': { vi: 'Xem bảng mẫu thành phần', en: 'See the sample board' },

  'people.ask.whom': {
    vi: 'Mất liên kết, hoặc liên kết không mở được? Hỏi người quản trị: họ tạo liên kết mới ở trang Người dùng.',
    en: 'Lost your link, or does it open nothing? Ask the administrator, who makes a new one on the page People.',
  },
  'people.ask.head': { vi: 'Gửi tôi liên kết đăng nhập', en: 'Mail me a sign-in link' },
  'people.ask.mail': { vi: 'Địa chỉ thư nhận cảnh báo', en: 'The address your alerts go to' },
  'people.ask.do': { vi: 'Gửi liên kết', en: 'Send the link' },
  'people.ask.not-mail': {
    vi: 'Đây chưa phải một địa chỉ thư. Ví dụ: ten@coquan.vn',
    en: 'This is no mail address yet. For example: name@office.vn',
  },
  'people.ask.sent': {
    vi: 'Nếu địa chỉ này thuộc một tài khoản của bàn trực, thư kèm liên kết sẽ tới trong vài phút. Không thấy thư, kể cả trong mục thư rác, hãy hỏi người quản trị.',
    en: 'If this address belongs to an account of the desk, a letter with a link arrives within minutes. If none comes, not even among the junk, ask the administrator.',
  },
  'people.ask.back': { vi: 'Về trang đăng nhập', en: 'Back to sign-in' },
} as const satisfies Words;
