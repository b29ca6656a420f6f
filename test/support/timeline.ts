import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSchool } from '../../src/understand/school.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import type { PublisherKind } from '../../src/domain/source.ts';
import { replay, type ReplayEvent } from '../../src/rehearse/replay.ts';
import { testRules } from './rules.ts';
import { testWorld } from './world.ts';

/** When the first thing of every scenario happens. */
export const START = Date.parse('2026-06-10T08:00:00+07:00');

export interface Said {
  /** `0m`, `90m`, `5h`, `2d`: after START. */
  at: string;
  kind: PublisherKind;
  source: string;
  title?: string;
  summary?: string;
  text?: string;
}

/** A post in a group, forum or page, or an item of the press. */
export function says(at: string, kind: PublisherKind, source: string, words: string, summary?: string): Said {
  return kind === 'press' || kind === 'official'
    ? { at, kind, source, title: words, ...(summary !== undefined && { summary }) }
    : { at, kind, source, text: words };
}

export function offset(text: string): number {
  const unit = { m: MINUTE, h: HOUR, d: DAY }[text.slice(-1) as 'm' | 'h' | 'd'];
  return Number(text.slice(0, -1)) * unit;
}

/** Ordinary news of ordinary days, invented: what a crisis has to stand out from, and what must stay silent. */
const ORDINARY: readonly (readonly [string, string])[] = [
  [
    'Người tham gia BHXH tự nguyện được hỗ trợ mức đóng',
    'Cơ quan BHXH hướng dẫn mức hỗ trợ và thủ tục đăng ký.',
  ],
  [
    'Hướng dẫn đổi nơi đăng ký khám chữa bệnh BHYT ban đầu',
    'Người có thẻ đăng ký đổi nơi khám trong 15 ngày đầu quý.',
  ],
  [
    'Tặng 200 sổ BHXH cho người có hoàn cảnh khó khăn',
    'Chương trình do địa phương và nhà hảo tâm thực hiện.',
  ],
  ['Lịch chi trả lương hưu tháng này', 'Lương hưu chi trả qua tài khoản từ ngày 2 đến ngày 5.'],
  [
    'Cách tra cứu quá trình đóng BHXH trên ứng dụng',
    'Người lao động xem quá trình đóng bằng tài khoản định danh.',
  ],
  [
    'Ngày hội tuyên truyền BHXH tại khu công nghiệp',
    'Hàng trăm công nhân được tư vấn chính sách BHXH, BHYT.',
  ],
  [
    'Điều kiện hưởng trợ cấp thất nghiệp',
    'Luật sư giải đáp thời hạn nộp hồ sơ và mức hưởng bảo hiểm thất nghiệp.',
  ],
  ['Tỷ lệ bao phủ BHYT đạt kế hoạch', 'Địa phương vượt chỉ tiêu phát triển người tham gia BHYT.'],
  ['Xét xử nhóm làm giả hồ sơ hưởng BHXH', 'Tòa tuyên án các bị cáo lập hồ sơ khống, tiền đã được thu hồi.'],
  ['Mũ bảo hiểm kém chất lượng bị thu giữ', 'Lực lượng chức năng kiểm tra cửa hàng bán mũ bảo hiểm.'],
  ['Danh thủ tuyên bố nghỉ hưu ở tuổi 35', 'Tiền vệ chia tay đội tuyển sau mười năm.'],
  ['Giá vàng trong nước giảm nhẹ', 'Thị trường phiên sáng đi ngang.'],
];
const PAPERS = ['Báo Một', 'Báo Hai', 'Báo Ba'];

function ordinaryDays(before: number, after: number) {
  const lines = [];
  for (let day = -before; day <= after; day++) {
    for (const hour of [9, 16]) {
      const index = Math.abs(day * 2 + (hour === 16 ? 1 : 0));
      const [title, summary] = ORDINARY[index % ORDINARY.length] ?? ['', ''];
      lines.push({
        published: new Date(START + day * DAY + (hour - 8) * HOUR).toISOString(),
        source: PAPERS[index % PAPERS.length],
        url: `https://bao${index % PAPERS.length}.example/tin-${day + before}-${hour}.html`,
        title: `${title} (kỳ ${day + before + 1})`,
        summary,
      });
    }
  }
  return lines;
}

export interface Told {
  events: ReplayEvent[];
  /** Alerts that reached people, with the minutes from START to the moment they did. */
  pushed: { minutes: number; event: ReplayEvent }[];
}

/** The same reader for all of them: it is a pure function. */
let school: ReturnType<typeof openSchool> | null = null;

/** Plays a scenario over sixty ordinary days before it and ten after through the whole product. */
export async function play(scenario: readonly Said[]): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'haidang-scenario-'));
  const file = join(folder, 'items.jsonl');
  const staged = scenario.map((said, index) => ({
    published: new Date(START + offset(said.at)).toISOString(),
    source: said.source,
    kind: said.kind,
    url: `https://nguon.example/${index}`,
    title: said.title,
    summary: said.summary,
    text: said.text,
  }));
  const lines = [...ordinaryDays(60, 10), ...staged].map((line) => JSON.stringify(line));
  writeFileSync(file, lines.join('\n'));
  const events: ReplayEvent[] = [];
  const rules = await testRules();
  school ??= openSchool(rules, testWorld());
  try {
    await replay({
      files: [file],
      from: null,
      to: null,
      rules,
      school,
      databaseUrl: 'sqlite::memory:',
      event: (event) => events.push(event),
      stopwatch: () => 0,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const first = new Map<string, ReplayEvent>();
  for (const event of events)
    if (
      (event.event === 'alert' || event.event === 'update') &&
      event['push'] === true &&
      !first.has(String(event['id']))
    )
      first.set(String(event['id']), event);
  return {
    events,
    pushed: [...first.values()].map((event) => ({ minutes: (Date.parse(event.t) - START) / MINUTE, event })),
  };
}
