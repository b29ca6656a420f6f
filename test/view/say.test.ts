import { describe, expect, it } from 'vitest';
import { MISSING, say, sayReason } from '../../src/view/say.ts';

describe('a sentence', () => {
  it('is filled with what its data tell, numbers in the notation of its reader', () => {
    expect(say('vi', 'statement.refused.long', { n: 1_500 })).toContain('1.500');
    expect(say('en', 'statement.refused.long', { n: 1_500 })).toContain('1,500');
  });

  it('shows no brace where a reason of an earlier version lacks a field', () => {
    for (const language of ['vi', 'en'] as const) {
      const told = sayReason(language, { key: 'tips.wait-hours', data: {} });
      expect(told).toContain(MISSING);
      expect(told).not.toMatch(/[{}]/);
    }
  });
});
