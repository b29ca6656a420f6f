import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/domain/mention.ts';
import { digestItems, onlyThese } from '../../src/understand/digest-items.ts';
import { press, readWords, testReader } from './support.ts';

const reader = await testReader();
const itemsOf = (title: string, summary = '', named = 8) =>
  digestItems(press(title, summary), named, readWords);

describe('a digest', () => {
  it('is cut at the signs between its headlines', () => {
    expect(
      itemsOf('Điểm tin 17h: Lương hưu tăng từ tháng 7; Bão vào gần bờ | Giá gạo giảm')?.map(
        (item) => item.title,
      ),
    ).toEqual(['Lương hưu tăng từ tháng 7', 'Bão vào gần bờ', 'Giá gạo giảm']);
  });

  it('gives a headline what the summary says of it', () => {
    const items = itemsOf(
      'Tin tức sáng 20-11: Hai nhà máy ở Vân Sơn nợ bảo hiểm xã hội; Bão đổi hướng',
      'Tin tức đáng chú ý: Hai nhà máy tại Vân Sơn nợ bảo hiểm xã hội chín tháng; Đường sắt thêm tàu dịp lễ...',
      12,
    );
    expect(items?.map(({ title, text }) => [title, text])).toEqual([
      ['Hai nhà máy ở Vân Sơn nợ bảo hiểm xã hội', 'Hai nhà máy tại Vân Sơn nợ bảo hiểm xã hội chín tháng'],
      ['Bão đổi hướng', ''],
      ['Đường sắt thêm tàu dịp lễ', ''],
    ]);
  });

  it('keeps the paragraphs of an article under their heading', () => {
    const item = {
      ...press('Điểm tin sáng: Cấp thẻ khám bệnh cho trẻ sơ sinh; Chợ nổi đông khách'),
      text:
        'Cấp thẻ khám bệnh cho trẻ sơ sinh trong ba ngày\n' +
        'Cha mẹ chỉ nộp một bộ hồ sơ tại xã, phần còn lại các cơ quan tự chuyển cho nhau qua mạng và trả tận nhà.\n' +
        'Chợ nổi đông khách dịp cuối năm\n' +
        'Từ ba giờ sáng thuyền đã kín bến, hàng bán chạy nhất là trái cây và hoa để bàn thờ của các nhà vườn.',
    };
    const items = digestItems(item, 8, readWords);
    expect(items).toHaveLength(2);
    expect(items?.[0]?.text).toContain('nộp một bộ hồ sơ');
    expect(items?.[1]?.text).toContain('thuyền đã kín bến');
  });

  it('that tells but one thing is none', () => {
    expect(itemsOf('Bản tin dự báo thời tiết: Miền Bắc mưa lớn', '', 7)).toBeNull();
  });

  it('blanks what is not wanted and moves nothing', () => {
    const item = press('Điểm tin 17h: Lương hưu tăng; Bão vào bờ', 'Mưa to ở miền Trung.');
    const [first] = digestItems(item, 8, readWords) ?? [];
    const masked = onlyThese(item, first?.stretches ?? []);
    expect(wordsOf(masked)).toHaveLength(wordsOf(item).length);
    expect(wordsOf(masked).slice(14, 28)).toBe(wordsOf(item).slice(14, 28));
    expect(wordsOf(masked)).not.toContain('Bão');
  });
});

describe('what is understood of a digest', () => {
  it('comes from our items alone, with its evidence where it stands', () => {
    const item = press(
      'Điểm tin 17h: Hàng trăm công nhân kêu cứu vì công ty nợ bảo hiểm xã hội | Nghệ sĩ bị chỉ trích vì lừa đảo',
      'Chứng khoán lao dốc khiến nhà đầu tư phẫn nộ; Lịch thi đấu vòng loại...',
    );
    const { meaning, items } = reader.read(item);
    expect(meaning.relevant).toBe(true);
    expect(items?.map(({ title }) => title)).toEqual([
      'Hàng trăm công nhân kêu cứu vì công ty nợ bảo hiểm xã hội',
    ]);
    const evidence = [...meaning.topics.flatMap((topic) => topic.evidence), ...meaning.stanceEvidence];
    expect(evidence.length).toBeGreaterThan(0);
    const [stretch] = items?.[0]?.stretches ?? [];
    for (const { start, end } of evidence) {
      expect(start).toBeGreaterThanOrEqual(stretch?.start ?? Infinity);
      expect(end).toBeLessThanOrEqual(stretch?.end ?? 0);
    }
  });

  it('is nothing when no item is ours', () => {
    const { meaning, items } = reader.read(
      press('Điểm tin 8h: Giá vàng lập đỉnh; Bão đổi hướng', 'Miền Bắc rét đậm.'),
    );
    expect(meaning.relevant).toBe(false);
    expect(items).toBeUndefined();
  });

  it('leaves everything else as it was', () => {
    const { items } = reader.read(press('Công ty nợ bảo hiểm xã hội; công nhân kêu cứu'));
    expect(items).toBeUndefined();
  });
});
