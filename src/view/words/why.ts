import type { Words } from './words.ts';

/** Why somebody was, or was not, told of a mention: link by link, each with its numbers. */
export const whyWords = {
  'why.head': { vi: 'Vì sao có, vì sao không', en: 'Why, and why not' },
  'why.open': { vi: 'Vì sao có / không có cảnh báo?', en: 'Why was (not) I warned?' },
  'why.mention': { vi: 'Vì sao có / không có cảnh báo về tin này?', en: 'Why was (not) I warned of this?' },
  'why.link': { vi: 'Vì sao?', en: 'Why?' },
  'why.alert': { vi: 'Mở cảnh báo', en: 'Open the alert' },
  'why.lead': {
    vi: 'Dán địa chỉ một bài, hoặc gõ vài từ trong tiêu đề (có dấu hay không đều được). Hải Đăng kể lại từng bước: có nghe được không, hiểu là gì, đếm ra sao, quyết định thế nào, đã báo cho ai.',
    en: 'Paste the address of an item, or type some words of its headline (accents or not). Hải Đăng tells every step: heard or not, understood as what, counted how, decided how, told to whom.',
  },
  'why.ask': {
    vi: 'Địa chỉ bài, mã tin hoặc vài từ trong tiêu đề',
    en: 'Address, id, or words of the headline',
  },
  'why.search': { vi: 'Tìm', en: 'Find' },
  'why.several': { vi: 'Tin khớp với “{q}” ({n})', en: 'Items that match “{q}” ({n})' },
  'why.several-more': {
    vi: 'Chỉ hiện {n} tin mới nhất; gõ thêm từ để thu hẹp.',
    en: 'The newest {n} are shown; more words narrow it down.',
  },
  'why.like': { vi: 'Có phải tin này?', en: 'Is it one of these?' },
  'why.nothing': {
    vi: 'Trong {days} ngày qua không có tin nào có đủ các từ “{q}” trong tiêu đề.',
    en: 'In the last {days} days no headline has all the words “{q}”.',
  },

  'why.unheard': { vi: 'Chưa nghe thấy bài này', en: 'This was not heard' },
  'why.unheard.end': {
    vi: 'Không báo vì Hải Đăng chưa nghe thấy bài ở địa chỉ này.',
    en: 'Nobody was told because nothing was heard at this address.',
  },
  'why.unheard.foreign': {
    vi: '{host} chưa phải nguồn của cơ quan, nên tin đăng ở đó chỉ đến khi nơi khác dẫn lại.',
    en: '{host} is no source of ours: what stands there reaches us only when others repeat it.',
  },
  'why.unheard.add': { vi: 'Thêm nguồn này', en: 'Add this source' },
  'why.unheard.source': {
    vi: '{name}: {state}; nghe được gần nhất {heard}.',
    en: '{name}: {state}; last heard {heard}.',
  },
  'why.unheard.never': { vi: 'chưa lần nào', en: 'never' },
  'why.unheard.volume': {
    vi: 'Trong {days} ngày qua nghe được {share} lượng tin thường có của nguồn này.',
    en: 'In the last {days} days {share} of what this source usually says was heard.',
  },
  'why.unheard.gap': { vi: 'Không nghe được từ {from} đến {to}.', en: 'Not heard from {from} to {to}.' },
  'why.unheard.gap-lasts': { vi: 'Không nghe được từ {from} đến nay.', en: 'Not heard since {from}.' },
  'why.unheard.heard': {
    vi: 'Nguồn vẫn được nghe mà không có bài này: có thể bài không nằm trong danh sách nguồn đưa ra, hoặc mới đăng. Hãy gửi địa chỉ cho người quản trị.',
    en: 'The source is heard and does not list this item: it may stand elsewhere on the site, or be new. Send the address to the administrator.',
  },

  'why.yes': { vi: 'có', en: 'yes' },
  'why.no': { vi: 'không', en: 'no' },
  'why.end': { vi: 'Kết luận', en: 'In short' },

  'why.heard': { vi: 'Có nghe thấy không?', en: 'Was it heard?' },
  'why.heard.by': {
    vi: '{source} đăng lúc {published}, Hải Đăng nghe thấy lúc {seen}: sau {delay}.',
    en: '{source} published it at {published}, Hải Đăng heard it at {seen}: after {delay}.',
  },
  'why.heard.undated': {
    vi: 'Nghe thấy ở {source} lúc {seen}; nguồn không ghi giờ đăng.',
    en: 'Heard from {source} at {seen}; the source gives no time of publication.',
  },
  'why.heard.source': { vi: 'Nguồn hiện nay: {state}.', en: 'The source now: {state}.' },
  'why.heard.copy': { vi: 'Đăng lại nguyên văn từ', en: 'Word for word the same as' },

  'why.read': { vi: 'Có đọc là của ta không?', en: 'Was it read as ours?' },
  'why.read.relevance': { vi: 'Độ liên quan {share}.', en: 'Relevance {share}.' },
  'why.read.sure': { vi: 'chắc {sure}', en: '{sure} sure' },
  'why.read.grievance': { vi: 'Là phản ánh của người dân.', en: 'It is a complaint.' },
  'why.read.claim': { vi: 'Nhận định ({relation}):', en: 'Claim ({relation}):' },
  'why.read.wire': { vi: 'Chạm dây bẫy “{wire}”.', en: 'It touched the tripwire “{wire}”.' },
  'why.read.no-wire': { vi: 'Không chạm dây bẫy nào.', en: 'It touched no tripwire.' },
  'why.read.against': {
    vi: 'Tính là tin không thuận, nên được đếm khi xét đà tăng.',
    en: 'It speaks against us and is counted when a rise is looked for.',
  },
  'why.read.neutral': {
    vi: 'Không phải tin bất lợi, nên không làm một đà tăng nặng thêm.',
    en: 'It does not speak against us and makes no rise of trouble graver.',
  },
  'why.read.single': {
    vi: 'Một tin như vậy tự nó là dấu hiệu mức {level} ({name}): {what}.',
    en: 'One such item is a sign of level {level} ({name}) by itself: {what}.',
  },
  'why.read.single-claim': { vi: 'nhận định {id}', en: 'claim {id}' },
  'why.read.idle-off': {
    vi: 'Dây bẫy “{wire}” đang tắt trong haidang.yaml.',
    en: 'The tripwire “{wire}” is off in haidang.yaml.',
  },
  'why.read.idle-local': {
    vi: 'Dây bẫy “{wire}” chỉ tính với báo toàn quốc.',
    en: 'The tripwire “{wire}” counts for national papers only.',
  },

  'why.counted': { vi: 'Đếm vào đâu, so với thường lệ?', en: 'Where does it count, against what is usual?' },
  'why.counted.now': {
    vi: 'Đo lại theo cách hiểu hôm nay, tại lúc nghe thấy tin và lúc cao nhất trong hai ngày sau đó.',
    en: 'Measured anew with today’s understanding, at the time it was heard and at the height of the two days after.',
  },
  'why.counted.later': {
    vi: 'Tin này có trong các tín hiệu dưới đây, nên được đếm.',
    en: 'It stands in the signals below, so it was counted.',
  },
  'why.counted.measure': { vi: 'Đo lại và xem từng con số', en: 'Measure anew and see every number' },
  'why.counted.alone': {
    vi: 'Bàn trực này không đo lại được; dưới đây là những gì đã lưu.',
    en: 'This desk cannot measure anew; below is what was stored.',
  },
  'why.counted.young': {
    vi: 'Lúc đó Hải Đăng mới nghe ít ngày: đà tăng chỉ hiện trên bàn trực.',
    en: 'Hải Đăng had listened for a few days only: rises stood on the desk.',
  },
  'why.counted.irrelevant': {
    vi: 'Không đếm vào đâu vì không thuộc phạm vi theo dõi.',
    en: 'Nowhere: it is not of our field.',
  },
  'why.counted.undated': {
    vi: 'Không đếm vào đâu: tin cũ không rõ ngày, nghe thấy ngay lượt đầu tiên của nguồn.',
    en: 'Nowhere: backlog without a date, met at the first visit to its source.',
  },
  'why.counted.archive': {
    vi: 'Không làm nên đà tăng: lúc nghe thấy, tin đã quá hai tuần.',
    en: 'It makes no rise: it was older than two weeks when it was heard.',
  },
  'why.counted.repeat': {
    vi: 'Chỉ đếm một lần: nơi này đã đăng đúng những lời ấy trước đó.',
    en: 'Counted once only: the same publisher had said the same words before.',
  },
  'why.look.heard': { vi: 'Lúc nghe thấy: {look}', en: 'When heard: {look}' },
  'why.look.height': { vi: 'Cao nhất, {when}: {look}', en: 'Highest, {when}: {look}' },
  'why.look.window': {
    vi: '{n} tin không thuận trong {window}, thường lệ {expected}',
    en: '{n} unfavourable in {window}, usually {expected}',
  },
  'why.look.burn': {
    vi: '{n} tin trong {window} ({against} không thuận), thường lệ {expected}',
    en: '{n} items in {window} ({against} unfavourable), usually {expected}',
  },
  'why.look.rush': {
    vi: '{n} tin trong {window} ({against} không thuận), giờ này thường lệ {expected}',
    en: '{n} items in {window} ({against} unfavourable), usually {expected} at this hour',
  },
  'why.short.few': { vi: 'Còn quá ít tin không thuận.', en: 'Too few speak against us.' },
  'why.short.voices': {
    vi: 'Mới từ {p} nơi đăng: chưa phải dư luận.',
    en: 'From {p} publisher(s): not public opinion yet.',
  },
  'why.short.usual': {
    vi: 'Độ hiếm {evidence}, cần {needed}.',
    en: 'Rarity {evidence}, {needed} is needed.',
  },
  'why.short.mild': {
    vi: 'Đủ hiếm, nhưng năm yếu tố cộng lại chưa tới 5/20.',
    en: 'Rare enough, but the five factors add up to less than 5 of 20.',
  },
  'why.short.none': { vi: 'Đủ để thành dấu hiệu.', en: 'Enough for a sign.' },
  'why.enough': { vi: 'Cần {n} tin.', en: '{n} items would be needed.' },

  'why.signals': { vi: 'Có thành dấu hiệu không?', en: 'Did it become a sign?' },
  'why.signals.none': {
    vi: 'Không dấu hiệu nào lấy tin này làm căn cứ.',
    en: 'No sign rests on it.',
  },
  'why.signals.level': { vi: 'mức {n} ({name})', en: 'level {n} ({name})' },

  'why.decided': { vi: 'Đã quyết định thế nào?', en: 'What was decided?' },
  'why.decided.none': { vi: 'Không có gì để quyết định.', en: 'There was nothing to decide.' },
  'why.decided.waiting': {
    vi: 'Chưa quyết định: đến lượt trong phút tới.',
    en: 'Not decided yet: within a minute.',
  },
  'why.decided.more': { vi: 'Các dấu hiệu khác ({n})', en: 'Other signs ({n})' },

  'why.told': { vi: 'Đã báo cho ai?', en: 'Who was told?' },
  'why.told.nobody': { vi: 'Không ai.', en: 'Nobody.' },
  'why.told.edition': { vi: '{when}, {kind}.', en: '{when}, {kind}.' },
  'why.told.letter': { vi: 'Thư {when}', en: 'Letter {when}' },
  'why.told.more': { vi: 'Thêm {n} lần', en: '{n} more' },

  'why.end.unread': {
    vi: 'Chưa báo vì tin mới nghe, đang chờ đọc hiểu.',
    en: 'Not told yet: just heard, waiting to be understood.',
  },
  'why.end.erased': {
    vi: 'Lời của tin đã xóa theo thời hạn lưu, nên không nói lại được đã hiểu thế nào.',
    en: 'Its words were erased when their time was over: what was understood cannot be told any more.',
  },
  'why.end.left-out': {
    vi: 'Không báo vì tin được đọc là không thuộc phạm vi theo dõi.',
    en: 'Not told because it was read as not of our field.',
  },
  'why.end.undated': {
    vi: 'Không báo vì tin không rõ ngày, có sẵn từ trước khi nguồn được nghe: đếm nó sẽ tạo ra một đợt tăng giả.',
    en: 'Not told: undated backlog from before we listened; counting it would make a false rise.',
  },
  'why.end.archive': {
    vi: 'Không báo vì lúc nghe thấy, tin đã quá hai tuần.',
    en: 'Not told: it was older than two weeks when heard.',
  },
  'why.end.repeat': {
    vi: 'Không báo riêng vì nơi này đã đăng đúng những lời ấy trước đó; hãy xem tin đầu.',
    en: 'Not told by itself: the same publisher had said the same before; look at the first one.',
  },
  'why.end.usual': {
    vi: 'Không báo vì {n} tin không thuận trong {window}, thường lệ {expected}; cần {enough} tin hoặc một tin chạm dây bẫy.',
    en: 'Not told: {n} unfavourable items in {window} where {expected} are usual; {enough} would be needed, or one that touches a tripwire.',
  },
  'why.end.usual-all': {
    vi: 'Không báo vì {n} tin trong {window}, thường lệ {expected}; cần {enough} tin hoặc một tin chạm dây bẫy.',
    en: 'Not told: {n} items in {window} where {expected} are usual; {enough} would be needed, or one that touches a tripwire.',
  },
  'why.end.not-rare': {
    vi: 'Không báo vì {n} tin trong {window}, thường lệ {expected}: chưa khác thường đủ xa, và không tin nào chạm dây bẫy.',
    en: 'Not told: {n} items in {window} where {expected} are usual is not unusual enough, and none touches a tripwire.',
  },
  'why.end.voices': {
    vi: 'Không báo vì {n} tin không thuận trong {window} mới từ {p} nơi đăng; cần thêm nơi khác đăng, hoặc một tin chạm dây bẫy.',
    en: 'Not told: {n} unfavourable items in {window} come from {p} publisher(s); others would have to join, or one item touch a tripwire.',
  },
  'why.end.mild': {
    vi: 'Không báo vì tuy nhiều hơn thường lệ ({n} tin trong {window}, thường lệ {expected}), năm yếu tố cộng lại chưa tới 5/20.',
    en: 'Not told: more than usual ({n} items in {window}, usually {expected}), but the five factors add up to less than 5 of 20.',
  },
  'why.end.risen': {
    vi: 'Lúc đó không thành dấu hiệu; đo lại theo cách hiểu hôm nay thì đủ ({n} tin trong {window}, thường lệ {expected}). Có thể nhãn đã được sửa sau.',
    en: 'It became no sign then; with today’s understanding it would ({n} items in {window}, usually {expected}). Labels may have been corrected since.',
  },
  'why.end.near': { vi: 'Gần ngưỡng nhất là {series}.', en: 'Nearest to being told: {series}.' },
  'why.end.neutral': {
    vi: 'Bản thân tin không bất lợi.',
    en: 'The item itself does not speak against us.',
  },
  'why.end.no-signal': {
    vi: 'Không báo vì tin không làm nên dấu hiệu nào.',
    en: 'Not told because it became part of no sign.',
  },
  'why.end.undecided': {
    vi: 'Chưa báo: dấu hiệu vừa thấy, đang chờ quyết định.',
    en: 'Not told yet: the sign was just found and waits to be decided.',
  },
  'why.end.held': {
    vi: 'Không báo vì dấu hiệu được giữ lại.',
    en: 'Not told because the sign was held back.',
  },
  'why.end.desk': {
    vi: 'Không gửi thư: cảnh báo chỉ hiện trên bàn trực.',
    en: 'No letter: the alert stands on the desk only.',
  },
  'why.end.silenced': {
    vi: 'Không gửi thư vì vụ này đang được giữ im lặng.',
    en: 'No letter: this situation is silenced.',
  },
  'why.end.gathering': {
    vi: 'Sắp báo: cảnh báo đang chờ gom tin trước thư đầu.',
    en: 'About to be told: the alert gathers items before its first letter.',
  },
  'why.end.nobody': {
    vi: 'Cảnh báo gửi thư, nhưng không ai trong danh sách được báo ngay: xem lý do của từng người ở trên.',
    en: 'The alert goes out by letter, but nobody on the list was told at once: see each person’s reason above.',
  },
  'why.end.told': {
    vi: 'Có báo: {n} trong {of} người được báo, đầu tiên lúc {when}.',
    en: 'Told: {n} of {of} people, first at {when}.',
  },
  'why.end.letters': { vi: 'Có báo: đã viết {n} thư.', en: 'Told: {n} letter(s) written.' },

  'why.past-older': { vi: 'Cảnh báo cũ hơn', en: 'Older alerts' },
  'why.past-newest': { vi: 'Về cảnh báo mới nhất', en: 'Back to the newest' },
  'why.held': {
    vi: 'Dấu hiệu mà Hải Đăng quyết định không làm phiền bạn, mới nhất trước, kèm lý do.',
    en: 'Signs that Hải Đăng chose not to disturb you with, newest first, and why.',
  },
  'why.held-older': { vi: 'Dấu hiệu cũ hơn', en: 'Older signs' },
  'why.held-newest': { vi: 'Về dấu hiệu mới nhất', en: 'Back to the newest' },
} as const satisfies Words;
