import type { Words } from './words.ts';

/** From frozen evidence to an agency: grounds, covering letter, two persons, the pack and its check. */
export const evidenceReferralWords = {
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
} as const satisfies Words;
