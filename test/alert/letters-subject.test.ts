import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Rules } from '../../src/config/rules.ts';
import { ALERT_LETTERS } from '../../src/domain/letter.ts';
import type { Level } from '../../src/domain/signal.ts';
import { lengthOf } from '../../src/view/letter.ts';
import { testRules } from '../support/rules.ts';
import { letterRules, officer, sampleAlert, sampleMail } from './letter-samples.ts';

const place = (id: string, name: string): Rules['organisations']['places'][number] => ({
  id,
  name,
  kind: 'tỉnh',
  aliases: [],
  districts: [],
  communes: [],
  former: [],
  valid_from: '2025-07-01',
  confidence: 'V',
});
const RULES = letterRules((r) => {
  r.organisations.places = [place('khanh-hoa', 'Khánh Hòa'), place('hcm', 'Thành phố Hồ Chí Minh')];
});

const story = (title: string, change: Parameters<typeof sampleAlert>[0] = {}) =>
  sampleAlert({ situation: { kind: 'story', id: 's' }, claim: null, title, ...change });

const subjectFor = (alert: ReturnType<typeof sampleAlert>, language: 'vi' | 'en' = 'vi') =>
  sampleMail({ alert, claim: null, rules: RULES }, { recipient: { ...officer, language } }).subject;

it('says level, place and topic before the title, and says none of them twice', () => {
  const at = { place: 'khanh-hoa', topics: ['luong-huu'] };
  expect(subjectFor(story('Người dân xếp hàng từ sáng sớm', at))).toBe(
    '[Mức 2] Khánh Hòa · Lương hưu: Người dân xếp hàng từ sáng sớm',
  );
  expect(subjectFor(story('Khánh Hòa: lương hưu tháng này chi trả chậm', at))).toBe(
    '[Mức 2] Khánh Hòa: lương hưu tháng này chi trả chậm',
  );
  expect(subjectFor(story('Chi trả lương hưu chậm', { ...at, place: 'hcm' }))).toBe(
    '[Mức 2] TP.HCM: Chi trả lương hưu chậm',
  );
});

it('says no place for what has none', () => {
  expect(subjectFor(story('Nhiều người hỏi về lương hưu', { topics: ['luong-huu'] }))).toBe(
    '[Mức 2] Nhiều người hỏi về lương hưu',
  );
});

it('keeps level, place and topic within 70 characters of every title, as a mail program counts them', () => {
  const foreignTitle = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
  const words = fc
    .array(
      fc.constantFrom(
        'Người dân',
        'phản ánh',
        'lương hưu',
        'ở Khánh Hòa',
        '“chậm”',
        '👨‍👩‍👧',
        'e\u0302\u0301',
        '\r\nBcc:',
      ),
      {
        minLength: 1,
        maxLength: 60,
      },
    )
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(
      fc.oneof(foreignTitle, words),
      fc.constantFrom(...ALERT_LETTERS),
      fc.constantFrom<Level>(0, 1, 2, 3, 4),
      fc.constantFrom(null, 'khanh-hoa', 'hcm'),
      fc.constantFrom<string[]>([], ['luong-huu'], ['the-bhyt']),
      fc.constantFrom<'vi' | 'en'>('vi', 'en'),
      (title, kind, level, where, topics, language) => {
        const alert = story(title, { level, peak: level, place: where, topics });
        const { subject } = sampleMail(
          { alert, claim: null, rules: RULES },
          { kind, recipient: { ...officer, language } },
        );
        expect(lengthOf(subject)).toBeLessThanOrEqual(70);
        expect(subject).not.toMatch(/[\r\n]/);
        expect(subject).toMatch(
          new RegExp(`^\\[([^\\]]+ )?${language === 'vi' ? 'mức' : 'level'} ${level}\\]`, 'i'),
        );
        const said = subject.toLowerCase();
        if (where !== null) expect(said).toContain(where === 'hcm' ? 'tp.hcm' : 'khánh hòa');
        const names = { 'luong-huu': ['lương hưu', 'pensions'], 'the-bhyt': ['thẻ bhyt', 'health cards'] };
        for (const topic of topics as (keyof typeof names)[])
          expect(said).toContain(names[topic][language === 'vi' ? 0 : 1]);
      },
    ),
    { numRuns: 400 },
  );
});

it('tells the headline that tripped a wire, and what the wire is for', () => {
  const tripped = (wire: string, title: string) =>
    subjectFor(
      sampleAlert({ situation: { kind: 'tripwire', id: `${wire}.s` }, claim: null, title, topics: [] }),
    );
  expect(tripped('failure', 'Báo đưa tin hệ thống lỗi diện rộng “Cổng giám định BHYT ngừng hoạt động”')).toBe(
    '[Mức 2] Sự cố: Cổng giám định BHYT ngừng hoạt động',
  );
  expect(tripped('headline', 'Cơ quan bị nêu tên “Cựu giám đốc hầu tòa”')).toBe(
    '[Mức 2] Cựu giám đốc hầu tòa',
  );
});

it('says of a crisis that it is urgent', () => {
  expect(subjectFor(story('Lời đồn', { level: 3, peak: 3 }))).toBe(
    '[Khẩn · mức 3] Rút BHXH một lần: Lời đồn',
  );
});

it('fits every claim, topic and place of the real catalogue', async () => {
  const rules = await testRules();
  for (const claim of rules.claims)
    for (const where of [null, ...rules.organisations.places.map(({ id }) => id)].slice(0, 2)) {
      const alert = sampleAlert({
        claim: claim.id,
        situation: { kind: 'claim', id: claim.id },
        title: claim.title,
        place: where,
        topics: [claim.topic],
        level: 3,
        peak: 3,
      });
      // The longest label.
      const { subject } = sampleMail({ alert, claim, rules, mentions: [] }, { kind: 'check' });
      expect(lengthOf(subject)).toBeLessThanOrEqual(70);
    }
});
