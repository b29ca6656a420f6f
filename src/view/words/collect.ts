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
  'trouble.robots': {
    vi: 'Trang ghi trong robots.txt là không cho máy đọc mục này. Máy tôn trọng điều đó.',
    en: 'The site’s robots.txt closes this section to machines. We respect that.',
  },
  'trouble.robots-unreachable': {
    vi: 'Chưa đọc được robots.txt của trang nên chưa được phép đọc tin; sẽ thử lại.',
    en: 'The site’s robots.txt cannot be read, so nothing may be read yet; we will try again.',
  },
  'trouble.silent': {
    vi: 'Trang vẫn trả lời nhưng lâu không có tin mới, khác với nhịp thường ngày.',
    en: 'The site answers, but has had no news for long, against its own habit.',
  },
} as const satisfies Words;
