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
