import { mayCorrect } from '../../domain/claim.ts';
import type { ActorFound } from '../../domain/meaning.ts';
import { dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { Facts, LevelBadge, Moment, Tag, Time } from '../components.tsx';
import { actorName, claimTitle, placeName } from '../names.ts';
import { TableHead } from '../table-head.tsx';
import type { StoryParts } from './story.tsx';

/** Names of bodies and places are many in a long story; the most told come first. */
const NAMED = 12;

/** Claims met in it, what its tellers do with them, and which answer stands. */
export const Claims = ({ v, desk, deeds: { claims } }: StoryParts) => {
  const ids = [...new Set(claims.map(({ claim }) => claim))];
  if (ids.length === 0) return null;
  const late = new Set((desk.knowledge?.expired(dayOf(v.now)) ?? []).map(({ id }) => id));
  return (
    <section class="panel" aria-labelledby="claims">
      <h2 id="claims">{v.say('story.claims')}</h2>
      <ul class="rows">
        {ids.map((id) => {
          const claim = desk.rules.claims.find((one) => one.id === id);
          const stale = late.has(id) || claim?.facts.some((fact) => late.has(fact)) === true;
          return (
            <li>
              <a class="row-title" lang="vi" href={paths.claim(id)}>
                {claimTitle(desk.rules, id)}
              </a>
              <Facts>
                {claims
                  .filter((one) => one.claim === id)
                  .map(({ relation, n }) => `${v.say(`relation.${relation}`)}: ${v.number(n)}`)}
              </Facts>
              {claim !== undefined && (
                <>
                  <p class="small">
                    {v.say(mayCorrect(claim.verdict) ? 'desk.claim.correction' : 'desk.claim.answer')}
                    {stale && <b> ({v.say('story.claim-stale')})</b>}:
                  </p>
                  <p lang="vi">{claim.correction}</p>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** Places and bodies its texts name. */
export const Concerned = ({ v, desk, facts: { mentions } }: StoryParts) => {
  const places = new Map<string, number>();
  const actors = new Map<string, { found: ActorFound; n: number }>();
  for (const { meaning } of mentions) {
    for (const id of meaning?.places ?? []) places.set(id, (places.get(id) ?? 0) + 1);
    for (const found of meaning?.actors ?? []) {
      const key = `${found.id} ${found.place ?? ''}`;
      actors.set(key, { found, n: (actors.get(key)?.n ?? 0) + 1 });
    }
  }
  if (places.size + actors.size === 0) return null;
  const top = <T,>(entries: Iterable<T>, n: (entry: T) => number) =>
    [...entries].toSorted((a, b) => n(b) - n(a)).slice(0, NAMED);
  return (
    <section class="panel" aria-labelledby="concerned">
      <h2 id="concerned">{v.say('story.concerned')}</h2>
      <p class="tags">
        {top(places, ([, n]) => n).map(([id, n]) => (
          <Tag strong>{v.say('story.named', { name: placeName(desk.rules, id), n })}</Tag>
        ))}
        {top(actors.values(), ({ n }) => n).map(({ found, n }) => (
          <Tag>{v.say('story.named', { name: actorName(v, desk.rules, found), n })}</Tag>
        ))}
      </p>
      <p class="small">{v.say('story.concerned-why')}</p>
    </section>
  );
};

/** Alerts about it, and what people did. */
export const Deeds = ({ v, deeds: { alerts, acts } }: StoryParts) => (
  <section aria-labelledby="deeds">
    <h2 id="deeds">{v.say('story.deeds')}</h2>
    {alerts.length + acts.length === 0 ? (
      <p class="small">{v.say('story.deeds-none')}</p>
    ) : (
      <ul class="rows">
        {alerts.map(({ id, title, level, phase, openedAt, push, acknowledgedBy }) => (
          <li>
            <a class="row-title" href={paths.alert(id)}>
              {title}
            </a>
            <Facts>
              <LevelBadge v={v} level={level} />
              {v.say(`phase.${phase}`)}
              <Time v={v} at={openedAt} />
              {v.say(push ? 'story.alert-told' : 'story.alert-kept')}
              {acknowledgedBy !== null && v.say('story.alert-taken', { who: acknowledgedBy })}
            </Facts>
          </li>
        ))}
        {acts.map(({ happened, who, what, thing }) => (
          <li>
            {who}: {what}
            <Facts>
              <Moment v={v} at={happened.at} />
              {thing.href === null ? thing.words : <a href={thing.href}>{thing.words}</a>}
            </Facts>
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** What was forecast of it, and what came; only where such forecasts have passed their test. */
export const Forecasts = ({ v, deeds: { forecasts } }: StoryParts) =>
  forecasts.length === 0 ? null : (
    <section class="panel" aria-labelledby="forecasts">
      <h2 id="forecasts">{v.say('story.forecasts')}</h2>
      <table>
        <TableHead
          columns={[
            v.say('forecast.col.question'),
            { num: v.say('forecast.col.probability') },
            v.say('story.came'),
          ]}
        />
        <tbody>
          {forecasts.map(({ question, target, horizon, askedAt, probability, outcome, settledAt }) => (
            <tr>
              <th scope="row">
                {v.say(`forecast.${question}`, { target, hours: horizon })}
                <br />
                <span class="small">{v.moment(askedAt)}</span>
              </th>
              <td class="num">{v.percent(probability)}</td>
              <td>
                {outcome === null
                  ? v.say(settledAt === null ? 'story.came.open' : 'story.came.unknown')
                  : v.say(outcome === 1 ? 'story.came.yes' : 'story.came.no')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
