import { expect, it } from 'vitest';
import { weeklyDigest, type Week } from '../../src/report/digest.ts';
import { digestLetters } from '../../src/report/letter.ts';
import { hasWords } from '../../src/view/say.ts';
import { reportWords } from '../../src/view/words/report.ts';
import { letterRules, officer, sampleAlert } from '../alert/letter-samples.ts';
import { journal, NOW, pulse, sampleWeek, visits } from './digest-samples.ts';

const NAMES = new Map([
  ['a', 'Báo A'],
  ['b', 'Báo B'],
]);

function letterOf(week: Partial<Week> = {}, language: 'vi' | 'en' = 'vi') {
  const rules = letterRules((r) => {
    r.recipients = [
      { ...officer, language },
      { ...officer, id: 'khong', digest: false },
    ];
  });
  const letters = digestLetters(weeklyDigest(sampleWeek(week)), NAMES, rules, () => 'yes', NOW);
  expect(letters).toHaveLength(1);
  return letters[0]!;
}

const busy = (): Week['pulses'] => [
  ...Array.from({ length: 30 }, (_, n) =>
    pulse(
      '2026-11-17T08:00:00',
      n % 3 === 0 ? 'negative' : 'neutral',
      { topics: ['the-bhyt'] },
      { storyId: 's', publisher: n % 2 === 0 ? 'a' : 'b' },
    ),
  ),
  ...Array.from({ length: 5 }, () => pulse('2026-11-10T08:00:00', 'neutral', { topics: ['the-bhyt'] })),
  pulse('2026-11-18T08:00:00', 'negative', { claims: ['C90:repeats'] }, { grievance: true }),
];

it('tells the week in the numbers of the digest', () => {
  const { subject, text, html, id, kind, about } = letterOf({
    pulses: busy(),
    titles: new Map([['s', 'Thẻ bảo hiểm y tế báo lỗi ở bệnh viện']]),
    alerts: [sampleAlert({ openedAt: Date.parse('2026-11-18T09:00:00+07:00') })],
    journal: journal(visits(['a', 'b'], ['b 2026-11-17'])),
  });
  expect({ id, kind, about }).toEqual({
    id: 'week-2026-11-16:1:truc',
    kind: 'digest',
    about: 'week-2026-11-16',
  });
  expect(subject).toBe('[Bản tin tuần 16/11–22/11/2026] 31 tin, 1 cảnh báo');
  for (const sentence of [
    '31 tin về bảo hiểm xã hội trong 210 tin đã nghe. Tuần trước 5 tin. Tăng rõ.',
    'Thái độ với ngành: 11 tiêu cực, 20 trung lập, 0 tích cực.',
    'Phản ánh của người dân: 1 tin; câu hỏi: 0 tin.',
    'mức 2 (Cảnh báo), từ 09:00 ngày 18/11/2026, chưa khép; đã gửi thư.',
    '30 tin: 10 tiêu cực, 20 trung lập, 0 tích cực. Tuần trước 5; tăng rõ.',
    'Thẻ bảo hiểm y tế báo lỗi ở bệnh viện: 30 tin, 2 nơi đăng (10 tiêu cực, 20 trung lập, 0 tích cực).',
    '(sai): 1 tin nhắc lại, 0 tin bác bỏ, 0 tin hỏi, đưa tin hoặc liên quan.',
    'Độ phủ 92%: 1 trong 2 nguồn trả lời đủ bảy ngày.',
    'Im lặng không có nghĩa là yên ổn: 1 nguồn không trả lời ngày 17/11.',
    'Nguồn thiếu ngày: Báo B.',
  ]) {
    expect(text).toContain(sentence);
    expect(html).toContain(sentence);
  }
  expect(text).toContain('https://haidang.example/ban-tin/week-2026-11-16');
});

it('says of an empty week that it is empty, and of tiny counts that they show no trend', () => {
  const empty = letterOf();
  expect(empty.text).toContain('Không có tin nào về bảo hiểm xã hội trong 210 tin đã nghe.');
  expect(empty.text).toContain('Không có cảnh báo nào trong tuần.');
  expect(empty.text).toContain('Độ phủ 100%: 2 trong 2 nguồn trả lời đủ bảy ngày.');
  expect(empty.text).not.toContain('Im lặng');
  const tiny = letterOf({
    pulses: [pulse('2026-11-17T08:00:00', 'negative', { topics: ['the-bhyt'] })],
  });
  expect(tiny.text).toContain(
    '1 tin về bảo hiểm xã hội trong 210 tin đã nghe. Tuần trước 0 tin. Ít quá, chưa đủ để kết luận xu hướng.',
  );
  expect(tiny.text.replace(/Độ phủ.*/, '')).not.toContain('%');
});

it('never rounds a week with a gap up to a whole one', () => {
  const sources = Array.from({ length: 60 }, (_, n) => `n${n}`);
  const { text } = letterOf({
    sources: sources.map((id) => ({ ...sampleWeek().sources[0]!, id })),
    journal: journal(visits(sources, ['n7 2026-11-20'])),
  });
  expect(text).toContain('Độ phủ 99%');
});

it('says when the machine slept, and who is heard again', () => {
  const from = Date.parse('2026-11-18T21:00:00+07:00');
  const gap = { sourceId: 'a', from, to: from + 9 * 3_600_000, state: 'failing', trouble: 'x' } as const;
  const told = {
    journal: journal(visits(['a', 'b']), { outages: [{ from, to: gap.to }], gaps: [gap] }),
  };
  const { text } = letterOf(told);
  expect(text).toMatch(/Tính theo lượng tin thường có: nghe kịp 9\d%\./);
  expect(text).toContain('Máy không nghe: từ 21:00 ngày 18/11/2026 đến 06:00 ngày 19/11/2026.');
  expect(text).toContain('Đã nghe lại được: Báo A (sau 9 giờ).');
  expect(letterOf(told, 'en').text).toContain('Heard again: Báo A (after 9 hours).');
});

it('says how well the machine reads, once people have checked enough', () => {
  const check = (i: number): Week['checks'][number] => ({
    mentionId: `m${i}`,
    field: 'stance',
    subject: '',
    value: 'negative',
    who: 'lan',
    name: 'Lan',
    at: NOW,
    machine: i < 16 ? 'negative' : 'neutral',
    sure: 0.8,
    by: 'rules-2',
  });
  const checks = (n: number) => Array.from({ length: n }, (_, i) => check(i));
  expect(letterOf({ checks: checks(20) }).text).toContain('Thái độ đúng 80% (95%: 58% – 92%, 20 tin)');
  expect(letterOf({ checks: checks(19) }).text).not.toContain('Máy đọc đúng');
});

it('admits when coverage was not measured', () => {
  const { text } = letterOf({ sources: [], journal: journal([]) });
  expect(text).toContain('Không đo được độ phủ');
});

it('speaks the language of its reader', () => {
  const { subject, text, html } = letterOf({ pulses: busy() }, 'en');
  expect(subject).toBe('[Weekly digest 16/11–22/11/2026] 31 item(s), 0 alert(s)');
  expect(text).toContain('The week before: 5. Clearly up.');
  expect(text).toContain('Health cards: 30 item(s)');
  expect(html).toContain('<html lang="en">');
  expect(text).not.toMatch(/(?:digest|trend)\.\w|\{\w+\}|…\u2060/);
});

it('shows hostile titles as harmless words and loads nothing', () => {
  const title = 'Xem\r\nBcc: x@y.example <img src=x onerror=alert(1)> https://gia-mao.top/x';
  const told = () => pulse('2026-11-18T08:00:00', 'negative', {}, { storyId: 'h', title });
  const { subject, text, html } = letterOf({
    pulses: [told(), told()],
    alerts: [sampleAlert({ title, openedAt: Date.parse('2026-11-18T09:00:00+07:00') })],
  });
  for (const body of [subject, text, html]) {
    expect(body).not.toMatch(/^Bcc:/m);
    expect(body).not.toContain('gia-mao.top');
  }
  expect(text).toContain('gia-mao[.]top');
  expect(html).not.toMatch(/<img|<script|<link|<[^>]+\bsrc=|url\(/i);
  for (const address of html.match(/https?:\/\/[^\s"<]+/g) ?? [])
    expect(address).toMatch(/^https:\/\/haidang\.example\//);
});

it('has both languages for every sentence, with the same blanks', () => {
  const blanks = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, words] of Object.entries(reportWords)) {
    expect(hasWords(key)).toBe(true);
    expect(blanks(words.en), key).toEqual(blanks(words.vi));
  }
});
