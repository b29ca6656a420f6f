import { expect, it } from 'vitest';
import { openTexts } from '../../src/understand/texts.ts';
import { testRules } from '../support/rules.ts';

it('is compiled once for all who know the same texts, whoever they are and whatever else they hear', async () => {
  const hue = openTexts(await testRules());
  const vinh = openTexts(
    await testRules((rules) => {
      rules.haidang.organisation.name = 'BHXH Vinh';
      rules.sources = [];
      rules.recipients = [];
    }),
  );
  expect(vinh).toBe(hue);
});

it('is another one as soon as a phrase is another, and the old one reads on', async () => {
  const before = openTexts(await testRules());
  const after = openTexts(await testRules((rules) => void rules.topics.core.push('cụm từ bịa để thử')));
  expect(after).not.toBe(before);
  const item = {
    title: 'Một cụm từ bịa để thử',
    summary: '',
    text: '',
    kind: 'group',
    address: 'https://nhom.example/1',
    publisher: 'nhom',
  } as const;
  const hits = (texts: typeof before) => texts.scan(item).hits('core').length;
  expect([hits(before), hits(after)]).toEqual([0, 1]);
});
