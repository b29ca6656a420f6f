import type { Words } from './words.ts';

/** Ways of listening and what they caution of, adding a source, files brought in. */
export const collectWords = {
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
  'import.too-many': {
    vi: '{file} có hơn {n} dòng: chia thành các tệp nhỏ hơn, ví dụ mỗi năm một tệp, rồi nhập từng tệp.',
    en: '{file} has more than {n} rows: split it into smaller files, one a year for example, and import each.',
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
