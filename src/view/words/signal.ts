import type { Words } from './words.ts';

/** Why something was signalled, told or held back. Every reason the house stores has its sentence here. */
export const signalWords = {
  'harm.low': { vi: 'thấp', en: 'low' },
  'harm.medium': { vi: 'vừa', en: 'medium' },
  'harm.high': { vi: 'cao', en: 'high' },

  'signal.claim': {
    vi: 'Có bài nhắc lại nhận định {claim} “{title}” (nguy hại {harm}): {n} bài trong 72 giờ, từ {publishers} nơi đăng.',
    en: 'Claim {claim} “{title}” is being repeated (harm {harm}): {n} items in 72 hours from {publishers} publishers.',
  },
  'signal.claim-asked': {
    vi: 'Có người hỏi lại nhận định {claim} “{title}” (nguy hại {harm}): dấu hiệu tin đang truyền, {n} bài trong 72 giờ, từ {publishers} nơi.',
    en: 'People ask about claim {claim} “{title}” (harm {harm}), a sign that it goes round: {n} items in 72 hours from {publishers} publishers.',
  },
  'signal.grievance': {
    vi: 'Phản ánh có thật {claim} “{title}” đang được nói tới: {n} bài trong 72 giờ, từ {publishers} nơi đăng.',
    en: 'The true grievance {claim} “{title}” is being aired: {n} items in 72 hours from {publishers} publishers.',
  },
  'open.said': {
    vi: 'Báo vì người có trách nhiệm ghi mức {level}.',
    en: 'Told because a person set level {level}.',
  },
  'signal.spread': {
    vi: 'Nhận định {claim} “{title}” đã lan sang {kind} trong vòng {hours} giờ.',
    en: 'Claim {claim} “{title}” reached the {kind} within {hours} hours.',
  },
  'signal.national': {
    vi: 'Chuyện người dân nói với nhau nay đã lên báo toàn quốc ({publisher}), trong vòng {hours} giờ từ bài đầu.',
    en: 'What people told each other is now in a national paper ({publisher}), within {hours} hours of the first post.',
  },
  'signal.together': {
    vi: 'Cả nền tảng cùng tăng: {n} trên {of} chủ đề cùng nhiều tin không thuận một lúc. Thường do một nguyên nhân chung (sau kỳ nghỉ, nguồn mới), không phải nhiều vụ riêng.',
    en: 'Everything rises together: {n} of {of} topics at once. That usually has one outside cause (after a holiday, a new source), not many separate situations.',
  },
  'signal.surge': {
    vi: '{n} tin không thuận trong {hours} giờ, bình thường khoảng {expected}; từ {publishers} nơi đăng.',
    en: '{n} unfavourable items in {hours} hours where about {expected} are usual; from {publishers} publishers.',
  },
  'signal.surge-doubted': {
    vi: '{n} tin có vẻ không thuận trong {hours} giờ, bình thường khoảng {expected}; nhưng {doubted} tin máy chưa chắc: mời xem lại, đúng thì sửa nhãn để cảnh báo được nâng.',
    en: '{n} items that look unfavourable in {hours} hours where about {expected} are usual; but the machine doubts {doubted} of them: look at them, and a label confirmed raises the alert.',
  },
  'signal.burn': {
    vi: '{n} tin không thuận từ {publishers} nơi đăng, trong {all} tin của {days} ngày qua; bình thường cả thảy khoảng {expected} tin. Tình cờ thì chừng {months} tháng trở lên mới có một lần như vậy.',
    en: '{n} unfavourable items from {publishers} publishers among {all} in {days} days, where about {expected} items in all are usual. By chance this happens once in {months} months or more.',
  },
  'signal.burn-doubted': {
    vi: '{n} tin có vẻ không thuận trong {days} ngày, bình thường cả thảy khoảng {expected} tin; nhưng {doubted} tin máy chưa chắc: mời xem lại, đúng thì sửa nhãn để cảnh báo được nâng.',
    en: '{n} items that look unfavourable in {days} days, where about {expected} items in all are usual; but the machine doubts {doubted} of them: look at them, and a label confirmed raises the alert.',
  },
  'signal.watch': {
    vi: '{n} tin trong {days} ngày, bình thường khoảng {expected}; {negative} tin không thuận, từ {publishers} nơi đăng.',
    en: '{n} items in {days} days where about {expected} are usual; {negative} unfavourable, from {publishers} publishers.',
  },
  'signal.watch-rare': {
    vi: '{n} tin trong {days} ngày, bình thường khoảng {expected}; {negative} tin không thuận, từ {publishers} nơi đăng. Hiếm: tình cờ thì chừng {months} tháng trở lên mới có một lần.',
    en: '{n} items in {days} days where about {expected} are usual; {negative} unfavourable, from {publishers} publishers. Rare: by chance once in {months} months or more.',
  },
  'signal.souring': {
    vi: 'Giọng điệu đổi: {n} tin không thuận trong {all} tin của {days} ngày, thường khoảng {expected}.',
    en: 'The tone turned: {n} of {all} items in {days} days are unfavourable where about {expected} are usual.',
  },
  'signal.rush': {
    vi: '{n} tin không thuận trong {hours} giờ, giờ này thường khoảng {expected}; từ {publishers} nơi đăng. Tình cờ thì chừng {days} ngày trở lên mới có một lần như vậy.',
    en: '{n} unfavourable items in {hours} hours where about {expected} are usual at this time; from {publishers} publishers. By chance this happens once in {days} days or more.',
  },
  'signal.rush-mixed': {
    vi: '{all} tin trong {hours} giờ, giờ này thường khoảng {expected}; {n} tin không thuận, từ {publishers} nơi đăng. Tình cờ thì chừng {days} ngày trở lên mới có một lần như vậy.',
    en: '{all} items in {hours} hours where about {expected} are usual at this time; {n} unfavourable, from {publishers} publishers. By chance this happens once in {days} days or more.',
  },
  'signal.rush-volume': {
    vi: '{n} tin trong {hours} giờ, giờ này thường khoảng {expected}; từ {publishers} nơi đăng. Nhiều tin dồn dập, phần lớn không bất lợi.',
    en: '{n} items in {hours} hours where about {expected} are usual at this time; from {publishers} publishers. A rush, mostly not unfavourable.',
  },
  'signal.volume': {
    vi: '{n} tin trong {hours} giờ, bình thường khoảng {expected}; từ {publishers} nơi đăng. Nhiều tin, phần lớn không bất lợi.',
    en: '{n} items in {hours} hours where about {expected} are usual; from {publishers} publishers. Much talk, mostly not unfavourable.',
  },
  'signal.tripwire.forged-document': {
    vi: 'Dấu hiệu văn bản giả mang danh cơ quan BHXH.',
    en: 'Signs of a forged document in the name of the agency.',
  },
  'signal.tripwire.impersonation': {
    vi: 'Địa chỉ hoặc ứng dụng giả danh cơ quan BHXH.',
    en: 'An address or app that impersonates the agency.',
  },
  'signal.tripwire.scam-contact': {
    vi: 'Nội dung xưng là BHXH để đòi mã OTP, tiền, tài khoản hoặc cài ứng dụng.',
    en: 'Someone posing as the agency asks for codes, money, accounts or an app to be installed.',
  },
  'signal.tripwire.book-trade': {
    vi: 'Rao thu mua, cầm cố hoặc nhận rút hộ sổ BHXH.',
    en: 'An offer to buy, pawn or cash in insurance books.',
  },
  'signal.tripwire.walkout': {
    vi: 'Lời kêu gọi ngừng việc, tụ tập hoặc đi rút BHXH hàng loạt.',
    en: 'A call to stop work, gather or withdraw together.',
  },
  'signal.tripwire.threat': {
    vi: 'Lời đe dọa nhằm vào cơ quan hoặc cán bộ BHXH.',
    en: 'A threat against the agency or its staff.',
  },
  'signal.tripwire.failure': {
    vi: 'Báo đưa tin hệ thống lỗi diện rộng hoặc dữ liệu bị lấy.',
    en: 'A newspaper reports that the service fails everywhere, or that data were taken.',
  },
  'signal.tripwire.headline': {
    vi: 'Cơ quan bị nêu tên bất lợi trên tít báo toàn quốc.',
    en: 'A national headline names the agency unfavourably.',
  },
  'open.wave': {
    vi: 'Chỉ ghi trên bàn trực: trong 24 giờ đã gửi {told} thư về cùng loại dây bẫy; các vụ tiếp theo xem trên bàn.',
    en: 'On the desk only: {told} letters about this kind of wire went out within 24 hours; the rest of the wave stands on the desk.',
  },

  'open.tripwire': {
    vi: 'Báo ngay vì đây là dây bẫy: một tin đã đủ, không chờ gom thêm.',
    en: 'Told at once because this is a tripwire: one item is enough.',
  },
  'open.claim': {
    vi: 'Báo ngay vì nhận định nguy hại này mỗi lần xuất hiện lại là một lần báo động, không chờ đủ số đông.',
    en: 'Told at once: a claim this harmful is an alarm each time it returns, whatever its numbers.',
  },
  'open.level': {
    vi: 'Báo vì mức {level} đạt ngưỡng gửi thư (mức {push_level}).',
    en: 'Told because level {level} reaches the level for letters ({push_level}).',
  },
  'open.desk': {
    vi: 'Chỉ ghi trên bàn trực: mức {level} dưới ngưỡng gửi thư (mức {push_level}).',
    en: 'On the desk only: level {level} is below the level for letters ({push_level}).',
  },
  'open.young': {
    vi: 'Chỉ ghi trên bàn trực: Hải Đăng mới nghe ít ngày, chưa biết thế nào là mức thường.',
    en: 'On the desk only: Hải Đăng has listened for too few days to know what is usual.',
  },
  'open.budget': {
    vi: 'Chỉ ghi trên bàn trực: tuần này đã gửi {sent} cảnh báo (hạn mức {budget}), và mức {level} chưa phải khẩn.',
    en: 'On the desk only: {sent} alerts went out this week already (budget {budget}) and level {level} is not urgent.',
  },
  'hold.together': {
    vi: 'Không báo riêng: chủ đề này tăng cùng nhiều chủ đề khác, đã gộp vào một thông báo chung.',
    en: 'Not told by itself: it rises together with many other subjects, which are one notice.',
  },
  'hold.watch': {
    vi: 'Không báo: vào danh sách theo dõi trong ngày.',
    en: 'Not told: put on the watch list of the day.',
  },
  'hold.weak': {
    vi: 'Không báo: mức 0, chỉ theo dõi.',
    en: 'Not told: level 0, watched only.',
  },
  'hold.known': {
    vi: 'Không báo thêm: vụ này đã có cảnh báo đang mở và chưa có gì mới.',
    en: 'Not told again: this situation has a living alert and nothing new happened.',
  },
  'hold.recent': {
    vi: 'Không báo lại: cảnh báo về vụ này vừa khép lúc trước và lần này không nặng hơn.',
    en: 'Not told again: an alert about this was closed recently and this is no worse.',
  },
  'update.fed': {
    vi: 'Thêm vào cảnh báo đang mở: {n} tin.',
    en: 'Added to the living alert: {n} items.',
  },
  'update.level': {
    vi: 'Nâng từ mức {from} lên mức {to}.',
    en: 'Raised from level {from} to level {to}.',
  },
  'update.claim': {
    vi: 'Vụ việc có thêm nhận định {claim} “{title}”.',
    en: 'The situation now carries claim {claim}, “{title}”.',
  },
  'update.kind': {
    vi: 'Vụ việc lan sang {kind}.',
    en: 'The situation reached the {kind}.',
  },

  'title.claim': { vi: 'Nhận định đang được nhắc lại: {title}', en: 'A claim is being repeated: {title}' },
  'title.grievance': {
    vi: 'Phản ánh có thật đang được nói tới: {title}',
    en: 'A true grievance is being aired: {title}',
  },
  'title.topic': { vi: 'Nhiều tin không thuận về: {topic}', en: 'Unfavourable news about: {topic}' },
  'title.volume': { vi: 'Nhiều tin hơn thường lệ về: {topic}', en: 'More news than usual about: {topic}' },
  'title.together': { vi: 'Nhiều chủ đề cùng tăng một lúc', en: 'Many subjects rise together' },
  'title.system': { vi: 'Nhiều phản ánh không thuận dồn dập trong ngày', en: 'Many complaints within a day' },
  'title.place': { vi: 'Nhiều tin không thuận tại {place}', en: 'Unfavourable news in {place}' },
  'title.tripwire': { vi: '{wire} “{title}”', en: '{wire} “{title}”' },
  'refused.alert-over': { vi: 'Cảnh báo này đã khép.', en: 'This alert is over.' },
  'refused.already-acknowledged': { vi: '{who} đã nhận việc này.', en: '{who} has already taken this.' },
} as const satisfies Words;
