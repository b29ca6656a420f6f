import type { Words } from './words.ts';

/** Why a source could not be heard. The technical detail stands beside it. */
export const collectWords = {
  'trouble.refused-address': {
    vi: 'Địa chỉ này (hoặc nơi nó chuyển tới) không phải trang công khai nên máy không mở.',
    en: 'This address, or where it leads, is not a public site, so it was not opened.',
  },
  'trouble.timeout': {
    vi: 'Trang trả lời quá chậm, đã thôi chờ.',
    en: 'The site took too long, so we stopped waiting.',
  },
  'trouble.too-large': {
    vi: 'Nội dung trả về lớn bất thường nên đã dừng nhận.',
    en: 'The answer was unusually large, so it was cut off.',
  },
  'trouble.bad-encoding': {
    vi: 'Dữ liệu nén bị hỏng, không mở được.',
    en: 'The compressed answer is damaged and cannot be opened.',
  },
  'trouble.too-many-redirects': {
    vi: 'Trang chuyển hướng lòng vòng, không tới được nội dung.',
    en: 'The site redirects in circles and never gets to the content.',
  },
  'trouble.no-connection': {
    vi: 'Không kết nối được tới trang.',
    en: 'No connection to the site.',
  },
  'trouble.certificate': {
    vi: 'Chứng thư bảo mật (HTTPS) của trang hết hạn hoặc không đúng tên, nên máy không đọc; cần thì báo cho tòa soạn.',
    en: 'The site’s security certificate is out of date or belongs to another name, so we do not read it; its editors can be told.',
  },
  'trouble.server': {
    vi: 'Máy chủ của trang đang gặp lỗi.',
    en: 'The site’s server is in trouble.',
  },
  'trouble.too-many': {
    vi: 'Trang báo máy hỏi quá dày; máy sẽ chờ đúng thời gian trang yêu cầu.',
    en: 'The site says we ask too often; we wait as long as it wants.',
  },
  'trouble.gone': {
    vi: 'Địa chỉ này không còn trên trang; có thể báo đã đổi địa chỉ nguồn tin.',
    en: 'This address is no longer there; the newspaper may have moved its feed.',
  },
  'trouble.status': {
    vi: 'Trang trả lời theo cách máy không dùng được.',
    en: 'The site answered in a way we cannot use.',
  },
  'trouble.empty': {
    vi: 'Trang trả lời nhưng không có nội dung gì.',
    en: 'The site answers, but with nothing in it.',
  },
  'trouble.page-not-feed': {
    vi: 'Trang trả về một trang web thông thường thay vì nguồn tin RSS.',
    en: 'The site sends an ordinary web page instead of a feed.',
  },
  'trouble.not-feed': {
    vi: 'Nội dung trả về không phải nguồn tin đọc được.',
    en: 'What the site sends is not a readable feed.',
  },
  'trouble.captcha': {
    vi: 'Trang đòi xác minh là người. Máy không tìm cách vượt qua; cần thì liên hệ tòa soạn.',
    en: 'The site asks for proof of being human. We do not evade it; its editors can be asked.',
  },
  'trouble.forbidden': {
    vi: 'Trang từ chối cho máy đọc. Máy tôn trọng điều đó; cần thì liên hệ tòa soạn.',
    en: 'The site refuses us. We respect that; its editors can be asked.',
  },
  'trouble.busy': {
    vi: 'Trang dẫn tới một máy chủ đang cần nghỉ; máy sẽ quay lại sau.',
    en: 'The site leads to a host that wants a pause; we will come back later.',
  },
  'trouble.robots': {
    vi: 'Trang ghi trong robots.txt là không cho máy đọc mục này. Máy tôn trọng điều đó.',
    en: 'The site’s robots.txt closes this section to machines. We respect that.',
  },
  'trouble.robots-unreachable': {
    vi: 'Chưa đọc được robots.txt của trang nên chưa được phép đọc tin; sẽ thử lại.',
    en: 'The site’s robots.txt cannot be read, so nothing may be read yet; we will try again.',
  },
  'trouble.selectors': {
    vi: 'Báo đã đổi cách trình bày trang nên bộ chọn riêng không còn khớp; máy đang đọc bài theo cách chung. Cần sửa mục selectors của nguồn này.',
    en: 'The newspaper changed its pages and its own selectors no longer fit; articles are read in the general way. Its selectors need mending.',
  },
  'trouble.silent': {
    vi: 'Trang vẫn trả lời nhưng lâu không có tin mới, khác với nhịp thường ngày.',
    en: 'The site answers, but has had no news for long, against its own habit.',
  },

  'trouble.not-sitemap': {
    vi: 'Nội dung trả về không phải sitemap đọc được.',
    en: 'What the site sends is not a readable sitemap.',
  },
  'trouble.selector': {
    vi: 'Bộ chọn CSS trong phần cài đặt của nguồn viết sai, máy không hiểu.',
    en: 'The CSS selector in the source’s settings is not written correctly.',
  },
  'trouble.no-items': {
    vi: 'Trang vẫn mở được nhưng không thấy tin nào ở chỗ quen thuộc; có thể trang đã đổi giao diện.',
    en: 'The page opens, but no item stands where they used to; it may have changed its make-up.',
  },
  'trouble.no-preview': {
    vi: 'Kênh này không cho xem trước công khai nên máy không đọc được.',
    en: 'This channel shows no public preview, so it cannot be read.',
  },
  'trouble.youtube-spell': {
    vi: 'Nguồn tin của YouTube đang trục trặc, thường tự hết sau vài giờ.',
    en: 'YouTube’s feeds are in one of their bad spells; these usually pass within hours.',
  },
  'trouble.bridge': {
    vi: 'Cầu nối RSSHub không đọc được trang đích; có thể trang đích đã thay đổi.',
    en: 'The RSSHub bridge cannot read the site behind it; that site may have changed.',
  },
  'trouble.not-json': {
    vi: 'Máy chủ trả lời không đúng dạng đã quy định.',
    en: 'The server’s answer does not have the agreed form.',
  },
  'trouble.no-key': {
    vi: 'Chưa có khóa truy cập cho nguồn này. Người quản trị đặt khóa vào biến môi trường ghi ở phần chi tiết.',
    en: 'There is no access key for this source. The administrator puts it into the environment variable named in the details.',
  },
  'trouble.needs-key': {
    vi: 'Máy chủ này chỉ trả lời khi có mã truy cập.',
    en: 'This server answers only those with an access token.',
  },
  'trouble.key-refused': {
    vi: 'Khóa truy cập không được chấp nhận, hoặc không đủ quyền.',
    en: 'The access key is refused, or may not do this.',
  },
  'trouble.key-expired': {
    vi: 'Mã truy cập đã hết hạn. Người quản trị trang cần lấy mã mới.',
    en: 'The access token has expired. Whoever runs the page needs to issue a new one.',
  },
  'trouble.quota': {
    vi: 'Đã dùng hết số lượt mà dịch vụ cho phép; máy chờ tới kỳ sau.',
    en: 'The service’s quota is used up; we wait for the next period.',
  },
  'trouble.address': {
    vi: 'Địa chỉ này không thuộc dạng mà cách nghe đã chọn đọc được.',
    en: 'This address is not of a form that this way of listening can read.',
  },
  'trouble.keyring': {
    vi: 'Không cất được mã truy cập vào thư mục dữ liệu (keys), nên máy không đổi mã: mã cũ chỉ dùng được một lần. Người quản trị cần cấp quyền ghi cho thư mục này.',
    en: 'Keys cannot be kept in the data folder (keys), so none is exchanged: an old one works only once. The administrator needs to make the folder writable.',
  },
  'trouble.zalo-consent': {
    vi: 'Zalo không nhận mã làm mới nữa. Quản trị viên OA cấp quyền lại cho ứng dụng trên developers.zalo.me, đặt mã làm mới vừa nhận vào biến môi trường ghi ở phần chi tiết, rồi khởi động lại Hải Đăng.',
    en: 'Zalo no longer takes the refresh token. The OA’s administrator grants the app permission again at developers.zalo.me, puts the new refresh token into the environment variable named in the details, and restarts Hải Đăng.',
  },
  'trouble.zalo-app': {
    vi: 'Zalo không nhận ứng dụng này: số định danh hoặc khóa bí mật của ứng dụng không đúng. Người quản trị xem lại mục app và app_key của nguồn.',
    en: 'Zalo does not accept the app: its number or its secret key is wrong. The administrator checks app and app_key of this source.',
  },
  'trouble.zalo-permission': {
    vi: 'Ứng dụng chưa được đọc tin nhắn của OA này: thiếu quyền, hoặc gói dịch vụ của OA không có phần này. Quản trị viên OA bật quyền trên developers.zalo.me.',
    en: 'The app may not read this OA’s messages: a permission is missing, or the OA’s plan does not include it. The OA’s administrator can grant it at developers.zalo.me.',
  },
  'trouble.mail-address': {
    vi: 'Địa chỉ hộp thư phải có dạng imaps://máy-chủ hoặc imap://máy-chủ, không kèm mật khẩu. Nối không mã hóa (plain) chỉ được khi máy chủ thư nằm ngay trên máy này.',
    en: 'A mailbox’s address has the form imaps://server or imap://server, without a password. An unprotected line (plain) is for a server on this very machine only.',
  },
  'trouble.mail-password': {
    vi: 'Máy chủ thư không nhận tên đăng nhập hoặc mật khẩu của hộp thư. Nhiều máy chủ cần mật khẩu ứng dụng riêng; người quản trị xem lại hai biến môi trường của nguồn này.',
    en: 'The mail server refuses the user or the password. Many servers want an app password; the administrator checks the two environment variables of this source.',
  },
  'trouble.mail-folder': {
    vi: 'Hộp thư không có thư mục này, hoặc không cho mở. Xem lại mục folder của nguồn.',
    en: 'The mailbox has no such folder, or does not open it. Check folder of this source.',
  },
  'trouble.mail-protection': {
    vi: 'Máy chủ thư không nhận kết nối mã hóa theo cách đã cài đặt, nên máy không gửi mật khẩu. Thử đổi imaps:// thành imap:// hoặc ngược lại, đúng cổng của máy chủ.',
    en: 'The mail server does not take the protected connection as configured, so no password was sent. Try imap:// for imaps:// or the other way round, with the server’s own port.',
  },
  'trouble.mail-certificate': {
    vi: 'Chứng thư bảo mật của máy chủ thư hết hạn, không đúng tên, hoặc do nơi máy không biết cấp. Nếu là chứng thư nội bộ, người quản trị đặt biến NODE_EXTRA_CA_CERTS.',
    en: 'The mail server’s certificate is out of date, for another name, or signed by nobody known. For one of the office’s own, the administrator sets NODE_EXTRA_CA_CERTS.',
  },
  'trouble.mail-silent': {
    vi: 'Máy chủ thư không trả lời kịp, đã thôi chờ.',
    en: 'The mail server took too long, so we stopped waiting.',
  },
  'trouble.mail-cut': {
    vi: 'Đường nối tới máy chủ thư bị ngắt giữa chừng; lượt sau đọc tiếp từ thư chưa đọc.',
    en: 'The line to the mail server broke; the next visit goes on with the letters not read yet.',
  },
  'trouble.mail-unreachable': {
    vi: 'Không nối được tới máy chủ thư: sai tên, sai cổng, hoặc máy chủ đang tắt.',
    en: 'The mail server cannot be reached: a wrong name or port, or it is switched off.',
  },
  'trouble.mail-server': {
    vi: 'Máy chủ thư từ chối lượt đọc này; lời của máy chủ ở phần chi tiết.',
    en: 'The mail server refuses this reading; its own words are in the details.',
  },
  'trouble.folder': {
    vi: 'Không mở được thư mục này: thư mục không có hoặc thiếu quyền đọc.',
    en: 'This folder cannot be opened: it is not there, or permission is missing.',
  },

  'source.feed': { vi: 'Nguồn tin RSS, Atom', en: 'RSS or Atom feed' },
  'source.feed.caution': {
    vi: 'Nơi báo tự đăng tin cho máy đọc: cách nghe tốt nhất.',
    en: 'Where a paper publishes for machines itself: the best way to listen.',
  },
  'source.sitemap': { vi: 'Sơ đồ trang (sitemap)', en: 'Sitemap' },
  'source.sitemap.caution': {
    vi: 'Dùng khi báo không có RSS. Sitemap thường chỉ có địa chỉ bài, nên tiêu đề ban đầu không dấu cho tới khi máy đọc được trang.',
    en: 'For papers without a feed. Most sitemaps name addresses only, so headlines lack accents until the page has been read.',
  },
  'source.listing': { vi: 'Trang danh sách bài', en: 'Listing page' },
  'source.listing.caution': {
    vi: 'Dùng khi không có RSS lẫn sitemap. Trang đổi giao diện là mất nghe, khi đó bàn trực sẽ báo.',
    en: 'For sites with neither feed nor sitemap. A new make-up of the page ends it, and the desk will say so.',
  },
  'source.telegram': { vi: 'Kênh Telegram công khai', en: 'Public Telegram channel' },
  'source.telegram.caution': {
    vi: 'Chỉ đọc phần xem trước công khai của kênh; không vào nhóm, không đọc bình luận.',
    en: 'Only the public preview of a channel is read; no groups, no comments.',
  },
  'source.youtube': { vi: 'Kênh YouTube', en: 'YouTube channel' },
  'source.youtube.caution': {
    vi: 'Bình luận cần khóa API của Google; theo điều khoản, nguyên văn phải được làm mới hoặc xóa trong 30 ngày. Không lưu tên người bình luận.',
    en: 'Comments need a key of Google’s API; its terms want their words renewed or deleted within 30 days. Names of commenters are never kept.',
  },
  'source.reddit': { vi: 'Chuyên mục Reddit', en: 'Subreddit' },
  'source.reddit.caution': {
    vi: 'Reddit cho khoảng một lượt hỏi mỗi phút và có thể đóng cửa với máy qua robots.txt; máy tôn trọng điều đó.',
    en: 'Reddit answers about once a minute and may close its door to machines in robots.txt; we respect that.',
  },
  'source.xenforo': { vi: 'Diễn đàn XenForo', en: 'XenForo forum' },
  'source.xenforo.caution': {
    vi: 'Diễn đàn hay chặn máy chủ; bị chặn thì dừng, không lách. Không lưu tên thành viên.',
    en: 'Forums often shut servers out; then we stop and evade nothing. Names of members are never kept.',
  },
  'source.mastodon': { vi: 'Thẻ hoặc tài khoản Mastodon', en: 'Mastodon hashtag or account' },
  'source.mastodon.caution': {
    vi: 'Một máy chủ chỉ thấy những nơi nó kết nối. Chỉ đọc bài công khai, không lưu tên người viết.',
    en: 'One server sees only what it federates with. Only public posts are read, and no author is kept.',
  },
  'source.bluesky': { vi: 'Mạng Bluesky', en: 'Bluesky' },
  'source.bluesky.caution': {
    vi: 'Nghe dòng bài công khai của cả mạng và chỉ giữ bài tiếng Việt có từ cần nghe. Không lưu tài khoản người viết.',
    en: 'Listens to the public stream of the whole network and keeps only Vietnamese posts with the words asked for. No account is kept.',
  },
  'source.google-news': { vi: 'Google News (chỉ để phát hiện)', en: 'Google News (for discovery only)' },
  'source.google-news.caution': {
    vi: 'Điều khoản chỉ cho dùng cá nhân, nên mặc định tắt. Chỉ lấy tiêu đề chưa nơi nào báo, không mở liên kết.',
    en: 'Its terms are for personal use, so it is off by default. Only headlines nobody else told are taken; links are never followed.',
  },
  'source.rsshub': { vi: 'Cầu nối RSSHub', en: 'RSSHub bridge' },
  'source.rsshub.caution': {
    vi: 'Cần máy RSSHub do cơ quan tự chạy. Đường nối hay hỏng khi trang đích thay đổi.',
    en: 'Needs an RSSHub that the office runs itself. Routes break when the site behind them changes.',
  },
  'source.facebook': { vi: 'Trang Facebook của cơ quan', en: 'The office’s own Facebook page' },
  'source.facebook.caution': {
    vi: 'Chỉ trang do chính cơ quan quản trị, bằng mã truy cập của trang. Không lưu tên người bình luận.',
    en: 'Only a page the office runs itself, with the page’s token. Names of commenters are never kept.',
  },
  'source.zalo': { vi: 'Tin nhắn gửi tới Zalo OA của cơ quan', en: 'Messages to the office’s own Zalo OA' },
  'source.zalo.caution': {
    vi: 'Chỉ OA do chính cơ quan quản trị, và chỉ lời người dân gửi cho cơ quan. Không lưu tài khoản người gửi; lời của họ tự hết hạn. Cơ quan cần báo trước cho người dân trên trang OA.',
    en: 'Only an OA the office runs itself, and only what citizens write to the office. Their accounts are never kept, and their words expire. The office should say so on the OA.',
  },
  'source.mailbox': { vi: 'Hộp thư của cơ quan', en: 'The office’s own mailbox' },
  'source.mailbox.caution': {
    vi: 'Chỉ đọc, không đánh dấu, không chuyển, không xóa thư. Không lưu người gửi; thư của người dân được giữ kín và tự hết hạn. Nên dùng hộp thư riêng cho phản ánh và công văn.',
    en: 'Read only: nothing is marked, moved or deleted. Senders are never kept; letters of citizens are kept private and expire. Best with a mailbox of its own for reports and dispatches.',
  },
  'source.push': { vi: 'Công cụ ngoài gửi tới', en: 'Pushed by another tool' },
  'source.push.caution': {
    vi: 'Công cụ gửi tin qua /api/mentions bằng mã riêng. Không nhận tên người viết.',
    en: 'The tool sends to /api/mentions with its own token. Authors are not accepted.',
  },
  'source.folder': { vi: 'Thư mục tệp', en: 'Folder of files' },
  'source.folder.caution': {
    vi: 'Mỗi tệp Excel (.xlsx), CSV hoặc NDJSON đặt vào thư mục được nhập một lần; tệp để nguyên tại chỗ.',
    en: 'Each Excel (.xlsx), CSV or NDJSON file put into the folder is imported once; the file stays where it is.',
  },

  'import.done': {
    vi: 'Đã nhập {file} vào nguồn {source}: {fresh} tin mới, {edited} tin có bản mới, {same} tin đã có, {refused} dòng không dùng được.',
    en: 'Imported {file} into {source}: {fresh} new, {edited} with a new version, {same} known, {refused} rows not usable.',
  },
  'import.line': { vi: '  dòng {line}: {why}', en: '  line {line}: {why}' },
  'import.row.not-json': { vi: 'không phải một đối tượng JSON', en: 'not a JSON object' },
  'import.row.cells': {
    vi: 'nhiều ô hơn dòng tiêu đề; văn bản có dấu phân cách cần đặt trong dấu nháy kép',
    en: 'more cells than the header; a text with separators belongs in double quotes',
  },
  'import.row.no-words': { vi: 'không có tiêu đề lẫn nội dung', en: 'neither a title nor a text' },
  'import.row.address': { vi: 'địa chỉ không phải http hoặc https', en: 'the address is not http or https' },
  'import.row.date': { vi: 'không hiểu ngày đăng', en: 'the date cannot be understood' },
  'import.row.kind': {
    vi: 'loại nguồn lạ; dùng press, official, page, forum, group hoặc comment',
    en: 'unknown kind; use press, official, page, forum, group or comment',
  },
  'import.row.field': { vi: 'có ô sai dạng hoặc quá dài', en: 'a field has the wrong form or is too long' },
  'import.usage': {
    vi: 'Cách dùng: haidang import TỆP… --source MÃ-NGUỒN (mã trong config/sources.yaml).',
    en: 'Usage: haidang import FILE… --source ID (an id in config/sources.yaml).',
  },
  'import.format': {
    vi: 'Chỉ nhập được tệp .xlsx, .csv, .ndjson hoặc .jsonl; {file} không thuộc dạng đó. Tệp .xls đời cũ: mở bằng Excel rồi lưu thành .xlsx.',
    en: 'Only .xlsx, .csv, .ndjson and .jsonl files can be imported, and {file} is none. An old .xls: open it in Excel and save it as .xlsx.',
  },
  'import.workbook.damaged': {
    vi: 'Tệp {file} không phải một tệp Excel .xlsx lành lặn. Mở bằng Excel rồi lưu lại, hoặc lưu thành “CSV UTF-8”.',
    en: '{file} is no sound .xlsx file. Open it in Excel and save it again, or save it as “CSV UTF-8”.',
  },
  'import.workbook.locked': {
    vi: 'Tệp {file} được đặt mật khẩu, hoặc là .xls đời cũ đổi đuôi. Mở bằng Excel, bỏ mật khẩu rồi lưu thành .xlsx.',
    en: '{file} is protected by a password, or is an old .xls by another name. Open it in Excel, remove the password and save it as .xlsx.',
  },
  'import.workbook.bomb': {
    vi: 'Tệp {file} bung ra quá lớn (hơn {megabytes} MB) nên máy không mở. Chia thành nhiều tệp nhỏ, hoặc lưu thành “CSV UTF-8”.',
    en: '{file} would unpack to more than {megabytes} MB, so it was not opened. Divide it into smaller files, or save it as “CSV UTF-8”.',
  },
  'import.workbook.header': {
    vi: 'Không thấy dòng tiêu đề trong 30 dòng đầu của trang tính đầu tiên ở tệp {file}. Cần ít nhất một cột tên là “Tiêu đề”, “Nội dung” hoặc “Tóm tắt”.',
    en: 'No header was found in the first 30 rows of the first sheet of {file}. At least one column must be called “Title”, “Text” or “Summary”.',
  },
  'import.unreadable': {
    vi: 'Không đọc được tệp {file}: {detail}',
    en: 'The file {file} cannot be read: {detail}',
  },
  'import.source': {
    vi: 'Không có nguồn {source} trong config/sources.yaml (hoặc nguồn đang tắt).',
    en: 'There is no source {source} in config/sources.yaml, or it is switched off.',
  },

  'discover.address': {
    vi: 'Đây không phải một địa chỉ trang web. Ví dụ đúng: https://bao.example',
    en: 'This is not a web address. A right one is, for example, https://bao.example',
  },
  'discover.nothing': {
    vi: 'Không tìm thấy RSS, sitemap hay danh sách bài nào ở địa chỉ này. Thử dán địa chỉ của một chuyên mục.',
    en: 'No feed, sitemap or list of articles was found at this address. Try the address of a section.',
  },
  'discover.not-addable': {
    vi: 'Nguồn này không thêm được từ bàn trực. Người quản trị có thể thêm trong config/sources.yaml.',
    en: 'This source cannot be added from the desk. The administrator can add it in config/sources.yaml.',
  },
  'discover.taken': {
    vi: 'Đã có nguồn mang mã {id}.',
    en: 'There is a source with the id {id} already.',
  },
  'adding.link': { vi: 'Thêm nguồn', en: 'Add a source' },
  'adding.head': { vi: 'Thêm nguồn', en: 'Add a source' },
  'adding.how': {
    vi: 'Dán địa chỉ một tờ báo, chuyên mục, kênh hoặc diễn đàn. Máy xem thử nghe được bằng cách nào, mất chừng nửa phút vì hỏi từng bước cho lịch sự.',
    en: 'Paste the address of a paper, section, channel or forum. We look how it can be listened to; it takes up to half a minute, for politeness.',
  },
  'adding.address': { vi: 'Địa chỉ', en: 'Address' },
  'adding.look': { vi: 'Xem thử', en: 'Have a look' },
  'adding.items': { vi: 'đang có {n} tin', en: '{n} items at present' },
  'adding.undated': { vi: 'không ghi ngày', en: 'no date' },
  'adding.name': { vi: 'Tên hiện trên bàn trực', en: 'Name on the desk' },
  'adding.kind': { vi: 'Ai nói', en: 'Who speaks' },
  'adding.now': { vi: 'Thêm ngay', en: 'Add now' },
  'adding.yaml': {
    vi: 'Dòng để chép vào config/sources.yaml (giữ lâu dài, dùng chung với máy khác)',
    en: 'Row for config/sources.yaml (to keep it for good, and share it)',
  },
  'adding.added': { vi: 'Nguồn đã thêm từ bàn trực', en: 'Sources added from the desk' },
  'adding.leave': { vi: 'Thôi nghe', en: 'Stop listening' },
  'desk.done.listening': {
    vi: 'Đã thêm nguồn. Lượt nghe đầu tiên sẽ xong sau ít phút; tin cũ của nguồn không gây báo động.',
    en: 'The source is added. Its first visit ends in a few minutes; its old items raise no alarm.',
  },
  'desk.done.left': {
    vi: 'Đã thôi nghe nguồn này. Những tin đã nghe vẫn được giữ.',
    en: 'We no longer listen to this source. What was heard stays.',
  },
} as const satisfies Words;
