import type { Words } from './words.ts';

/** What papers of a period tell, part by part. A blank that is counted is filled with a figure and never with digits. */
export const paperToldWords = {
  'paper.unfinished': {
    vi: 'Kỳ báo cáo chưa kết thúc. Số liệu tính đến hết ngày {to} và được so với những khoảng thời gian dài bằng như vậy.',
    en: 'The period is not over. Figures reach to the end of {to} and are compared with stretches of the same length.',
  },
  'paper.thin.some': {
    vi: 'Có {thin} trong {days} của kỳ theo dõi không đầy đủ (nguồn tin hoặc máy chủ gián đoạn); số liệu của những ngày này là mức tối thiểu.',
    en: '{thin} of {days} were not heard well; their figures are lower bounds.',
  },
  'paper.thin.whole': {
    vi: 'Cả {days} của kỳ đều theo dõi không đầy đủ (nguồn tin hoặc máy chủ gián đoạn); mọi số liệu dưới đây là mức tối thiểu.',
    en: 'None of the {days} was heard well; all figures are lower bounds.',
  },
  'paper.compared-with': {
    vi: 'Số liệu được so với kỳ trước (từ ngày {beforeFrom} đến hết ngày {beforeTo}) và cùng kỳ năm trước (từ ngày {yearFrom} đến hết ngày {yearTo}).',
    en: 'Compared with {beforeFrom} to {beforeTo}, and with {yearFrom} to {yearTo}.',
  },
  'paper.compared-with.daily': {
    vi: 'Hai kỳ dài ngắn khác nhau, nên tăng, giảm được tính theo số bình quân mỗi ngày.',
    en: 'The two periods differ in length, so rise and fall are by the average of a day.',
  },
  'paper.how.stretch-days': {
    vi: 'Số ngày của kỳ, theo lịch.',
    en: 'Days of the period, by the calendar.',
  },
  'paper.compared-with.once': {
    vi: 'Số liệu được so với kỳ trước (từ ngày {beforeFrom} đến hết ngày {beforeTo}).',
    en: 'Compared with {beforeFrom} to {beforeTo}.',
  },
  'paper.volume': {
    vi: 'Từ ngày {from} đến hết ngày {to}, hệ thống ghi nhận {n} tin, bài về BHXH, BHYT, BHTN từ {outlets} nơi đăng (cơ quan báo chí, cơ quan nhà nước, trang thông tin công khai); {against}.',
    en: 'From {from} to {to}, {n} items about social insurance were heard; {against}. They came from {outlets} outlets.',
  },
  'paper.volume.press': {
    vi: 'Từ ngày {from} đến hết ngày {to}, hệ thống ghi nhận {n} tin, bài về BHXH, BHYT, BHTN trên {outlets} báo điện tử; {against}.',
    en: 'From {from} to {to}, {n} items about social insurance were heard in {outlets} newspapers; {against}.',
  },
  'paper.volume.unknown': {
    vi: 'Từ ngày {from} đến hết ngày {to}, hệ thống không theo dõi được nguồn nào nên chưa có số liệu về tin, bài, chủ đề, vụ việc và phản ánh của người dân. Không có số liệu không có nghĩa là không có dư luận.',
    en: 'From {from} to {to} nothing was listened to. No figures do not mean that nothing was said.',
  },
  'paper.stances': {
    vi: 'Về thái độ đối với ngành: {negative} tin, bài tiêu cực ({negativeShare}), {neutral} tin, bài trung lập ({neutralShare}), {positive} tin, bài tích cực ({positiveShare}).',
    en: 'Stance toward the system: {negative} negative ({negativeShare}), {neutral} neutral ({neutralShare}), {positive} positive ({positiveShare}).',
  },
  'paper.negative.against': { vi: 'Riêng tin, bài tiêu cực: {before}.', en: 'Negative items: {before}.' },
  'paper.negative.share.few': {
    vi: 'Tỷ lệ tiêu cực kỳ trước là {share}; số lượng ít, chưa đủ để kết luận tỷ lệ tăng hay giảm.',
    en: 'The negative share of the period before was {share}; too few to conclude.',
  },
  'paper.negative.share.same': {
    vi: 'Tỷ lệ tiêu cực kỳ trước là {share}, chênh lệch trong mức dao động thông thường.',
    en: 'The negative share of the period before was {share}, within the usual range.',
  },
  'paper.negative.share.up': {
    vi: 'Tỷ lệ tiêu cực cao hơn kỳ trước ({share}), vượt mức dao động thông thường.',
    en: 'The negative share is above that of the period before ({share}), beyond the usual range.',
  },
  'paper.negative.share.down': {
    vi: 'Tỷ lệ tiêu cực thấp hơn kỳ trước ({share}), vượt mức dao động thông thường.',
    en: 'The negative share is below that of the period before ({share}), beyond the usual range.',
  },
  'paper.highlights': { vi: 'Những điểm chính trong kỳ:', en: 'In short:' },
  'paper.highlights.topic': {
    vi: 'Chủ đề được nói đến nhiều nhất: “{topic}”, {n} tin, bài ({share} tổng số).',
    en: 'Most told topic: {topic}, {n} items ({share} of all).',
  },
  'paper.highlights.story': {
    vi: 'Vụ việc được nhắc nhiều nhất: “{story}”, {n} tin, bài.',
    en: 'Most told story: {story}, {n} items.',
  },
  'paper.highlights.grievance': {
    vi: 'Người dân phản ánh nhiều nhất về “{topic}” ({n} tin, bài).',
    en: 'Most grievances: {topic}, {n} items.',
  },
  'paper.highlights.question': {
    vi: 'Người dân hỏi nhiều nhất về “{topic}” ({n} tin, bài).',
    en: 'Most questions: {topic}, {n} items.',
  },
  'paper.highlights.claim': {
    vi: 'Thông tin sai lệch được nhắc lại nhiều nhất: “{claim}”, {repeats} tin, bài nhắc lại, {denies} tin, bài bác bỏ.',
    en: 'Most repeated misleading claim: {claim}, {repeats} items repeat it, {denies} deny it.',
  },
  'paper.highlights.no-claim': {
    vi: 'Không ghi nhận tin, bài nào nhắc lại thông tin sai lệch trong danh mục theo dõi.',
    en: 'No item repeated a misleading claim of the catalogue.',
  },
  'paper.highlights.work': {
    vi: 'Công tác xử lý: {told} cảnh báo đã gửi, {incidents} sự vụ đã mở, {statements} thông tin đã công bố.',
    en: 'Work: {told} alerts sent, {incidents} incidents opened, {statements} statements published.',
  },
  'paper.kinds': { vi: 'Số tin, bài theo loại nguồn và thái độ', en: 'Items by kind of source and stance' },
  'paper.kinds.one': {
    vi: 'Mọi tin, bài ghi nhận trong kỳ đều thuộc loại nguồn: {kind}.',
    en: 'All items come from one kind of source: {kind}.',
  },
  'paper.home.none': {
    vi: 'Không có tin, bài nào gắn với địa bàn {place}.',
    en: 'No item is at home in {place}.',
  },
  'paper.home.no': {
    vi: 'Có {n} tin, bài gắn với địa bàn {place}, trong đó không có tin, bài tiêu cực.',
    en: '{n} of them are at home in {place}, none of them negative.',
  },
  'paper.home': {
    vi: 'Có {n} tin, bài gắn với địa bàn {place}, trong đó {negative} tin, bài tiêu cực.',
    en: '{n} of them are at home in {place}; {negative} of these are negative.',
  },

  'paper.course.none': { vi: 'Trong kỳ không ghi nhận tin, bài nào.', en: 'Nothing was told.' },
  'paper.course.few': {
    vi: 'Trong kỳ có ít tin, bài nên không vẽ biểu đồ; nhiều nhất là {when} với {n} tin, bài.',
    en: 'Too little to draw; most was told in {when}: {n} items.',
  },
  'paper.course.most': {
    vi: 'Thời gian có nhiều tin, bài nhất là {when}: {n} tin, bài.',
    en: 'Most was told in {when}: {n} items.',
  },
  'paper.course.caption': { vi: 'Số tin, bài theo thời gian và thái độ', en: 'Items over time, by stance' },
  'paper.course.alt': {
    vi: 'Biểu đồ cột: số tin, bài tiêu cực, trung lập và tích cực theo từng khoảng thời gian trong kỳ; số liệu có trong bảng ngay sau.',
    en: 'Bars: negative, neutral and positive items over the period; the table after it has the same figures.',
  },
  'paper.course.thin': {
    vi: 'Theo dõi không đầy đủ, số liệu là mức tối thiểu: {when}.',
    en: 'Not heard well, lower bounds: {when}.',
  },

  'paper.topics.none': { vi: 'Trong kỳ không ghi nhận chủ đề nào.', en: 'No topic was met.' },
  'paper.topics.first': { vi: 'Các chủ đề được nói đến nhiều nhất:', en: 'Most told topics:' },
  'paper.topic': {
    vi: 'Chủ đề “{topic}”: {n} tin, bài ({share} tổng số), trong đó {negative} tiêu cực; {before}.',
    en: '{topic}: {n} items ({share} of all), {negative} of them negative; {before}.',
  },
  'paper.topic.no': {
    vi: 'Chủ đề “{topic}”: {n} tin, bài ({share} tổng số), không có tin, bài tiêu cực; {before}.',
    en: '{topic}: {n} items ({share} of all), none of them negative; {before}.',
  },
  'paper.topic.alone': {
    vi: 'Chủ đề “{topic}”: {n} tin, bài ({share} tổng số), trong đó {negative} tiêu cực.',
    en: '{topic}: {n} items ({share} of all), {negative} of them negative.',
  },
  'paper.topic.alone.no': {
    vi: 'Chủ đề “{topic}”: {n} tin, bài ({share} tổng số), không có tin, bài tiêu cực.',
    en: '{topic}: {n} items ({share} of all), none of them negative.',
  },
  'paper.topics.chart': {
    vi: 'Chủ đề được nói đến nhiều (số tin, bài tiêu cực – trung lập – tích cực)',
    en: 'Most told topics (negative – neutral – positive items)',
  },
  'paper.topics.alt': {
    vi: 'Biểu đồ thanh: số tin, bài của các chủ đề được nói đến nhiều nhất, theo thái độ; đứng đầu là {first}.',
    en: 'Bars: items of the most told topics by stance; first come {first}.',
  },
  'paper.topics.caption': { vi: 'Số tin, bài theo chủ đề', en: 'Items by topic' },
  'paper.topics.note': {
    vi: 'Một tin, bài nói về nhiều chủ đề được tính ở từng chủ đề, nên tổng các dòng có thể lớn hơn tổng số tin, bài.',
    en: 'An item about several topics counts in each, so the rows may add up to more than the whole.',
  },

  'paper.topics.note.first': {
    vi: 'Bảng nêu các chủ đề được nói đến nhiều nhất. Một tin, bài nói về nhiều chủ đề được tính ở từng chủ đề.',
    en: 'The most told topics. An item about several topics counts in each.',
  },

  'paper.stories.none': {
    vi: 'Trong kỳ không ghi nhận vụ việc nào được nhắc lại từ hai lần trở lên.',
    en: 'No story was told twice.',
  },
  'paper.stories.told': {
    vi: 'Các tin, bài cùng nội dung được gộp thành vụ việc. Trong kỳ có {all} vụ việc được nhắc từ hai lần trở lên.',
    en: 'Items that tell the same are one story. {all} stories were told at least twice.',
  },
  'paper.stories.told.first': {
    vi: 'Các tin, bài cùng nội dung được gộp thành vụ việc. Trong kỳ có {all} vụ việc được nhắc từ hai lần trở lên; bảng nêu các vụ việc được nhắc nhiều nhất.',
    en: 'Items that tell the same are one story. {all} stories were told at least twice; the most told ones follow.',
  },
  'paper.stories.caption': { vi: 'Vụ việc được nhắc nhiều', en: 'Most told stories' },
  'paper.story.nameless': {
    vi: 'Vụ việc người dân trao đổi về chủ đề {topic}',
    en: 'A story that private persons tell, about {topic}',
  },

  'paper.claims.none': {
    vi: 'Trong kỳ không có tin, bài nào nhắc lại hay bác bỏ các nhận định sai lệch, dễ gây hiểu nhầm trong danh mục theo dõi.',
    en: 'No item repeated or denied a misleading claim of the catalogue.',
  },
  'paper.claims.told': {
    vi: 'Các nhận định sai lệch, dễ gây hiểu nhầm trong danh mục theo dõi được nhắc lại hoặc bị bác bỏ trong kỳ. Tin, bài hỏi lại hoặc đưa tin không được tính là lan truyền.',
    en: 'Misleading claims of the catalogue that were repeated or denied. Items that ask or report do not count as spreading.',
  },
  'paper.claims.spoken-of': {
    vi: 'Ngoài ra, có {n} lượt tin, bài chỉ hỏi lại hoặc đưa tin về các nhận định khác trong danh mục.',
    en: 'Besides, items only asked about or reported other claims of the catalogue {n} times.',
  },
  'paper.claims.caption.first': { vi: 'Nhận định được nhắc lại nhiều nhất', en: 'The most repeated claims' },
  'paper.claims.caption': { vi: 'Nhận định được nhắc lại, bị bác bỏ', en: 'Claims repeated and denied' },
  'paper.claims.spoken-of.alone': {
    vi: 'Có {n} lượt tin, bài chỉ hỏi lại hoặc đưa tin về các nhận định trong danh mục.',
    en: 'Items only asked about or reported claims of the catalogue {n} times.',
  },
  'paper.claims.corrected.no': {
    vi: 'Qua hệ thống, trong kỳ cơ quan chưa công bố thông tin đính chính và chưa gửi đề nghị cải chính đến cơ quan báo chí.',
    en: 'Through the house the office published no correction, and asked no newspaper for one.',
  },
  'paper.claims.corrected.no-press': {
    vi: 'Qua hệ thống, cơ quan đã công bố {corrections} thông tin đính chính, chưa gửi đề nghị cải chính đến cơ quan báo chí.',
    en: 'Through the house the office published {corrections} corrections, and asked no newspaper for one.',
  },
  'paper.claims.corrected.no-correction': {
    vi: 'Qua hệ thống, cơ quan chưa công bố thông tin đính chính, đã gửi {press} đề nghị cải chính đến cơ quan báo chí.',
    en: 'Through the house the office published no correction, and asked newspapers for {press}.',
  },
  'paper.claims.corrected': {
    vi: 'Qua hệ thống, cơ quan đã công bố {corrections} thông tin đính chính và {press} đề nghị cơ quan báo chí cải chính.',
    en: 'Through the house the office published {corrections} corrections and {press} requests for correction by the press.',
  },

  'paper.feedback.told': {
    vi: 'Trong {of} tin, bài có {grievances} tin, bài phản ánh khó khăn, vướng mắc và {questions} tin, bài nêu câu hỏi về chính sách, thủ tục. Phản ánh là thông tin cần xem xét giải quyết, không tính là tin sai lệch.',
    en: 'Of {of} items, {grievances} complain and {questions} ask. Complaints are feedback to act on, not false news.',
  },
  'paper.feedback.told.no': {
    vi: 'Trong {of} tin, bài không có tin, bài nào phản ánh khó khăn, vướng mắc hay nêu câu hỏi về chính sách, thủ tục.',
    en: 'None of {of} items complains or asks.',
  },
  'paper.feedback.against': {
    vi: 'Về phản ánh: {grievances}. Về câu hỏi: {questions}.',
    en: 'Grievances: {grievances}. Questions: {questions}.',
  },
  'paper.feedback.caption': { vi: 'Phản ánh, câu hỏi theo chủ đề', en: 'Grievances and questions by topic' },
  'paper.feedback.recurring': {
    vi: 'Nội dung phản ánh có thật lặp lại trong kỳ',
    en: 'Grievances that came again',
  },

  'paper.place.none': {
    vi: 'Trong kỳ không có tin, bài nào gắn với một địa bàn cụ thể.',
    en: 'No item has a place.',
  },
  'paper.place.told': {
    vi: 'Tin, bài chung cả nước không tính vào địa bàn nào; một tin, bài gắn với nhiều tỉnh được tính ở từng tỉnh.',
    en: 'A national item has no place; one of several provinces counts in each.',
  },
  'paper.place.caption': { vi: 'Các địa bàn được nói đến nhiều', en: 'Most told provinces' },
  'paper.audience.none': {
    vi: 'Trong kỳ không có tin, bài nào nêu rõ nhóm đối tượng.',
    en: 'No item names a group of people.',
  },
  'paper.audience.told': {
    vi: 'Một tin, bài nói đến nhiều nhóm đối tượng được tính ở từng nhóm.',
    en: 'An item about several groups counts in each.',
  },
  'paper.audience.caption': { vi: 'Các nhóm đối tượng được nói đến nhiều', en: 'Most told groups' },

  'paper.outlets.none': {
    vi: 'Trong kỳ không ghi nhận bài nào trên báo điện tử.',
    en: 'No newspaper told anything.',
  },
  'paper.outlets.told': {
    vi: 'Có {outlets} báo điện tử đăng tin, bài về BHXH, BHYT, BHTN; nhiều nhất là {first} với {n} tin, bài.',
    en: '{outlets} newspapers wrote about social insurance; most by {first}, {n} items.',
  },
  'paper.outlets.caption': { vi: 'Số tin, bài theo cơ quan báo chí', en: 'Items by newspaper' },
  'paper.outlets.note': {
    vi: 'Số tin, bài tiêu cực cho biết nội dung được phản ánh, không phải đánh giá chất lượng của báo. Bài đăng lại của báo khác được tính ở từng nơi đăng.',
    en: 'Negative items tell what was written about and grade no newspaper. Reprints count where they stand.',
  },
  'paper.cared.none': {
    vi: 'Trong kỳ không ghi nhận câu hỏi hay phản ánh nào.',
    en: 'Nobody asked or complained.',
  },
  'paper.cared.told': {
    vi: 'Những chủ đề người dân hỏi và phản ánh nhiều, tính trên mọi nguồn công khai chứ không riêng báo chí.',
    en: 'What people asked and complained about, in all public sources.',
  },
  'paper.cared.caption': {
    vi: 'Câu hỏi, phản ánh theo chủ đề, mọi loại nguồn',
    en: 'Questions and grievances by topic, all sources',
  },
} as const satisfies Words;
