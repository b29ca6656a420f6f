import type { PaperContent, Period } from '../../src/domain/paper.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { PaperMaker } from '../../src/report/maker.ts';
import { openFigures } from '../../src/report/figures.ts';

/** The paper of an invented office, as small as one that has every kind of block; `heard` is how many mentions it tells of. */
export function samplePaper(period: Period, madeAt: Instant, heard: number): PaperContent {
  const figures = openFigures();
  const ask = `from=${period.from}&to=2026-11-14`;
  figures.count('tin', heard, 'mentions', ask);
  figures.count('tieu-cuc', 9, 'mentions', `${ask}&stance=negative`);
  figures.derive('ty-le', 'share', ['tieu-cuc', 'tin'], 'share');
  figures.count('nam-truoc', null, 'mentions', 'from=2025-10-15&to=2025-11-14', 'Khi đó chưa nghe.');
  figures.put('hop-bao', {
    value: 1,
    unit: 'count',
    source: { from: 'person', name: 'Nguyễn Thị Hạnh', at: madeAt },
  });
  return {
    period,
    madeAt,
    figures: figures.all(),
    parts: [
      {
        id: 'tong-quan',
        heading: 'Tổng quan',
        blocks: [
          { block: 'text', runs: ['Trong kỳ, hệ thống ghi nhận ', { figure: 'tin' }, ' tin, bài.'] },
          {
            block: 'points',
            items: [['Tin không thuận: ', { figure: 'tieu-cuc' }, ' tin, chiếm ', { figure: 'ty-le' }, '.']],
          },
          { block: 'missing', runs: ['Chưa có số liệu cùng kỳ năm trước.'] },
        ],
      },
      {
        id: 'chu-de',
        heading: 'Theo chủ đề',
        blocks: [
          { block: 'text', runs: ['Chủ đề được nhắc nhiều nhất là chi trả lương hưu.'] },
          {
            block: 'table',
            caption: 'Tin, bài theo thái độ',
            head: ['Thái độ', 'Kỳ này', 'Cùng kỳ năm trước'],
            rows: [
              [['Không thuận'], [{ figure: 'tieu-cuc' }], [{ figure: 'nam-truoc' }]],
              [['Tất cả'], [{ figure: 'tin' }], [{ figure: 'nam-truoc' }]],
            ],
          },
          {
            block: 'chart',
            caption: 'Tin, bài trong kỳ',
            chart: {
              kind: 'bars',
              alt: 'Số tin, bài tất cả và không thuận',
              series: ['tin, bài'],
              points: [
                { label: 'Tất cả', figures: ['tin'] },
                { label: 'Không thuận', figures: ['tieu-cuc'] },
              ],
            },
          },
        ],
      },
    ],
  };
}

/** Makes it, and counts one mention more each time it is asked. */
export function sampleMaker(): PaperMaker {
  let asked = 0;
  return async ({ period, now, step }) => {
    await step(0.5);
    return samplePaper(period, now, 47 + asked++);
  };
}
