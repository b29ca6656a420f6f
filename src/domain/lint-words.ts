/**
 * Phrases a statement is checked for, lower case. They are patterns of language, not rules of law; each list says what it is about.
 */

/** Promises that no office of a province can keep, or that nobody checked (playbook §6). */
export const PROMISES: readonly string[] = [
  'cam kết',
  'xin hứa',
  'chắc chắn sẽ',
  'chắc chắn không',
  'bảo đảm không',
  'đảm bảo không',
  'bảo đảm 100%',
  'đảm bảo 100%',
  'tuyệt đối không',
  'không ảnh hưởng đến quyền lợi',
  'không ảnh hưởng quyền lợi',
  'không ai bị thiệt',
  'giải quyết dứt điểm',
  'không bao giờ',
  'sẽ được tăng',
  'sẽ tăng mức hưởng',
];

/** Threats: a text that explains does not frighten those it explains to (playbook §7). */
export const THREATS: readonly string[] = [
  'xử lý nghiêm',
  'xử phạt nghiêm',
  'truy cứu',
  'xử lý hình sự',
  'phạt tù',
  'chịu trách nhiệm trước pháp luật',
];

/**
 * Words that call something untrue. A grievance or an opinion never gets them (playbook §2). Rather too many than too few: whoever owns a
 * fault can say “chúng tôi đã làm sai”.
 */
export const SAYING_FALSE: readonly string[] = [
  'tin sai',
  'là sai',
  'sai lệch',
  'sai sự thực',
  'đưa tin sai',
  'phản ánh sai',
  'nói sai',
  'trái sự thật',
  'là không đúng',
  'phản ánh không đúng',
  'nội dung không đúng',
  'không đúng sự thực',
  'không đúng thực tế',
  'hoàn toàn không',
  'không phải sự thật',
  'không phải là sự thật',
  'không chính xác',
  'chưa chính xác',
  'thiếu chính xác',
  'không có thật',
  'không có chuyện',
  'không có việc',
  'không hề có',
  'không có căn cứ',
  'không có cơ sở',
  'thiếu căn cứ',
  'thiếu cơ sở',
  'vô căn cứ',
  'bác bỏ',
  'phủ nhận',
  'đính chính',
  'cải chính',
  'bịa chuyện',
  'dựng chuyện',
  'bóp méo',
  'tin giả',
  'tin đồn',
  'tin bịa',
  'bịa đặt',
  'sai sự thật',
  'không đúng sự thật',
  'thông tin chưa đúng',
  'thông tin không đúng',
  'thông tin sai',
  'xuyên tạc',
  'vu khống',
  'thất thiệt',
];

/** The label of decree 328/2026 belongs to the authority that verifies; an insurance office does not give it. */
export const LABELS: readonly string[] = ['tin giả', 'xuyên tạc', 'vu khống'];

/** Words that blame or belittle those who spoke or were fooled (playbook §8). */
export const BELITTLING: readonly string[] = [
  'chỉ là cá biệt',
  'cá biệt',
  'kém hiểu biết',
  'nhẹ dạ',
  'thiếu hiểu biết',
  'a dua',
];
