import { VERDICTS } from '../../src/domain/claim.ts';

/** The smallest sound configuration, as texts: tests break one line of it at a time. */
export const SMALL: Readonly<Record<string, string>> = {
  haidang: `# Đơn vị
organisation:
  name: Bảo hiểm xã hội tỉnh Thử
  short: BHXH Thử
  province: tinh-thu
time_zone: Asia/Ho_Chi_Minh
desk:
  host: 127.0.0.1
  port: 8787
  address: http://127.0.0.1:8787
  language: vi
mail:
  from: haidang@haidang.example
collect:
  every: '* * * * *'
  agent: HaiDang/0.1
  host_pause: 2s
  interval_min: 5m
  interval_max: 24h
  deadline: 30s
  page_deadline: 30s
  max_bytes: 5000000
  allow_private: []
digest:
  every: '0 7 * * 1'
brief:
  at: '07:00'
alert:
  push_level: 2
  push_a_week: 3
  wait: 10m
  renotify: 6h
  quiet_after: 48h
privacy:
  keep_private_words: 90d
  keep_irrelevant: 7d
`,
  sources: `sources:
  - id: bao-thu
    name: Báo Thử
    publisher: bao-thu
    kind: press
    reach: local
    place: tinh-thu
    url: https://bao-thu.example/rss
    evidence: M
`,
  topics: `core:
  - BHXH
exclude: []
topics:
  - id: luong_huu
    name: Lương hưu
    english: Pension
    owner: comms
    strong: [lương hưu]
    weak:
      - nghỉ hưu
      - sổ hưu
`,
  claims: `claims:
  - id: C01
    title: Quỹ sắp cạn
    topic: luong_huu
    verdict: 'false'
    harm: medium
    phrasings:
      - quỹ sắp cạn
    correction: Quỹ được Nhà nước bảo hộ.
    why: Dự báo dài hạn bị đọc sai.
    facts: [F-001]
    sources: []
    confidence: V
    checked_on: 2026-11-21
`,
  facts: `facts:
  - id: F-001
    section: Quỹ
    fact: Quỹ được Nhà nước bảo hộ
    source: Luật BHXH
    confidence: V/S
    valid_from: 2025-07-01
    valid_to: null
    checked_on: 2026-11-21
`,
  playbook: `kinds:
${['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id) => `  - { id: ${id}, name: Loại, test: Thử, stance: Làm }`).join('\n')}
levels:
${[0, 1, 2, 3, 4].map((level) => `  - { level: ${level}, name: Mức, rule: Luật, decides: Ai, rhythm: Nhịp }`).join('\n')}
steps:
${[...VERDICTS, 'surge', 'spread'].map((when) => `  - { when: '${when}', steps: [Làm] }`).join('\n')}
clocks:
  - id: initial
    name: Đồng hồ
    starts: Khi nhận
    length: 24h
    basis: Nghị định
    confidence: V
    valid_from: null
    valid_to: null
    checked_on: 2026-11-21
`,
  organisations: `places:
  - { id: tinh-thu, name: Tỉnh Thử, kind: tỉnh, aliases: [], valid_from: 2025-07-01, confidence: M }
roles:
  - { id: comms, usually: Truyền thông, does: Trực }
official_hosts: [baohiemxahoi.gov.vn]
organisations:
  - id: bhxh-thu
    name: BHXH Thử
    role: comms
    place: tinh-thu
    valid_from: null
    valid_to: null
    confidence: M
`,
  recipients: `recipients:
  - id: can-bo
    name: Cán bộ
    mail: canbo@haidang.example
    topics: [luong_huu]
roster:
  - { who: can-bo, days: [mon] }
escalation:
  - { after: 15m, to: [duty] }
`,
  calendar: `lunar: []
holidays: []
expected:
  - id: he
    name: Mùa hè
    topics: [luong_huu]
    from: 06-01
    to: 08-31
    lift: 1.5
    confidence: P
dates:
  - { day: 2027-01-01, name: Mốc, claims: [C01], confidence: I }
duties: []
`,
  papers: `office:
  symbol: BHXH
families:
  - id: nha-nuoc
    name: Cơ quan nhà nước
    layout: state
    basis: Nghị định thử
    confidence: S
    checked_on: 2026-11-21
papers:
  - id: bao-cao-thang
    kind: month
    family: nha-nuoc
    name: Báo cáo tháng
    type: BÁO CÁO
    letters: BC
    abstract: Tình hình {ky}
    closes: { day: 14 }
    conclusion: Trên đây là báo cáo.
    copies: ['Lưu: VT']
`,
  indicators: `indicators:
  - { id: so-tin, name: Số tin, formula: Đếm, unit: tin, source: machine, duty: Nắm bắt }
`,
};

/** Where a broken line must be reported. */
const MARK = '▸';

/** A configuration with edits: `«old»` becomes `new`, whose `▸` marks where the mistake must point (the mark itself is removed). */
export interface Broken {
  read: (path: string) => Promise<string>;
  /** `config/file.yaml:line:column` of the marks, in the order of the edits. */
  places: string[];
}

/** `SMALL` with one edit a file or more; `new: null` takes the whole file away. */
export function broken(
  ...edits: readonly (readonly [file: string, old: string, fresh: string | null])[]
): Broken {
  const texts: Record<string, string | null> = { ...SMALL };
  for (const [file, old, fresh] of edits) {
    const text = texts[file] ?? '';
    if (!text.includes(old)) throw new Error(`${file} has no ${old}`);
    texts[file] = fresh === null ? null : text.replace(old, fresh);
  }
  const places = edits.map(([file]) => {
    const before = (texts[file] ?? MARK).split(MARK)[0] ?? '';
    const lines = before.split('\n');
    return `config/${file}.yaml:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
  });
  return {
    places,
    read: (path) => {
      const text = texts[path.replace(/^config\//, '').replace('.yaml', '')] ?? null;
      return text === null ? Promise.reject(new Error('ENOENT')) : Promise.resolve(text.replaceAll(MARK, ''));
    },
  };
}
