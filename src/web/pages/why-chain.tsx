import type { Child } from 'hono/jsx';
import type { Measurement, SeriesExplained } from '../../domain/explained.ts';
import { wordsOf } from '../../domain/mention.ts';
import type { Signal } from '../../domain/signal.ts';
import { paths } from '../../view/paths.ts';
import { Facts, LevelBadge, Moment, StanceBadge } from '../components.tsx';
import type { Desk } from '../desk.ts';
import { marksOf, matchedWords } from '../highlight.ts';
import { claimTitle, situationName, topicName, tripwireName } from '../names.ts';
import type { Voice } from '../voice.ts';
import { endOf, saidUsual } from './why-end.ts';
import type { WhyFacts } from './why-facts.ts';
import { Link } from './why-link.tsx';
import { Told } from './why-told.tsx';

const WORDS_SHOWN = 8;
/** Of a long crisis the first decisions shown say it; the others are behind a fold. */
const SIGNALS_SHOWN = 3;

interface Parts {
  v: Voice;
  desk: Desk;
  facts: WhyFacts;
}

/** From being heard to being told, one link after the other, and in short at its end. */
export const Chain = (props: Parts) => {
  const { v, desk, facts } = props;
  const { mention, judged, told } = facts;
  return (
    <article class="why" aria-labelledby="why-title">
      <h2 id="why-title">
        <a href={paths.mention(mention.id)}>{mention.title || v.say('desk.mention.erased')}</a>
      </h2>
      <p class="panel why-end">
        <b>{v.say('why.end')}:</b>{' '}
        {endOf(v, desk.rules, facts)
          .map((reason) => v.reason(reason))
          .join(' ')}
      </p>
      <ol class="chain">
        <Link v={v} name="why.heard" holds>
          <Heard {...props} />
        </Link>
        <Link v={v} name="why.read" holds={mention.meaning === null ? null : mention.meaning.relevant}>
          <Read {...props} />
        </Link>
        <Link v={v} id="counted" name="why.counted" holds={countedIn(facts)}>
          <Counted {...props} />
        </Link>
        <Link v={v} name="why.signals" holds={judged.length > 0}>
          <Signals {...props} />
        </Link>
        <Link v={v} name="why.decided" holds={judged.length === 0 ? null : told.length > 0}>
          <Decided {...props} />
        </Link>
        <Told {...props} />
      </ol>
    </article>
  );
};

const Heard = ({ v, facts: { mention, source, original } }: Parts) => {
  const name = source?.name ?? mention.publisher;
  const seen = v.moment(mention.seenAt);
  return (
    <>
      <p>
        {mention.publishedAt === null
          ? v.say('why.heard.undated', { source: name, seen })
          : v.say('why.heard.by', {
              source: name,
              seen,
              published: v.moment(mention.publishedAt),
              delay: v.span(Math.max(0, mention.seenAt - mention.publishedAt)),
            })}{' '}
        {source !== null && v.say('why.heard.source', { state: `desk.source.${source.state}` })}
      </p>
      {original !== null && (
        <p>
          {v.say('why.heard.copy')}{' '}
          <a href={paths.whyMention(original.id)}>{original.title || v.say('desk.mention.erased')}</a>
        </p>
      )}
    </>
  );
};

const Read = ({ v, desk, facts: { mention, explained } }: Parts) => {
  const { meaning } = mention;
  if (meaning === null)
    return <p>{v.say(mention.title === '' ? 'desk.mention.erased-why' : 'desk.mention.unread')}</p>;
  const words = matchedWords(wordsOf(mention), marksOf(meaning), WORDS_SHOWN);
  return (
    <>
      <p>
        {v.reason(meaning.reason)} {v.say('why.read.relevance', { share: v.percent(meaning.relevance) })}
      </p>
      {meaning.relevant && (
        <>
          <Facts>
            <StanceBadge v={v} stance={meaning.stance} />
            {v.say('why.read.sure', { sure: v.percent(meaning.stanceSure) })}
            {meaning.grievance && v.say('why.read.grievance')}
            {meaning.topics.length > 0 &&
              meaning.topics.map(({ id }) => topicName(v, desk.rules, id)).join(', ')}
          </Facts>
          {meaning.claims.map((claim) => (
            <p>
              {v.say('why.read.claim', { relation: `relation.${claim.relation}` })}{' '}
              <a href={paths.claim(claim.id)}>{claimTitle(desk.rules, claim.id)}</a>
            </p>
          ))}
          {meaning.tripwires.length === 0 ? (
            <p>{v.say('why.read.no-wire')}</p>
          ) : (
            meaning.tripwires.map((wire) => (
              <p>{v.say('why.read.wire', { wire: tripwireName(v, wire.id) })}</p>
            ))
          )}
          {explained?.singles.map(({ rule, id, level }) => (
            <p>
              {v.say('why.read.single', {
                level,
                name: `level.${level}`,
                what: rule === 'tripwire' ? tripwireName(v, id) : v.say('why.read.single-claim', { id }),
              })}
            </p>
          ))}
          {explained?.idle.map(({ wire, why }) => (
            <p>{v.say(`why.read.idle-${why}`, { wire: tripwireName(v, wire) })}</p>
          ))}
          {explained !== null && explained.counted === 'yes' && (
            <p>{v.say(explained.against ? 'why.read.against' : 'why.read.neutral')}</p>
          )}
        </>
      )}
      {words.length > 0 && (
        <p class="matched">
          {v.say('desk.matched')}{' '}
          {words.map((word) => (
            <>
              <q>{word}</q>{' '}
            </>
          ))}
        </p>
      )}
    </>
  );
};

/** Null where nobody can tell: not read yet, or not measured here. */
function countedIn({ mention, explained }: WhyFacts): boolean | null {
  if (explained !== null) return explained.counted === 'yes';
  return mention.meaning === null || !mention.meaning.relevant ? null : mention.countsAt !== null;
}

const Counted = ({ v, desk, facts: { mention, explained, later } }: Parts) => {
  if (mention.meaning === null) return <p>{v.say('desk.mention.unread')}</p>;
  if (later)
    return (
      <p>
        {v.say('why.counted.later')}{' '}
        <a href={`${paths.whyMeasured(mention.id)}#counted`}>{v.say('why.counted.measure')}</a>
      </p>
    );
  if (explained === null) return <p>{v.say('why.counted.alone')}</p>;
  if (explained.counted !== 'yes') return <p>{v.say(`why.counted.${explained.counted}`)}</p>;
  return (
    <>
      <p class="small">{v.say('why.counted.now')}</p>
      {explained.young && <p>{v.say('why.counted.young')}</p>}
      <ul class="rows">
        {explained.series.map((series) => (
          <Series v={v} name={situationName(v, desk.rules, series.subject)} series={series} />
        ))}
      </ul>
    </>
  );
};

const Series = ({ v, name, series }: { v: Voice; name: string; series: SeriesExplained }) => {
  const { heard, height } = series;
  const higher = height !== null && (heard === null || height.at > heard.at);
  const last = higher ? height : heard;
  return (
    <li>
      <p>
        <b>{name}</b>
      </p>
      {heard !== null && <p>{v.say('why.look.heard', { look: lookWords(v, heard) })}.</p>}
      {higher && (
        <p>{v.say('why.look.height', { when: v.moment(height.at), look: lookWords(v, height) })}.</p>
      )}
      {last !== null && <p class="small">{shortWords(v, last)}</p>}
    </li>
  );
};

function lookWords(v: Voice, look: Measurement): string {
  const { observed: n, against, measure } = look;
  return v.say(`why.look.${measure}`, {
    n,
    against,
    window: v.span(look.window),
    expected: saidUsual(look.expected),
  });
}

function shortWords(v: Voice, look: Measurement): string {
  const { short, publishers: p, enough, observed } = look;
  const round = (value: number) => Math.round(value * 10) / 10;
  const said = v.say(`why.short.${short ?? 'none'}`, {
    p,
    evidence: round(Math.max(0, look.evidence)),
    needed: round(look.needed),
  });
  return short !== null && enough !== null && enough > observed
    ? `${said} ${v.say('why.enough', { n: enough })}`
    : said;
}

const Signals = ({ v, desk, facts: { judged } }: Parts) => {
  if (judged.length === 0) return <p>{v.say('why.signals.none')}</p>;
  const row = ({ signal }: { signal: Signal }) => <SignalRow v={v} desk={desk} signal={signal} />;
  return <Folded v={v} rows={judged.map(row)} />;
};

const SignalRow = ({ v, desk, signal }: { v: Voice; desk: Desk; signal: Signal }) => (
  <li>
    <p>
      <Moment v={v} at={signal.at} /> · <b>{situationName(v, desk.rules, signal.subject)}</b>{' '}
      <LevelBadge v={v} level={signal.level} />
    </p>
    <p class="small">{v.reason(signal.reason)}</p>
  </li>
);

const Decided = ({ v, desk, facts: { judged, told } }: Parts) => {
  if (judged.length === 0) return <p>{v.say('why.decided.none')}</p>;
  const titles = new Map(told.map(({ alert }) => [alert.id, alert.title]));
  return (
    <Folded
      v={v}
      rows={judged.map(({ signal, decision }) =>
        decision === null ? (
          <li>{v.say('why.decided.waiting')}</li>
        ) : (
          <li>
            <p>
              <Moment v={v} at={decision.at} /> · <b>{v.say(`desk.decision.${decision.outcome}`)}</b>{' '}
              {decision.alertId !== null && (
                <a href={paths.alert(decision.alertId)}>{titles.get(decision.alertId) ?? decision.alertId}</a>
              )}
            </p>
            <p class="small">
              {situationName(v, desk.rules, signal.subject)}. {v.reason(decision.reason)}
            </p>
          </li>
        ),
      )}
    />
  );
};

/** A few rows, and the others behind a fold. */
const Folded = ({ v, rows }: { v: Voice; rows: Child[] }) => (
  <>
    <ul class="rows">{rows.slice(0, SIGNALS_SHOWN)}</ul>
    {rows.length > SIGNALS_SHOWN && (
      <details>
        <summary>{v.say('why.decided.more', { n: rows.length - SIGNALS_SHOWN })}</summary>
        <ul class="rows">{rows.slice(SIGNALS_SHOWN)}</ul>
      </details>
    )}
  </>
);
