import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/domain/mention.ts';
import { hasWords } from '../../src/view/say.ts';
import { post, press, testReader } from './support.ts';

const reader = await testReader();
const mean = (item: ReturnType<typeof post>) => reader.read(item).meaning;

describe('relevance', () => {
  it.each([
    ['Từ 1/7, lương hưu và trợ cấp bảo hiểm xã hội tăng 8%', 'Chính phủ vừa ban hành nghị định.'],
    ['Người bệnh có thẻ BHYT được trả thêm nhiều loại thuốc', ''],
    ['Doanh nghiệp nợ bảo hiểm, 300 công nhân không chốt được sổ', ''],
  ])('keeps news of ours: %s', (title, summary) => {
    expect(mean(press(title, summary)).relevant).toBe(true);
  });

  it.each([
    ['Xử phạt người đi xe máy không đội mũ bảo hiểm', ''],
    ['Tiền đạo tuyên bố nghỉ hưu ở tuổi 36', 'Anh giã từ sân cỏ sau mùa giải này.'],
    ['Người lao động Mỹ lo quỹ hưu trí cạn kiệt', 'Social Security có thể hết tiền vào năm 2034.'],
    ['Công ty bảo hiểm nhân thọ ra mắt sản phẩm mới', 'Khách hàng được tặng quà khi ký hợp đồng.'],
    ['Giá vàng hôm nay tăng mạnh', ''],
  ])('leaves out what only looks like ours: %s', (title, summary) => {
    const meaning = mean(press(title, summary));
    expect(meaning.relevant).toBe(false);
    expect(hasWords(meaning.reason.key)).toBe(true);
  });

  it('leaves out job adverts and gambling soup', () => {
    expect(
      mean(post('Tuyển gấp công nhân may, thưởng chuyên cần, xe đưa đón, BHXH đầy đủ, bao ăn ở')).relevant,
    ).toBe(false);
    const soup = mean(
      post('tỷ lệ đóng bhxh nhà cái uy tín kèo nhà cái tài xỉu mayman88 cách tính bhxh', 'page'),
    );
    expect(soup).toMatchObject({ relevant: false, spam: true, reason: { key: 'left-out.soup' } });
  });

  it('does not lose an inclusion that contains an excluded phrase', () => {
    expect(mean(press('Đi mua mũ bảo hiểm, cụ bà kể chuyện nhận lương hưu qua tài khoản')).relevant).toBe(
      true,
    );
  });

  it('asks for the page where headline and summary do not decide', () => {
    const reading = reader.read(press('Nghỉ hưu trước tuổi: bàn về suy giảm khả năng lao động'));
    expect(reading.meaning.relevant || reading.wantsPage).toBe(true);
  });

  it('knows posts by several small pointers', () => {
    expect(mean(post('nop ho so that nghiep 3 thang roi chua co quyet dinh')).relevant).toBe(true);
    expect(mean(post('Chiều nay trời đẹp, cả nhà đi ăn bún bò')).relevant).toBe(false);
  });
});

describe('stance', () => {
  it('is about the system, not the tone of the text', () => {
    expect(
      mean(
        press('Bắt nhóm đối tượng mạo danh cán bộ BHXH chiếm đoạt tiền tỷ', 'Công an cảnh báo thủ đoạn mới.'),
      ).stance,
    ).toBe('neutral');
    expect(mean(press('Chính thức tăng lương hưu 8% từ 1/7', 'Hàng triệu người hưởng lợi.')).stance).toBe(
      'positive',
    );
  });

  it('is directed at somebody', () => {
    const debt = mean(
      press(
        'Hàng trăm công nhân kêu cứu vì công ty nợ bảo hiểm xã hội',
        'Doanh nghiệp nợ hơn 30 tỷ đồng, người lao động mất quyền lợi.',
      ),
    );
    expect(debt).toMatchObject({ stance: 'negative', target: 'employer' });
    expect(mean(post('Cán bộ BHXH quận hách dịch, hành dân, nộp ba lần vẫn bị trả hồ sơ'))).toMatchObject({
      stance: 'negative',
      target: 'agency',
    });
  });

  it('hears a negation', () => {
    const praise = mean(post('Cảm ơn chị cán bộ BHXH rất nhiệt tình, tận tình'));
    const blame = mean(post('Nhân viên BHXH không nhiệt tình, không tận tình chút nào, bực mình'));
    expect([praise.stance, blame.stance]).toEqual(['positive', 'negative']);
  });
});

describe('grievance', () => {
  it('hears polite complaints', () => {
    const meaning = mean(
      post(
        'Kính gửi cơ quan BHXH, tôi đã ba lần nộp đơn đề nghị xác nhận thời gian đóng nhưng đến nay chưa nhận được trả lời. Mong được xem xét.',
      ),
    );
    expect(meaning).toMatchObject({ grievance: true, severity: 2 });
  });

  it('takes a plain question for a question', () => {
    expect(mean(post('Cho em hỏi đóng BHXH tự nguyện thì làm thủ tục ở đâu ạ?'))).toMatchObject({
      grievance: false,
      question: true,
    });
  });
});

describe('places', () => {
  it('belong to local stories only', () => {
    expect(mean(press('BHXH Đà Nẵng trả lương hưu tận nhà cho người già yếu')).places).toEqual(['da-nang']);
    expect(
      mean(press('Quốc hội thảo luận Luật Bảo hiểm xã hội', 'Đại biểu đoàn Đà Nẵng góp ý.')).places,
    ).toEqual([]);
  });
});

it('points every piece of evidence at the words it was drawn from', () => {
  const item = press(
    'Tăng lương hưu từ 1/7',
    'Người hưởng lương hưu ở Cần Thơ phấn khởi. BHXH chi trả đúng hẹn.',
  );
  const { topics, stanceEvidence } = mean(item);
  const text = wordsOf(item);
  const pieces = [...topics.flatMap((topic) => topic.evidence), ...stanceEvidence];
  expect(pieces.length).toBeGreaterThan(2);
  for (const { start, end } of pieces) expect(text.slice(start, end).trim()).toMatch(/\p{L}/u);
});

it('reads a megabyte about us in a second or two', () => {
  const text = 'Lương hưu chậm trả, không ai trả lời, quỹ BHXH sắp vỡ. Rút một lần ngay! '.repeat(14_000);
  const began = process.cpuUsage();
  expect(mean({ ...post(''), text }).relevant).toBe(true);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1e6).toBeLessThan(6);
});
