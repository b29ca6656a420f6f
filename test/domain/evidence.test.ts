import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brokenAt,
  CHAIN_BEGINS,
  type CustodyAct,
  type CustodyLine,
  type CustodyWords,
  lineText,
  mayErase,
  type Referral,
  referralOf,
} from '../../src/domain/evidence.ts';
import { guiltIn, lintLetter } from '../../src/domain/evidence-letter.ts';
import { REFERRAL_STEPS, referralObstacles, type ReferralStep } from '../../src/domain/evidence-moves.ts';
import { INCIDENT_KINDS } from '../../src/domain/incident.ts';
import { ROLES } from '../../src/domain/person.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const GOOD = 'Nội dung có nghi vấn mạo danh, chuyển cơ quan có thẩm quyền xem xét.';

const WORDS: CustodyWords = {
  frozen: { address: 'https://gia.example/', hashes: { bytes: 'a', text: null, facts: 'b' }, keepUntil: 9 },
  'not-frozen': { address: 'https://gia.example/', trouble: 'trouble.timeout' },
  handed: { file: 'anh.png', hashes: { bytes: 'a', text: null, facts: 'b' }, keepUntil: 9 },
  'kept-longer': { until: 99, why: 'đang xác minh' },
  viewed: {},
  basis: { wire: 'impersonation', basis: 'Điều bịa', confidence: 'V', decision: 'confirm', why: 'đã đọc' },
  letter: { to: 'Nơi nhận bịa', text: GOOD },
  submitted: {},
  returned: { why: 'thiếu ảnh' },
  approved: {},
  exported: { manifest: 'c' },
  delivered: { how: 'biên nhận số bịa' },
  erased: {},
};

function chain(acts: readonly (readonly [CustodyAct, string])[]): CustodyLine[] {
  const lines: CustodyLine[] = [];
  for (const [index, [act, who]] of acts.entries()) {
    const words = WORDS[act];
    const line = {
      incident: 'i1',
      seq: index + 1,
      at: 1_000 + index,
      who,
      name: who,
      act,
      item: null,
      digest: hash(JSON.stringify(words)),
      prev: lines.at(-1)?.hash ?? CHAIN_BEGINS,
    };
    lines.push({ ...line, words, hash: hash(lineText(line)) } as CustodyLine);
  }
  return lines;
}

const anyAct = fc.constantFrom(...(Object.keys(WORDS) as CustodyAct[]));
const anyChain = fc.array(fc.tuple(anyAct, fc.constantFrom('hanh', 'minh')), { minLength: 1, maxLength: 14 });

describe('the chain of custody', () => {
  it('is whole as it was written, also when words were erased', () => {
    fc.assert(
      fc.property(anyChain, (acts) => {
        const lines = chain(acts);
        expect(brokenAt(lines, hash)).toEqual([]);
        expect(
          brokenAt(
            lines.map((line) => ({ ...line, words: null })),
            hash,
          ),
        ).toEqual([]);
      }),
    );
  });

  it('names the line that somebody changed, whatever of it they changed', () => {
    const changes: ((line: CustodyLine) => object)[] = [
      ({ at }) => ({ at: at + 1 }),
      () => ({ who: 'khac' }),
      () => ({ name: 'Người Khác' }),
      ({ act }) => ({ act: act === 'viewed' ? 'erased' : 'viewed' }),
      () => ({ item: 'khac' }),
      () => ({ words: { why: 'khác' } }),
      () => ({ digest: hash('khác') }),
      () => ({ incident: 'i2' }),
    ];
    fc.assert(
      fc.property(anyChain, fc.nat(), fc.constantFrom(...changes), (acts, pick, change) => {
        const lines = chain(acts);
        const at = pick % lines.length;
        const forged = lines.map((line, index) => (index === at ? { ...line, ...change(line) } : line));
        expect(brokenAt(forged, hash)).toContain(at + 1);
      }),
    );
  });

  it('shows a line that was taken out, unless it was the last', () => {
    const lines = chain([
      ['frozen', 'hanh'],
      ['viewed', 'minh'],
      ['letter', 'hanh'],
    ]);
    expect(brokenAt(lines.toSpliced(1, 1), hash)).not.toEqual([]);
    expect(brokenAt(lines.toSpliced(0, 1), hash)).not.toEqual([]);
  });
});

describe('a referral', () => {
  const READY: [CustodyAct, string][] = [
    ['frozen', 'hanh'],
    ['basis', 'hanh'],
    ['letter', 'hanh'],
    ['submitted', 'hanh'],
  ];
  const blocked = (
    step: ReferralStep,
    referral: Referral,
    change: Partial<Parameters<typeof referralObstacles>[1]> = {},
  ) =>
    referralObstacles(step, {
      incident: { kind: 'E', state: 'handling' },
      items: [{ grievance: false, erasedAt: null }],
      referral,
      person: { id: 'minh', role: 'leader' },
      ...change,
    });

  it('goes from the frozen copy to the handover when two people do their part', () => {
    const at = (more: [CustodyAct, string][]) => referralOf(chain([...READY, ...more]));
    expect(blocked('submit', referralOf(chain(READY.slice(0, 3))))).toEqual([]);
    expect(blocked('approve', at([]))).toEqual([]);
    expect(blocked('export', at([['approved', 'minh']]))).toEqual([]);
    expect(
      blocked(
        'deliver',
        at([
          ['approved', 'minh'],
          ['exported', 'hanh'],
        ]),
      ),
    ).toEqual([]);
  });

  it('is approved by nobody who wrote or submitted it, and by no officer', () => {
    const referral = referralOf(chain(READY));
    expect(blocked('approve', referral, { person: { id: 'hanh', role: 'leader' } })).toEqual(['another']);
    expect(blocked('approve', referral, { person: { id: 'lan', role: 'officer' } })).toEqual(['role']);
  });

  it('loses its approval with every change of what was approved', () => {
    for (const act of ['frozen', 'handed', 'basis', 'letter', 'erased', 'returned'] as const) {
      const referral = referralOf(chain([...READY, ['approved', 'minh'], [act, 'hanh']]));
      expect(blocked('export', referral), act).toContain('approved');
    }
    for (const act of ['viewed', 'kept-longer', 'not-frozen'] as const) {
      const referral = referralOf(chain([...READY, ['approved', 'minh'], [act, 'hanh']]));
      expect(blocked('export', referral), act).toEqual([]);
    }
  });

  it('cannot be exported along any path without the word of a second person', () => {
    fc.assert(
      fc.property(anyChain, (acts) => {
        // Only steps that the table lets through are written.
        const taken: [CustodyAct, string][] = [];
        const STEPS: Partial<Record<CustodyAct, ReferralStep>> = {
          basis: 'basis',
          letter: 'letter',
          submitted: 'submit',
          returned: 'return',
          approved: 'approve',
          exported: 'export',
          delivered: 'deliver',
        };
        for (const [act, who] of acts) {
          const step = STEPS[act];
          const person = { id: who, role: 'leader' as const };
          if (step === undefined || blocked(step, referralOf(chain(taken)), { person }).length === 0)
            taken.push([act, who]);
        }
        const referral = referralOf(chain(taken));
        if (referral.exported !== null || referral.delivered !== null) {
          expect(referral.approved?.who).toBeDefined();
          expect(referral.approved?.who).not.toBe(referral.submitted?.who);
          expect(referral.approved?.who).not.toBe(referral.letter?.by.who);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('exists for deceit alone: no step towards it for any other kind, whoever asks', () => {
    const referral = referralOf(chain([...READY, ['approved', 'minh']]));
    for (const kind of [null, ...INCIDENT_KINDS].filter((one) => one !== 'E'))
      for (const step of ['letter', 'basis', 'submit', 'approve', 'export'] as const)
        for (const role of ROLES)
          expect(
            blocked(step, referral, { incident: { kind, state: 'handling' }, person: { id: 'x', role } }),
          ).not.toEqual([]);
  });

  it('never holds criticism', () => {
    const items = [{ grievance: true, erasedAt: null }];
    const referral = referralOf(chain([...READY, ['approved', 'minh']]));
    for (const step of ['submit', 'approve', 'export'] as const)
      expect(blocked(step, referral, { items })).toContain('criticism');
  });

  it('is never for viewers', () => {
    for (const step of Object.keys(REFERRAL_STEPS) as ReferralStep[])
      expect(blocked(step, referralOf(chain(READY)), { person: { id: 'k', role: 'viewer' } })).toEqual([
        'role',
      ]);
  });
});

describe('the letter', () => {
  it('speaks of suspicion and of the competent body', () => {
    expect(lintLetter(GOOD)).toEqual([]);
    expect(lintLetter('Chuyển cơ quan có thẩm quyền.')).toEqual(['doubt']);
    expect(lintLetter('Có nghi vấn mạo danh.')).toEqual(['agency']);
    expect(lintLetter(`${GOOD} Kính gửi [tên cơ quan]`)).toEqual(['gap']);
  });

  it.each([
    'Kẻ lừa đảo lập trang này.',
    'Người này đã vi phạm.',
    'Đối tượng lừa đảo gọi điện.',
    'Đề nghị xử lý nghiêm.',
    'Chủ trang là thủ phạm.',
    'Hành vi này vi phạm pháp luật.',
  ])('finds nobody guilty: “%s”', (sentence) => {
    expect(lintLetter(`${GOOD} ${sentence}`)).toEqual(['guilt']);
    expect(guiltIn(sentence).length).toBe(1);
  });

  it('may name the police department that fights crime, and signs of a breach', () => {
    const to = 'Kính gửi Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao.';
    expect(lintLetter(`${GOOD} ${to} Có dấu hiệu vi phạm pháp luật.`)).toEqual([]);
  });
});

describe('erasure', () => {
  it('is impossible before the day, and due from then on, once', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (keepUntil, now) => {
        expect(mayErase({ keepUntil, erasedAt: null }, now)).toBe(now >= keepUntil);
        expect(mayErase({ keepUntil, erasedAt: now }, now)).toBe(false);
      }),
    );
  });
});
