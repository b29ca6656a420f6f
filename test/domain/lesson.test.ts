import { describe, expect, it } from 'vitest';
import type { Correction, Field } from '../../src/domain/correction.ts';
import { labelsOf, partLessons } from '../../src/domain/lesson.ts';
import type { Mention } from '../../src/domain/mention.ts';

const word = (field: Field, value: string) => ({ field, value });

describe('what a model learns from what people said', () => {
  it('is one answer per question; whether to act is learned of the severity', () => {
    expect(labelsOf([word('stance', 'negative'), word('severity', '2'), word('topic', 'yes')])).toEqual({
      stance: 'negative',
      severe: 'yes',
    });
    expect(labelsOf([word('severity', '1')])).toEqual({ severe: 'no' });
  });

  it('is nothing more of a text that is not ours', () => {
    const words = [word('stance', 'negative'), word('spam', 'yes'), word('relevant', 'no')];
    expect(labelsOf(words)).toEqual({ relevant: 'no', spam: 'yes' });
  });
});

describe('lessons', () => {
  const told = (id: string, copyOf: string | null = null, storyId: string | null = null) => ({
    mention: { id, copyOf, storyId } as Mention,
    words: [{ mentionId: id, field: 'stance', subject: '', value: 'negative' } as Correction],
  });

  it('never hold what was drawn at random, nor a reprint of it', () => {
    const { lessons, checks } = partLessons(
      [told('a'), told('b'), told('copy', 'b'), told('c', null, 'story')],
      new Set(['b']),
    );
    expect(lessons.map((lesson) => lesson.mention.id)).toEqual(['a', 'c']);
    expect(checks.map((check) => check.mention.id)).toEqual(['b']);
    expect(lessons.map((lesson) => lesson.group)).toEqual(['a', 'story']);
  });

  it('leave out what only says something of topics', () => {
    const only = { ...told('a'), words: [{ field: 'topic', value: 'yes' } as Correction] };
    expect(partLessons([only], new Set())).toEqual({ lessons: [], checks: [] });
  });
});
