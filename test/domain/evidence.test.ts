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
import {
  REFERRAL_STEPS,
  type ReferralNeed,
  referralObstacles,
  type ReferralStep,
} from '../../src/domain/evidence-moves.ts';
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

  it('tells by the next line of one that was written anew together with its own hash', () => {
    const lines = chain([
      ['frozen', 'hanh'],
      ['letter', 'hanh'],
      ['submitted', 'hanh'],
    ]);
    const forged = lines.map((line, i) => (i === 1 ? { ...line, who: 'minh', name: 'minh' } : line));
    const sealed = forged.map((line, i) => (i === 1 ? { ...line, hash: hash(lineText(line)) } : line));
    expect(brokenAt(forged, hash)).toEqual([2]);
    expect(brokenAt(sealed, hash)).toEqual([3]);
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

  // What the office asks before each step, written down here once more: a need that left the table is missed.
  type Case = Parameters<typeof referralObstacles>[1];
  const someone = (who: string) => ({ seq: 9, at: 9, who, name: who });
  const item = { grievance: false, erasedAt: null };
  const LACKING: Record<ReferralNeed, (of: Case) => Partial<Case>[]> = {
    kind: () =>
      [null, 'A', 'D'].map((kind) => ({ incident: { kind, state: 'handling' } as Case['incident'] })),
    live: () => (['closed', 'set-aside'] as const).map((state) => ({ incident: { kind: 'E', state } })),
    unsubmitted: ({ referral }) => [{ referral: { ...referral, submitted: someone('hanh') } }],
    items: () => [{ items: [] }],
    criticism: () => [{ items: [item, { ...item, grievance: true }] }],
    // What was erased was a complaint, perhaps, and is none any more: it is missing.
    whole: () => [
      { items: [item, { ...item, erasedAt: 5 }] },
      { items: [item, { grievance: true, erasedAt: 5 }] },
    ],
    basis: ({ referral }) => [
      { referral: { ...referral, basis: [] } },
      {
        referral: {
          ...referral,
          basis: referral.basis.map((one) => ({ ...one, decision: 'reject' as const })),
        },
      },
    ],
    letter: ({ referral }) => [{ referral: { ...referral, letter: null } }],
    'letter-words': ({ referral }) => [
      { referral: { ...referral, letter: { to: 'x', text: 'Kẻ lừa đảo.', by: someone('hanh') } } },
    ],
    submitted: ({ referral }) => [
      { referral: { ...referral, submitted: null } },
      { referral: { ...referral, approved: someone('minh') } },
    ],
    another: ({ referral }) => [
      { person: { id: 'hanh', role: 'leader' } },
      { referral: { ...referral, submitted: someone('minh') } },
      { referral: { ...referral, letter: referral.letter && { ...referral.letter, by: someone('minh') } } },
    ],
    approved: ({ referral }) => [{ referral: { ...referral, approved: null } }],
    exported: ({ referral }) => [{ referral: { ...referral, exported: null } }],
    undelivered: ({ referral }) => [
      { referral: { ...referral, delivered: { ...someone('hanh'), how: 'x' } } },
    ],
  };
  const WHOLE = ['kind', 'live', 'items', 'criticism', 'whole', 'basis', 'letter', 'letter-words'] as const;
  const ALL: [CustodyAct, string][] = [...READY, ['approved', 'minh'], ['exported', 'hanh']];
  it.each<[ReferralStep, number, readonly Case['person']['role'][], readonly ReferralNeed[]]>([
    ['freeze', 0, ['officer', 'leader', 'admin'], ['live']],
    ['letter', 1, ['officer', 'leader', 'admin'], ['kind', 'live']],
    ['basis', 1, ['officer', 'leader', 'admin'], ['kind', 'live']],
    ['submit', 3, ['officer', 'leader', 'admin'], [...WHOLE, 'unsubmitted']],
    ['return', 4, ['leader', 'admin'], ['submitted', 'another']],
    ['approve', 4, ['leader', 'admin'], [...WHOLE, 'submitted', 'another']],
    ['export', 5, ['officer', 'leader', 'admin'], [...WHOLE, 'approved']],
    ['deliver', 6, ['officer', 'leader', 'admin'], ['approved', 'exported', 'undelivered']],
    ['keep', 0, ['leader', 'admin'], []],
  ])('lacks one thing, and its step %s waits for that alone', (step, lines, roles, needs) => {
    const whole: Case = {
      incident: { kind: 'E', state: 'handling' },
      items: [item],
      referral: referralOf(chain(ALL.slice(0, lines))),
      person: { id: 'minh', role: 'leader' },
    };
    expect(referralObstacles(step, whole)).toEqual([]);
    for (const role of ROLES)
      expect(referralObstacles(step, { ...whole, person: { id: 'lan', role } }), role).toEqual(
        roles.includes(role) ? [] : ['role'],
      );
    for (const need of needs)
      for (const change of LACKING[need](whole))
        expect(referralObstacles(step, { ...whole, ...change }), need).toEqual([need]);
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
