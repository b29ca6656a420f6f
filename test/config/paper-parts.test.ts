import { expect, it } from 'vitest';
import { crossCheck } from '../../src/config/cross.ts';
import { PAPER_KINDS } from '../../src/domain/paper.ts';
import { partsOfKind } from '../../src/domain/paper-parts.ts';
import { testRules } from '../support/rules.ts';

it.each(PAPER_KINDS)('a template of the kind %s names only parts that such a paper has', async (kind) => {
  const rules = await testRules();
  const at = rules.papers.papers.findIndex((one) => one.kind === kind);
  const template = rules.papers.papers[at];
  if (template === undefined) throw new Error('no template');
  template.parts = [...partsOfKind(kind)];
  expect(crossCheck(rules)).toEqual([]);
  template.parts.push('khong-co');
  expect(crossCheck(rules)).toMatchObject([
    { file: 'papers', path: ['papers', at, 'parts', template.parts.length - 1] },
  ]);
});
