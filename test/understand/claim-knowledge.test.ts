import { describe, expect, it } from 'vitest';
import { mayCorrect } from '../../src/domain/claim.ts';
import { expired, overdueLines } from '../../src/config/expiry.ts';
import { claimReview, claimReviewScript } from '../../src/report/claim-review.ts';
import { BORDERS, fitBorders, openClaims } from '../../src/understand/claims.ts';
import { readLexicon } from '../../src/understand/lexicon.ts';
import { openScan } from '../../src/understand/scan.ts';
import { TRIPWIRES } from '../../src/domain/tripwire.ts';
import { proposedBasis } from '../../src/understand/tripwires.ts';
import { testRules } from '../support/rules.ts';
import { post } from './support.ts';

const rules = await testRules();
const lexicon = readLexicon();
const { scan, read } = openScan(rules, lexicon);

describe('the catalogue', () => {
  it('holds the 48 claims, each said in at least four ways, one of them without diacritics', () => {
    expect(rules.claims.map(({ id }) => id)).toEqual(
      Array.from({ length: 48 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`),
    );
    for (const { id, phrasings } of rules.claims) {
      expect(phrasings.length, id).toBeGreaterThanOrEqual(4);
      expect(
        phrasings.some((phrasing) => phrasing === phrasing.normalize('NFD').replace(/\p{M}|đ/gu, '')),
        id,
      ).toBe(true);
    }
  });

  it('gives every verdict something dated to stand on', () => {
    for (const claim of rules.claims)
      expect(claim.legal_basis.length + claim.facts.length + claim.sources.length, claim.id).toBeGreaterThan(
        0,
      );
  });

  it('still lies where its borders were fitted', () => {
    const { profiles } = openClaims(rules, lexicon, scan, read);
    const { told, sure } = fitBorders(profiles);
    expect(Math.abs(told - BORDERS.told)).toBeLessThan(0.2);
    expect(Math.abs(sure - BORDERS.sure)).toBeLessThan(0.35);
  });

  it('names what is over, and says nothing of what is not', () => {
    const claims = rules.claims
      .slice(0, 2)
      .map((claim, i) => ({ ...claim, valid_to: i === 0 ? '2026-11-20' : null }));
    expect(expired({ claims, facts: [] }, '2026-11-21')).toEqual([
      { file: 'claims', id: 'C01', on: '2026-11-20' },
    ]);
    expect(expired({ claims, facts: [] }, '2026-11-20')).toEqual([]);
  });

  it('asks for a fact only while an answer stands on it', () => {
    const claims = rules.claims.slice(0, 1).map((claim) => ({ ...claim, facts: ['F-001'], valid_to: null }));
    const facts = rules.facts.slice(0, 2).map((fact) => ({ ...fact, valid_to: '2026-11-19' }));
    const over = { file: 'facts', id: 'F-001', on: '2026-11-19' };
    expect(facts.map(({ id }) => id)).toEqual(['F-001', 'F-002']);
    expect(expired({ claims, facts }, '2026-11-20')).toEqual([over]);
    expect(overdueLines({ claims, facts }, '2026-11-20')).toEqual([
      '! facts.yaml F-001: hết hạn ngày 2026-11-19, phải tra lại trước khi dùng để trả lời.',
    ]);
  });
});

describe('a claim nobody taught', () => {
  const { find } = openClaims(
    {
      ...rules,
      claims: rules.claims.slice(0, 1).map((claim) => ({
        ...claim,
        id: 'C90',
        title: 'Cầu Rồng thu phí người đi bộ',
        phrasings: ['Từ 15/8 ai đi bộ qua cầu Rồng cũng phải nộp phí 20 nghìn'],
      })),
    },
    lexicon,
    scan,
    read,
  );
  const said = (text: string) => find(scan(post(text))).map(({ id, relation }) => `${id} ${relation}`);

  it('is met by its wording, in any typing', () => {
    for (const text of [
      'Từ 15/8 ai đi bộ qua cầu Rồng đều phải nộp phí 20 nghìn nhé',
      'tu 15/8 ai di bo qua cau rong cung phai nop phi 20 nghin',
    ])
      expect(said(text).map((each) => each.slice(0, 3))).toEqual(['C90']);
  });

  it('is another one when a number is', () => {
    expect(said('Từ 15/8 ai đi bộ qua cầu Rồng cũng phải nộp phí 50 nghìn')).toEqual([]);
  });

  it('is denied by who puts a no into it or before it', () => {
    for (const text of [
      'Từ 15/8 ai đi bộ qua cầu Rồng cũng không phải nộp phí 20 nghìn',
      'Tin giả: từ 15/8 ai đi bộ qua cầu Rồng cũng phải nộp phí 20 nghìn',
      'Cơ quan chức năng khẳng định không có việc từ 15/8 ai đi bộ qua cầu Rồng cũng phải nộp phí 20 nghìn',
    ])
      expect(said(text), text).toEqual(['C90 denies']);
  });
});

describe('a ClaimReview', () => {
  const publication = {
    officeName: 'BHXH tỉnh Khánh Hòa',
    url: 'https://bhxh.khanhhoa.gov.vn/dinh-chinh/1',
    datePublished: Date.UTC(2026, 10, 21, 3),
  };
  const [first] = rules.claims;
  if (!first) throw new Error('no claims');

  it('names the verdict in words', () => {
    expect(claimReview(first, publication)).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: first.title,
      datePublished: '2026-11-21',
      author: { name: 'BHXH tỉnh Khánh Hòa', url: 'https://bhxh.khanhhoa.gov.vn' },
      reviewRating: { alternateName: 'Sai' },
    });
  });

  it('is never written for a true grievance', () => {
    const grievances = rules.claims.filter(({ verdict }) => !mayCorrect(verdict));
    expect(grievances.length).toBe(6);
    for (const claim of grievances)
      expect(claimReview({ ...claim, legal_basis: ['một căn cứ'] }, publication), claim.id).toBeNull();
  });

  it('is not written without a basis, nor when its time is over', () => {
    expect(claimReview({ ...first, legal_basis: [], facts: [] }, publication)).toBeNull();
    expect(claimReview({ ...first, valid_to: '2026-11-20' }, publication)).toBeNull();
  });

  it('cannot end the script element it stands in', () => {
    const review = claimReview({ ...first, title: '</script><b>' }, publication);
    expect(review && claimReviewScript(review)).not.toContain('<');
  });
});

describe('legal tags', () => {
  const names = (wire: string, day: string) =>
    proposedBasis(wire, day, lexicon)
      .map(({ basis }) => basis)
      .join('\n');

  it('are proposed by the day', () => {
    expect(names('book-trade', '2026-09-09')).not.toContain('283/2026');
    expect(names('book-trade', '2026-09-10')).toContain('283/2026');
  });

  it('belong to wires that exist', () => {
    for (const { wire } of lexicon.legal) expect(TRIPWIRES).toContain(wire);
  });
});
