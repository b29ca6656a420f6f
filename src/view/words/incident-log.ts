import type { Words } from './words.ts';

/** What was done in an incident, and what was refused. */
export const incidentLogWords = {
  'incident.kept': { vi: 'Chưa ghi được', en: 'It was not written' },
  'incident.kept.words': {
    vi: 'Lời vừa viết, để chép lại (ghi được vào nhật ký bằng ô “Ghi thêm vào nhật ký”):',
    en: 'Your words, to copy (they may go into the log by “Add to the log”):',
  },
  'incident.refused.over': {
    vi: 'Sự vụ đã khép; mở lại rồi mới ghi được.',
    en: 'The incident is over; open it again first.',
  },
  'incident.refused.changed': {
    vi: 'Người khác vừa ghi vào sự vụ này. Hãy xem lại rồi bấm lần nữa.',
    en: 'Somebody else has just added to this incident. Look at it again, then press once more.',
  },
  'incident.refused.elsewhere': {
    vi: 'Cảnh báo này đã thuộc một sự vụ khác.',
    en: 'This alert belongs to another incident.',
  },
  'incident.refused.crisis': {
    vi: 'Từ mức 3 do lãnh đạo xác nhận, kể cả khi hạ.',
    en: 'From level 3 on a leader confirms, also to lower it.',
  },
  'incident.refused.lower': {
    vi: 'Điểm anh chị chấm cộng lại {sum}/20, theo thang là mức {n}. Chọn mức {n}, hoặc ghi lý do chọn mức thấp hơn.',
    en: 'Your scores add up to {sum}/20, level {n} on the scale. Choose level {n}, or say why a lower one.',
  },
  'incident.refused.lower.full': {
    vi: 'Điểm anh chị chấm cộng lại {sum}/20, nhưng có yếu tố ngoài độ lan chấm 4, theo thang là mức {n}. Chọn mức {n}, hoặc ghi lý do chọn mức thấp hơn.',
    en: 'Your scores add up to {sum}/20, but a factor other than reach is at 4: level {n} on the scale. Choose level {n}, or say why a lower one.',
  },
  'incident.refused.lower.leader': {
    vi: 'Điểm anh chị chấm cộng lại {sum}/20, theo thang là mức {n}, mức do lãnh đạo xác nhận. Nhờ lãnh đạo chọn mức {n}, hoặc ghi lý do tạm chọn mức thấp hơn.',
    en: 'Your scores add up to {sum}/20, level {n} on the scale, which a leader confirms. Ask a leader to choose level {n}, or say why a lower one for now.',
  },
  'incident.refused.determined': {
    vi: 'Đã xác định rồi; giờ đã ghi không đổi được.',
    en: 'It was determined; the moment that is written does not change.',
  },
  'incident.refused.tasks': { vi: 'Không còn việc nào chờ kết quả.', en: 'No task waits for a result.' },
  'incident.refused.no-clock': { vi: 'Không có đồng hồ nào đang chạy.', en: 'No clock runs.' },
  'incident.refused.runs': { vi: 'Đồng hồ này đang chạy.', en: 'This clock runs already.' },
  'incident.refused.not-in-force': {
    vi: 'Hạn này không có hiệu lực vào ngày ấy.',
    en: 'This deadline was not in force on that day.',
  },
  'incident.refused.same': { vi: 'Người này đang lo rồi.', en: 'They own it already.' },
  'incident.refused.choice': { vi: 'Hãy chọn một mục.', en: 'Choose one.' },
  'incident.refused.empty': { vi: 'Ô này không để trống được.', en: 'This cannot be empty.' },
  'incident.refused.long': { vi: 'Dài quá {n} ký tự.', en: 'Longer than {n} characters.' },
  'incident.refused.time': {
    vi: 'Ghi ngày và giờ, ví dụ {example}.',
    en: 'Give day and time, such as {example}.',
  },
  'incident.refused.late': { vi: 'Muộn nhất là {to}.', en: 'No later than {to}.' },
  'incident.refused.early': { vi: 'Sớm nhất là {from}.', en: 'No earlier than {from}.' },

  'incident.done.rename': { vi: 'Đã đổi tên.', en: 'Renamed.' },
  'incident.done.join': { vi: 'Đã gộp cảnh báo.', en: 'The alert was joined.' },
  'incident.done.kind': { vi: 'Đã ghi loại việc.', en: 'The kind is recorded.' },
  'incident.done.level': { vi: 'Đã xác nhận mức.', en: 'The level is confirmed.' },
  'incident.done.owner': { vi: 'Đã giao người lo.', en: 'Handed on.' },
  'incident.done.role': { vi: 'Đã ghi phân công.', en: 'The role is recorded.' },
  'incident.done.determine': {
    vi: 'Đã xác định; đồng hồ tính từ lúc này.',
    en: 'Determined; the clock counts from now.',
  },
  'incident.done.clock': { vi: 'Đồng hồ đã chạy.', en: 'The clock runs.' },
  'incident.done.met': { vi: 'Đã ghi hoàn thành.', en: 'Recorded as met.' },
  'incident.done.explain': { vi: 'Đã ghi giải trình.', en: 'The explanation is recorded.' },
  'incident.done.voice': { vi: 'Đã ghi quyết định.', en: 'The decision is recorded.' },
  'incident.done.task': { vi: 'Đã ghi việc giao.', en: 'The task is recorded.' },
  'incident.done.ended': { vi: 'Đã ghi kết quả.', en: 'The result is recorded.' },
  'incident.done.note': { vi: 'Đã ghi vào nhật ký.', en: 'Added to the log.' },
  'incident.done.move': { vi: 'Đã chuyển bước.', en: 'Done.' },

  'incident.log': { vi: 'Nhật ký sự vụ', en: 'Log' },
  'incident.log.why': {
    vi: '{n} dòng, mới nhất ở trên. Chỉ thêm, không sửa, không xóa.',
    en: '{n} lines, the newest first. Lines are added, never changed or erased.',
  },
  'incident.log.opened': {
    vi: 'Mở sự vụ; tiếp nhận {at}; {n} cảnh báo',
    en: 'Opened; received {at}; {n} alert(s)',
  },
  'incident.log.renamed': { vi: 'Đổi tên', en: 'Renamed' },
  'incident.log.joined': { vi: 'Gộp thêm {n} cảnh báo', en: 'Joined {n} alert(s)' },
  'incident.log.kind': { vi: 'Phân loại {kind}', en: 'Kind {kind}' },
  'incident.log.level': {
    vi: 'Xác nhận mức {level} ({name}), tổng {sum}/20: {factors}',
    en: 'Level {level} ({name}) confirmed, sum {sum}/20: {factors}',
  },
  'incident.log.owner': { vi: 'Người lo: {who}', en: 'Owner: {who}' },
  'incident.log.role': { vi: '{role}: {who}', en: '{role}: {who}' },
  'incident.log.determined': {
    vi: 'Xác định có tác động đến dư luận',
    en: 'An effect on public opinion was determined',
  },
  'incident.log.clock': { vi: 'Đồng hồ chạy: {name}; hạn {due}', en: 'Clock started: {name}; due {due}' },
  'incident.log.clock-redated': {
    vi: 'Lịch nghỉ, làm bù đã đổi: hạn tính lại là {due}',
    en: 'The days off were changed: counted anew, it is due {due}',
  },
  'incident.log.clock-met': { vi: 'Đồng hồ xong lúc {at}', en: 'Clock met at {at}' },
  'incident.log.clock-explained': {
    vi: 'Giải trình đồng hồ không kịp hạn',
    en: 'A clock not met was explained',
  },
  'incident.log.voice': {
    vi: 'Lên tiếng hay không: {choice} (đề xuất lúc đó: {proposed})',
    en: 'Whether to speak: {choice} (proposed: {proposed})',
  },
  'incident.log.task': { vi: 'Giao {who}, hạn {due}', en: 'Given to {who}, until {due}' },
  'incident.log.task-ended': { vi: 'Việc đã giao: {how}', en: 'A task: {how}' },
  'incident.log.noted': { vi: 'Ghi chú', en: 'Note' },
  'incident.log.published': { vi: 'Công bố qua {channel} lúc {at}', en: 'Published by {channel} at {at}' },
  'incident.log.plan': {
    vi: 'Kế hoạch phục hồi {n} việc ({how})',
    en: 'Recovery plan of {n} step(s) ({how})',
  },
  'incident.log.lessons': { vi: 'Bài học', en: 'Lessons' },
  'incident.log.moved': { vi: '{move} → {state}', en: '{move} → {state}' },
  'incident.log.other': { vi: 'Việc khác ({act})', en: 'Other ({act})' },
} as const satisfies Words;
