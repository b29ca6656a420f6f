import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/config/load.ts';
import { broken } from './small.ts';

const row = (more: string) =>
  `spokespersons:
  - { id: ba-binh, name: Bà Bình, post: Giám đốc, basis: Quyết định bịa, valid_from: 2026-07-01, ${more} }
recipients:`;

const mistakesOf = async (more: string) => {
  const loaded = await loadRules('config', broken(['recipients', 'recipients:', row(more)]).read);
  return loaded.ok ? [] : loaded.mistakes.map(({ message }) => message);
};

describe('the register of spokespersons', () => {
  it.each([
    ['kind: head', 0],
    ['kind: regular, valid_to: 2026-12-31', 0],
    ['kind: regular, valid_to: 2026-01-01', 1],
    ['kind: authorised, incident: sv1, valid_to: 2026-12-31', 0],
    ['kind: authorised, incident: sv1', 1],
    ['kind: authorised', 2],
    ['kind: deputy', 1],
  ])('takes a written, limited authorisation and no other: %s', async (more, mistakes) => {
    expect(await mistakesOf(more)).toHaveLength(mistakes);
  });
});
