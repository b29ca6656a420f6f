import type { Words } from './words.ts';

/** Why an item was kept or left out. */
export const understandWords = {
  'model.damaged': {
    vi: 'Tệp mô hình bị hỏng hoặc thiếu. Hãy chép lại tệp từ bản cài đặt, hoặc quay về mô hình trước.',
    en: 'The model file is damaged or incomplete. Copy it again from the installation, or go back to the model before.',
  },
  'model.other-version': {
    vi: 'Mô hình này do một phiên bản khác của Hải Đăng dạy. Hãy dạy lại từ các sửa đổi của cán bộ.',
    en: 'This model was taught by another version of Hải Đăng. Teach it again from the officers’ corrections.',
  },
  'kept.title': {
    vi: 'Giữ lại: tiêu đề nói đến “{term}” ({n} chỗ trong bài).',
    en: 'Kept: the headline speaks of “{term}” ({n} places in the text).',
  },
  'kept.text': {
    vi: 'Giữ lại: nội dung nói đến “{term}” ({n} chỗ).',
    en: 'Kept: the text speaks of “{term}” ({n} places).',
  },
  'kept.post': {
    vi: 'Giữ lại: bài đăng có “{term}” và các dấu hiệu khác ({n}) cho thấy nói về bảo hiểm xã hội, bảo hiểm y tế.',
    en: 'Kept: “{term}” and other pointers ({n}) show that the post is about social or health insurance.',
  },
  'kept.model': {
    vi: 'Giữ lại: máy nhận ra cách nói về bảo hiểm xã hội, bảo hiểm y tế (“{terms}”).',
    en: 'Kept: the machine knows this way of speaking of social or health insurance (“{terms}”).',
  },
  'left-out.model': {
    vi: 'Bỏ qua: có “{term}” nhưng máy đọc cả bài thấy không nói về lĩnh vực theo dõi.',
    en: 'Left out: “{term}” is there, but the machine reads the whole as being about something else.',
  },
  'left-out.nothing': {
    vi: 'Bỏ qua: không có từ khóa nào thuộc lĩnh vực theo dõi.',
    en: 'Left out: no term we follow.',
  },
  'left-out.weak': {
    vi: 'Bỏ qua: chỉ có “{term}”, chưa đủ để coi là thuộc lĩnh vực theo dõi.',
    en: 'Left out: only “{term}”, which is not enough by itself.',
  },
  'left-out.excluded': {
    vi: 'Bỏ qua: “{term}” thuộc lĩnh vực khác.',
    en: 'Left out: “{term}” belongs to another field.',
  },
  'left-out.passing': {
    vi: 'Bỏ qua: chỉ nhắc thoáng qua “{term}”.',
    en: 'Left out: mentions “{term}” only in passing.',
  },
  'left-out.foreign': {
    vi: 'Bỏ qua: nói về hệ thống của nước ngoài (“{term}”).',
    en: 'Left out: about the system of another country (“{term}”).',
  },
  'left-out.commercial': {
    vi: 'Bỏ qua: nói về bảo hiểm thương mại (“{term}”).',
    en: 'Left out: about commercial insurance (“{term}”).',
  },
  'left-out.job-advert': {
    vi: 'Bỏ qua: tin tuyển dụng, “{term}” chỉ là một khoản phúc lợi.',
    en: 'Left out: a job advert; “{term}” is only one of its perks.',
  },
  'left-out.soup': {
    vi: 'Bỏ qua: trang nhồi từ khóa, cờ bạc.',
    en: 'Left out: keyword soup or gambling.',
  },
  'left-out.sale': { vi: 'Bỏ qua: bài rao bán, quảng cáo dịch vụ.', en: 'Left out: an advert.' },
  'left-out.reader-failed': {
    vi: 'Bỏ qua: máy không đọc được tin này. Xin xem trực tiếp.',
    en: 'Left out: the machine could not read this item. Please look at it yourself.',
  },
} as const satisfies Words;
