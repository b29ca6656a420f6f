import { describe, expect, it } from 'vitest';
import { chainConflicts } from '../../src/config/chain.ts';
import type { Rules } from '../../src/config/rules.ts';
import { MINUTE } from '../../src/domain/time.ts';
import { testRules } from '../support/rules.ts';

const shift: Rules['roster'][number] = {
  who: 'can-bo-truyen-thong',
  days: ['mon'],
  from: '00:00',
  to: '00:00',
};

async function mistakesOf(change: (rules: Rules) => void): Promise<string[]> {
  return chainConflicts(await testRules(change)).map(({ path, vi }) => `${path.join('.')}: ${vi}`);
}

describe('an escalation', () => {
  it('that climbs is no mistake, and none at all is none either', async () => {
    expect(await mistakesOf(() => undefined)).toEqual([]);
    const climbs = (rules: Rules) => {
      rules.roster = [shift];
      rules.escalation = [
        { after: 15 * MINUTE, to: ['duty'] },
        { after: 45 * MINUTE, to: ['can-bo-truyen-thong'] },
      ];
    };
    expect(await mistakesOf(climbs)).toEqual([]);
  });

  it.each<[string, Rules['escalation'], string]>([
    [
      'that runs in a circle',
      [
        { after: 15 * MINUTE, to: ['truc'] },
        { after: 30 * MINUTE, to: ['truong-phong', 'truc'] },
      ],
      'escalation.1.to: “truc” đã ở bước 1',
    ],
    [
      'whose later step comes first',
      [
        { after: 30 * MINUTE, to: ['truc'] },
        { after: 30 * MINUTE, to: ['truong-phong'] },
      ],
      'escalation.1.after: Bước sau phải chờ lâu hơn',
    ],
    [
      'that calls the duty of no roster',
      [{ after: MINUTE, to: ['duty'] }],
      'escalation.0.to: Bước này gọi người trực',
    ],
  ])('%s is refused, at its place', async (_, escalation, expected) => {
    const mistakes = await mistakesOf((rules) => void (rules.escalation = escalation));
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(expected);
  });

  it('leaves the name of who is on duty to the roster', async () => {
    const named = await mistakesOf((rules) => void (rules.recipients[0]!.id = 'duty'));
    expect(named[0]).toContain('recipients.0.id');
  });
});
