import { describe, expect, it } from 'vitest';
import { isCitizens, isPrivateGrievance, mustAnswer } from '../../src/domain/evidence-citizen.ts';
import { alteredParts } from '../../src/domain/evidence-seals.ts';
import { meaning } from '../storage/contract/samples.ts';

const known = (kind: 'press' | 'comment', grievance: boolean | null) => ({
  kind,
  meaning: grievance === null ? null : meaning({ grievance }),
});

describe('a copy that may be a citizen’s words', () => {
  it('is asked about wherever the house cannot tell, and where a private person wrote', () => {
    expect(mustAnswer([])).toBe(true);
    expect(mustAnswer([known('press', null)])).toBe(true);
    expect(mustAnswer([known('press', false), known('comment', false)])).toBe(true);
    expect(mustAnswer([known('press', true)])).toBe(false);
  });

  it('is kept out where a private person complains, and nowhere else', () => {
    expect(isPrivateGrievance(known('comment', true))).toBe(true);
    for (const [kind, grievance] of [
      ['comment', false],
      ['comment', null],
      ['press', true],
    ] as const)
      expect(isPrivateGrievance(known(kind, grievance))).toBe(false);
  });

  it('is one until somebody said no, and by what officers put right since', () => {
    const item = { grievance: false, citizen: null };
    expect(isCitizens(item, [known('comment', false)])).toBe(true);
    expect(isCitizens({ ...item, citizen: false }, [known('comment', false)])).toBe(false);
    // No answer outweighs a complaint that was read.
    expect(isCitizens({ ...item, citizen: false }, [known('comment', true)])).toBe(true);
    expect(isCitizens(item, [known('press', false)])).toBe(false);
    expect(isCitizens({ ...item, grievance: true }, [known('press', false)])).toBe(false);
    expect(isCitizens({ ...item, grievance: true }, [])).toBe(true);
    expect(isCitizens({ ...item, grievance: true }, [known('press', null)])).toBe(true);
  });
});

describe('the seals of a copy', () => {
  const sealed = { bytes: 'a', text: null, facts: 'c' };
  it('name each part that is another, and all of them where nothing was sealed', () => {
    expect(alteredParts(sealed, sealed)).toEqual([]);
    expect(alteredParts(sealed, { ...sealed, text: 'b' })).toEqual(['text']);
    expect(alteredParts(sealed, { ...sealed, bytes: 'x', facts: 'y' })).toEqual(['bytes', 'facts']);
    expect(alteredParts(undefined, sealed)).toEqual(['bytes', 'text', 'facts']);
  });
});
