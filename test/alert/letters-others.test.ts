import { expect, it } from 'vitest';
import { stopAddress } from '../../src/alert/envelope.ts';
import { hashOf } from '../../src/alert/key.ts';
import { confirmLetter, silenceLetter, summaryLetter, testLetters } from '../../src/alert/letters/others.ts';
import type { Silence } from '../../src/domain/silence.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { lengthOf } from '../../src/view/letter.ts';
import { KEY, letterRules, NOW, officer, sampleAlert, sampleMail } from './letter-samples.ts';

const rules = letterRules();
const english = { ...officer, language: 'en' as const };

const silence: Silence = {
  id: 'im-1',
  scope: { situation: null, claim: 'C90', topic: 'rut-mot-lan', place: null },
  reason: 'Chiến dịch tuyên truyền tháng 11',
  owner: 'lan',
  ownerName: 'Lan',
  from: NOW - DAY,
  until: NOW + HOUR,
  heldAt: NOW - HOUR,
  held: 4,
  warnedAt: null,
  endedAt: null,
  endedWhy: null,
  endedBy: null,
};

it('puts what waited into one letter, one line an alert, the newest', () => {
  const first = sampleMail({}, { state: 'folded' });
  const later = sampleMail({ edition: 2, now: NOW + HOUR }, { state: 'folded', kind: 'update' });
  const other = sampleMail({ alert: sampleAlert({ id: 'khac' }) }, { state: 'folded' });
  const letter = summaryLetter([later, first, other], officer, rules, NOW + 2 * HOUR, KEY);
  expect(letter).toMatchObject({
    id: `summary:truc:${NOW + 2 * HOUR}`,
    kind: 'summary',
    recipientId: 'truc',
    state: 'waiting',
    keyHash: hashOf(KEY),
    subject: '[Bản gộp] 2 cảnh báo chưa gửi riêng',
  });
  expect(letter.text).toContain(later.subject);
  expect(letter.text).toContain('2 thư, mới nhất: cập nhật · viết lúc 15:05 ngày 23/11/2026');
  expect(letter.text.match(/\/canh-bao\/claim-C90-t5x0/g)).toHaveLength(1);
  expect(letter.text).toContain('/canh-bao/khac');
  expect(stopAddress(letter)).toBe(`https://haidang.example/t/${KEY}/thoi`);
});

it('asks whether an address is its reader’s, without any news in it', () => {
  const letter = confirmLetter(officer, rules, NOW, KEY);
  expect(letter.id).toBe(`confirm:truc:${NOW}`);
  expect(letter.subject).toBe('[Hải Đăng] Xác nhận địa chỉ nhận cảnh báo của BHXH Mẫu');
  expect(letter.text).toContain(`Xác nhận địa chỉ này: https://haidang.example/t/${KEY}`);
  expect(letter.text).toContain('truc@co-quan.example');
  expect(letter.text).toContain('Không phải bạn?');
  expect(confirmLetter(english, rules, NOW, KEY).text).not.toMatch(/letter\.|\{\w+\}|…\u2060/);
});

it('tries each way of a recipient with words that alarm nobody', () => {
  const all = { ...officer, webhook: { url: 'https://may.example/x', key: 'KHOA' }, telegram: '12345' };
  const [mail, machine, chat, ...more] = testLetters(all, rules, NOW, 'Hạnh');
  expect(more).toEqual([]);
  expect([mail?.id, machine?.id, chat?.id]).toEqual(
    ['', ':webhook', ':telegram'].map((end) => `test:truc:${NOW}${end}`),
  );
  expect(mail?.subject).toMatch(/^\[Thư thử\]/);
  expect(mail?.text).toContain('Hạnh bấm gửi thử lúc 14:05 ngày 23/11/2026.');
  expect(JSON.parse(machine?.text ?? '')).toMatchObject({ event: 'test', alert: null });
  expect(chat?.text).toContain('chỉ để thử');
  expect(testLetters(officer, rules, NOW, 'Hạnh')).toHaveLength(1);
});

it('tells whoever answers for a silence that it ends, and why it ended', () => {
  const ending = silenceLetter(silence, officer, rules, NOW, 'ending');
  expect(ending.id).toBe('silence:im-1:ending:truc');
  expect(ending.subject).toBe('[Im lặng sắp hết] “Bỏ rút bảo hiểm xã hội một lần từ năm sau”, Rút…');
  expect(ending.text).toContain('hết lúc 15:05 ngày 23/11/2026');
  expect(ending.text).toContain('Lý do đã ghi: Chiến dịch tuyên truyền tháng 11');
  expect(ending.text).toContain('Đã giữ lại 4 lần, lần cuối lúc 13:05');
  expect(ending.text).toContain('Từ mức 3 trở lên luôn được báo');
  const words = { time: 'đã hết hạn lúc', quiet: 'tự khép lúc', person: 'Mai đã kết thúc im lặng' };
  for (const [endedWhy, said] of Object.entries(words) as [keyof typeof words, string][]) {
    const over: Silence = { ...silence, endedAt: NOW, endedWhy, endedBy: 'Mai' };
    const ended = silenceLetter(over, officer, rules, NOW, 'ended');
    expect(ended.text).toContain(said);
    expect(silenceLetter(over, english, rules, NOW, 'ended').text).not.toMatch(/letter\.|\{\w+\}|…\u2060/);
    expect(lengthOf(ended.subject)).toBeLessThanOrEqual(70);
  }
});

it('finds the address that stops letters only where its key is the letter’s own', () => {
  const letter = sampleMail();
  const own = `https://haidang.example/t/${KEY}/thoi`;
  expect(stopAddress(letter)).toBe(own);
  expect(stopAddress({ ...letter, keyHash: null })).toBeNull();
  expect(stopAddress({ ...letter, text: letter.text.replaceAll(KEY, 'x'.repeat(52)) })).toBeNull();
  const forged = `https://gia-mao.example/t/khac/thoi\n${letter.text}`;
  expect(stopAddress({ ...letter, text: forged })).toBe(own);
});
