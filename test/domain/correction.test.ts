import { describe, expect, it } from 'vitest';
import {
  concluded,
  corrected,
  FIELDS,
  isSaid,
  type Said,
  sureOf,
  WHOLE_FIELDS,
} from '../../src/domain/correction.ts';
import { meaning } from '../storage/contract/samples.ts';

const word = (field: Said['field'], value: string, subject = '') => ({ field, subject, value, name: 'Lan' });

describe('what a person may say', () => {
  it('is a value of the field, and names its topic or claim where it is about one', () => {
    expect(isSaid('stance', '', 'negative')).toBe(true);
    expect(isSaid('stance', '', 'angry')).toBe(false);
    expect(isSaid('stance', 'x', 'negative')).toBe(false);
    expect(isSaid('topic', 'rut-mot-lan', 'yes')).toBe(true);
    expect(isSaid('topic', '', 'yes')).toBe(false);
    expect(isSaid('claim', 'C01', 'none')).toBe(true);
    expect(isSaid('toString', '', 'yes')).toBe(false);
    expect(isSaid('places', '', 'yes')).toBe(false);
  });
});

describe('the corrected meaning', () => {
  it.each(WHOLE_FIELDS.flatMap((field) => FIELDS[field].map((value) => [field, value] as const)))(
    'says of %s what the person said: %s',
    (field, value) => {
      const before = meaning();
      const after = corrected(before, [word(field, value)]);
      expect(concluded(after, { field, subject: '' })).toBe(value);
      for (const other of WHOLE_FIELDS)
        if (other !== field)
          expect(concluded(after, { field: other, subject: '' })).toBe(
            concluded(before, { field: other, subject: '' }),
          );
    },
  );

  it('leaves what the person agrees with on its evidence', () => {
    const machine = meaning({ stanceEvidence: [{ start: 0, end: 3, label: 'rút' }] });
    expect(corrected(machine, [word('relevant', 'yes'), word('topic', 'yes', 'rut-mot-lan')])).toEqual(
      machine,
    );
    expect(corrected(machine, [word('stance', 'negative')])).toEqual({ ...machine, stanceSure: 1 });
    expect(corrected(machine, [word('stance', 'positive')]).stanceEvidence).toEqual([]);
    expect(corrected(machine, [])).toBe(machine);
  });

  it('adds and removes topics, and changes, adds and removes claims', () => {
    const after = corrected(meaning(), [
      word('topic', 'no', 'rut-mot-lan'),
      word('topic', 'yes', 'luong-huu'),
      word('claim', 'none', 'C01'),
      word('claim', 'asks', 'C02'),
    ]);
    expect(after.topics.map((topic) => topic.id)).toEqual(['luong-huu']);
    expect(after.claims.map(({ id, relation }) => [id, relation])).toEqual([['C02', 'asks']]);
    expect(concluded(after, { field: 'claim', subject: 'C01' })).toBe('none');
  });

  it('says who decided that a text is ours, or is not', () => {
    expect(corrected(meaning(), [word('relevant', 'no')])).toMatchObject({
      relevant: false,
      reason: { key: 'left-out.person', data: { who: 'Lan' } },
    });
    expect(corrected(meaning({ relevant: false }), [word('relevant', 'yes')]).reason.key).toBe('kept.person');
  });

  it('is no longer in doubt where a person spoke', () => {
    const machine = meaning({ doubts: ['stance', 'grievance'] });
    expect(corrected(machine, [word('grievance', 'no')]).doubts).toEqual(['stance']);
    expect(corrected(machine, [word('grievance', 'yes'), word('stance', 'neutral')]).doubts).toEqual([]);
    expect(corrected(machine, [word('severity', '0')]).doubts).toEqual(machine.doubts);
  });

  it('changes nothing in the meaning it was made from', () => {
    const machine = meaning();
    const copy = structuredClone(machine);
    corrected(machine, [
      word('topic', 'no', 'rut-mot-lan'),
      word('claim', 'none', 'C01'),
      word('spam', 'yes'),
    ]);
    expect(machine).toEqual(copy);
  });
});

describe('how sure the machine was', () => {
  it('is known of the stance and of what is ours, on either side', () => {
    expect(sureOf(meaning(), 'stance')).toBe(0.8);
    expect(sureOf(meaning({ relevance: 0.25 }), 'relevant')).toBe(0.75);
    expect(sureOf(meaning(), 'grievance')).toBeNull();
  });
});
