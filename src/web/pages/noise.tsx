import type { Rules } from '../../config/rules.ts';
import { USEFULNESS } from '../../domain/alert.ts';
import { ENOUGH_JUDGED, type RuleNoise } from '../../domain/noise.ts';
import { reachToday } from '../../domain/trial.ts';
import { type Tripwire, TRIPWIRES } from '../../domain/tripwire.ts';
import { paths } from '../../view/paths.ts';
import { Empty } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { claimTitle, tripwireName } from '../names.ts';
import { TableHead } from '../table-head.tsx';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import { daysAsked, NOISE_DAYS, type NoiseFacts, noiseFacts } from './noise-facts.ts';

/** Nhiễu: what each rule told, how much of it was of use, and the threshold that the past suggests. Nothing is changed from here. */
export function noisePage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const days = daysAsked(c.req.query('days'));
    const facts = await noiseFacts(desk.store, days, v.now);
    return show(
      c,
      desk,
      { title: v.say('noise.head'), room: 'alerts' },
      <>
        <header class="page-head">
          <h1>{v.say('noise.head')}</h1>
          <p class="page-sub">{v.say('noise.why')}</p>
        </header>
        <form class="filters" method="get" action={paths.noise}>
          <label>
            <span>{v.say('noise.span')}</span>
            <select name="days">
              {NOISE_DAYS.map((known) => (
                <option value={String(known)} selected={known === days}>
                  {v.say('noise.days', { n: known })}
                </option>
              ))}
            </select>
          </label>
          <button class="button button-quiet" type="submit">
            {v.say('noise.show')}
          </button>
        </form>
        <Total v={v} facts={facts} />
        {facts.rules.length > 0 && (
          <p class="small">
            <TakeAlong v={v} list={paths.noise} query={`days=${days}`} />
          </p>
        )}
        {facts.rules.map((rule, index) => (
          <Rule v={v} rules={desk.rules} days={days} one={rule} id={`rule-${index}`} />
        ))}
        {facts.rules.some(({ threshold }) => threshold !== null) && (
          <p class="small">{v.say('noise.estimate')}</p>
        )}
      </>,
    );
  };
}

const Total = ({ v, facts }: { v: Voice; facts: NoiseFacts }) => {
  const sum = (pick: (rule: RuleNoise) => number) => facts.rules.reduce((all, rule) => all + pick(rule), 0);
  const [alerts, judged] = [sum((rule) => rule.alerts), sum((rule) => rule.judged)];
  if (alerts === 0) return <Empty>{v.say('noise.none')}</Empty>;
  const told = { told: sum((rule) => rule.told), letters: sum((rule) => rule.letters) };
  return (
    <>
      <p>{v.say('noise.total', { alerts, ...told, judged, unjudged: alerts - judged })}</p>
      {judged === 0 && <p class="note">{v.say('noise.none-judged')}</p>}
      {judged < alerts && (
        <p>
          <a href={paths.alerts}>{v.say('noise.judge')}</a>
        </p>
      )}
    </>
  );
};

const Rule = (props: { v: Voice; rules: Rules; days: number; one: RuleNoise; id: string }) => {
  const { v, rules, days, one, id } = props;
  const { alerts, told, letters } = one;
  const name = ruleName(v, one.rule);
  return (
    <section class="panel noise-rule" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p class="small">{v.say('noise.told', { alerts, told, letters })}</p>
      {one.enough ? (
        <p>
          {v.say('noise.rate', {
            rate: v.percent(one.noise.k / one.noise.n),
            low: v.percent(one.noise.low),
            high: v.percent(one.noise.high),
          })}
        </p>
      ) : (
        <p>{v.say('noise.few', { n: one.judged, needed: ENOUGH_JUDGED })}</p>
      )}
      {one.judged > 0 && <Said v={v} name={name} one={one} />}
      <Suggested v={v} days={days} one={one} />
      {one.rule === 'claim' && one.uselessClaims.length > 0 && (
        <p>
          {v.say('noise.useless-claims', {
            claims: one.uselessClaims.map((claim) => claimTitle(rules, claim)).join('; '),
          })}
        </p>
      )}
      <p class="small links">
        <a href={trialOf(rules, days, one)}>
          {v.say('noise.try')}
          <span class="visually-hidden">: {name}</span>
        </a>{' '}
        <span>
          {v.say('noise.setting')} <Setting v={v} rules={rules} rule={one.rule} />
        </span>
      </p>
    </section>
  );
};

const Said = ({ v, name, one }: { v: Voice; name: string; one: RuleNoise }) => (
  <table>
    <caption class="visually-hidden">{v.say('noise.words-of', { rule: name })}</caption>
    <TableHead columns={[v.say('noise.col.word'), { num: v.say('noise.col.n') }]} />
    <tbody>
      {USEFULNESS.map((word) => (
        <tr>
          <th scope="row">{v.say(`useful.${word}`)}</th>
          <td class="num">{v.number(one.said[word])}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">{v.say('noise.unjudged')}</th>
        <td class="num">{v.number(one.alerts - one.judged)}</td>
      </tr>
    </tbody>
  </table>
);

const Suggested = ({ v, days, one }: { v: Voice; days: number; one: RuleNoise }) => {
  const { told, useful, threshold, idle } = one;
  const span = v.say(`noise.span.${days}`);
  if (idle) return <p class="reason">{v.say('noise.idle', { span, told })}</p>;
  if (threshold === null) return null;
  const { scale, from, told: kept, unjudged } = threshold;
  return (
    <>
      <p class="reason">
        {v.say('noise.threshold', { span, told, useful, from, scale: `noise.scale.${scale}`, kept })}
      </p>
      {unjudged > 0 && <p>{v.say('noise.threshold-unjudged', { n: unjudged })}</p>}
    </>
  );
};

function wireIn(rule: string): Tripwire | undefined {
  return TRIPWIRES.find((wire) => rule === `tripwire.${wire}`);
}

/** A rule by what an officer calls it. */
/** What a rule is called. */
export function ruleName(v: Voice, rule: string): string {
  if (!rule.startsWith('tripwire.')) return v.say(`noise.rule.${rule}`);
  return v.say('noise.rule.tripwire', { name: tripwireName(v, rule.slice('tripwire.'.length)) });
}

/** A trial with this rule one step quieter: the wire to the desk, the useless claims muted, letters from one level higher. */
function trialOf(rules: Rules, days: number, one: RuleNoise): string {
  const query = new URLSearchParams({ days: String(days) });
  const { tripwires, push_level } = rules.haidang.alert;
  const wire = wireIn(one.rule);
  if (wire !== undefined)
    query.set(`wire-${wire}`, reachToday(tripwires, wire) === 'letter' ? 'desk' : 'off');
  else if (one.rule === 'claim') for (const claim of one.uselessClaims) query.append('muted', claim);
  else if (one.threshold?.scale === 'level' && one.threshold.from > push_level)
    query.set('push_level', String(Math.min(4, one.threshold.from)));
  return `${paths.trial}?${query.toString()}`;
}

/** Where the office sets it, as it stands in the file. */
const Setting = ({ v, rules, rule }: { v: Voice; rules: Rules; rule: string }) => {
  const { tripwires, push_level } = rules.haidang.alert;
  const wire = wireIn(rule);
  if (rule === 'claim' || rule === 'spread') return <>{v.say('noise.setting.claims')}</>;
  if (wire === undefined) return <code>haidang.yaml · alert.push_level: {push_level}</code>;
  return (
    <code>
      haidang.yaml · alert.tripwires.{wire}: {reachToday(tripwires, wire)}
    </code>
  );
};
