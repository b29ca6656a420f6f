import { describe, expect, it } from 'vitest';
import { linesOf, type OfficialDocument, spansText } from '../../src/domain/official.ts';
import type { PaperEdit } from '../../src/domain/paper-book.ts';
import type { Block } from '../../src/domain/paper.ts';
import { approvedPaper, official } from '../../src/report/official.ts';
import { periodName } from '../../src/view/period-name.ts';
import { inventedContent, inventedPaper, inventedRules, signedPaper } from './official-samples.ts';

const rules = await inventedRules();
const month = rules.papers.papers.find(({ id }) => id === 'bao-cao-thang')!;
const signed = (change = {}, template = month) =>
  official(signedPaper(change), inventedContent(2), template, rules);

describe('the paper as it lies on the table', () => {
  it('holds every part the decree asks for, in the order they are read', () => {
    expect(linesOf(signed())).toEqual([
      'BẢO HIỂM XÃ HỘI VIỆT NAM',
      'BẢO HIỂM XÃ HỘI',
      'TỈNH BÃI VÀNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/BC-BHXH',
      'Bãi Vàng, ngày 05 tháng 02 năm 2026',
      'BÁO CÁO',
      'Tình hình truyền thông, dư luận về bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp tháng 11 năm 2026',
      'Kính gửi: Ban Tuyên giáo và Dân vận Tỉnh ủy',
      'Thực hiện kế hoạch tuyên truyền về bảo hiểm xã hội (BHXH), bảo hiểm y tế (BHYT), bảo hiểm thất nghiệp (BHTN) trên địa bàn tỉnh, BHXH tỉnh báo cáo tình hình truyền thông, dư luận tháng 11 năm 2026 như sau.',
      'I. TÌNH HÌNH CHUNG',
      'Trong kỳ, hệ thống ghi nhận 1.234 tin, bài, thay đổi +12% so với kỳ trước; phần lớn là bài giới thiệu thủ tục hưởng chế độ và lịch chi trả qua tài khoản.',
      '- Ý kiến nhiều nhất là về thời hạn giải quyết hồ sơ.',
      '- Câu hỏi nhiều nhất là về mức đóng của người bán hàng ở chợ.',
      'Số liệu cùng kỳ năm trước: chưa có số liệu.',
      'Biểu đồ 1. Số tin, bài theo tuần',
      'II. TÌNH HÌNH THEO CHỦ ĐỀ',
      'Số tin, bài theo từng chủ đề như sau.',
      'Bảng 1. Tin, bài theo chủ đề',
      'Chủ đề',
      'Tin, bài',
      'Chưa đồng tình',
      'Tỷ lệ',
      'Chủ đề bịa số 1 về thủ tục và quyền lợi',
      '120',
      '12',
      '10%',
      'Chủ đề bịa số 2 về thủ tục và quyền lợi',
      '117',
      '13',
      '11,1%',
      'III. ĐỀ XUẤT, KIẾN NGHỊ',
      'Đề nghị các đơn vị tiếp tục cung cấp thông tin chính thức kịp thời.',
      'Trên đây là báo cáo tình hình truyền thông, dư luận về BHXH, BHYT, BHTN tháng 11 năm 2026./.',
      'Nơi nhận:',
      '- Như trên;',
      '- Ban Giám đốc BHXH tỉnh;',
      '- Lưu: VT, TT.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Trần Văn Thử',
    ]);
  });

  it('leaves room for what nobody filled in yet, says that it is a draft, and names the year', () => {
    const draft = official(inventedPaper(), inventedContent(2), month, rules);
    expect(draft.number).toMatch(/^Số:\s{4,}\/BC-BHXH$/u);
    expect(draft.dateline).toMatch(/^Bãi Vàng, ngày\s{4,}tháng\s{4,}năm 2026$/u);
    expect(draft.draft).toEqual(['DỰ THẢO', 'Số liệu đến 07:05 ngày 20/11/2026']);
    expect(signed().draft).toBeNull();
    const marks = (['approved', 'replaced', 'dropped'] as const).map(
      (state) => official({ ...inventedPaper(), state }, inventedContent(2), month, rules).draft,
    );
    expect(marks).toEqual([['CHƯA BAN HÀNH'], ['BẢN ĐÃ ĐƯỢC THAY THẾ'], ['BẢN ĐÃ BỎ']]);
  });

  it('names several agencies one a line, each ended as the decree ends them', () => {
    const two = signed({}, { ...month, addressed: ['UBND tỉnh.', 'Sở Nội vụ'] });
    expect(two.addressed?.agencies).toEqual(['- UBND tỉnh;', '- Sở Nội vụ.']);
    expect(signed({}, { ...month, addressed: [] }).addressed).toBeNull();
  });

  it('sets a letter without the name of a kind: its subject stands under its number', () => {
    const letter = signed({}, { ...month, letters: '' });
    expect(letter.type).toBeNull();
    expect(letter.number).toBe('Số: 12/BHXH');
    expect(linesOf(letter).slice(5, 7)).toEqual(['Số: 12/BHXH', `V/v ${signed().abstract}`]);
  });

  it('follows the Party’s form where the family asks for it, and warns of it in drafts', () => {
    const party = { ...month, family: 'dang' };
    const doc = signed({}, party);
    expect([doc.country, doc.motto, doc.number]).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM', null, 'Số 12-BC/BHXH']);
    expect(official(inventedPaper(), inventedContent(2), party, rules).draft).toContain(
      'Thể thức: đối chiếu với nơi nhận',
    );
  });
});

describe('its words', () => {
  const edit = {
    part: 'tong-quan',
    text: 'Dư luận trong kỳ ổn định.\n\n- Ý thứ nhất\n- Ý thứ hai',
    over: '',
    name: 'Lan',
    at: 0,
  };

  it('are those of a person where a person wrote, and the tables and charts stay the figures’', () => {
    const body = signed({ edits: [edit] }).body.slice(1, 5);
    expect(body.map(({ is }) => is)).toEqual(['heading', 'paragraph', 'points', 'picture']);
    expect(linesOf(signed({ edits: [edit] }))).toContain('- Ý thứ hai');
    expect(linesOf(signed({ edits: [edit] })).join()).not.toContain('hệ thống ghi nhận');
    expect(linesOf(signed({ edits: [edit] }))).toContain('Số tin, bài theo từng chủ đề như sau.');
  });

  it('stand between the tables where the machine’s stood', () => {
    const content = inventedContent(2);
    const [, topics] = content.parts;
    topics!.blocks.reverse();
    const doc = official(signedPaper({ edits: [{ ...edit, part: 'chu-de' }] }), content, month, rules);
    const at = doc.body.findIndex((block) => block.is === 'heading' && block.text.startsWith('II.'));
    expect(doc.body.slice(at, at + 4).map(({ is }) => is)).toEqual([
      'heading',
      'table',
      'paragraph',
      'points',
    ]);
  });

  it('lead from each number of a draft to where it comes from, and from no number of an approved paper', () => {
    const links = (state: 'draft' | 'edited' | 'approved' | 'issued') =>
      signed({ state }).body.flatMap((block) => {
        if (block.is === 'paragraph') return block.spans;
        return block.is === 'table' ? block.rows.flat(2) : [];
      });
    const linked = links('draft').filter(({ href }) => href !== undefined);
    expect(linked.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['1.234', '+12%', 'chưa có số liệu', '120', '11,1%']),
    );
    expect(linked[0]?.href).toBe('https://ban-truc.example/bao-cao/van-ban/bc-1/so/all');
    expect(links('edited').filter(({ href }) => href !== undefined)).toHaveLength(linked.length);
    for (const state of ['approved', 'issued'] as const)
      expect(links(state).every(({ href }) => href === undefined)).toBe(true);
    expect(spansText(links('approved'))).toBe(spansText(links('draft')));
  });
});

it('draws no chart of which nothing is known, and says so', () => {
  const content = inventedContent(2);
  for (const [id, figure] of Object.entries(content.figures))
    if (/^(week|bad)-/.test(id)) figure.value = null;
  const doc = official(signedPaper(), content, month, rules);
  expect(doc.body.some(({ is }) => is === 'picture')).toBe(false);
  expect(linesOf(doc)).toContain('Số tin, bài theo tuần: chưa có số liệu để vẽ biểu đồ.');
});

describe('a hint to whoever writes it', () => {
  const part = (id: string, blocks: Block[]) => ({ id, heading: id, blocks });
  const hint: Block = { block: 'missing', runs: ['[Viết vào đây.]'], hint: true };
  const content = {
    ...inventedContent(),
    parts: [part('mot', [hint]), part('hai', [{ block: 'text' as const, runs: ['Lời của văn bản.'] }, hint])],
  };
  const lines = (state: 'draft' | 'approved', edits: PaperEdit[] = []) => {
    const paper = inventedPaper({ edits });
    return linesOf(
      state === 'draft'
        ? official(paper, content, month, rules)
        : approvedPaper(paper, content, month, rules).document,
    );
  };

  it('stands in the draft, and in nothing that is signed', () => {
    expect(lines('draft').filter((line) => line === '[Viết vào đây.]')).toHaveLength(2);
    expect(lines('draft')).toContain('II. HAI');
    expect(lines('approved').join(' ')).not.toContain('Viết vào đây');
    expect(lines('approved')).toContain('Lời của văn bản.');
  });

  it('takes its heading with it where nobody wrote anything, and leaves it where somebody did', () => {
    expect(lines('approved').filter((line) => /^[IVX]+\. /u.test(line))).toEqual(['I. HAI']);
    const edit = { part: 'mot', text: 'Lời của cán bộ.', over: '', name: 'Hạnh', at: 0 };
    expect(lines('approved', [edit])).toEqual(
      expect.arrayContaining(['I. MOT', 'Lời của cán bộ.', 'II. HAI']),
    );
  });

  it('keeps the place of the words written for it: they stand in what is signed where they stood in the draft', () => {
    const table: Block = { block: 'table', caption: 'Bảng', head: ['Việc'], rows: [[['Một']]] };
    const edit = { part: 'mot', text: 'Lời của cán bộ.', over: '', name: 'Hạnh', at: 0 };
    const paper = inventedPaper({ edits: [edit] });
    const under = { ...content, parts: [part('mot', [table, hint])] };
    const kinds = (document: OfficialDocument) => document.body.slice(-4, -1).map(({ is }) => is);
    expect(kinds(official(paper, under, month, rules))).toEqual(['heading', 'table', 'paragraph']);
    expect(kinds(approvedPaper(paper, under, month, rules).document)).toEqual([
      'heading',
      'table',
      'paragraph',
    ]);
  });
});

describe('a period', () => {
  const quarters = { day: 14, months: [3, 6, 9, 12] };
  it.each([
    [{ from: '2026-10-15', to: '2026-11-15' }, { day: 14, months: [] }, 'tháng 11 năm 2026'],
    [{ from: '2026-09-15', to: '2026-12-15' }, quarters, 'quý IV năm 2026'],
    [{ from: '2025-11-01', to: '2026-11-01' }, { day: 31, months: [10] }, 'năm 2026'],
    [
      { from: '2026-10-01', to: '2026-11-01' },
      { day: 14, months: [] },
      'từ ngày 01/10/2026 đến ngày 31/10/2026',
    ],
    [{ from: '2026-05-01', to: '2026-06-01' }, null, 'từ ngày 01/05/2026 đến ngày 31/05/2026'],
  ])('%j that closes on %j is called %s', (period, closes, name) => {
    expect(periodName('vi', period, closes)).toBe(name);
  });
});
