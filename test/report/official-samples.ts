import type { Rules } from '../../src/config/rules.ts';
import type { Paper } from '../../src/domain/paper-book.ts';
import type { Figure, PaperContent } from '../../src/domain/paper.ts';
import { openFigures } from '../../src/report/figures.ts';
import { testRules } from '../support/rules.ts';

export const MADE = Date.parse('2026-11-20T07:05:00+07:00');

/** An office in a province that is nowhere. */
export function inventedRules(): Promise<Rules> {
  return testRules((rules) => {
    rules.haidang.organisation.name = 'Bảo hiểm xã hội tỉnh Bãi Vàng';
    rules.haidang.desk.address = 'https://ban-truc.example';
    rules.papers.office.place = 'Bãi Vàng';
  });
}

const run = (figure: string) => [{ figure }];

/** Text, points, a table long enough for a second page, a chart with a gap, and something nobody knows. */
export function inventedContent(rows = 34): PaperContent {
  const book = openFigures();
  book.count('all', 1234, 'mentions', 'tu=2026-10-15&den=2026-11-14');
  book.count('before', 1102, 'mentions', 'tu=2026-09-14&den=2026-10-14');
  book.derive('growth', 'growth', ['all', 'before'], 'change');
  const unknown: Figure = {
    value: null,
    unit: 'count',
    source: { from: 'count', of: 'mentions', ask: '' },
    why: 'Chưa nghe.',
  };
  book.put('unknown', unknown);
  const weeks = [310, 262, null, 401, 261];
  weeks.forEach((value, at) => {
    book.count(`week-${at}`, value, 'mentions', `tuan=${at}`);
    book.count(`bad-${at}`, value === null ? null : Math.round(value / 5), 'mentions', `xau=${at}`);
  });
  const topics = Array.from({ length: rows }, (_, at) => `Chủ đề bịa số ${at + 1} về thủ tục và quyền lợi`);
  topics.forEach((_, at) => {
    book.count(`topic-${at}`, 120 - at * 3, 'mentions', `chude=${at}`);
    book.count(`topic-bad-${at}`, 12 + (at % 5), 'mentions', `chude=${at}&thaido=negative`);
    book.derive(`topic-share-${at}`, 'share', [`topic-bad-${at}`, `topic-${at}`], 'share');
  });
  return {
    period: { from: '2026-10-15', to: '2026-11-15' },
    madeAt: MADE,
    figures: book.all(),
    parts: [
      {
        id: 'tong-quan',
        heading: 'Tình hình chung',
        blocks: [
          {
            block: 'text',
            runs: [
              'Trong kỳ, hệ thống ghi nhận ',
              { figure: 'all' },
              ' tin, bài, thay đổi ',
              { figure: 'growth' },
              ' so với kỳ trước; phần lớn là bài giới thiệu thủ tục hưởng chế độ và lịch chi trả qua tài khoản.',
            ],
          },
          {
            block: 'points',
            items: [
              ['Ý kiến nhiều nhất là về thời hạn giải quyết hồ sơ.'],
              ['Câu hỏi nhiều nhất là về mức đóng của người bán hàng ở chợ.'],
            ],
          },
          { block: 'missing', runs: ['Số liệu cùng kỳ năm trước: ', ...run('unknown'), '.'] },
          {
            block: 'chart',
            caption: 'Số tin, bài theo tuần',
            chart: {
              kind: 'bars',
              alt: 'Cột theo tuần: cao nhất ở tuần từ 5/11, không có số liệu tuần từ 29/10.',
              series: ['Tổng số', 'Chưa đồng tình'],
              points: weeks.map((_, at) => ({
                label: `${['15/10', '22/10', '29/10', '05/11', '12/11'][at]}`,
                figures: [`week-${at}`, `bad-${at}`],
              })),
            },
          },
        ],
      },
      {
        id: 'chu-de',
        heading: 'Tình hình theo chủ đề',
        blocks: [
          { block: 'text', runs: ['Số tin, bài theo từng chủ đề như sau.'] },
          {
            block: 'table',
            caption: 'Tin, bài theo chủ đề',
            head: ['Chủ đề', 'Tin, bài', 'Chưa đồng tình', 'Tỷ lệ'],
            rows: topics.map((name, at) => [
              [name],
              run(`topic-${at}`),
              run(`topic-bad-${at}`),
              run(`topic-share-${at}`),
            ]),
          },
        ],
      },
      {
        id: 'kien-nghi',
        heading: 'Đề xuất, kiến nghị',
        blocks: [
          { block: 'text', runs: ['Đề nghị các đơn vị tiếp tục cung cấp thông tin chính thức kịp thời.'] },
        ],
      },
    ],
  };
}

export function inventedPaper(change: Partial<Paper> = {}): Paper {
  return {
    id: 'bc-1',
    template: 'bao-cao-thang',
    kind: 'month',
    period: { from: '2026-10-15', to: '2026-11-15' },
    subject: null,
    duty: 'bao-cao-thang',
    due: '2026-11-25',
    title: 'Báo cáo tháng 11 năm 2026',
    state: 'draft',
    head: {
      number: '',
      place: 'Bãi Vàng',
      day: '',
      abstract: '',
      authority: 'GIÁM ĐỐC',
      post: '',
      signer: '',
    },
    version: 1,
    edits: [],
    approved: null,
    issuedAt: null,
    files: [],
    ended: null,
    madeAt: MADE,
    madeBy: '',
    updatedAt: MADE,
    seq: 1,
    ...change,
  };
}

/** Approved, numbered and signed by somebody who is nobody. */
export function signedPaper(change: Partial<Paper> = {}): Paper {
  return inventedPaper({
    state: 'issued',
    head: {
      number: '12',
      place: 'Bãi Vàng',
      day: '2026-02-05',
      abstract: '',
      authority: 'KT. GIÁM ĐỐC',
      post: 'PHÓ GIÁM ĐỐC',
      signer: 'Trần Văn Thử',
    },
    ...change,
  });
}
