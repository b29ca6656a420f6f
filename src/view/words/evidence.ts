import type { Words } from './words.ts';

/** Chứng cứ: frozen copies, their custody, and the pack that is handed to the competent body. */
export const evidenceWords = {
  'evidence.title': { vi: 'Chứng cứ và phiếu chuyển', en: 'Evidence and referral' },
  'evidence.lead': {
    vi: 'Bản lưu trang công khai đúng như lúc máy xem, có mã SHA-256, ai xem, ai sửa đều ghi lại. Chỉ vụ bịa đặt có chủ ý, mạo danh, lừa đảo (loại E) mới chuyển cơ quan có thẩm quyền; phản ánh, góp ý của người dân không bao giờ là chứng cứ để chuyển.',
    en: 'Copies of public pages exactly as they were seen, with SHA-256 fingerprints and a record of everybody who touched them. Only deliberate fabrication, impersonation and fraud (kind E) is referred; complaints and opinions never are.',
  },
  'evidence.back': { vi: 'Về hồ sơ chứng cứ', en: 'Back to the evidence' },
  'evidence.missing': { vi: 'Không có bản chứng cứ này.', en: 'There is no such evidence.' },
  'evidence.machine': { vi: 'Máy', en: 'The machine' },
  'evidence.unknown': { vi: 'không có', en: 'none' },

  'evidence.items': { vi: 'Bản đã đóng băng ({n})', en: 'Frozen copies ({n})' },
  'evidence.items.none': {
    vi: 'Chưa có bản nào. Bài có thể bị gỡ bất cứ lúc nào: đóng băng ngay bài gốc, rồi mới bàn tiếp. Đóng băng không phải là kết luận.',
    en: 'Nothing yet. A post can be taken down at any moment: freeze the original first, then talk. Freezing is not a finding.',
  },
  'evidence.item.captured': { vi: '{name} đóng băng lúc', en: 'Frozen by {name} at' },
  'evidence.item.size': { vi: '{n} byte', en: '{n} bytes' },
  'evidence.item.until': { vi: 'Tự xóa sau ngày {day}', en: 'Erased after {day}' },
  'evidence.item.due': {
    vi: 'Đã đến hạn xóa ({day}), máy xóa trong đêm',
    en: 'Due to be erased ({day}), tonight',
  },
  'evidence.item.erased': {
    vi: 'Bản số {n}: đã xóa hết khi đến hạn, chỉ còn mã',
    en: 'Copy {n}: erased completely on its day, only its fingerprint is left',
  },
  'evidence.item.grievance': { vi: 'Phản ánh, góp ý', en: 'Complaint or opinion' },
  'evidence.form.page': { vi: 'Trang công khai', en: 'Public page' },
  'evidence.form.shot': { vi: 'Ảnh chụp trang', en: 'Picture of a page' },
  'evidence.form.file': { vi: 'Tệp cán bộ nộp', en: 'File handed in' },
  'evidence.keep': { vi: 'Giữ lâu hơn', en: 'Keep longer' },
  'evidence.keep.do': { vi: 'Giữ đến {day}', en: 'Keep until {day}' },
  'evidence.why': { vi: 'Lý do', en: 'Reason' },

  'evidence.freeze': { vi: 'Đóng băng thêm', en: 'Freeze more' },
  'evidence.freeze.why': {
    vi: 'Máy mở trang một lần, đúng phép lịch sự như khi nghe tin (không vào trang cấm máy đọc, không vào nhóm kín), giữ nguyên từng byte nhận được. Trang đã gỡ cũng là bằng chứng: máy ghi lại câu trả lời và giờ.',
    en: 'The page is opened once, with the same manners as when listening (nothing that forbids machines, no closed groups), and every byte is kept. A page that is gone is evidence too: the answer and the moment are kept.',
  },
  'evidence.freeze.which': { vi: 'Tin của sự vụ này', en: 'Items of this incident' },
  'evidence.freeze.mention': { vi: 'Đóng băng tin này', en: 'Freeze this item' },
  'evidence.freeze.address': { vi: 'Đóng băng địa chỉ', en: 'Freeze the address' },
  'evidence.address': { vi: 'Địa chỉ trang công khai', en: 'Address of a public page' },
  'evidence.address.hint': {
    vi: 'Dán địa chỉ, đừng bấm vào đường dẫn lạ trên máy của mình.',
    en: 'Paste the address; do not open unknown links on your own computer.',
  },
  'evidence.hand': { vi: 'Nộp tệp', en: 'Hand in the file' },
  'evidence.file': { vi: 'Ảnh chụp màn hình hoặc PDF', en: 'Screenshot or PDF' },
  'evidence.file.hint': {
    vi: 'Dùng khi trang không cho máy đọc (Facebook, Zalo, tin nhắn). PNG, JPG, WebP hoặc PDF, tối đa 20 MB. Chụp cả địa chỉ, tên trang và giờ.',
    en: 'For what no machine may read (Facebook, Zalo, text messages). PNG, JPG, WebP or PDF, up to 20 MB. Show the address, the page’s name and the time.',
  },
  'evidence.citizen': {
    vi: 'Đây có phải phản ánh, ý kiến của người dân không?',
    en: 'Is this a citizen’s complaint or opinion?',
  },
  'evidence.citizen.yes': { vi: 'Phải', en: 'It is' },
  'evidence.citizen.no': { vi: 'Không phải', en: 'It is not' },
  'evidence.about': {
    vi: 'Ảnh chụp cái gì, lúc nào, trên máy của ai',
    en: 'What it shows, when, on whose device',
  },
  'evidence.shot.alt': {
    vi: 'Ảnh chụp trang {address}',
    en: 'Picture of {address}',
  },
  'evidence.shot.is-taken': {
    vi: 'Mỗi trang được lưu kèm một ảnh chụp bằng trình duyệt của máy chủ. Ảnh chỉ tải nội dung từ chính địa chỉ ấy, nên có thể thiếu hình của trang khác.',
    en: 'Each page is kept with a picture taken by a browser on this server. It loads from that address alone, so pictures of other hosts may be missing.',
  },
  'evidence.shot.failed': {
    vi: 'Trang đã lưu, nhưng chưa chụp được ảnh: {why}',
    en: 'The page is kept, but no picture was taken: {why}',
  },
  'evidence.shot.refused-address': {
    vi: 'địa chỉ không phải trang công khai.',
    en: 'the address is not a public page.',
  },
  'evidence.shot.no-connection': { vi: 'không nối được tới trang.', en: 'the page could not be reached.' },
  'evidence.shot.timeout': { vi: 'trình duyệt quá thời gian.', en: 'the browser took too long.' },
  'evidence.shot.browser': {
    vi: 'trình duyệt của máy chủ không chạy được. Báo người vận hành xem HAIDANG_BROWSER.',
    en: 'the browser of this server failed. Tell the operator to look at HAIDANG_BROWSER.',
  },
  'evidence.no-shot': {
    vi: 'Máy chủ này không cấu hình trình duyệt nên không tự chụp màn hình. Cần ảnh thì chụp bằng tay rồi nộp ở trên.',
    en: 'No browser is configured on this server, so it takes no screenshots by itself. Take one by hand and hand it in above.',
  },

  'evidence.refused.alone': {
    vi: 'Bàn trực này chạy một mình, không mở được trang ngoài.',
    en: 'This desk runs alone and cannot open outside pages.',
  },
  'evidence.refused.address': {
    vi: 'Đây không phải địa chỉ trang công khai (phải bắt đầu bằng http:// hoặc https://).',
    en: 'This is not the address of a public page (it begins with http:// or https://).',
  },
  'evidence.refused.private': {
    vi: 'Đây là phản ánh của một người dân: ghi nhận và giải quyết, không lưu làm chứng cứ. Nếu máy gắn nhãn nhầm, sửa nhãn ở trang tin trước.',
    en: 'This is a private person’s complaint: act on it, do not keep it as evidence. If the label is wrong, correct it on the item’s page first.',
  },
  'evidence.refused.file': {
    vi: 'Chọn một tệp PNG, JPG, WebP hoặc PDF, tối đa 20 MB.',
    en: 'Choose a PNG, JPG, WebP or PDF file of up to 20 MB.',
  },
  'evidence.refused.stale': {
    vi: 'Chưa lưu: trong lúc gõ, có người vừa lưu bản khác hoặc đã trình hồ sơ. Chữ vừa gõ còn nguyên ở dưới; xem chỗ mới, rồi lưu lại nếu vẫn cần. Hồ sơ đã trình mà lưu thì phải trình lại.',
    en: 'Not saved: meanwhile somebody saved another version or submitted the file. What was typed is still below; look at what is new and save again if needed. Saving after submission asks for a new submission.',
  },
  'evidence.refused.citizen': {
    vi: 'Là phản ánh, ý kiến của người dân: không lưu làm chứng cứ. Ghi nhận và giải quyết như phản ánh.',
    en: 'It is a citizen’s complaint or opinion: it is not kept as evidence. Take it up as a complaint.',
  },
  'evidence.refused.unanswered': {
    vi: 'Trả lời câu hỏi: đây có phải phản ánh, ý kiến của người dân không?',
    en: 'Answer the question: is this a citizen’s complaint or opinion?',
  },
  'evidence.refused.changed': {
    vi: 'Hồ sơ vừa có người khác sửa. Mở lại trang, xem chỗ mới rồi làm tiếp.',
    en: 'Somebody else has just changed the file. Reload, look at what is new, and go on.',
  },
  'evidence.refused.sooner': {
    vi: 'Ngày xóa chỉ dời ra xa hơn, không kéo lại gần; bản đã xóa thì không dời được.',
    en: 'The day of erasure only moves further away, never nearer; what is erased stays erased.',
  },
  'evidence.refused.altered': {
    vi: 'Không xuất: {what} không còn như lúc đưa vào hồ sơ. Báo người quản trị.',
    en: 'Not taken: {what} is no longer as it came in. Tell the administrator.',
  },
  'evidence.part.bytes': { vi: 'bản gốc', en: 'the copy' },
  'evidence.part.text': { vi: 'phần chữ', en: 'its text' },
  'evidence.part.facts': { vi: 'thông tin kèm', en: 'its facts' },
  'evidence.part.gone': { vi: 'bản có mã {hash} (đã mất)', en: 'the copy with fingerprint {hash} (missing)' },
  'evidence.refused.broken': {
    vi: 'Chuỗi nhật ký hoặc mã của một bản không khớp nữa. Không xuất; báo người quản trị.',
    en: 'The chain of custody or a fingerprint no longer matches. Nothing is exported; tell the administrator.',
  },
  'evidence.refused.why': { vi: 'Ghi lý do.', en: 'Give a reason.' },
  'evidence.refused.long': { vi: 'Tối đa {n} ký tự.', en: 'At most {n} characters.' },
  'evidence.refused.to': { vi: 'Ghi nơi nhận phiếu.', en: 'Say whom the letter is for.' },
  'evidence.refused.how': {
    vi: 'Ghi ai nhận, lúc nào, số văn bản hoặc biên nhận.',
    en: 'Say who took it, when, and the number of the receipt.',
  },

  'evidence.need.role': {
    vi: 'Vai của bạn không làm bước này; duyệt, trả lại và gia hạn là việc của lãnh đạo.',
    en: 'Your role does not cover this step; approving, returning and keeping longer are for leaders.',
  },
  'evidence.need.kind': {
    vi: 'Chỉ sự vụ loại E (bịa đặt có chủ ý, mạo danh, lừa đảo) mới lập phiếu chuyển. Phản ánh, góp ý, hiểu lầm hay tin đồn không chủ ý thì giải thích, không chuyển công an.',
    en: 'Only an incident of kind E (deliberate fabrication, impersonation, fraud) is referred. Complaints, opinions, misunderstandings and rumours told in good faith are answered, not sent to the police.',
  },
  'evidence.need.live': { vi: 'Sự vụ đã đóng hoặc đã gác.', en: 'The incident is closed or set aside.' },
  'evidence.need.unsubmitted': { vi: 'Hồ sơ đã trình.', en: 'It is submitted already.' },
  'evidence.need.items': { vi: 'Chưa có bản chứng cứ nào.', en: 'No evidence is frozen yet.' },
  'evidence.need.criticism': {
    vi: 'Trong hồ sơ có phản ánh hoặc góp ý của người dân: hồ sơ này không chuyển được. Máy gắn nhãn nhầm thì sửa nhãn ở trang tin.',
    en: 'It holds a complaint or an opinion, so it cannot be referred. If the label is wrong, correct it on the item’s page.',
  },
  'evidence.need.whole': {
    vi: 'Có bản đã đến hạn và bị xóa.',
    en: 'Some evidence has been erased on its day.',
  },
  'evidence.need.basis': {
    vi: 'Chưa ai xác nhận căn cứ pháp lý nào.',
    en: 'Nobody has confirmed a legal basis yet.',
  },
  'evidence.need.letter': { vi: 'Chưa lưu phiếu chuyển.', en: 'The cover letter is not saved yet.' },
  'evidence.need.letter-words': {
    vi: 'Phiếu chuyển có chỗ chưa được: xem lời nhắc ở phiếu.',
    en: 'The cover letter needs mending: see what is said at the letter.',
  },
  'evidence.need.submitted': {
    vi: 'Chưa ai trình, hoặc đã duyệt rồi.',
    en: 'Nobody submitted it, or it is approved already.',
  },
  'evidence.need.another': {
    vi: 'Người soạn phiếu hoặc người trình không tự duyệt: cần người thứ hai.',
    en: 'Whoever wrote or submitted it cannot approve it: a second person must.',
  },
  'evidence.need.approved': { vi: 'Chưa được duyệt.', en: 'It is not approved yet.' },
  'evidence.need.exported': { vi: 'Chưa xuất hồ sơ.', en: 'The pack has not been taken yet.' },
  'evidence.need.undelivered': { vi: 'Đã giao rồi.', en: 'It is handed over already.' },

  'evidence.referral': { vi: 'Chuyển cơ quan có thẩm quyền', en: 'Referral to the competent body' },
  'evidence.referral.why': {
    vi: 'Ta chuyển nghi vấn kèm chứng cứ; có vi phạm hay không, ai vi phạm là việc của cơ quan có thẩm quyền. Sửa bất cứ chỗ nào sau khi trình thì phải trình và duyệt lại.',
    en: 'We pass on a suspicion with its evidence; whether anything was breached, and by whom, the competent body says. Any change after submission asks for a new approval.',
  },
  'evidence.basis': { vi: '1. Căn cứ có thể liên quan', en: '1. Provisions it may touch' },
  'evidence.basis.why': {
    vi: 'Máy chỉ đề xuất quy định đang còn hiệu lực hôm nay; người phụ trách đọc văn bản rồi xác nhận hoặc loại, ghi lý do.',
    en: 'Only provisions in force today are proposed; the person in charge reads them and confirms or rejects each, with a reason.',
  },
  'evidence.basis.none': { vi: 'Không có quy định nào để đề xuất.', en: 'There is no provision to propose.' },
  'evidence.basis.alone': {
    vi: 'Bàn trực này chạy một mình nên không tra được quy định.',
    en: 'This desk runs alone and knows no provisions.',
  },
  'evidence.decide': { vi: 'Quyết định', en: 'Decide' },
  'evidence.decide-again': { vi: 'Quyết định lại', en: 'Decide anew' },
  'evidence.decide.save': { vi: 'Lưu quyết định', en: 'Save the decision' },
  'evidence.decision': { vi: 'Quy định này', en: 'This provision' },

  'evidence.letter': { vi: '2. Phiếu chuyển', en: '2. Cover letter' },
  'evidence.letter.why': {
    vi: 'Máy soạn theo hồ sơ, cán bộ đọc và sửa. Phiếu phải nói “nghi vấn”, chuyển “cơ quan có thẩm quyền”, không gọi ai là người có tội.',
    en: 'Composed from the case; read and change it. It must speak of suspicion (“nghi vấn”), pass it to the competent body, and find nobody guilty.',
  },
  'evidence.letter.unsaved': { vi: 'Bản máy soạn, chưa lưu.', en: 'Composed by the machine, not saved yet.' },
  'evidence.letter.saved': { vi: '{name} lưu lúc', en: 'Saved by {name} at' },
  'evidence.letter.anew': {
    vi: 'Soạn lại theo hồ sơ hiện nay',
    en: 'Compose anew from the case as it is now',
  },
  'evidence.letter.others': { vi: 'Bản {name} vừa lưu', en: 'The version {name} has just saved' },
  'evidence.letter.to-field': { vi: 'Kính gửi', en: 'Addressed to' },
  'evidence.letter.text': { vi: 'Nội dung phiếu', en: 'Text of the letter' },
  'evidence.letter.save': { vi: 'Lưu phiếu', en: 'Save the letter' },
  'evidence.letter.guilty': {
    vi: 'Chữ cần bỏ hoặc đổi thành “nghi vấn”, “dấu hiệu”: {words}.',
    en: 'Words to drop, or to turn into suspicion: {words}.',
  },
  'evidence.letter.suspicion': {
    vi: 'mạo danh, giả mạo hoặc lừa đảo',
    en: 'impersonation, forgery or fraud',
  },
  'evidence.letter.item': {
    vi: '   {n}. {what}\n      Lưu lúc {at}; SHA-256: {hash}',
    en: '   {n}. {what}\n      Kept at {at}; SHA-256: {hash}',
  },
  'evidence.letter.basis': { vi: '   - {basis}', en: '   - {basis}' },
  'evidence.letter.basis-unsure': {
    vi: '   - {basis} (chưa đối chiếu bản gốc)',
    en: '   - {basis} (not yet compared with the original)',
  },
  'evidence.letter.basis-none': {
    vi: '   - Chưa nêu quy định nào; để cơ quan có thẩm quyền xác định.',
    en: '   - None is named; that is for the competent body.',
  },
  'evidence.letter.day': { vi: 'Ngày {day}', en: '{day}' },
  'evidence.letter.body': {
    vi: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

{office}
{day}

PHIẾU CHUYỂN
V/v chuyển thông tin có nghi vấn {suspicion} để cơ quan có thẩm quyền xem xét

Kính gửi: {to}

Qua theo dõi thông tin công khai về bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp, {office} ghi nhận nội dung có nghi vấn {suspicion}, có thể gây thiệt hại cho người dân. {office} chuyển thông tin kèm chứng cứ để cơ quan có thẩm quyền xem xét, xác minh.

1. Nội dung ghi nhận
   Sự vụ: {title} (mã hồ sơ {id}), tiếp nhận {received}.

2. Chứng cứ kèm theo ({n} bản), có mã để kiểm tra
{items}

3. Quy định có thể liên quan, do cán bộ đề xuất, không phải kết luận
{basis}

4. Đề nghị
   Cơ quan có thẩm quyền xem xét, xác minh theo chức năng, nhiệm vụ; thông báo kết quả (nếu được phép) để {office} trả lời và hướng dẫn người dân.

{office} không kết luận về hành vi hay về bất kỳ cá nhân, tổ chức nào. Tài liệu được thu từ nguồn công khai; nhật ký chứng cứ và bảng mã từng tệp nằm trong hồ sơ điện tử gửi kèm.`,
    en: `{office}
{day}

LETTER OF REFERRAL
Subject: information under suspicion of {suspicion}, for the competent body to consider

To: {to}

While following public information on social, health and unemployment insurance, {office} noted content under suspicion of {suspicion} that may harm people. {office} passes it on with evidence for the competent body to consider and verify.

1. What was noted
   Incident: {title} (file {id}), received {received}.

2. Evidence enclosed ({n}), with fingerprints
{items}

3. Provisions it may touch, proposed by an officer, not a finding
{basis}

4. Request
   That the competent body considers and verifies within its duties, and, where it may, tells {office} the result so that people can be answered.

{office} makes no finding on the conduct of any person or organisation. The material comes from public sources; the chain of custody and the fingerprints of all files are in the electronic file enclosed.`,
  },

  'evidence.flaw.doubt': {
    vi: 'Phiếu phải nói rõ là “nghi vấn”.',
    en: 'The letter must say “nghi vấn” (suspicion).',
  },
  'evidence.flaw.guilt': {
    vi: 'Phiếu có chữ khẳng định ai đó có tội hoặc đã vi phạm; đó là việc của cơ quan có thẩm quyền.',
    en: 'The letter finds somebody guilty; that is for the competent body.',
  },
  'evidence.flaw.gap': { vi: 'Phiếu còn chỗ trống chưa điền.', en: 'The letter has blanks to fill in.' },
  'evidence.flaw.agency': {
    vi: 'Phiếu phải nói chuyển “cơ quan có thẩm quyền”.',
    en: 'The letter must name the “cơ quan có thẩm quyền” (competent body).',
  },
  'evidence.flaw.length': {
    vi: 'Phiếu phải có chữ và không quá {n} ký tự.',
    en: 'The letter needs words, at most {n} characters.',
  },

  'evidence.approval': { vi: '3. Trình và duyệt', en: '3. Submit and approve' },
  'evidence.approval.why': {
    vi: 'Hai người khác nhau: một người soạn và trình, một lãnh đạo đọc và duyệt.',
    en: 'Two different people: one writes and submits, a leader reads and approves.',
  },
  'evidence.submit': { vi: 'Trình duyệt', en: 'Submit for approval' },
  'evidence.submitted': { vi: '{name} trình lúc', en: 'Submitted by {name} at' },
  'evidence.approve': { vi: 'Duyệt hồ sơ chuyển', en: 'Approve the referral' },
  'evidence.approved': { vi: '{name} đã duyệt', en: 'Approved by {name}' },
  'evidence.return': { vi: 'Trả lại', en: 'Return' },
  'evidence.returned': { vi: '{name} trả lại: {why}', en: 'Returned by {name}: {why}' },

  'evidence.handover': { vi: '4. Xuất và bàn giao', en: '4. Take and hand over' },
  'evidence.handover.why': {
    vi: 'Hồ sơ là một tệp zip có bảng mã từng tệp. Ghi mã bảng kê vào biên nhận: sửa một chữ trong hồ sơ là mã đổi. Kiểm tra bằng lệnh: haidang evidence verify TỆP.zip MÃ.',
    en: 'The pack is a zip with a fingerprint of each file. Write the manifest’s number on the receipt: changing one letter changes it. Check with: haidang evidence verify FILE.zip NUMBER.',
  },
  'evidence.export': { vi: 'Xuất hồ sơ (zip)', en: 'Take the pack (zip)' },
  'evidence.exported': { vi: '{name} xuất lúc', en: 'Taken by {name} at' },
  'evidence.manifest': { vi: 'Mã bảng kê:', en: 'Manifest number:' },
  'evidence.deliver': { vi: 'Ghi đã giao', en: 'Note the handover' },
  'evidence.how': { vi: 'Ai nhận, lúc nào, số biên nhận', en: 'Who took it, when, receipt number' },
  'evidence.delivered': { vi: '{name} ghi đã giao', en: 'Handed over, noted by {name}' },
  'evidence.note.approved': {
    vi: 'Đã duyệt hồ sơ chuyển cơ quan có thẩm quyền.',
    en: 'The referral to the competent body is approved.',
  },
  'evidence.note.delivered': {
    vi: 'Đã giao hồ sơ cho cơ quan có thẩm quyền: {how}',
    en: 'The referral was handed over: {how}',
  },

  'evidence.custody': { vi: 'Nhật ký chứng cứ', en: 'Chain of custody' },
  'evidence.custody.whole': {
    vi: 'Chuỗi nguyên vẹn: {n} dòng, mỗi dòng mang mã của dòng trước.',
    en: 'The chain is whole: {n} lines, each carrying the hash of the one before.',
  },
  'evidence.custody.broken': {
    vi: 'Chuỗi bị đứt ở dòng {lines}: nhật ký đã bị sửa ngoài Hải Đăng. Báo người quản trị, đừng dùng hồ sơ này.',
    en: 'The chain is broken at line {lines}: the log was changed outside Hải Đăng. Tell the administrator and do not use this file.',
  },
  'evidence.custody.all': { vi: 'Xem cả {n} dòng', en: 'Show all {n} lines' },
  'evidence.words-erased': { vi: 'Nội dung đã xóa khi đến hạn.', en: 'What it said was erased on its day.' },
  'evidence.act.frozen': { vi: 'Đóng băng trang', en: 'Froze a page' },
  'evidence.act.not-frozen': { vi: 'Không đóng băng được', en: 'Could not freeze' },
  'evidence.act.handed': { vi: 'Nộp tệp', en: 'Handed in a file' },
  'evidence.act.kept-longer': { vi: 'Gia hạn giữ', en: 'Kept it longer' },
  'evidence.act.viewed': { vi: 'Xem bản lưu', en: 'Looked at a copy' },
  'evidence.act.basis': { vi: 'Quyết định căn cứ', en: 'Decided on a provision' },
  'evidence.act.letter': { vi: 'Lưu phiếu chuyển', en: 'Saved the letter' },
  'evidence.act.submitted': { vi: 'Trình duyệt', en: 'Submitted' },
  'evidence.act.returned': { vi: 'Trả lại', en: 'Returned' },
  'evidence.act.approved': { vi: 'Duyệt', en: 'Approved' },
  'evidence.act.exported': { vi: 'Xuất hồ sơ', en: 'Took the pack' },
  'evidence.act.delivered': { vi: 'Ghi đã giao', en: 'Noted the handover' },
  'evidence.act.erased': { vi: 'Xóa hết khi đến hạn', en: 'Erased completely on its day' },

  'evidence.done.freeze': { vi: 'Đã lưu vào hồ sơ.', en: 'Kept.' },
  'evidence.done.basis': { vi: 'Đã ghi quyết định.', en: 'The decision is written down.' },
  'evidence.done.letter': { vi: 'Đã lưu phiếu chuyển.', en: 'The letter is saved.' },
  'evidence.done.submit': {
    vi: 'Đã trình. Cần một người khác duyệt.',
    en: 'Submitted. Somebody else must approve.',
  },
  'evidence.done.return': { vi: 'Đã trả lại.', en: 'Returned.' },
  'evidence.done.approve': { vi: 'Đã duyệt. Xuất được hồ sơ.', en: 'Approved. The pack can be taken.' },
  'evidence.done.export': { vi: 'Đã xuất.', en: 'Taken.' },
  'evidence.done.deliver': { vi: 'Đã ghi bàn giao.', en: 'The handover is written down.' },
  'evidence.done.keep': { vi: 'Đã gia hạn.', en: 'It will be kept longer.' },

  'evidence.item.title': { vi: 'Bản chứng cứ', en: 'Evidence' },
  'evidence.item.logged': {
    vi: 'Lần xem này đã ghi vào nhật ký chứng cứ.',
    en: 'This look is written into the chain of custody.',
  },
  'evidence.final': { vi: 'Địa chỉ cuối', en: 'Final address' },
  'evidence.redirects': { vi: 'Chuyển hướng', en: 'Redirects' },
  'evidence.redirects.none': { vi: 'không', en: 'none' },
  'evidence.status': { vi: 'Mã trả lời HTTP', en: 'HTTP status' },
  'evidence.captured': { vi: 'Lúc lưu', en: 'Kept at' },
  'evidence.sha': { vi: 'SHA-256 bản gốc', en: 'SHA-256 of the copy' },
  'evidence.sha-text': { vi: 'SHA-256 phần chữ', en: 'SHA-256 of its text' },
  'evidence.sha-facts': { vi: 'SHA-256 thông tin kèm', en: 'SHA-256 of its facts' },
  'evidence.headers': { vi: 'Tiêu đề HTTP', en: 'HTTP headers' },
  'evidence.headers.n': { vi: '{n} dòng', en: '{n} lines' },
  'evidence.text': { vi: 'Phần chữ đọc được', en: 'Readable text' },
  'evidence.text.masked': {
    vi: 'Trên màn hình che số điện thoại, tài khoản, giấy tờ; bản gốc trong hồ sơ giữ nguyên.',
    en: 'Phone, account and identity numbers are masked on screen; the copy in the pack is untouched.',
  },
  'evidence.text.none': { vi: 'Không có chữ đọc được.', en: 'There is no readable text.' },

  'evidence.pack.head': { vi: 'HỒ SƠ CHỨNG CỨ {id}\n{office}', en: 'EVIDENCE FILE {id}\n{office}' },
  'evidence.pack.approved': { vi: 'Người duyệt: {name}, lúc {at}', en: 'Approved by {name} at {at}' },
  'evidence.pack.how': {
    vi: 'Trang được lưu thành tệp .txt để không ai vô tình mở. Bản gốc là nguyên byte nhận được sau khi giải nén đường truyền.\nKiểm tra: haidang evidence verify TỆP.zip MÃ-BẢNG-KÊ; mã từng tệp nằm trong MANIFEST.json.',
    en: 'Pages are kept as .txt so that nobody opens them by accident. The copy is every byte received, once the compression of the way was undone.\nTo check: haidang evidence verify FILE.zip NUMBER; the fingerprint of each file is in MANIFEST.json.',
  },
  'evidence.pack.address': { vi: '  Địa chỉ: {address}', en: '  Address: {address}' },
  'evidence.pack.final': {
    vi: '  Địa chỉ cuối: {final} (HTTP {status})',
    en: '  Final address: {final} (HTTP {status})',
  },
  'evidence.pack.file': { vi: '  Tệp cán bộ nộp: {file}', en: '  File handed in: {file}' },
  'evidence.pack.captured': { vi: '  Lưu lúc {at}, người lưu: {name}', en: '  Kept at {at} by {name}' },
  'evidence.pack.hash': { vi: '  SHA-256: {hash} ({n} byte)', en: '  SHA-256: {hash} ({n} bytes)' },
  'evidence.pack.shot': { vi: '  Ảnh chụp trang: {address}', en: '  Picture of: {address}' },
  'evidence.pack.shots': {
    vi: 'Ảnh chụp trang do trình duyệt của máy chủ chụp ngay sau khi lưu bản gốc, chỉ tải nội dung từ chính địa chỉ ấy: có thể thiếu hình của trang khác. Ảnh khác, nếu có, do cán bộ chụp và nộp.',
    en: 'Pictures were taken by a browser of the server right after the copy, loading from that address alone: pictures of other hosts may be missing. Other pictures, if any, were handed in by officers.',
  },
  'evidence.pack.no-shot': {
    vi: 'Máy không tự chụp màn hình (không cấu hình trình duyệt); ảnh trong hồ sơ, nếu có, do cán bộ chụp và nộp.',
    en: 'The machine took no screenshots (no browser is configured); pictures, if any, were taken and handed in by officers.',
  },

  'evidence.verify.usage': {
    vi: 'Cách dùng: haidang evidence verify TỆP.zip [MÃ-BẢNG-KÊ]',
    en: 'Usage: haidang evidence verify FILE.zip [NUMBER]',
  },
  'evidence.verify.whole': {
    vi: 'NGUYÊN VẸN: {n} tệp khớp bảng kê.',
    en: 'WHOLE: {n} files match the manifest.',
  },
  'evidence.verify.uncompared': {
    vi: 'Khớp bảng kê, chưa so mã: {n} tệp. Gõ thêm mã bảng kê ghi trong biên nhận thì mới biết có ai đóng gói lại hay không.',
    en: 'Matches its manifest, number not compared: {n} files. Add the number on the receipt to know that nobody packed it anew.',
  },
  'evidence.verify.broken': { vi: 'KHÔNG CÒN NGUYÊN VẸN.', en: 'NOT WHOLE.' },
  'evidence.verify.altered': { vi: '  bị sửa: {path}', en: '  altered: {path}' },
  'evidence.verify.missing': { vi: '  bị mất: {path}', en: '  missing: {path}' },
  'evidence.verify.added': { vi: '  thêm vào: {path}', en: '  added: {path}' },
  'evidence.verify.wrapping': {
    vi: 'vỏ tệp zip (ngoài các tệp bên trong)',
    en: 'the zip itself (outside its files)',
  },
  'evidence.verify.manifest': { vi: 'MANIFEST.json (bảng kê)', en: 'MANIFEST.json (the manifest)' },
  'evidence.verify.hash': {
    vi: 'Mã bảng kê: {hash}\nSo với mã ghi trong biên nhận: phải giống hệt.',
    en: 'Manifest number: {hash}\nCompare it with the one on the receipt: they must be the same.',
  },

  'audit.on.evidence': { vi: 'Chứng cứ', en: 'Evidence' },
  'audit.act.evidence-submitted': {
    vi: 'Trình hồ sơ chuyển cơ quan có thẩm quyền',
    en: 'Submitted a referral',
  },
  'audit.act.evidence-returned': { vi: 'Trả lại hồ sơ chuyển', en: 'Returned a referral' },
  'audit.act.evidence-approved': {
    vi: 'Duyệt hồ sơ chuyển cơ quan có thẩm quyền',
    en: 'Approved a referral',
  },
  'audit.act.evidence-exported': { vi: 'Xuất hồ sơ chứng cứ', en: 'Took an evidence pack' },
  'audit.act.evidence-delivered': { vi: 'Ghi đã giao hồ sơ chứng cứ', en: 'Noted the handover of evidence' },
  'audit.act.evidence-kept-longer': { vi: 'Gia hạn giữ chứng cứ', en: 'Kept evidence longer' },
} as const satisfies Words;
