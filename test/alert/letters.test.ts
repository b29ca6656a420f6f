import { expect, it } from 'vitest';
import { composeLetters, type Occasion } from '../../src/alert/compose.ts';
import { howSure } from '../../src/alert/letters/why.ts';
import type { Letter } from '../../src/domain/letter.ts';
import { reason } from '../../src/domain/reason.ts';
import { HOUR } from '../../src/domain/time.ts';
import { hasWords } from '../../src/view/say.ts';
import { testRules } from '../support/rules.ts';
import { alertWords } from '../../src/view/words/alert.ts';
import {
  lateCards,
  letterRules,
  lumpSum,
  NOW,
  officer,
  sampleAlert,
  sampleMention,
  sampleOccasion,
  sampleSignal,
} from './letter-samples.ts';

function written(change: Partial<Occasion> = {}): Letter {
  const [letter] = composeLetters(sampleOccasion(change));
  if (letter === undefined) throw new Error('nobody gets this letter');
  return letter;
}

it('tells what, why, how sure, the checked truth, what to do, who decides, and where to look', () => {
  const { subject, text } = written();
  expect(subject).toBe('[Cảnh báo · mức 2] Tin đồn “Bỏ rút BHXH một lần từ năm…” (3 tin, 2 nơi đăng)');
  const order = [
    'CẢNH BÁO · MỨC 2 · ĐANG LÊN',
    '14:05 ngày 23/11/2026 · Bảo hiểm xã hội tỉnh Mẫu',
    'VÌ SAO BẠN NHẬN TIN NÀY',
    '3 bài trong 72 giờ, từ 2 nơi đăng',
    'nhóm mạng xã hội, báo chí',
    'chưa đủ để kết luận xu hướng',
    'Nội dung đang lan là sai.',
    lumpSum.correction,
    'Kiểm chứng ngày 01/11/2026. Căn cứ: Luật Bảo hiểm xã hội 2024, Điều 70.',
    '1. Gọi bộ phận nghiệp vụ xác minh trong 30 phút.',
    'Luật đặt hạn 24 giờ cho thông tin ban đầu: tính từ lúc này là đến 14:05 ngày 24/11/2026.',
    'điều cần cân nhắc; người quyết định: người duyệt mức 2.',
    'Khi cơ quan xác định vụ việc ảnh hưởng dư luận (NĐ 244, Điều 7 khoản 4).',
    'Máy chỉ gợi ý, người quyết định',
    'https://haidang.example/canh-bao/claim-C90-t5x0',
    'bao-mau · báo chí · không rõ giờ đăng, thấy lúc 13:35 ngày 23/11/2026',
    'https://haidang.example/tin/m2',
    'gửi Cán bộ trực vì có tên trong danh sách nhận cảnh báo từ mức 2; chủ đề: tất cả.',
  ];
  let from = 0;
  for (const piece of order) {
    const at = text.indexOf(piece, from);
    expect(at, `“${piece}” in its place`).toBeGreaterThanOrEqual(from);
    from = at;
  }
});

it('says the same in HTML as in plain text', () => {
  const { text, html } = written();
  const shown = html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
  const sentences = text.split('\n').filter((line) => /^[^=*\d>-].{30,}/.test(line) && !line.includes('://'));
  expect(sentences.length).toBeGreaterThan(8);
  for (const sentence of sentences) expect(shown.toLowerCase()).toContain(sentence.trim().toLowerCase());
});

it('speaks the language of its reader', () => {
  const rules = letterRules((r) => {
    r.recipients = [{ ...officer, language: 'en' }];
  });
  const { subject, text, html } = written({ rules });
  expect(subject).toMatch(/^\[Warning · level 2\] Rumour “.*” \(3 item\(s\), 2 outlet\(s\)\)$/);
  expect(text).toContain('Why you are told'.toUpperCase());
  expect(text).toContain('who decides: người duyệt mức 2');
  expect(html).toContain('<html lang="en">');
  expect(text).not.toMatch(/letter\.|\{\w+\}/);
});

it('never calls a true grievance untrue, in any letter about it and in either language', () => {
  for (const language of ['vi', 'en'] as const)
    for (const kind of ['alert', 'update', 'closed'] as const) {
      const rules = letterRules((r) => {
        r.recipients = [{ ...officer, language }];
      });
      const { subject, text, html } = written({
        kind,
        rules,
        edition: kind === 'alert' ? 1 : 2,
        claim: lateCards,
        alert: sampleAlert({ situation: { kind: 'claim', id: 'C91' }, claim: 'C91', title: lateCards.title }),
        signals: [
          sampleSignal({
            reason: reason('signal.claim', {
              title: lateCards.title,
              n: 3,
              publishers: 2,
              claim: 'C91',
              harm: 'harm.high',
            }),
          }),
        ],
      });
      for (const body of [subject, text, html]) {
        expect(body).not.toMatch(/tin sai|sai sự thật|tin giả|tin đồn|bịa đặt|xuyên tạc|là sai|đính chính/i);
        expect(body).not.toMatch(/\bfalse\b|\bfake\b|\brumou?r\b|\buntrue\b/i);
      }
      if (kind !== 'alert') continue;
      expect(subject).toMatch(language === 'vi' ? /Phản ánh: / : /Grievance: /);
      expect(text).toContain('Ghi nhận và cảm ơn người phản ánh.');
      expect(text.toLowerCase()).toContain(
        language === 'vi' ? 'phản ánh có thật: ghi nhận, kiểm tra, trả lời' : 'a true grievance',
      );
    }
});

it('never calls a grievance of the real catalogue untrue, with the real playbook', async () => {
  const rules = await testRules((r) => {
    r.recipients = [officer];
  });
  const grievances = rules.claims.filter((claim) => claim.verdict === 'grievance');
  expect(grievances.length).toBeGreaterThan(0);
  for (const claim of grievances) {
    const alert = sampleAlert({
      situation: { kind: 'claim', id: claim.id },
      claim: claim.id,
      title: claim.title,
    });
    const { subject, text } = written({ rules, claim, alert, signals: [] });
    expect(`${subject}\n${text}`).not.toMatch(
      /tin sai|sai sự thật|tin giả|tin đồn|bịa đặt|xuyên tạc|là sai/i,
    );
    expect(text).toContain('PHẢN ÁNH CÓ THẬT: GHI NHẬN, KIỂM TRA, TRẢ LỜI');
  }
});

it('handles a wave of complaints that no claim names as grievances', () => {
  const meaning = { grievance: true } as NonNullable<ReturnType<typeof sampleMention>['meaning']>;
  const { text } = written({
    claim: null,
    alert: sampleAlert({
      situation: { kind: 'topic', id: 'the-bhyt' },
      claim: null,
      reason: reason('open.level', { level: 2, push_level: 2 }),
    }),
    signals: [sampleSignal({ rule: 'surge', subject: { kind: 'topic', id: 'the-bhyt' } })],
    mentions: ['a', 'b', 'c'].map((id) => sampleMention(id, { meaning })),
  });
  expect(text).toContain('Hẹn ngày trả lời cụ thể.');
  expect(text).not.toContain('Đọc năm tin mới nhất.');
});

it('handles a grievance as one even when its items touch a wire', () => {
  const { text } = written({
    claim: lateCards,
    signals: [sampleSignal({ rule: 'tripwire', subject: { kind: 'tripwire', id: 'scam-contact' } })],
  });
  expect(text).toContain('Hẹn ngày trả lời cụ thể.');
  expect(text).not.toContain('Báo công an');
});

it('takes the steps of a scam for a wire that smells of one', () => {
  const { text } = written({
    claim: null,
    signals: [
      sampleSignal({
        rule: 'tripwire',
        subject: { kind: 'tripwire', id: 'scam-contact' },
        reason: reason('signal.tripwire.scam-contact', { n: 1 }),
      }),
    ],
  });
  expect(text).toContain('Báo công an, không đăng lại đường dẫn.');
  expect(text).toContain('dây bẫy');
});

it('says how sure it is: content, a first sign, or numbers', () => {
  const surge = sampleSignal({ rule: 'surge', score: 4.2 });
  const of = (n: number, publishers: number, signals = [surge]) =>
    howSure({ alert: sampleAlert({ n, publishers }), signals });
  expect(of(3, 2).key).toBe('letter.sure.few');
  expect(of(9, 1).key).toBe('letter.sure.few');
  expect(of(9, 4)).toEqual(reason('letter.sure.strong', { odds: 10_000 }));
  expect(of(9, 4, [sampleSignal({ rule: 'surge', score: 2.1 })]).key).toBe('letter.sure.some');
  expect(of(1, 1, [surge, sampleSignal({ rule: 'tripwire' })]).key).toBe('letter.sure.tripwire');
  expect(of(3, 2, [sampleSignal()]).key).toBe('letter.sure.claim-few');
  expect(of(8, 4, [sampleSignal()]).key).toBe('letter.sure.claim');
});

it('lets nothing foreign forge a header, a paragraph or a link', () => {
  const hostile =
    'Tải app\r\nBcc: all@x.example\n\n<script>alert(1)</script> tại http://vssid-hotro.top/app.apk\u202e hoặc TP.HCM';
  const { subject, text, html } = written({
    claim: null,
    alert: sampleAlert({ situation: { kind: 'story', id: 's' }, claim: null, title: hostile }),
    mentions: [sampleMention('m1', { title: hostile, publisher: hostile })],
  });
  for (const body of [subject, text, html]) {
    expect(body).not.toMatch(/^Bcc:/m);
    expect(body).not.toContain('vssid-hotro.top');
    expect(body).not.toContain('\u202e');
  }
  expect(subject).not.toMatch(/[\r\n]/);
  expect(subject.length).toBeLessThanOrEqual(78);
  expect(text).toContain('vssid-hotro[.]top/app[.]apk hoặc TP.HCM');
  expect(text).toContain('không bấm vào được');
  expect(html).not.toMatch(/<img|<script|<link|<[^>]+\bsrc=|url\(/i);
  expect(html).toContain('&lt;script&gt;');
});

it('shows the five newest items and counts the rest', () => {
  const { text } = written({ mentions: Array.from({ length: 8 }, (_, n) => sampleMention(`m${n}`)) });
  expect(text.match(/\/tin\//g)).toHaveLength(5);
  expect(text).toContain('Còn 3 tin nữa trên trang cảnh báo.');
});

it('links to nothing but our own desk', () => {
  const { text, html } = written();
  const addresses = [text, html].flatMap((body) => body.match(/https?:\/\/[^\s"<]+/g) ?? []);
  expect(addresses.length).toBeGreaterThan(6);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/haidang\.example\/(canh-bao|tin)\//);
});

it('keeps the subject within 78 characters however long the title', () => {
  const title = 'Người dân phản ánh việc chi trả lương hưu chậm '.repeat(6);
  const { subject } = written({ claim: null, alert: sampleAlert({ title, n: 1234, publishers: 77 }) });
  expect(subject.length).toBeLessThanOrEqual(78);
  expect(subject).toMatch(/^\[Cảnh báo · mức 2\] Người dân .*… \(1\.234 tin, 77 nơi đăng\)$/);
});

it('tells only what is new in an update, and threads it with the first letter', () => {
  const since = NOW - HOUR;
  const first = written();
  const update = written({
    kind: 'update',
    edition: 2,
    since,
    alert: sampleAlert({ n: 4, phase: 'high', level: 3, peak: 3 }),
    mentions: [
      sampleMention('m4', { title: 'Báo địa phương đăng lại chuyện rút một lần', seenAt: NOW - 1 }),
      sampleMention('m1', { title: 'Tin đã kể ở thư trước', seenAt: since - 1 }),
    ],
  });
  expect(update.inReplyTo).toBe(first.messageId);
  expect(update.messageId).not.toBe(first.messageId);
  expect(update.subject).toMatch(/^\[Cập nhật · mức 3 · đang cao\] /);
  expect(update.text).toContain('Thêm 1 tin.');
  expect(update.text).toContain('phải có người xác nhận');
  expect(update.text).toContain('Báo địa phương đăng lại');
  expect(update.text).not.toContain('Tin đã kể ở thư trước');
  expect(update.text).not.toContain(lumpSum.correction);
});

it('closes with how long it lasted and how high it went', () => {
  const { subject, text, inReplyTo } = written({
    kind: 'closed',
    edition: 3,
    alert: sampleAlert({
      phase: 'over',
      peak: 3,
      openedAt: NOW - 30 * HOUR,
      fedAt: NOW - 10 * HOUR,
      closedAt: NOW,
      n: 12,
      publishers: 5,
    }),
  });
  expect(subject).toMatch(/^\[Đã qua\] /);
  expect(text).toContain('Kéo dài 30 giờ, từ 08:05 ngày 22/11/2026 đến 14:05 ngày 23/11/2026.');
  expect(text).toContain('Lúc cao nhất: mức 3 (Khủng hoảng). Tổng cộng 12 tin, 5 nơi đăng.');
  expect(text).toContain('Không thấy tin mới trong 10 giờ.');
  expect(text).toContain('Chưa ai xác nhận nhận việc này.');
  expect(inReplyTo).not.toBeNull();
});

it('writes to those who want it: level, topics, switched off', () => {
  const rules = letterRules((r) => {
    r.recipients = [
      officer,
      { ...officer, id: 'giam-doc', from_level: 3 },
      { ...officer, id: 'chu-de-khac', topics: ['luong-huu'] },
      { ...officer, id: 'dung-chu-de', topics: ['rut-mot-lan'] },
      { ...officer, id: 'tat', alerts: false },
    ];
  });
  const told = (change: Partial<Occasion>) =>
    composeLetters(sampleOccasion({ rules, ...change })).map(
      (letter) => `${letter.recipientId} ${letter.kind}`,
    );
  expect(told({})).toEqual(['truc alert', 'dung-chu-de alert']);
  const raised = sampleAlert({ level: 3, peak: 3 });
  const holders = new Set(['truc', 'dung-chu-de']);
  expect(told({ kind: 'update', edition: 2, alert: raised, holders })).toEqual([
    'truc update',
    'giam-doc alert',
    'dung-chu-de update',
  ]);
  expect(told({ kind: 'closed', edition: 2, holders })).toEqual(['truc closed', 'dung-chu-de closed']);
  const sunk = sampleAlert({ level: 1, peak: 3 });
  expect(told({ kind: 'closed', edition: 3, alert: sunk })).toEqual([
    'truc closed',
    'giam-doc closed',
    'dung-chu-de closed',
  ]);
});

it('names every letter by alert, edition and recipient, and waits for the end of quiet hours', () => {
  const rules = letterRules((r) => {
    r.recipients = [{ ...officer, quiet: { from: '22:00', to: '06:00', wake_level: 3 } }];
  });
  const night = Date.parse('2026-11-23T23:30:00+07:00');
  const letter = written({ rules, now: night });
  expect(letter.id).toBe('claim-C90-t5x0:1:truc');
  expect(letter.messageId).toBe('<claim-C90-t5x0=3A1=3Atruc@co-quan.example>');
  expect(letter.nextAt).toBe(Date.parse('2026-11-24T06:00:00+07:00'));
  const crisis = written({ rules, now: night, alert: sampleAlert({ level: 3, peak: 3 }) });
  expect(crisis.nextAt).toBe(night);
  expect(crisis.text).toContain('từ mức 3 trở lên phải có người xác nhận');
});

it('warns when the check of a claim has run out', () => {
  const { text } = written({ claim: { ...lumpSum, valid_to: '2026-11-22' } });
  expect(text).toContain('chỉ có giá trị đến 22/11/2026');
});

it('admits when a check rests on press alone', () => {
  expect(written().text).not.toContain('chưa đối chiếu văn bản luật');
  expect(written({ claim: { ...lumpSum, confidence: 'S/M' } }).text).toContain('chưa đối chiếu văn bản luật');
});

it('says nothing about the clock of the law below the level that asks for it', () => {
  const rules = letterRules((r) => {
    r.recipients = [{ ...officer, from_level: 1 }];
  });
  const { text } = written({ rules, alert: sampleAlert({ level: 1, peak: 1 }) });
  expect(text).not.toContain('Luật đặt hạn');
  const expired = letterRules((r) => {
    for (const clock of r.playbook.clocks) clock.valid_to = '2026-01-01';
  });
  expect(written({ rules: expired }).text).not.toContain('Luật đặt hạn');
});

it('has both languages for every sentence, with the same blanks', () => {
  const blanks = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, words] of Object.entries(alertWords)) {
    expect(hasWords(key)).toBe(true);
    expect(blanks(words.en), key).toEqual(blanks(words.vi));
  }
});
