import { expect, it } from 'vitest';
import { composeAlert, type Occasion, type To } from '../../src/alert/compose.ts';
import { howSure } from '../../src/alert/letters/why.ts';
import { ALERT_LETTERS, type Letter } from '../../src/domain/letter.ts';
import { reason } from '../../src/domain/reason.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import { hasWords } from '../../src/view/say.ts';
import { testRules } from '../support/rules.ts';
import { hashOf } from '../../src/alert/key.ts';
import { lengthOf } from '../../src/view/letter.ts';
import { alertWords } from '../../src/view/words/alert.ts';
import { letterWords } from '../../src/view/words/letters.ts';
import {
  houseAlert,
  KEY,
  lateCards,
  letterRules,
  lumpSum,
  NOW,
  officer,
  sampleAlert,
  sampleMail,
  sampleMention,
  sampleOccasion,
  sampleSignal,
  sampleTo,
} from './letter-samples.ts';

function written(change: Partial<Occasion> = {}, to: Partial<To> = {}): Letter {
  return sampleMail(change, to);
}

it('tells what, why, how sure, the checked truth, what to do, who decides, and where to look', () => {
  const { subject, text } = written();
  expect(subject).toBe('[Mức 2] Tin đồn “Bỏ rút BHXH một lần từ năm sau”');
  const order = [
    'CẢNH BÁO · MỨC 2 · ĐANG LÊN',
    '14:05 ngày 23/11/2026 · Bảo hiểm xã hội tỉnh Mẫu',
    'VÌ SAO BẠN NHẬN TIN NÀY',
    '3 bài trong 72 giờ, từ 2 nơi đăng',
    'nhóm mạng xã hội, báo chí',
    'chưa đủ để kết luận xu hướng',
    `Nhận việc này: https://haidang.example/t/${KEY}`,
    'https://haidang.example/canh-bao/claim-C90-t5x0',
    'Nội dung đang lan là sai.',
    lumpSum.correction,
    'Kiểm chứng ngày 01/11/2026. Căn cứ: Luật Bảo hiểm xã hội 2024, Điều 70.',
    '1. Gọi bộ phận nghiệp vụ xác minh trong 30 phút.',
    'Luật đặt hạn 24 giờ cho thông tin ban đầu: tính từ lúc này là đến 14:05 ngày 24/11/2026.',
    'điều cần cân nhắc; người quyết định: người duyệt mức 2.',
    'Khi cơ quan xác định vụ việc ảnh hưởng dư luận (NĐ 244, Điều 7 khoản 4).',
    'Máy chỉ gợi ý, người quyết định',
    'Tin nghe được, mỗi cột 6 giờ, cột cuối là 6 giờ vừa qua (n = 5)',
    'bao-mau · báo chí · không rõ giờ đăng, thấy lúc 13:35 ngày 23/11/2026',
    'https://haidang.example/tin/m2',
    'gửi Cán bộ trực vì có tên trong danh sách nhận cảnh báo từ mức 2; chủ đề: tất cả.',
    `Thôi nhận thư của Hải Đăng: https://haidang.example/t/${KEY}/thoi`,
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
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<img[^>]*? alt="([^"]*)"[^>]*>/g, '\n$1\n')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
  const sentences = text.split('\n').filter((line) => /^[^=*\d>-].{30,}/.test(line) && !line.includes('://'));
  expect(sentences.length).toBeGreaterThan(8);
  for (const sentence of sentences) expect(shown.toLowerCase()).toContain(sentence.trim().toLowerCase());
});

it('speaks the language of its reader', () => {
  const { subject, text, html } = written({}, { recipient: { ...officer, language: 'en' } });
  expect(subject).toMatch(/^\[Level 2\] Lump-sum withdrawal: Rumour “.*”$/);
  expect(text).toContain('Why you are told'.toUpperCase());
  expect(text).toContain('who decides: người duyệt mức 2');
  expect(html).toContain('<html lang="en">');
  expect(text).not.toMatch(/letter\.|\{\w+\}|…\u2060/);
});

it('never calls a true grievance untrue, in any letter about it and in either language', () => {
  for (const language of ['vi', 'en'] as const)
    for (const kind of ALERT_LETTERS) {
      const recipient = { ...officer, language };
      const data = { title: lateCards.title, n: 3, publishers: 2, claim: 'C91', harm: 'harm.high' };
      const { subject, text, html } = written(
        {
          edition: kind === 'alert' ? 1 : 2,
          claim: lateCards,
          alert: sampleAlert({
            situation: { kind: 'claim', id: 'C91' },
            claim: 'C91',
            title: lateCards.title,
          }),
          signals: [sampleSignal({ reason: reason('signal.claim', data) })],
        },
        { kind, recipient },
      );
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
  const rules = await testRules();
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
  expect(lengthOf(subject)).toBeLessThanOrEqual(70);
  expect(text).toContain('vssid-hotro[.]top/app[.]apk hoặc TP.HCM');
  expect(text).toContain('không bấm vào được');
  expect(html).not.toMatch(/<script|<link|<[^>]+\bsrc="(?!cid:)|url\(/i);
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
  for (const address of addresses) expect(address).toMatch(/^https:\/\/haidang\.example\/(canh-bao|tin|t)\//);
});

it('tells only what is new in an update, and threads it with the first letter', () => {
  const since = NOW - HOUR;
  const first = written();
  const update = written(
    {
      edition: 2,
      since,
      alert: sampleAlert({ n: 4, phase: 'high', level: 3, peak: 3 }),
      mentions: [
        sampleMention('m4', { title: 'Báo địa phương đăng lại chuyện rút một lần', seenAt: NOW - 1 }),
        sampleMention('m1', { title: 'Tin đã kể ở thư trước', seenAt: since - 1 }),
      ],
    },
    { kind: 'update', follows: first.id, note: reason('update.level', { from: 2, to: 3 }) },
  );
  expect(update.inReplyTo).toBe(first.messageId);
  expect(update.messageId).not.toBe(first.messageId);
  expect(update.subject).toMatch(/^\[Cập nhật · mức 3\] /);
  expect(update.text).toContain('CẬP NHẬT · KHỦNG HOẢNG · MỨC 3 · ĐANG CAO');
  expect(update.text).toContain('Nâng từ mức 2 lên mức 3.');
  expect(update.text).toContain('Thêm 1 tin.');
  expect(update.text).toContain('phải có người xác nhận');
  expect(update.text).toContain('Báo địa phương đăng lại');
  expect(update.text).not.toContain('Tin đã kể ở thư trước');
  expect(update.text).not.toContain(lumpSum.correction);
});

it('closes with how long it lasted and how high it went, and asks whether it was worth telling', () => {
  const alert = sampleAlert({
    phase: 'over',
    peak: 3,
    openedAt: NOW - 30 * HOUR,
    fedAt: NOW - 10 * HOUR,
    closedAt: NOW,
    n: 12,
    publishers: 5,
  });
  const { subject, text, html, inReplyTo } = written(
    { edition: 3, alert },
    { kind: 'closed', follows: 'a:1:truc' },
  );
  expect(subject).toMatch(/^\[Đã qua · mức 3\] /);
  expect(text).toContain('Kéo dài 30 giờ, từ 08:05 ngày 22/11/2026 đến 14:05 ngày 23/11/2026.');
  expect(text).toContain('Lúc cao nhất: mức 3 (Khủng hoảng). Tổng cộng 12 tin, 5 nơi đăng.');
  expect(text).toContain('Không thấy tin mới trong 10 giờ.');
  expect(text).toContain('Chưa ai xác nhận nhận việc này.');
  for (const body of [text, html]) {
    expect(body).toContain(`https://haidang.example/t/${KEY}#useful`);
    expect(body).toContain(`https://haidang.example/t/${KEY}#noise`);
  }
  expect(text).not.toContain('Nhận việc này:');
  expect(inReplyTo).not.toBeNull();
});

it('labels a reminder so that it never looks new, and tells the substance in short', () => {
  const alert = sampleAlert({ level: 3, peak: 3, urgentAt: NOW - 2 * HOUR });
  const { subject, text } = written(
    { alert, edition: 4 },
    { kind: 'reminder', follows: 'a:1:truc', note: reason('call.reminder', { time: 1 }) },
  );
  expect(subject).toMatch(/^\[Nhắc lại · mức 3\] /);
  expect(text).toMatch(/^NHẮC LẠI · KHỦNG HOẢNG/);
  expect(text).toContain('không phải vụ mới: đã báo từ 12:05 ngày 23/11/2026.');
  expect(text).toContain('3 bài trong 72 giờ, từ 2 nơi đăng');
  expect(text).toContain(lumpSum.correction);
  expect(text).toContain('1. Gọi bộ phận nghiệp vụ xác minh trong 30 phút.');
  expect(text).toContain(`Nhận việc này: https://haidang.example/t/${KEY}`);
  expect(text).not.toContain('TIN LÀM CĂN CỨ');
  expect(text.length).toBeLessThan(written({ alert }).text.length * 0.75);
});

it('tells the next in line that nobody took it and that they are next, before the whole story', () => {
  const alert = sampleAlert({ level: 3, peak: 3, urgentAt: NOW - 30 * MINUTE });
  const { subject, text } = written(
    { alert, edition: 2 },
    { kind: 'escalation', note: reason('call.escalation', { step: 1 }) },
  );
  expect(subject).toMatch(/^\[Chưa ai nhận · mức 3\] /);
  const order = [
    'Từ 13:35 ngày 23/11/2026 chưa ai nhận việc này. Bạn là người tiếp theo.',
    'bước 1 của lịch leo thang',
    `Nhận việc này: https://haidang.example/t/${KEY}`,
    'VÌ SAO BẠN NHẬN TIN NÀY',
    lumpSum.correction,
    'TIN LÀM CĂN CỨ',
  ].map((piece) => text.indexOf(piece));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
});

it('tells the owner at their own next look what was agreed and what is new since', () => {
  const alert = sampleAlert({
    acknowledgedAt: NOW - 4 * HOUR,
    acknowledgedBy: 'Lan',
    owner: { id: 'lan', name: 'Lan' },
    checkAt: NOW,
  });
  const quiet = written({ alert, since: NOW - 1, edition: 2 }, { kind: 'check', follows: 'a:1:truc' });
  expect(quiet.subject).toMatch(/^\[Đến giờ xem lại · mức 2\] /);
  expect(quiet.text).toContain(
    'Lan nhận việc lúc 10:05 ngày 23/11/2026 và hẹn xem lại lúc 14:05 ngày 23/11/2026.',
  );
  expect(quiet.text).toContain('Không có gì mới.');
  expect(quiet.text).not.toContain('Nhận việc này');
  const busy = written({ alert, since: NOW - 4 * HOUR, edition: 2 }, { kind: 'check', follows: 'a:1:truc' });
  expect(busy.text).toContain('Thêm 3 tin.');
});

it('says of a situation that was over before that it is back, and where its first time can be read', () => {
  const { subject, text } = written({ alert: sampleAlert({ again: 'claim-C90-s1a2' }) });
  expect(subject).toMatch(/^\[Trở lại · mức 2\] /);
  expect(text).toMatch(/^TRỞ LẠI · CẢNH BÁO · MỨC 2/);
  expect(text).toContain('Xem lần trước: https://haidang.example/canh-bao/claim-C90-s1a2');
});

it('offers to take only what nobody has taken', () => {
  const { text } = written({ alert: sampleAlert({ acknowledgedAt: NOW, acknowledgedBy: 'Lan' }) });
  expect(text).toContain('Người nhận việc: Lan.');
  expect(text).not.toContain('Nhận việc này:');
  const asleep = sampleAlert({
    acknowledgedAt: NOW - HOUR,
    acknowledgedBy: 'Lan',
    urgentAt: NOW,
    level: 3,
    peak: 3,
  });
  expect(written({ alert: asleep }).text).toContain('Nhận việc này:');
});

it('tells trouble of the house itself without news, truth, steps or the clock of the law', () => {
  for (const language of ['vi', 'en'] as const)
    for (const kind of ALERT_LETTERS) {
      const { subject, text, pictures } = written(
        {
          alert: houseAlert({ closedAt: kind === 'closed' ? NOW : null }),
          claim: null,
          mentions: [],
          signals: [],
          heard: [],
        },
        { kind, recipient: { ...officer, language } },
      );
      expect(subject).toContain('Nguồn “Báo Mẫu” im lặng');
      expect(text).not.toMatch(
        /Luật đặt hạn|The law sets|nơi đăng|outlet|đọc tin|read the items|\{\w+\}|…\u2060/,
      );
      expect(pictures).toEqual([]);
    }
  expect(written({ alert: houseAlert(), claim: null, mentions: [], signals: [], heard: [] }).subject).toMatch(
    /^\[Trục trặc · mức 2\] /,
  );
});

it('names every letter by alert, edition and recipient, and waits as it was told to', () => {
  const letter = written({}, { nextAt: NOW + HOUR, state: 'folded' });
  expect(letter.id).toBe('claim-C90-t5x0:1:truc');
  expect(letter.messageId).toBe('<claim-C90-t5x0=3A1=3Atruc@co-quan.example>');
  expect(letter).toMatchObject({
    nextAt: NOW + HOUR,
    state: 'folded',
    channel: 'mail',
    keyHash: hashOf(KEY),
  });
});

it('writes to a machine and a chat as well: the machine at once, the chat when its reader may be reached', () => {
  const recipient = {
    ...officer,
    webhook: { url: 'http://may.noi-bo/nhan', key: 'KHOA_MAY' },
    telegram: '-100123456',
  };
  const channels = (to: Partial<To>, alert = sampleAlert()) =>
    composeAlert(sampleOccasion({ alert }), sampleTo({ recipient, nextAt: NOW + HOUR, ...to })).map(
      ({ channel, state, nextAt }) => `${channel} ${state} ${nextAt === NOW ? 'now' : 'later'}`,
    );
  expect(channels({})).toEqual(['mail waiting later', 'webhook waiting now', 'telegram waiting later']);
  expect(channels({ state: 'held' })).toEqual([
    'mail held later',
    'webhook waiting now',
    'telegram waiting later',
  ]);
  expect(channels({ state: 'folded' })).toEqual(['mail folded later', 'webhook waiting now']);
  expect(channels({ kind: 'check' })).toEqual(['mail waiting later']);
  expect(channels({ kind: 'check' }, sampleAlert({ level: 3, peak: 3 }))).toHaveLength(3);
  const [, machine, chat] = composeAlert(sampleOccasion(), sampleTo({ recipient }));
  expect([machine?.id, chat?.id]).toEqual([
    'claim-C90-t5x0:1:truc:webhook',
    'claim-C90-t5x0:1:truc:telegram',
  ]);
  expect([machine?.to, chat?.to]).toEqual(['http://may.noi-bo/nhan', '-100123456']);
  // Whoever reads along must not be able to act as the recipient.
  for (const body of [machine?.text, machine?.html, chat?.text, chat?.html]) expect(body).not.toContain(KEY);
  expect(chat?.text).toContain('https://haidang.example/canh-bao/claim-C90-t5x0');
  expect(JSON.parse(machine?.text ?? '')).toMatchObject({
    version: 1,
    event: 'alert',
    alert: { level: 2, items: 3 },
  });
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
  const { text } = written({ alert: sampleAlert({ level: 1, peak: 1 }) });
  expect(text).not.toContain('Luật đặt hạn');
  const expired = letterRules((r) => {
    for (const clock of r.playbook.clocks) clock.valid_to = '2026-01-01';
  });
  expect(written({ rules: expired }).text).not.toContain('Luật đặt hạn');
});

it('has both languages for every sentence, with the same blanks', () => {
  const blanks = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, words] of Object.entries({ ...alertWords, ...letterWords })) {
    expect(hasWords(key)).toBe(true);
    expect(blanks(words.en), key).toEqual(blanks(words.vi));
  }
});
