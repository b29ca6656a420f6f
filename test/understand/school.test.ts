import { expect, it } from 'vitest';
import { openSchool } from '../../src/understand/school.ts';
import { testRules } from '../support/rules.ts';
import { testWorld } from '../support/world.ts';

it('compiles anew when what is read by was changed, and for nothing else', async () => {
  const rules = await testRules();
  const school = openSchool(rules, testWorld());
  const first = school.read();
  const [fact] = rules.facts;
  if (fact === undefined) throw new Error('no fact to approve');
  rules.facts = [{ ...fact, approved_by: 'Trần Minh, 23/11', value: 'số khác' }, ...rules.facts.slice(1)];
  rules.recipients = [];
  rules.calendar = { ...rules.calendar, campaigns: [] };
  rules.haidang.organisation.name = 'BHXH Vinh';
  school.reread();
  expect(school.read()).toBe(first);

  rules.topics.core.push('cụm từ bịa để thử');
  school.reread();
  const second = school.read();
  expect(second).not.toBe(first);
  school.reread();
  expect(school.read()).toBe(second);
  rules.facts = [{ ...fact, fact: 'Một câu khác hẳn' }, ...rules.facts.slice(1)];
  school.reread();
  expect(school.read()).not.toBe(second);
});
