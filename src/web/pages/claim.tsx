import { mayCorrect } from '../../domain/claim.ts';
import type { ClaimRules } from '../../config/claims.ts';
import type { Alert } from '../../domain/alert.ts';
import { fault } from '../../domain/fault.ts';
import type { Mention } from '../../domain/mention.ts';
import { dayOf, startOfDay } from '../../domain/time.ts';
import type { Sighting } from '../../storage/claim-told.ts';
import type { TimeMark } from '../../view/charts-marks.tsx';
import { TimeChart } from '../../view/charts-time.tsx';
import { paths } from '../../view/paths.ts';
import { Facts, Tag, Time } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { heardDays } from '../../domain/heard-days.ts';
import { show } from '../layout.tsx';
import { placeName, topicName } from '../names.ts';
import { TableHead } from '../table-head.tsx';
import type { Voice } from '../voice.ts';
import { Alerts, CorrectedShare, Waves } from './claim-after.tsx';
import { firstWeek, GROUPS, kindRows, relationsOf, weekBins } from './claim-facts.ts';
import { Answer, Export } from './claim-parts.tsx';
import { lateIds } from './claims-asked.ts';
import { nameOf } from './story-timeline.tsx';

/** Read for the counts; a claim told more often is one of a kind. */
const SEEN_AT_MOST = 20_000;
const REPEATS_SHOWN = 10;
const PLACES_SHOWN = 8;

export interface ClaimPage {
  v: Voice;
  desk: Desk;
  claim: ClaimRules;
  /** Oldest first. */
  seen: Sighting[];
}

/** One claim: where it was met, how it is answered, and what became of those who repeated it. */
export function claimPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { store, rules } = desk;
    const claim = rules.claims.find(({ id }) => id === c.req.param('id'));
    if (claim === undefined) throw fault('not-found', 'claims.missing');
    const begins = startOfDay(firstWeek(v.now));
    const [seen, repeats, places, opened, heard, sources] = await Promise.all([
      store.claimTold.sightings(claim.id, SEEN_AT_MOST),
      store.claimTold.repeats(claim.id, REPEATS_SHOWN),
      store.claimTold.places(claim.id, PLACES_SHOWN),
      store.alerts.openedBetween(begins, v.now + 1),
      heardDays(store, begins, v.now, v.now),
      store.sources.all(),
    ]);
    const alerts = opened.filter(
      ({ claim: of, situation }) =>
        of === claim.id || (situation.kind === 'claim' && situation.id === claim.id),
    );
    const names = new Map(sources.map(({ id, name }) => [id, name]));
    const late = lateIds(desk, v.now);
    const recent = seen.filter(({ at }) => at >= begins);
    const parts = { v, desk, claim, seen };
    return show(
      c,
      desk,
      { title: `${claim.id} · ${claim.title}`, room: 'claims' },
      <article>
        <header class="page-head">
          <h1 lang="vi">
            {claim.id} · {claim.title}
          </h1>
          <Standing {...parts} late={late} />
        </header>
        <div class="columns">
          <div>
            <section aria-labelledby="seen">
              <h2 id="seen">{v.say('claim.seen')}</h2>
              {seen.length === 0 ? (
                <p class="empty">{v.say('claim.never')}</p>
              ) : (
                <>
                  <Met {...parts} places={places} />
                  <TimeChart
                    language={v.language}
                    id="weeks"
                    title={v.say('claim.chart')}
                    as="columns"
                    whole
                    series={GROUPS.map(({ name, look }) => ({ name: groupName(parts, name), look }))}
                    bins={weekBins(recent, heard, v.now)}
                    n={recent.length}
                    marks={marksOf(parts, alerts, dayOf(begins))}
                  />
                  <Kinds {...parts} />
                  <Repeats {...parts} repeats={repeats} names={names} />
                </>
              )}
            </section>
            <Export v={v} desk={desk} claim={claim} />
          </div>
          <div>
            <section class="panel" aria-labelledby="answer">
              <h2 id="answer">{v.say('claim.answer')}</h2>
              <Answer v={v} desk={desk} claim={claim} late={late} />
              <p>
                <a href={paths.settingsRow('claims', claim.id)}>{v.say('claim.edit')}</a>
              </p>
            </section>
            {seen.length > 0 && <CorrectedShare {...parts} />}
            {seen.length > 0 && <Waves {...parts} />}
            <Alerts v={v} alerts={alerts} />
          </div>
        </div>
      </article>,
    );
  };
}

const Standing = ({ v, desk, claim, late }: ClaimPage & { late: ReadonlySet<string> }) => (
  <>
    <p class="tags">
      <Tag strong>{v.say(mayCorrect(claim.verdict) ? `verdict.${claim.verdict}` : 'claims.grievance')}</Tag>
      <Tag>{v.say(`claims.harm.${claim.harm}`)}</Tag>
      <Tag>{topicName(v, desk.rules, claim.topic)}</Tag>
    </p>
    {(late.has(claim.id) || claim.facts.some((id) => late.has(id))) && (
      <p class="note">{v.say('claim.check')}</p>
    )}
  </>
);

const Met = ({ v, desk, claim, seen, places }: ClaimPage & { places: { place: string; n: number }[] }) => {
  const counts = relationsOf(seen);
  const [first] = seen;
  const last = seen.findLast(({ relation }) => relation === 'repeats');
  return (
    <>
      <Facts>
        {first !== undefined && (
          <>
            {v.say('claim.first')} <Time v={v} at={first.at} />
          </>
        )}
        {last !== undefined && (
          <>
            {v.say('claim.last')} <Time v={v} at={last.at} />
          </>
        )}
        {v.say('claim.all', { n: seen.length, repeats: counts.repeats })}
        <a href={paths.claimMentions(claim.id)}>{v.say('claims.see')}</a>
      </Facts>
      {places.length > 0 && (
        <p class="tags">
          {places.map(({ place, n }) => (
            <Tag>{v.say('story.named', { name: placeName(desk.rules, place), n })}</Tag>
          ))}
        </p>
      )}
    </>
  );
};

/** A grievance is not denied: who says otherwise says otherwise. */
function groupName({ v, claim }: ClaimPage, name: 'repeats' | 'about' | 'denies'): string {
  return v.say(
    name === 'denies' && !mayCorrect(claim.verdict) ? 'claim.group.answered' : `claim.group.${name}`,
  );
}

function marksOf({ desk, claim }: ClaimPage, alerts: readonly Alert[], since: string): TimeMark[] {
  const { dates } = desk.rules.calendar;
  return [
    ...alerts
      .filter(({ push }) => push)
      .map(({ id, title, openedAt }) => ({
        kind: 'alert' as const,
        from: dayOf(openedAt),
        to: null,
        what: title,
        href: paths.alert(id),
      })),
    ...dates
      .filter(({ day, claims }) => day >= since && claims.includes(claim.id))
      .map(({ day, name }) => ({ kind: 'date' as const, from: day, to: null, what: name })),
  ];
}

const Kinds = (parts: ClaimPage) => {
  const { v, seen } = parts;
  return (
    <>
      <h3 id="claim-kinds">{v.say('claim.kinds')}</h3>
      <div class="wide" tabindex={0} role="region" aria-labelledby="claim-kinds">
        <table>
          <TableHead
            columns={[
              v.say('desk.filter.kind'),
              v.say('claim.first-col'),
              ...GROUPS.map(({ name }) => ({ num: groupName(parts, name) })),
            ]}
          />
          <tbody>
            {kindRows(seen).map(({ kind, first, counts }) => (
              <tr>
                <th scope="row">{v.say(`kind.${kind}`)}</th>
                <td>
                  <a href={paths.mention(first.id)}>
                    <Time v={v} at={first.at} />
                  </a>
                </td>
                {GROUPS.map(({ of }) => (
                  <td class="num">{v.number(of.reduce((sum, relation) => sum + counts[relation], 0))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

const Repeats = (props: ClaimPage & { repeats: Mention[]; names: Map<string, string> }) => {
  const { v, repeats, names } = props;
  if (repeats.length === 0) return null;
  return (
    <>
      <h3 class="after-table">{v.say('claim.repeats')}</h3>
      <ul class="rows">
        {repeats.map((mention) => (
          <li>
            <a class="row-title" href={paths.mention(mention.id)}>
              {nameOf(v, mention)}
            </a>
            <Facts>
              {names.get(mention.sourceId) ?? mention.publisher}
              {v.say(`kind.${mention.kind}`)}
              <Time v={v} at={mention.countsAt ?? mention.seenAt} />
            </Facts>
          </li>
        ))}
      </ul>
    </>
  );
};
