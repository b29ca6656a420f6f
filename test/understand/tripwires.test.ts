import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/understand/distance.ts';
import { hostsIn, isLookAlike, isStranger } from '../../src/understand/hosts.ts';
import { post, press, testReader } from './support.ts';

const reader = await testReader();
const wires = (item: ReturnType<typeof post>) => reader.read(item).meaning.tripwires.map((wire) => wire.id);

describe('a tripwire', () => {
  it.each([
    [
      'forged-document',
      'Công văn số 1234/BHXH-CSXH có dấu đỏ: nộp phí 200.000đ trước 17h hôm nay để giữ lương hưu',
    ],
    ['impersonation', 'Em bên BHXH tỉnh, hồ sơ chị thiếu thông tin, chị đọc mã OTP cho em cập nhật'],
    [
      'impersonation',
      'BHXH thông báo: cập nhật VssID tại vssid-capnhat.invalid trước 24h, quá hạn sẽ bị khóa',
    ],
    ['book-trade', 'Thu mua sổ BHXH giá cao, tiền trong ngày, ai cần nhắn tin em'],
    ['walkout', 'Anh em ơi mai đồng loạt nghỉ, kéo lên BHXH đòi rút một lần, ngừng việc tập thể'],
    ['threat', 'Không trả lương hưu cho mẹ tao thì tao tưới xăng trước cổng cơ quan bảo hiểm'],
  ])('%s is tripped by who does it: %s', (wire, text) => {
    expect(wires(post(text))).toContain(wire);
  });

  it.each([
    'Mọi người cảnh giác: có số lạ mạo danh BHXH gọi đòi mã OTP, đừng chuyển tiền nhé',
    'Giấy mời số 77/GM-BHXH có dấu đỏ mời đi khách sạn nhận quà, thật hay giả vậy mọi người?',
    'BHXH tỉnh hướng dẫn tra cứu quá trình đóng trên ứng dụng VssID tải từ App Store, không thu phí',
    'Tôi phản ánh app VssID lỗi cả tuần, đăng nhập không gửi mã OTP',
  ])('is not tripped by who warns, asks, guides or complains: %s', (text) => {
    expect(wires(post(text))).toEqual([]);
  });

  it('is not tripped by the press', () => {
    expect(
      wires(
        press(
          'Cảnh báo thủ đoạn gửi công văn giả số 1234/BHXH có dấu đỏ yêu cầu chuyển khoản',
          'Công an khuyến cáo không bấm vào đường link lạ, không cung cấp mã OTP.',
        ),
      ),
    ).toEqual([]);
  });

  it('is tripped by anything published under an address that only looks like ours', () => {
    expect(
      wires({ ...press('Thông báo chi trả lương hưu'), address: 'https://baohiemxahoi-vn.com/tin/1' }),
    ).toEqual(['impersonation']);
  });
});

describe('a headline', () => {
  it.each([
    ['failure', 'Hệ thống bảo hiểm y tế lỗi diện rộng, bệnh nhân chờ từ sáng'],
    ['failure', 'Nhóm hacker rao bán dữ liệu bảo hiểm xã hội của hàng vạn người'],
    ['walkout', 'Nghìn công nhân ngừng việc tập thể vì bị nợ bảo hiểm xã hội'],
    ['headline', 'Cán bộ bảo hiểm xã hội thu phí trái quy định, người dân bức xúc'],
  ])('trips %s: %s', (wire, title) => {
    const { meaning } = reader.read(press(title));
    expect(meaning.tripwires.map(({ id }) => id)).toEqual([wire]);
    for (const { start, end } of meaning.tripwires[0]?.evidence ?? [])
      expect(title.slice(start, end)).not.toBe('');
  });

  it.each([
    'Bảo hiểm xã hội tỉnh khen thưởng cán bộ trả lương hưu sớm',
    'Cảnh báo tin nhắn rò rỉ dữ liệu bảo hiểm xã hội là giả',
    'Ngân hàng bị đánh cắp dữ liệu khách hàng',
    'Hướng dẫn tra cứu dữ liệu đóng bảo hiểm xã hội',
    'Đoàn viên xuống đường phát tờ rơi, khen ngợi người dân hăng hái mua bảo hiểm y tế',
  ])('trips nothing: %s', (title) => {
    expect(wires(press(title))).toEqual([]);
  });

  it('is a matter of newspapers: the same words in a post trip no headline wire', () => {
    const said = wires(post('Cán bộ bảo hiểm xã hội thu phí trái quy định, tôi bức xúc lắm'));
    expect(said).not.toContain('headline');
  });
});

describe('an official paper', () => {
  it.each([
    'Mọi người xem, thông báo số 2133/BHXH-CSYT của bảo hiểm xã hội nè, làm theo đi',
    'Công văn số 0456/BHXH-TT ngày 31/02/2026: bà con mang sổ ra nộp',
    'Lệnh phong tỏa sổ BHXH số 13/LPT, quyết định có dấu tròn đỏ',
    'Công văn 77/BHXH-CS ngày 05/06/2026 của Bảo hiểm xã hội huyện gửi các hộ dân',
  ])('is taken for forged when no genuine one can say so: %s', (text) => {
    expect(wires(post(text))).toContain('forged-document');
  });

  it.each([
    'Theo Quyết định số 1700/QĐ-BHXH về phát ngôn thì ai được trả lời báo chí vậy mọi người?',
    'Em đọc công văn số 4417/BHXH-CSXH về lương hưu mà không hiểu mấy',
    'Giấy xác nhận của Bảo hiểm xã hội huyện ngày 12/05/2019 còn dùng được không ạ?',
  ])('is left alone when its number is merely unknown: %s', (text) => {
    expect(wires(post(text))).toEqual([]);
  });
});

describe('a swindle nobody listed', () => {
  it.each([
    'Alo cô ơi con bên bảo hiểm đây, lương hưu của cô bị treo rồi, cô đọc số thẻ với dãy số vừa nhắn về máy cho con mở lại nha',
    'Sổ bảo hiểm cũ để không thì nhượng cho bên anh, trả cao hơn mấy chỗ khác, gặp là có tiền liền, kết bạn zalo',
  ])('is heard by how it sounds: %s', (text) => {
    expect(wires(post(text))).not.toEqual([]);
  });
});

describe('a call to act together', () => {
  const read = (text: string) => reader.read(post(text)).meaning;

  it.each([
    'Sáng nay tôi đi rút lương hưu ở ATM, cảm ơn BHXH chi trả đúng hạn.',
    'Mẹ em đi rút lương hưu tháng 3 rồi',
    'BHXH xã tụ tập bà con tuyên truyền BHYT hộ gia đình, vui quá.',
    'BHXH tỉnh kêu gọi mọi người tham gia BHXH tự nguyện.',
    'Em đi rút BHXH một lần cần mang giấy tờ gì, cảm ơn mọi người.',
    'Sang nay me em di rut luong huu o ATM, moi nguoi phuc vu tot',
    'Bà con kéo đến điểm chi trả nhận lương hưu từ sớm, BHXH phục vụ chu đáo.',
    'Mọi người ơi em muốn đi rút BHXH một lần thì nộp ở đâu ạ?',
    'Hôm qua em đi rút BHXH, mọi người ở một cửa hướng dẫn nhiệt tình.',
    'Mẹ em đi rút BHXH một lần rồi. Chúc cả nhà cuối tuần vui vẻ.',
    'Anh BHXH xã kêu gọi mọi người cài đặt VssID cho tiện tra cứu.',
  ])('is not heard in an everyday errand: %s', (text) => {
    expect(read(text)).toMatchObject({ tripwires: [], mobilises: false });
  });

  it.each([
    'Mn ơi từ 1/7 không ai được rút bhxh 1 lần nữa đâu, ai cần thì đi rút ngay đi',
    'Mai anh em nghỉ việc tập thể kéo lên BHXH đòi rút một lần',
    '4 giờ sáng mai anh em ra BHXH xếp hàng rút một lần, đi chung cho đông',
    'Ae mai đi rút BHXH một lần hết đi, để lâu mất trắng',
    'Anh em ơi! Sáng thứ hai kéo đến BHXH huyện đòi quyền lợi.',
    'Tối nay tụ tập trước cổng BHXH nha bà con, không ai được vắng',
    'Lo rút trước khi luật mới cấm, BHXH một lần sắp khóa sổ rồi',
    'Kêu gọi anh em cùng nhau lên BHXH tỉnh phản đối luật mới',
    'Moi nguoi di rut bhxh mot lan keo mat trang',
  ])('trips the wire: %s', (text) => {
    const { tripwires, mobilises } = read(text);
    expect({ wires: tripwires.map((wire) => wire.id), mobilises }).toEqual({
      wires: ['walkout'],
      mobilises: true,
    });
  });
});

describe('hosts', () => {
  const official = ['baohiemxahoi.gov.vn'];

  it('are found in running text, and files are not hosts', () => {
    expect(hostsIn('vào https://a-b.com.vn/x hay tải VSSID.apk').map(({ host }) => host)).toEqual([
      'a-b.com.vn',
    ]);
  });

  it('look alike when they carry our name or nearly do', () => {
    expect(editDistance('baohiemxahoi', 'baohiernxahoi')).toBe(2);
    for (const host of [
      'baohiemxahoi.gov.vn.xyz',
      'dichvucong-gov-vn.top',
      'vss1d.cc',
      'bа0hiemxahoi.info',
      'xn--bohiemxahoi-yij.com',
      'xn--bohimxhi-wza8627efka2i.com',
      'baohiernxahoi.net',
    ])
      expect(isLookAlike(host, official), host).toBe(true);
    for (const host of ['baohiemxahoi.com', 'vssid-capnhat.net', 'bhxh-vn.top', 'baohiemxahol.info'])
      expect(isLookAlike(host, official), host).toBe(true);
    for (const host of [
      'baohiemxahoi.gov.vn',
      'dichvucong.baohiemxahoi.gov.vn',
      'hanoi.gov.vn',
      'tuoitre.vn',
    ])
      expect(isLookAlike(host, official), host).toBe(false);
  });

  it('are strangers unless we listen to them or everybody knows them', () => {
    const known = new Set(['tuoitre.vn']);
    expect(isStranger('nhantien.top', official, known)).toBe(true);
    for (const host of ['m.tuoitre.vn', 'play.google.com', 'bhxh.hanoi.gov.vn'])
      expect(isStranger(host, official, known), host).toBe(false);
  });
});
