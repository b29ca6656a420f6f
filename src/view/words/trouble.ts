import type { Words } from './words.ts';

/** Why a source could not be heard. The technical detail stands beside it. */
export const troubleWords = {
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
  'trouble.in-line': {
    vi: 'Các cơ quan chạy chung máy đang cùng đợi tới lượt hỏi máy chủ này; chưa ai hỏi nó, lát nữa hỏi lại.',
    en: 'Several offices on this machine wait in line for this server; it was not asked yet and will be shortly.',
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
} as const satisfies Words;
