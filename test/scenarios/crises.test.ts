import { describe, expect, it } from 'vitest';
import { MORE_HARMLESS } from './harmless.ts';
import { RUMOUR_CRISES } from './rumour-crises.ts';
import { type Crisis, SERVICE_CRISES } from './service-crises.ts';
import { offset, play, says, type Said } from '../support/timeline.ts';
import { MINUTE } from '../../src/domain/time.ts';

/** Every text here is invented. The catalogue of claims and the lexicon were written before these lines. */
const CRISES: Crisis[] = [
  {
    name: 'a rumour in one workers’ group that lump-sum withdrawal is abolished',
    by: '20m',
    claim: 'C03',
    scenario: [
      says(
        '0m',
        'group',
        'Nhóm công nhân KCN A',
        'Mn ơi từ 1/7 là không ai được rút bhxh 1 lần nữa đâu, ai cần thì đi rút ngay đi',
      ),
    ],
  },
  {
    name: 'the same rumour without accents',
    by: '20m',
    claim: 'C03',
    scenario: [
      says(
        '0m',
        'group',
        'Nhóm công nhân KCN B',
        'ae oi luat moi cam rut bhxh 1 lan roi, sau 1/7 khong rut dc nua dau',
      ),
    ],
  },
  {
    name: 'a forged notice that asks to install a new app',
    by: '20m',
    scenario: [
      says(
        '0m',
        'group',
        'Cư dân phường X',
        'BHXH thông báo: tài khoản VssID của quý khách hết hạn, vui lòng tải bản mới tại vssid-capnhat.invalid/VssID.apk trước 17h hôm nay, quá hạn khóa thẻ BHYT',
      ),
    ],
  },
  {
    name: 'a call to stop work over a rumour',
    by: '70m',
    scenario: [
      says('0m', 'group', 'Công nhân giày dép', 'Nghe nói bỏ rút bảo hiểm xã hội một lần rồi anh em ơi'),
      says(
        '40m',
        'group',
        'Đời sống khu trọ',
        'Mai anh em nghỉ việc tập thể kéo lên BHXH đòi rút bảo hiểm xã hội một lần, chia sẻ mạnh lên',
      ),
    ],
  },
  {
    name: 'late pensions: true complaints from several places over two days',
    by: '2d',
    scenario: [
      says(
        '0m',
        'group',
        'Hưu trí phường Y',
        'Mùng 8 rồi mà mẹ tôi vẫn chưa nhận được lương hưu, hỏi BHXH thì bảo chờ, không ai trả lời rõ',
      ),
      says(
        '5h',
        'forum',
        'Diễn đàn Z',
        'Lương hưu tháng này ở phường tôi chậm quá, các cụ đi lại ba bốn lần chưa có, bưu điện đổ cho BHXH',
      ),
      says(
        '10h',
        'page',
        'Tin phường Y',
        'Nhiều cụ phản ánh chưa được chi trả lương hưu tháng này, gọi cơ quan BHXH không ai nghe máy',
      ),
      says(
        '26h',
        'group',
        'Hưu trí phường Y',
        'Chậm lương hưu gần 10 ngày, bức xúc lắm, BHXH im lặng không một lời giải thích',
      ),
      says(
        '30h',
        'press',
        'Báo Một',
        'Người dân bức xúc vì chậm chi trả lương hưu',
        'Nhiều người hưu trí phản ánh đã quá lịch mà chưa nhận được tiền, cơ quan BHXH chưa trả lời.',
      ),
    ],
  },
  {
    name: 'the press on patients turned away with a valid card',
    by: '30h',
    scenario: [
      says(
        '0m',
        'press',
        'Báo Một',
        'Bệnh nhân bức xúc vì bị từ chối thanh toán BHYT do quy định phút chụp X-quang',
        'Bác sĩ và người bệnh phản ánh quy định giám định của cơ quan BHXH vô lý, gây thiệt thòi cho người bệnh.',
      ),
      says(
        '3h',
        'press',
        'Báo Hai',
        'Quy định chụp X-quang phải đủ phút mới thanh toán BHYT: người bệnh chịu thiệt',
        'Nhiều bệnh viện phản ánh BHXH xuất toán, người bệnh bức xúc.',
      ),
      says(
        '20h',
        'press',
        'Báo Ba',
        'Bệnh viện kêu cứu vì bị BHXH xuất toán tiền chụp X-quang',
        'Người bệnh có thẻ BHYT phải tự trả tiền, bức xúc vì không ai giải thích.',
      ),
      says(
        '24h',
        'forum',
        'Diễn đàn y tế',
        'BHXH bắt bác sĩ ngồi chờ cho đủ phút mới trả tiền X-quang, quy định trời ơi, khổ bệnh nhân',
      ),
    ],
  },
  {
    name: 'the insurance portal is down and patients are told to pay',
    by: '5h',
    scenario: [
      says(
        '0m',
        'forum',
        'Diễn đàn y tế',
        'Cổng giám định BHYT sập từ sáng, bệnh viện bắt bệnh nhân tự trả tiền trước, chờ cả buổi chưa khám được',
      ),
      says(
        '1h',
        'group',
        'Chạy thận nhân tạo',
        'Đi chạy thận mà hệ thống BHYT lỗi không tra được thẻ, phải đóng tiền hết, bức xúc quá',
      ),
      says(
        '2h',
        'page',
        'Tin nhanh tỉnh Z',
        'Nhiều người phản ánh hệ thống bảo hiểm y tế lỗi, không khám được bằng thẻ BHYT, chưa ai thông báo',
      ),
      says(
        '3h',
        'group',
        'Mẹ và bé',
        'Cho con đi khám mà mạng BHYT sập, bệnh viện bắt trả tiền, gọi tổng đài BHXH không ai nghe',
      ),
      says(
        '4h',
        'press',
        'Báo Một',
        'Hệ thống BHYT gặp sự cố, người bệnh phải tự trả tiền',
        'Nhiều bệnh viện phản ánh không tra cứu được thẻ bảo hiểm y tế, người bệnh bức xúc chờ đợi.',
      ),
    ],
  },
  {
    name: 'a slow burn: maternity money late, one complaint after another over four days',
    by: '4d',
    scenario: [
      says(
        '0m',
        'group',
        'Mẹ bỉm công nhân',
        'Sinh được 4 tháng rồi mà tiền thai sản BHXH vẫn chưa về, hỏi thì bảo chờ, không ai trả lời',
      ),
      says(
        '14h',
        'group',
        'Công nhân KCN A',
        'Chế độ thai sản nộp hồ sơ hơn 2 tháng BHXH chưa chi trả, đi lại ba lần rồi',
      ),
      says(
        '26h',
        'forum',
        'Diễn đàn cha mẹ',
        'BHXH chậm trả tiền thai sản quá, gọi tổng đài không nghe máy, mệt mỏi',
      ),
      says(
        '40h',
        'group',
        'Mẹ bỉm công nhân',
        'Mình cũng bị chậm tiền thai sản, lên BHXH người ta đẩy về công ty, công ty đẩy lại BHXH',
      ),
      says(
        '55h',
        'page',
        'Tin phường Y',
        'Nhiều chị em phản ánh hồ sơ thai sản bị cơ quan BHXH trả chậm, chưa được giải thích',
      ),
      says('70h', 'group', 'Công nhân KCN A', 'Ai bị BHXH chậm trả thai sản giống em không, bức xúc lắm rồi'),
      says('84h', 'forum', 'Diễn đàn cha mẹ', 'Đến nay vẫn chưa nhận được tiền thai sản, BHXH im lặng'),
    ],
  },
  {
    name: 'the invention that health insurance stops paying for grave illness',
    by: '20m',
    claim: 'C25',
    scenario: [
      says(
        '0m',
        'page',
        'Chuyện quê',
        'Từ năm 2027 BHYT ngừng chi trả cho bệnh nhân ung thư, chạy thận, bệnh nặng tự lo nhé bà con',
      ),
    ],
  },
  {
    name: 'three people ask about the same rumour',
    by: '9h',
    claim: 'C03',
    scenario: [
      says(
        '0m',
        'group',
        'Công nhân KCN A',
        'Cho em hỏi có đúng là từ 1/7 không được rút BHXH một lần nữa không ạ?',
      ),
      says(
        '4h',
        'forum',
        'Diễn đàn lao động',
        'Nghe nói sắp bỏ rút bảo hiểm xã hội một lần, có thật không mọi người?',
      ),
      says('8h', 'group', 'Đời sống khu trọ', 'mn cho hỏi sau 1/7 ko dc rut bhxh 1 lan nua phai ko'),
    ],
  },
  {
    name: 'a text message that impersonates the agency, without accents',
    by: '20m',
    scenario: [
      says(
        '0m',
        'group',
        'Cảnh giác phường B',
        'BHXH thong bao: so BHXH cua ban chua dong bo, vui long truy cap bhxh-gov.invalid nhap ma OTP de nhan tien ho tro 3,3 trieu, han chot hom nay',
      ),
    ],
  },
];

describe.each([...CRISES, ...SERVICE_CRISES, ...RUMOUR_CRISES])('$name', ({ scenario, by, claim, level }) => {
  it(`reaches people within ${by}`, async () => {
    const { pushed, events } = await play(scenario);
    const told = pushed.filter(({ minutes }) => minutes >= 0);
    expect(told.length, JSON.stringify(events.filter((event) => event.event === 'signal'))).toBeGreaterThan(
      0,
    );
    expect(told[0]?.minutes).toBeLessThanOrEqual(offset(by) / MINUTE);
    if (claim !== undefined) expect(told[0]?.event['claim']).toBe(claim);
    if (level !== undefined)
      expect(Math.max(...told.map(({ event }) => Number(event['level'])))).toBeGreaterThanOrEqual(level);
    expect(events.some((event) => event.event === 'letter')).toBe(true);
    expect(events.filter((event) => event.event === 'closed').length).toBeGreaterThan(0);
  });
});

const HARMLESS: { name: string; scenario: Said[] }[] = [
  { name: 'ordinary days', scenario: [] },
  {
    name: 'a rise in pensions, reported by everyone',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba', 'Báo Bốn', 'Báo Năm'].flatMap((paper, index) => [
      says(
        `${index}h`,
        'press',
        paper,
        'Tăng lương hưu thêm 8% từ 1/7',
        'Người hưởng lương hưu, trợ cấp BHXH được điều chỉnh tăng, nhiều người phấn khởi.',
      ),
      says(
        `${20 + index}h`,
        'press',
        paper,
        'Ai được tăng lương hưu từ 1/7?',
        'Các nhóm được điều chỉnh lương hưu, trợ cấp BHXH hằng tháng.',
      ),
    ]),
  },
  {
    name: 'fraudsters arrested',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba'].map((paper, index) =>
      says(
        `${index}h`,
        'press',
        paper,
        'Bắt nhóm mạo danh cán bộ BHXH lừa đảo người già',
        'Công an cảnh báo thủ đoạn gọi điện yêu cầu cập nhật thông tin BHXH, cung cấp mã OTP để chiếm đoạt tài sản.',
      ),
    ),
  },
  {
    name: 'the agency denies a rumour',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba'].map((paper, index) =>
      says(
        `${index}h`,
        'press',
        paper,
        'BHXH bác bỏ tin bỏ rút BHXH một lần',
        'Thông tin từ 1/7 không ai được rút BHXH một lần là không đúng sự thật, cơ quan BHXH khẳng định.',
      ),
    ),
  },
  {
    name: 'a campaign and its echo',
    scenario: [
      ...['Báo Một', 'Báo Hai', 'Báo Ba'].map((paper, index) =>
        says(
          `${index}h`,
          'press',
          paper,
          'Ra quân Tháng vận động BHXH toàn dân',
          'Lễ ra quân với hàng trăm người, vận động người dân tham gia BHXH tự nguyện.',
        ),
      ),
      ...Array.from({ length: 8 }, (_, index) =>
        says(
          `${2 + index}h`,
          'page',
          `Xã ${index + 1}`,
          'Ra quân tuyên truyền BHXH tự nguyện, nhiều bà con đăng ký tham gia, cảm ơn các chị cán bộ BHXH nhiệt tình',
        ),
      ),
    ],
  },
  {
    name: 'questions about procedures',
    scenario: Array.from({ length: 7 }, (_, index) =>
      says(
        `${index * 3}h`,
        'group',
        'Hỏi đáp BHXH',
        'Cho em hỏi thủ tục hưởng chế độ thai sản cần những giấy tờ gì ạ, em cảm ơn',
      ),
    ),
  },
  {
    name: 'one person who is angry once',
    scenario: [says('0m', 'forum', 'Diễn đàn Z', 'Đi làm thủ tục BHXH mà chờ cả buổi, bực mình thật')],
  },
  {
    name: 'employers in debt, named by the press',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba', 'Báo Bốn'].map((paper, index) =>
      says(
        `${index * 4}h`,
        'press',
        paper,
        'Công khai danh sách doanh nghiệp chậm đóng BHXH',
        'Cơ quan BHXH công khai các doanh nghiệp nợ bảo hiểm kéo dài, tổng số tiền hàng chục tỷ đồng.',
      ),
    ),
  },
  {
    name: 'offers to buy insurance books, as every day',
    scenario: Array.from({ length: 3 }, (_, index) =>
      says(
        `${index * 7}h`,
        'group',
        'Chợ vay khu công nghiệp',
        'Thu mua sổ bảo hiểm xã hội giá cao, nhận tiền trong ngày, inbox em tư vấn',
      ),
    ),
  },
  {
    name: 'the press explains a new rule',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba'].flatMap((paper, index) => [
      says(
        `${index}h`,
        'press',
        paper,
        'Từ 1/7, ai không được rút BHXH một lần?',
        'Luật quy định người tham gia từ 1/7/2025 chỉ được rút BHXH một lần trong một số trường hợp; người đóng trước đó vẫn được rút nếu đủ điều kiện.',
      ),
      says(
        `${index + 9}h`,
        'press',
        paper,
        'Các trường hợp được hưởng BHXH một lần',
        'Cơ quan BHXH giải đáp điều kiện, hồ sơ hưởng BHXH một lần theo luật mới.',
      ),
    ]),
  },
  {
    name: 'workers on strike over wages, no word of insurance',
    scenario: ['Báo Một', 'Báo Hai'].map((paper, index) =>
      says(
        `${index}h`,
        'press',
        paper,
        'Công nhân ngừng việc đòi tăng lương',
        'Hàng trăm công nhân ngừng việc tập thể vì tiền thưởng.',
      ),
    ),
  },
];

it('holds at least thirty invented situations', () => {
  expect(CRISES.length + SERVICE_CRISES.length + RUMOUR_CRISES.length).toBeGreaterThanOrEqual(20);
  expect(HARMLESS.length + MORE_HARMLESS.length).toBeGreaterThanOrEqual(15);
});

describe.each([...HARMLESS, ...MORE_HARMLESS])('$name', ({ scenario }) => {
  it('wakes nobody', async () => {
    const { pushed } = await play(scenario);
    expect(
      pushed.map(({ event }) => `${event.t} ${String(event['title'])} ${String(event['reason'])}`),
    ).toEqual([]);
  });
});
