import type { FactRules } from '../../config/facts.ts';
import { awaitsApproval, endsSoon, FACT_STANDS, factStand, isCertain } from '../../domain/statement-facts.ts';
import type { Day } from '../../domain/time.ts';
import { fold } from '../../domain/words.ts';
import { paths } from '../../view/paths.ts';
import type { DeskContext } from '../desk.ts';
import type { Voice } from '../voice.ts';

const STANDS = ['all', ...FACT_STANDS, 'soon'] as const;
const SURETIES = ['all', 'certain', 'uncertain'] as const;

/** What of the library is looked at; all of it stands in the address. */
export interface FactsAsked {
  q: string;
  on: Day;
  stand: (typeof STANDS)[number];
  section: string;
  surety: (typeof SURETIES)[number];
  /** Every box begins ticked. */
  all: boolean;
}

export function factsAsked(c: DeskContext, today: Day): FactsAsked {
  const on = c.req.query('ngay') ?? '';
  return {
    q: (c.req.query('q') ?? '').trim(),
    on: /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on)) ? on : today,
    stand: STANDS.find((one) => one === c.req.query('loc')) ?? 'all',
    section: c.req.query('nhom') ?? '',
    surety: SURETIES.find((one) => one === c.req.query('do-chac')) ?? 'all',
    all: c.req.query('chon') === 'het',
  };
}

/** The same look as an address query; `today` is left out, so that an address stays true tomorrow. */
export function factsQuery(asked: FactsAsked, today: Day): string {
  const { q, on, stand, section, surety, all } = asked;
  return new URLSearchParams({
    ...(q !== '' && { q }),
    ...(on !== today && { ngay: on }),
    ...(stand !== 'all' && { loc: stand }),
    ...(section !== '' && { nhom: section }),
    ...(surety !== 'all' && { 'do-chac': surety }),
    ...(all && { chon: 'het' }),
  }).toString();
}

export function factsFound(facts: readonly FactRules[], asked: FactsAsked): FactRules[] {
  const { q, section, surety } = asked;
  const words = fold(q).split(/\s+/);
  return facts.filter((fact) => {
    if (!standsSo(fact, asked)) return false;
    if (section !== '' && fact.section !== section) return false;
    if (surety !== 'all' && isCertain(fact) !== (surety === 'certain')) return false;
    const text = fold(`${fact.id} ${fact.section} ${fact.fact} ${fact.value} ${fact.source}`);
    return words.every((word) => text.includes(word));
  });
}

function standsSo(fact: FactRules, { stand, on }: FactsAsked): boolean {
  if (stand === 'all') return true;
  if (stand === 'soon') return endsSoon(fact, on);
  // Whoever looks for what waits also means what begins to hold later and may be approved now.
  return stand === 'unapproved' ? awaitsApproval(fact, on) : factStand(fact, on) === stand;
}

export const FactsSearch = (props: {
  v: Voice;
  asked: FactsAsked;
  sections: readonly string[];
  n: number;
  of: number;
}) => {
  const { v, asked, sections, n, of } = props;
  return (
    <search>
      <form class="filters" method="get" action={paths.facts}>
        <label>
          <span>{v.say('facts.search')}</span>
          <input class="text" type="search" name="q" value={asked.q} />
        </label>
        <label>
          <span>{v.say('facts.section')}</span>
          <select name="nhom">
            <option value="">{v.say('facts.section.all')}</option>
            {sections.map((one) => (
              <option value={one} selected={one === asked.section} lang="vi">
                {one}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{v.say('facts.stand')}</span>
          <select name="loc">
            {STANDS.map((one) => (
              <option value={one} selected={one === asked.stand}>
                {v.say(`facts.stand.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{v.say('facts.surety')}</span>
          <select name="do-chac">
            {SURETIES.map((one) => (
              <option value={one} selected={one === asked.surety}>
                {v.say(`facts.surety.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{v.say('facts.on')}</span>
          <input class="text" type="date" name="ngay" value={asked.on} />
        </label>
        <button class="button" type="submit">
          {v.say('facts.find')}
        </button>
      </form>
      <p class="small" role="status">
        {v.say('facts.found', { n, of })}
      </p>
    </search>
  );
};
