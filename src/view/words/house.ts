import type { Words } from './words.ts';

/** The house speaks of itself: what is wrong, with numbers, and what to do first. Blanks of titles and steps are filled by the reason. */
export const houseWords = {
  'house.title.source': { vi: 'Không nghe được nguồn {name}', en: 'Source not heard: {name}' },
  'house.title.sources': { vi: 'Nhiều nguồn cùng không nghe được', en: 'Several sources are not heard' },
  'house.title.coverage': { vi: 'Đang nghe thiếu so với thường ngày', en: 'Hearing less than usual' },
  'house.title.line': {
    vi: 'Hải Đăng mất nghe: đường mạng hoặc máy',
    en: 'Hải Đăng was deaf: the line or the machine',
  },
  'house.title.stage': { vi: 'Khâu {stage} của Hải Đăng bị kẹt', en: 'Hải Đăng: {stage} is stuck' },
  'house.title.disk': { vi: 'Ổ đĩa của máy Hải Đăng sắp đầy', en: 'The disk of Hải Đăng is nearly full' },
  'house.title.clock': { vi: 'Đồng hồ máy Hải Đăng chạy sai', en: 'The clock of Hải Đăng is wrong' },
  'house.title.mail': { vi: 'Thư của Hải Đăng không gửi đi được', en: 'Letters of Hải Đăng do not get out' },
  'house.title.bounced': { vi: 'Có người nhận không nhận được thư', en: 'Some recipients get no letters' },
  'house.title.stopped': {
    vi: 'Có người nhận đã tự ngừng nhận thư',
    en: 'A recipient asked for no more letters',
  },
  'house.title.nobody': { vi: 'Hải Đăng chưa báo được cho ai', en: 'Hải Đăng can tell nobody' },
  'house.title.heartbeat': {
    vi: 'Hải Đăng không báo bình an ra ngoài được',
    en: 'Hải Đăng cannot tell the outside that it lives',
  },

  'house.source.silent': {
    vi: '{name} vẫn trả lời nhưng {hours} giờ nay không có tin mới; thường ngày khoảng đó có chừng {usual} tin.',
    en: '{name} answers, but has had no news for {hours} hours, where about {usual} items are usual.',
  },
  'house.source.deaf': {
    vi: '{hours} giờ nay không nghe được {name}, có thể đã bỏ lỡ khoảng {missed} tin. {trouble}',
    en: '{name} has not been heard for {hours} hours; about {missed} items may be missed. {trouble}',
  },
  'house.sources': {
    vi: '{n}/{of} nguồn cùng trục trặc ({names}…); trong một ngày qua đã mất khoảng {lost}% lượng tin thường có.',
    en: '{n} of {of} sources are in trouble at once ({names}…); about {lost}% of the usual volume of a day is lost.',
  },
  'house.sources.last': {
    vi: 'Còn {n}/{of} nguồn chưa nghe lại được: {names}; trong một ngày qua đã mất khoảng {lost}% lượng tin thường có.',
    en: '{n} of {of} sources is still not heard: {names}; about {lost}% of the usual volume of a day is lost.',
  },
  'house.coverage': {
    vi: 'Một ngày qua chỉ nghe kịp {heard}% lượng tin thường có (khoảng {usual} tin mỗi ngày), do nhiều nguồn chập chờn; {n} nguồn hỏng lâu. Con số trên bàn trực đang thấp hơn thực tế.',
    en: 'Only {heard}% of the usual volume (about {usual} items a day) was heard in time, for sources come and go; {n} are gone for long. The numbers on the desk are lower than the truth.',
  },
  'house.line.down': {
    vi: 'Từ {from} ({minutes} phút nay) không nguồn nào trả lời, cả {n} nguồn đã hỏi đều hỏng: nhiều khả năng do đường mạng của cơ quan. Im lặng lúc này không có nghĩa là yên ổn.',
    en: 'Since {from} ({minutes} minutes) no source has answered, all {n} that were asked failed: most likely the office’s own line. Silence does not mean calm.',
  },
  'house.line.slept': {
    vi: 'Máy không nghe từ {from} đến {to}, khoảng {hours} giờ; nay đã nghe lại. Tin trong khoảng đó được nghe bù khi nguồn còn giữ.',
    en: 'The machine did not listen from {from} to {to}, about {hours} hours; it listens again. What was said meanwhile is caught up where sources still hold it.',
  },
  'house.stage.failing': {
    vi: 'Khâu {stage} đã hỏng {n} lần liền. Việc phía sau khâu này có thể đang đứng lại.',
    en: 'The stage “{stage}” failed {n} times in a row. What comes after it may stand still.',
  },
  'house.stage.stuck': {
    vi: 'Khâu {stage} đã {minutes} phút chưa chạy xong lượt nào, trong khi mỗi phút phải có một lượt.',
    en: 'The stage “{stage}” has not finished a run for {minutes} minutes, though it should each minute.',
  },
  'house.disk.gb': {
    vi: 'Ổ đĩa chỉ còn trống {free} GB ({percent}%).',
    en: 'Only {free} GB ({percent}%) of the disk is free.',
  },
  'house.disk.mb': {
    vi: 'Ổ đĩa chỉ còn trống {free} MB ({percent}%).',
    en: 'Only {free} MB ({percent}%) of the disk is free.',
  },
  'house.disk.full': {
    vi: 'Ổ đĩa gần như hết chỗ, còn {free} MB ({percent}%): sắp tới tin mới sẽ không ghi lại được.',
    en: 'The disk is almost full, {free} MB ({percent}%) left: soon nothing new can be written down.',
  },
  'house.clock.ahead': {
    vi: 'Đồng hồ máy chạy nhanh khoảng {minutes} phút so với các trang web đã trả lời.',
    en: 'The clock is about {minutes} minutes ahead of the sites that answered.',
  },
  'house.clock.behind': {
    vi: 'Đồng hồ máy chạy chậm khoảng {minutes} phút so với các trang web đã trả lời.',
    en: 'The clock is about {minutes} minutes behind the sites that answered.',
  },
  'house.mail': {
    vi: '{deferred} thư bị máy chủ hẹn lại quá nửa giờ, {refused} thư bị từ chối trong một ngày qua; sớm nhất cách đây khoảng {hours} giờ.',
    en: '{deferred} letters put off for more than half an hour, {refused} refused in the last day; the earliest about {hours} hours ago.',
  },
  'house.bounced': {
    vi: 'Địa chỉ của {n} người nhận không nhận thư: {names}.',
    en: 'The addresses of {n} recipients take no letters: {names}.',
  },
  'house.stopped': {
    vi: '{n} người nhận vừa tự ngừng nhận thư: {names}.',
    en: '{n} recipients have just asked for no more letters: {names}.',
  },
  'house.nobody': {
    vi: 'Trong {n} người nhận đã khai, chưa ai có tài khoản hoặc đã xác nhận địa chỉ để nhận cảnh báo. Có chuyện xảy ra thì chỉ bàn trực biết.',
    en: 'Of {n} recipients none has an account or a confirmed address for alerts. Whatever happens, only the desk will know.',
  },
  'house.nobody.server': {
    vi: 'Chưa khai máy chủ thư nào, nên thư cho {n} người nhận chỉ nằm chờ trong hộp gửi. Có chuyện xảy ra thì chỉ bàn trực biết.',
    en: 'No mail server is configured, so letters to {n} recipients wait in the outbox. Whatever happens, only the desk will know.',
  },
  'house.heartbeat': {
    vi: 'Đã {n} lần liền không gọi được địa chỉ báo bình an. Nếu Hải Đăng ngừng chạy, nơi theo dõi bên ngoài sẽ báo nhầm hoặc không báo.',
    en: 'The heartbeat address did not answer {n} times in a row. Should Hải Đăng stop, the watcher outside will cry wrongly or not at all.',
  },
  'house.heartbeat.unanswered': {
    vi: 'Địa chỉ báo bình an không trả lời: {detail}',
    en: 'The heartbeat address does not answer: {detail}',
  },

  'house.step.source': {
    vi: 'Mở trang Nguồn, bấm “Thử lại ngay”; nếu báo đã đổi địa chỉ thì sửa, đã đóng thì tắt nguồn trong sources.yaml.',
    en: 'Open Sources, press “Try again now”; if the paper moved, mend its address; if it closed, switch the source off in sources.yaml.',
  },
  'house.step.sources': {
    vi: 'Kiểm tra đường mạng, DNS và proxy của cơ quan, rồi mở trang Nguồn xem các nguồn hỏng có chung một nguyên nhân không.',
    en: 'Check the office’s line, DNS and proxy, then see on Sources whether the failing ones share a cause.',
  },
  'house.step.coverage': {
    vi: 'Kiểm tra đường mạng có chập chờn không, rồi mở trang Độ phủ xem nguồn nào mất nhiều nhất.',
    en: 'Check whether the line comes and goes, then see on Coverage which sources lose most.',
  },
  'house.step.line': {
    vi: 'Kiểm tra máy có bị tắt hoặc ngủ không, dây mạng và tường lửa; nghe lại rồi thì đọc lướt tin của khoảng đã mất.',
    en: 'Check whether the machine was off or asleep, the cable and the firewall; once it hears again, skim the news of the time that was lost.',
  },
  'house.step.stage': {
    vi: 'Kiểm tra nhật ký của Hải Đăng và cơ sở dữ liệu, rồi khởi động lại; vẫn hỏng thì gửi dòng lỗi cuối cho người phát triển.',
    en: 'Check the log of Hải Đăng and the database, then restart it; if it fails again, send the last error to the developers.',
  },
  'house.step.disk': {
    vi: 'Kiểm tra thư mục dữ liệu, dọn bản sao lưu và nhật ký cũ, hoặc nới thêm đĩa. Đừng xóa haidang.db.',
    en: 'Check the data folder, clear old backups and logs, or add disk. Do not delete haidang.db.',
  },
  'house.step.clock': {
    vi: 'Kiểm tra việc đồng bộ giờ (NTP) của máy; giờ sai làm lệch ngày tháng của tin và hạn của đường đăng nhập.',
    en: 'Check the machine’s time synchronisation (NTP); a wrong clock shifts dates of items and the life of sign-in links.',
  },
  'house.step.mail': {
    vi: 'Mở Sổ thư xem máy chủ trả lời gì, rồi kiểm tra SMTP_URL, mật khẩu và hạn mức gửi của hộp thư.',
    en: 'See in the letters what the server said, then check SMTP_URL, the password and the sending limits of the box.',
  },
  'house.step.bounced': {
    vi: 'Hỏi lại người nhận địa chỉ đúng, sửa trong recipients.yaml rồi gửi thư thử.',
    en: 'Ask the recipient for the right address, mend recipients.yaml and send a test letter.',
  },
  'house.step.stopped': {
    vi: 'Gọi hỏi người ấy có bấm nhầm không; nếu nhầm thì bấm “Nhận lại” ở trang Người nhận, nếu đúng thì cử người khác nhận thay.',
    en: 'Ask whether it was meant; if not, press “Take letters again” on Recipients; if so, name somebody else.',
  },
  'house.step.nobody': {
    vi: 'Kiểm tra máy chủ thư (SMTP_URL) và mở trang Người nhận, gửi thư xác nhận cho ít nhất một người trực.',
    en: 'Check the mail server (SMTP_URL) and, on Recipients, send the confirmation letter to at least one person on duty.',
  },
  'house.step.heartbeat': {
    vi: 'Kiểm tra địa chỉ trong HAIDANG_HEARTBEAT_URL và dịch vụ ở đó còn hoạt động không.',
    en: 'Check the address in HAIDANG_HEARTBEAT_URL and whether the service there still works.',
  },

  'house.of.source': { vi: 'nguồn', en: 'source' },
  'house.of.sources': { vi: 'nhiều nguồn cùng lúc', en: 'several sources' },
  'house.of.coverage': { vi: 'độ phủ', en: 'coverage' },
  'house.of.line': { vi: 'đường mạng và máy', en: 'line and machine' },
  'house.of.stage': { vi: 'khâu', en: 'stage' },
  'house.of.disk': { vi: 'ổ đĩa', en: 'disk' },
  'house.of.clock': { vi: 'đồng hồ', en: 'clock' },
  'house.of.mail': { vi: 'thư gửi đi', en: 'outgoing letters' },
  'house.of.bounced': { vi: 'địa chỉ người nhận', en: 'addresses of recipients' },
  'house.of.stopped': { vi: 'người nhận', en: 'recipients' },
  'house.of.nobody': { vi: 'người nhận', en: 'recipients' },
  'house.of.heartbeat': { vi: 'báo bình an ra ngoài', en: 'heartbeat' },

  'house.stage.collect': { vi: 'nghe nguồn', en: 'listening' },
  'house.stage.readPages': { vi: 'đọc bài', en: 'page reading' },
  'house.stage.understand': { vi: 'hiểu tin', en: 'understanding' },
  'house.stage.detect': { vi: 'phát hiện', en: 'detection' },
  'house.stage.forecast': { vi: 'dự báo', en: 'forecast' },
  'house.stage.lookAhead': { vi: 'nhìn trước', en: 'looking ahead' },
  'house.stage.alert': { vi: 'cảnh báo', en: 'alert' },
  'house.stage.deliver': { vi: 'gửi thư', en: 'mail' },
  'house.stage.searches': { vi: 'báo tìm kiếm đã lưu', en: 'saved searches' },
  'house.stage.brief': { vi: 'lập bản tin sáng', en: 'morning brief' },
  'house.stage.papers': { vi: 'soạn dự thảo báo cáo', en: 'drafting papers' },
  'house.stage.digest': { vi: 'lập bản tin', en: 'digest' },
  'house.stage.tidy': { vi: 'dọn dẹp', en: 'tidying' },
  'house.stage.watchHouse': { vi: 'tự kiểm tra', en: 'self-watch' },
  'house.health.stuck': {
    vi: 'Khâu {stage} đã {minutes} phút chưa chạy xong lượt nào.',
    en: 'The stage “{stage}” has not finished a run for {minutes} minutes.',
  },
  'house.health.failing': {
    vi: 'Khâu {stage} đã hỏng {n} lần liền.',
    en: 'The stage “{stage}” failed {n} times in a row.',
  },
} as const satisfies Words;
