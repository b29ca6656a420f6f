import { composeAlert, type Occasion, type To } from '../../src/alert/compose.ts';
import type { ClaimRules } from '../../src/config/claims.ts';
import type { RecipientRules } from '../../src/config/recipients.ts';
import type { Rules } from '../../src/config/rules.ts';
import type { Alert } from '../../src/domain/alert.ts';
import type { Letter } from '../../src/domain/letter.ts';
import type { Mention } from '../../src/domain/mention.ts';
import { reason } from '../../src/domain/reason.ts';
import type { Signal } from '../../src/domain/signal.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';

export const NOW = Date.parse('2026-11-23T14:05:00+07:00');

export const officer: RecipientRules = {
  id: 'truc',
  name: 'Cán bộ trực',
  mail: 'truc@co-quan.example',
  language: 'vi',
  alerts: true,
  digest: true,
  brief: null,
  role: 'officer',
  person: null,
  house: null,
  places: [],
  a_day: 4,
  webhook: null,
  telegram: null,
  from_level: 2,
  topics: [],
  quiet: null,
};

export const lumpSum: ClaimRules = {
  id: 'C90',
  title: 'Bỏ rút bảo hiểm xã hội một lần từ năm sau',
  topic: 'rut-mot-lan',
  verdict: 'false',
  harm: 'high',
  phrasings: ['sang năm cấm rút một lần'],
  correction: 'Người đã đóng trước ngày 1/7/2025 vẫn được xét hưởng một lần theo điều kiện của luật.',
  why: 'Điều kiện mới chỉ áp dụng cho người tham gia lần đầu.',
  legal_basis: ['Luật Bảo hiểm xã hội 2024, Điều 70'],
  facts: [],
  sources: ['Luật 41/2024/QH15'],
  drivers: [],
  scam_markers: [],
  origin: '',
  confidence: 'V',
  checked_on: '2026-11-01',
  valid_to: null,
};

export const lateCards: ClaimRules = {
  ...lumpSum,
  id: 'C91',
  title: 'Nộp hồ sơ đã lâu mà chưa được giải quyết',
  topic: 'thu-tuc',
  verdict: 'grievance',
  correction: 'Xin số hồ sơ, kiểm tra tình trạng và trả lời ngày hẹn cụ thể.',
};

/** Rules of a small invented office, in a copy a test may change as it likes. */
export function letterRules(change?: (rules: Rules) => void): Rules {
  const rules = structuredClone(RULES);
  change?.(rules);
  return rules;
}

const topic = (id: string, name: string, english: string): Rules['topics']['topics'][number] => ({
  id,
  name,
  english,
  weight: 1,
  owner: 'truyen-thong',
  strong: [],
  weak: [],
  abbreviations: [],
  negative: [],
  positive: [],
  frail: false,
  season: '',
});

const RULES: Rules = {
  haidang: {
    organisation: { name: 'Bảo hiểm xã hội tỉnh Mẫu', short: 'BHXH Mẫu', province: null },
    time_zone: 'Asia/Ho_Chi_Minh',
    desk: { host: '127.0.0.1', port: 0, address: 'https://haidang.example/', language: 'vi' },
    mail: { from: '"Hải Đăng" <haidang@co-quan.example>', dkim: null },
    collect: {
      every: '* * * * *',
      agent: 'HaiDang',
      host_pause: 0,
      interval_min: HOUR,
      interval_max: HOUR,
      deadline: MINUTE,
      page_deadline: MINUTE,
      max_bytes: 1000,
      allow_private: [],
    },
    digest: { every: '0 7 * * 1' },
    brief: { at: '07:00' },
    alert: {
      push_level: 2,
      push_a_week: 3,
      wait: 0,
      renotify: 6 * HOUR,
      quiet_after: 48 * HOUR,
      remind: HOUR,
      reminders: 3,
      tripwires: {},
    },
    tips: { answer_in: '5 working-days' },
    privacy: { keep_private_words: HOUR, keep_irrelevant: HOUR, keep_evidence: 1, keep_tip_contacts: HOUR },
  },
  roster: [],
  escalation: [],
  sources: [],
  topics: {
    core: ['bảo hiểm xã hội'],
    exclude: [],
    topics: [
      topic('rut-mot-lan', 'Rút BHXH một lần', 'Lump-sum withdrawal'),
      topic('the-bhyt', 'Thẻ bảo hiểm y tế', 'Health cards'),
      topic('luong-huu', 'Lương hưu', 'Pensions'),
    ],
  },
  claims: [lumpSum, lateCards],
  facts: [],
  playbook: {
    kinds: [],
    levels: [0, 1, 2, 3, 4].map((level) => ({
      level,
      name: `mức ${level}`,
      rule: '',
      decides: `người duyệt mức ${level}`,
      rhythm: '',
    })),
    steps: [
      {
        when: 'false',
        steps: [
          'Gọi bộ phận nghiệp vụ xác minh trong 30 phút.',
          'Soạn đính chính từ câu đã kiểm chứng, trình duyệt.',
        ],
      },
      { when: 'grievance', steps: ['Ghi nhận và cảm ơn người phản ánh.', 'Hẹn ngày trả lời cụ thể.'] },
      { when: 'surge', steps: ['Đọc năm tin mới nhất.', 'Hỏi bộ phận nghiệp vụ.'] },
      { when: 'scam', steps: ['Báo công an, không đăng lại đường dẫn.'] },
    ],
    audiences: [],
    clocks: [
      {
        id: 'initial-divided',
        name: 'phát thông tin ban đầu',
        starts: 'Khi cơ quan xác định vụ việc ảnh hưởng dư luận',
        length: 24 * HOUR,
        basis: 'NĐ 244, Điều 7 khoản 4',
        confidence: 'V',
        valid_from: null,
        valid_to: null,
        checked_on: '2026-11-01',
      },
    ],
  },
  organisations: {
    places: [],
    roles: [],
    official_hosts: ['haidang.example'],
    papers: { numbers: [], impossible: [] },
    organisations: [],
  },
  recipients: [officer],
  spokespersons: [],
  calendar: {
    lunar: [],
    holidays: [],
    working: [],
    hours: [{ from: '07:30', to: '17:00' }],
    expected: [],
    campaigns: [],
    dates: [],
    duties: [],
  },
  indicators: { indicators: [] },
  papers: {
    office: { parent: '', symbol: 'BHXH', place: '', authority: 'GIÁM ĐỐC', post: '', signer: '' },
    families: [],
    papers: [],
    letters: [],
  },
};

export function sampleAlert(change: Partial<Alert> = {}): Alert {
  return {
    id: 'claim-C90-t5x0',
    situation: { kind: 'claim', id: 'C90' },
    level: 2,
    peak: 2,
    phase: 'rising',
    push: true,
    title: 'Nhận định đang được nhắc lại: Bỏ rút bảo hiểm xã hội một lần từ năm sau',
    topics: ['rut-mot-lan'],
    claim: 'C90',
    story: null,
    place: null,
    reason: reason('open.claim'),
    n: 3,
    publishers: 2,
    openedAt: NOW,
    updatedAt: NOW,
    fedAt: NOW,
    closedAt: null,
    edition: 1,
    toldAt: NOW,
    toldLevel: 2,
    acknowledgedAt: null,
    acknowledgedBy: null,
    ...change,
  };
}

export function sampleSignal(change: Partial<Signal> = {}): Signal {
  return {
    id: 'claim:C90:m1',
    rule: 'claim',
    subject: { kind: 'claim', id: 'C90' },
    at: NOW - 20 * MINUTE,
    level: 2,
    score: 0,
    observed: 3,
    expected: 0,
    window: 72 * HOUR,
    publishers: 2,
    kinds: ['group', 'press'],
    evidence: ['m1', 'm2', 'm3'],
    reason: reason('signal.claim', {
      claim: 'C90',
      title: lumpSum.title,
      n: 3,
      publishers: 2,
      harm: 'harm.high',
    }),
    ...change,
  };
}

export function sampleMention(id: string, change: Partial<Mention> = {}): Mention {
  return {
    id,
    sourceId: 'khong-co-trong-cau-hinh',
    publisher: 'bao-mau',
    kind: 'press',
    address: `https://bao-mau.example/${id}`,
    canonical: `https://bao-mau.example/${id}`,
    title: 'Công nhân hỏi nhau chuyện rút bảo hiểm xã hội một lần',
    summary: '',
    text: null,
    publishedAt: NOW - HOUR,
    seenAt: NOW - 30 * MINUTE,
    changedAt: NOW - 30 * MINUTE,
    countsAt: NOW - HOUR,
    version: 1,
    page: 'none',
    storyId: null,
    copyOf: null,
    meaning: null,
    ...change,
  };
}

/** What opens the page behind a letter's links, in the form of a real one. */
export const KEY = 'k'.repeat(52);

export function sampleTo(change: Partial<To> = {}): To {
  return {
    recipient: officer,
    kind: 'alert',
    state: 'waiting',
    nextAt: NOW,
    follows: null,
    key: KEY,
    ...change,
  };
}

/** The mail of a sample occasion, changed as a test likes. */
export function sampleMail(occasion: Partial<Occasion> = {}, to: Partial<To> = {}): Letter {
  const [letter] = composeAlert(sampleOccasion(occasion), sampleTo(to));
  if (letter === undefined) throw new Error('no letter was written');
  return letter;
}

export function sampleOccasion(change: Partial<Occasion> = {}): Occasion {
  return {
    alert: sampleAlert(),
    signals: [sampleSignal()],
    mentions: [
      sampleMention('m1', { kind: 'group', publisher: 'Nhóm công nhân khu Đông' }),
      sampleMention('m2', { publishedAt: null }),
      sampleMention('m3', { kind: 'group', title: 'Sang năm cấm rút một lần thật không mọi người?' }),
    ],
    claim: lumpSum,
    rules: letterRules(),
    edition: 1,
    now: NOW,
    since: null,
    heard: [NOW - 9 * HOUR, NOW - 8 * HOUR, NOW - 2 * HOUR, NOW - HOUR, NOW - 30 * MINUTE],
    ...change,
  };
}

/** An alert about ourselves: no news, no claim, no steps. */
export function houseAlert(change: Partial<Alert> = {}): Alert {
  return sampleAlert({
    id: 'house-source-bao-mau-t5x0',
    situation: { kind: 'house', id: 'source:bao-mau' },
    title: 'Nguồn “Báo Mẫu” im lặng lâu hơn lệ thường',
    topics: [],
    claim: null,
    reason: reason('open.house'),
    n: 0,
    publishers: 0,
    ...change,
  });
}
