import type { Words } from './words.ts';

/** Trying rules on the office's own past, and what people say of alerts afterwards. */
export const trialWords = {
  'trial.head': { vi: 'Chạy thử quy tắc', en: 'Try other rules' },
  'trial.open': {
    vi: 'Chạy thử quy tắc cảnh báo trên tin đã nghe',
    en: 'Try other alert rules on what was heard',
  },
  'trial.why': {
    vi: 'Trước khi đổi mức gửi thư, số thư mỗi tuần hay tắt một dây bẫy, hãy xem đổi như vậy thì những ngày qua đã khác đi thế nào: bao nhiêu thư, có bớt nhiễu không, có bỏ sót vụ nào không. Hải Đăng chạy lại chính các tin cơ quan đã nghe; không thư nào được gửi, không quy tắc nào đổi. Ưng ý thì người quản trị ghi vào tệp haidang.yaml.',
    en: 'Before you change the level that sends letters, their number a week, or switch a wire off, see what the past days would have been: how many letters, less noise or not, anything missed. Hải Đăng lives again what the office really heard; no letter goes out and no rule changes. If you like what you see, the administrator writes it into haidang.yaml.',
  },
  'trial.ask': { vi: 'Thử quy tắc nào', en: 'Which rules to try' },
  'trial.days': { vi: 'Khoảng thời gian', en: 'How far back' },
  'trial.days-of': { vi: '{n} ngày qua', en: 'the last {n} days' },
  'trial.rule.push_level': { vi: 'Gửi thư từ mức (1–4)', en: 'Letters from level (1–4)' },
  'trial.rule.push_a_week': {
    vi: 'Cảnh báo gửi thư mỗi tuần, tối đa',
    en: 'Alerts by letter a week, at most',
  },
  'trial.rule.wait': { vi: 'Chờ gom tin trước thư đầu (phút)', en: 'Wait before the first letter (minutes)' },
  'trial.rule.renotify': {
    vi: 'Giữa hai thư cùng một vụ (giờ)',
    en: 'Between two letters on one case (hours)',
  },
  'trial.rule.quiet_after': {
    vi: 'Lặng bao lâu thì coi là đã qua (giờ)',
    en: 'Over after a quiet of (hours)',
  },
  'trial.today-is': { vi: 'hiện nay: {value}', en: 'today: {value}' },
  'trial.wires': { vi: 'Dây bẫy báo thế nào', en: 'What each tripwire does' },
  'trial.reach.letter': { vi: 'gửi thư', en: 'letter' },
  'trial.reach.desk': { vi: 'chỉ hiện trên bàn trực', en: 'desk only' },
  'trial.reach.off': { vi: 'tắt', en: 'off' },
  'trial.muted': { vi: 'Thôi báo riêng về nhận định nào', en: 'Claims not told of by themselves' },
  'trial.muted-why': {
    vi: 'Tin nhắc lại nhận định được chọn vẫn tính như mọi tin khác khi xét một chủ đề hay vụ việc tăng lên; chỉ không còn cảnh báo riêng.',
    en: 'Mentions that repeat a chosen claim still count as any other when a topic or story rises; only the alert of its own is gone.',
  },
  'trial.start': { vi: 'Chạy thử', en: 'Run the trial' },
  'trial.stop': { vi: 'Dừng chạy thử', en: 'Stop the trial' },
  'trial.state': { vi: 'Lượt chạy thử', en: 'The trial' },
  'trial.running': {
    vi: 'Đang chạy lại {n} ngày qua theo yêu cầu của {name}: {share}.',
    en: 'Living the last {n} days again, asked for by {name}: {share}.',
  },
  'trial.stopping': { vi: 'Đang dừng lại ở {share}…', en: 'Stopping at {share}…' },
  'trial.stopped': {
    vi: 'Đã dừng lượt chạy thử; không có kết quả nào được ghi.',
    en: 'The trial was stopped; nothing of it is kept.',
  },
  'trial.failed': {
    vi: 'Lượt chạy thử vừa rồi không xong; quy tắc và dữ liệu không đổi. Hãy báo người quản trị.',
    en: 'The last trial did not end well; rules and data are unchanged. Tell the administrator.',
  },
  'trial.interrupted': {
    vi: 'Hải Đăng khởi động lại giữa chừng nên lượt chạy thử bị ngắt ở {share}; quy tắc và dữ liệu không đổi. Có thể chạy lại bên dưới.',
    en: 'Hải Đăng was restarted, which cut the trial off at {share}; rules and data are unchanged. It can be run again below.',
  },
  'trial.refused.alone': {
    vi: 'Bàn trực này không chạy thử được.',
    en: 'This desk cannot run trials.',
  },
  'trial.refused.running': {
    vi: 'Đang có một lượt chạy thử; hãy chờ hoặc dừng lượt đó.',
    en: 'A trial is running; wait for it or stop it.',
  },
  'trial.refused.days': {
    vi: 'Không chạy thử được “{text}” ngày; hãy chọn 7, 30, 90 hoặc 365.',
    en: 'A trial cannot go “{text}” days back; choose 7, 30, 90 or 365.',
  },
  'trial.refused.number': {
    vi: '{rule}: “{text}” phải là số nguyên từ {least} đến {most}.',
    en: '{rule}: “{text}” must be a whole number from {least} to {most}.',
  },
  'trial.refused.wire': {
    vi: 'Dây bẫy “{wire}” chỉ có thể gửi thư, chỉ hiện trên bàn trực, hoặc tắt.',
    en: 'The tripwire “{wire}” may send letters, stand on the desk only, or be off.',
  },
  'trial.refused.claim': {
    vi: 'Danh mục không có nhận định “{claim}”.',
    en: 'The catalogue has no claim “{claim}”.',
  },

  'trial.found': { vi: 'Kết quả chạy thử {n} ngày', en: 'The trial of {n} days' },
  'trial.over': {
    vi: 'Từ {from} đến {to}, {n} tin liên quan.',
    en: 'From {from} to {to}, {n} relevant mentions.',
  },
  'trial.change': { vi: '{rule}: {from} → {to}', en: '{rule}: {from} → {to}' },
  'trial.change-muted': { vi: 'Thôi báo riêng: {claim}', en: 'Not told of by itself: {claim}' },
  'trial.unchanged': {
    vi: 'Không đổi gì: chạy lại đúng quy tắc hiện nay.',
    en: 'Nothing changed: today’s rules as they are.',
  },
  'trial.figures': { vi: 'Hai bộ quy tắc cạnh nhau', en: 'Both sets of rules side by side' },
  'trial.col.figure': { vi: 'Con số', en: 'Figure' },
  'trial.col.today': { vi: 'Quy tắc hiện nay', en: 'Today’s rules' },
  'trial.col.changed': { vi: 'Quy tắc thử', en: 'Rules tried' },
  'trial.figure.pushed': { vi: 'Cảnh báo gửi thư', en: 'Alerts by letter' },
  'trial.figure.pushed-a-week': { vi: 'Cảnh báo gửi thư mỗi tuần', en: 'Alerts by letter a week' },
  'trial.figure.letters-a-week': {
    vi: 'Thư mỗi người nhận mỗi tuần (kể cả cập nhật, khép)',
    en: 'Letters to each reader a week (updates and closings too)',
  },
  'trial.figure.desk': { vi: 'Cảnh báo chỉ hiện trên bàn trực', en: 'Alerts on the desk only' },
  'trial.figure.useful': { vi: 'Gửi thư, được đánh giá hữu ích', en: 'By letter, judged useful' },
  'trial.figure.useless': {
    vi: 'Gửi thư, được đánh giá không hữu ích (nhiễu, trùng, sai thái độ)',
    en: 'By letter, judged of no use (noise, duplicate, wrong stance)',
  },
  'trial.met': {
    vi: 'Trong kỳ này Hải Đăng đã thật sự mở {opened} cảnh báo; chạy lại bằng quy tắc hiện nay gặp lại {met}.',
    en: 'In this time Hải Đăng really opened {opened} alerts; today’s rules meet {met} of them again.',
  },
  'trial.caution': {
    vi: 'Chạy thử đọc tin theo cách hiểu hôm nay, kể cả chỗ cán bộ đã sửa sau, và không biết đến việc người trực đã làm; vì vậy có thể khác đôi chút với những gì đã xảy ra.',
    en: 'A trial reads with today’s understanding, later corrections by officers included, and does not know what people did meanwhile; so it may differ a little from what happened.',
  },
  'trial.differing': { vi: 'Khác đi thế nào ({n})', en: 'What differs ({n})' },
  'trial.no-difference': {
    vi: 'Không vụ nào khác đi: hai bộ quy tắc cho cùng các cảnh báo.',
    en: 'Nothing differs: both sets of rules raise the same alerts.',
  },
  'trial.no-mentions': {
    vi: 'Không nghe được tin liên quan nào trong khoảng này nên không có gì để so sánh.',
    en: 'Nothing relevant was heard in this time, so there is nothing to compare.',
  },
  'trial.same-rows': { vi: 'Các cảnh báo không đổi ({n})', en: 'Alerts that stay as they are ({n})' },
  'trial.more-rows': {
    vi: 'Còn {n} dòng; lệnh haidang backtest in ra tất cả.',
    en: '{n} more; the command haidang backtest prints all of them.',
  },
  'trial.difference.added': { vi: 'thêm', en: 'added' },
  'trial.difference.lost': { vi: 'mất', en: 'lost' },
  'trial.difference.level': { vi: 'đổi mức', en: 'other level' },
  'trial.difference.same': { vi: 'như cũ', en: 'the same' },
  'trial.difference.added.why': {
    vi: 'chỉ quy tắc thử mới cảnh báo',
    en: 'only the rules tried raise it',
  },
  'trial.difference.lost.why': {
    vi: 'quy tắc hiện nay có cảnh báo, quy tắc thử thì không',
    en: 'today’s rules raise it, the rules tried do not',
  },
  'trial.difference.level.why': {
    vi: 'cùng một vụ nhưng khác mức, hoặc chuyển giữa gửi thư và chỉ hiện trên bàn trực',
    en: 'the same case at another level, or by letter instead of on the desk only, or the other way round',
  },
  'trial.none': { vi: 'không cảnh báo', en: 'no alert' },
  'trial.by-letter': {
    vi: 'gửi thư, mức {level} ({name}), {letters} lần thư',
    en: 'letter, level {level} ({name}), {letters} letters',
  },
  'trial.on-desk': { vi: 'trên bàn trực, mức {level} ({name})', en: 'on the desk, level {level} ({name})' },
  'trial.never-real': { vi: 'chưa từng có cảnh báo thật', en: 'no real alert' },

  'useful.head': { vi: 'Cảnh báo này có hữu ích không?', en: 'Was this alert useful?' },
  'useful.why': {
    vi: 'Một lần bấm là đủ. Lời đánh giá cho biết quy tắc nào đáng giữ; lúc nào cũng nói lại được.',
    en: 'One click is enough. What you say shows which rules are worth keeping; you may change it any time.',
  },
  'useful.useful': { vi: 'hữu ích', en: 'useful' },
  'useful.noise': { vi: 'nhiễu', en: 'noise' },
  'useful.duplicate': { vi: 'trùng', en: 'duplicate' },
  'useful.wrong-stance': { vi: 'sai thái độ', en: 'wrong stance' },
  'useful.unsaid': { vi: 'chưa ai đánh giá', en: 'nobody has judged it' },
  'useful.take-back': { vi: 'bỏ đánh giá', en: 'take it back' },
  'useful.said': { vi: '{who} đánh giá: {what}', en: '{who} said: {what}' },
  'useful.change': { vi: 'Đánh giá lại', en: 'Judge again' },
  'useful.about': { vi: 'cho “{title}”', en: 'for “{title}”' },
  'useful.repeats': {
    vi: 'Trùng với cảnh báo nào? (không bắt buộc)',
    en: 'Which alert does it repeat? (optional)',
  },
  'useful.repeats-none': { vi: 'không nêu', en: 'not said' },
  'useful.repeats-save': { vi: 'Ghi cảnh báo bị trùng', en: 'Save which one' },
  'useful.repeats-said': { vi: 'Trùng với', en: 'It repeats' },
  'useful.teach': {
    vi: 'Sửa thái độ của các tin làm căn cứ',
    en: 'Correct the stance of the items behind it',
  },
  'useful.teach-why': {
    vi: 'Máy chỉ học khi từng tin được sửa: chọn các tin đọc sai, rồi ghi thái độ đúng ở cuối trang.',
    en: 'The machine learns only from corrected items: choose those it read wrongly, then say the right stance below.',
  },
  'useful.many': { vi: 'Đánh giá các cảnh báo đã chọn', en: 'Judge the chosen alerts' },
  'useful.many-pick': { vi: 'Chọn để đánh giá: {title}', en: 'Choose to judge: {title}' },
  'useful.many-none': {
    vi: 'Chưa chọn cảnh báo nào. Hãy đánh dấu ít nhất một cảnh báo rồi bấm lại.',
    en: 'No alert is chosen. Tick at least one and press again.',
  },
  'useful.many-gone': {
    vi: 'Có cảnh báo không còn trên bàn trực; chưa ghi đánh giá nào. Những gì bạn chọn vẫn còn đây.',
    en: 'One of them is on the desk no more; nothing was recorded. What you chose is still chosen.',
  },
  'useful.refused': {
    vi: 'Chỉ có thể đánh giá là hữu ích, nhiễu, trùng hoặc sai thái độ.',
    en: 'An alert is useful, noise, a duplicate or of a wrong stance.',
  },
  'desk.done.judged': { vi: 'Đã ghi lời đánh giá, cảm ơn bạn.', en: 'Written down, thank you.' },
} as const satisfies Words;
