import { type Digest, totalOf } from '../../domain/digest.ts';
import { mayCorrect } from '../../domain/claim.ts';
import { fault } from '../../domain/fault.ts';
import { STANCES } from '../../domain/meaning.ts';
import { addDays } from '../../domain/time.ts';
import { StanceBars, type StanceRow, StanceTable } from '../../view/charts.tsx';
import { checkedSentences } from '../../view/checked.ts';
import {
  aheadParts,
  correctedParts,
  isWhole,
  lastYearWords,
  usefulWords,
  voiceParts,
  type WholeDigest,
} from '../../view/digest-more.ts';
import { paths } from '../../view/paths.ts';
import { Empty, LevelBadge, StanceBadge, StanceBar, Time } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { weekOf } from '../digest-week.ts';
import { show } from '../layout.tsx';
import { LetterParts } from '../letter-parts.tsx';
import { claimTitle, topicName } from '../names.ts';
import type { Voice } from '../voice.ts';
import { DigestClaims } from './digest-claims.tsx';
import { Grave } from './digest-grave.tsx';

/** One week as it was computed and sent: the page shows the stored digest and adds nothing. */
export function digestPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const digest = await desk.store.digests.get(c.req.param('id') ?? '');
    if (digest === null) throw fault('not-found', 'desk.missing.digest');
    const sources = await desk.store.sources.all();
    const names = new Map([...desk.rules.sources, ...sources].map((source) => [source.id, source.name]));
    return show(
      c,
      desk,
      { title: weekOf(v, digest), room: 'digests' },
      <article class="report">
        <header class="page-head">
          <h1>{weekOf(v, digest)}</h1>
          <p class="page-sub">{coverage(v, names, digest)}</p>
          {checkedSentences(v.language, digest.checked).map((text) => (
            <p class="page-sub">{text}</p>
          ))}
        </header>
        <Stances v={v} digest={digest} />
        {isWhole(digest) && <Days v={v} digest={digest} />}
        <Topics v={v} desk={desk} digest={digest} />
        <Stories v={v} digest={digest} />
        {isWhole(digest) && <Grave v={v} digest={digest} names={names} />}
        <Alerts v={v} digest={digest} />
        <DigestClaims v={v} desk={desk} digest={digest} />
        {isWhole(digest) && <More v={v} desk={desk} digest={digest} />}
      </article>,
    );
  };
}

function coverage(v: Voice, names: Map<string, string>, digest: Digest): string {
  const { whole, sources, share, gaps } = digest.coverage;
  const line = v.say('desk.digest.heard', {
    heard: digest.heard,
    whole,
    of: sources,
    share: v.percent(share),
  });
  const { volume = null, outages = [], recovered = [] } = digest.coverage;
  const name = (id: string) => names.get(id) ?? id;
  const lines = [line];
  if (volume !== null && volume < 1) lines.push(v.say('digest.coverage.volume', { share: v.share(volume) }));
  if (gaps.length > 0) lines.push(v.say('desk.digest.gaps', { names: gaps.map(name).join(', ') }));
  if (outages.length > 0) {
    const spans = outages.map(({ from, to }) =>
      v.say('digest.coverage.span', { from: v.moment(from), to: v.moment(to) }),
    );
    lines.push(v.say('digest.coverage.outages', { spans: spans.join('; ') }));
  }
  if (recovered.length > 0) {
    const back = recovered.map((one) =>
      v.say('digest.coverage.back', { name: name(one.source), span: v.span(one.to - one.from) }),
    );
    lines.push(v.say('digest.coverage.recovered', { names: back.join(', ') }));
  }
  return lines.join(' ');
}

const Stances = ({ v, digest }: { v: Voice; digest: Digest }) => (
  <section aria-labelledby="stances">
    <h2 id="stances">{v.say('desk.digest.stances', { n: totalOf(digest.mentions) })}</h2>
    <StanceBar v={v} counts={digest.mentions} />
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{v.say('desk.col.stance')}</th>
          <Num head>{v.say('desk.col.week')}</Num>
          <Num head>{v.say('desk.col.before')}</Num>
          <Num head>{v.say('desk.col.change')}</Num>
        </tr>
      </thead>
      <tbody>
        {STANCES.map((stance) => (
          <tr>
            <th scope="row">
              <StanceBadge v={v} stance={stance} />
            </th>
            <Num>{v.number(digest.mentions[stance])}</Num>
            <Num>{v.number(digest.before[stance])}</Num>
            <Num>{signed(v, digest.mentions[stance] - digest.before[stance])}</Num>
          </tr>
        ))}
      </tbody>
    </table>
    <p class="after-table">
      {v.say('desk.digest.feedback', { grievances: digest.grievances, questions: digest.questions })}
    </p>
  </section>
);

const Days = ({ v, digest }: { v: Voice; digest: WholeDigest }) => {
  const title = v.say('digest.days');
  const rows = digest.more.days.map(({ day, counts }) => ({
    label: v.day(day),
    counts,
    href: `${paths.mentions}?from=${day}&to=${day}`,
  }));
  const deaf = digest.more.days.filter(({ heard }) => !heard).map(({ day }) => v.day(day));
  return (
    <section aria-labelledby="days">
      <h2 id="days">{title}</h2>
      <p>{lastYearWords(v.language, digest)}</p>
      {!digest.more.fair.before && <p>{v.say('digest.unfair')}</p>}
      {deaf.length > 0 && <p>{v.say('digest.days.unheard', { days: deaf.join(', ') })}</p>}
      <div class="wide">
        <StanceTable language={v.language} rows={rows} title={title} head={v.say('digest.day')} />
      </div>
    </section>
  );
};

/** The same sentences as in the letter. */
const More = ({ v, desk, digest }: { v: Voice; desk: Desk; digest: WholeDigest }) => (
  <>
    <LetterParts parts={correctedParts(v.language, digest, (id) => correctable(desk, id))} />
    <LetterParts parts={voiceParts(v.language, digest, (id) => topicName(v, desk.rules, id))} />
    <LetterParts parts={aheadParts(v.language, digest)} />
  </>
);

/** The title of a claim; null for a grievance, which nobody corrects. */
function correctable(desk: Desk, id: string): string | null {
  const claim = desk.rules.claims.find((known) => known.id === id);
  return claim !== undefined && !mayCorrect(claim.verdict) ? null : claimTitle(desk.rules, id);
}

const Topics = ({ v, desk, digest }: { v: Voice; desk: Desk; digest: Digest }) => {
  const title = v.say('desk.digest.topics-title');
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{v.say('desk.digest.topics')}</h2>
      {digest.topics.length === 0 ? (
        <Empty>{v.say('desk.digest.no-topics')}</Empty>
      ) : (
        <>
          <StanceBars language={v.language} rows={topicRows(v, desk, digest)} title={title} id="topic-bars" />
          <div class="wide">
            <StanceTable language={v.language} rows={topicRows(v, desk, digest)} title={title} />
          </div>
        </>
      )}
    </section>
  );
};

function topicRows(v: Voice, desk: Desk, digest: Digest): StanceRow[] {
  return digest.topics.map((line) => ({
    label: topicName(v, desk.rules, line.topic),
    counts: line.now,
    href: `${paths.mentions}?topic=${encodeURIComponent(line.topic)}&from=${digest.from}&to=${addDays(digest.to, -1)}`,
  }));
}

const Stories = ({ v, digest }: { v: Voice; digest: Digest }) => (
  <section aria-labelledby="stories">
    <h2 id="stories">{v.say('desk.digest.stories')}</h2>
    {digest.stories.length === 0 ? (
      <Empty>{v.say('desk.digest.no-stories')}</Empty>
    ) : (
      <ol class="stories">
        {digest.stories.map((story) => (
          <li class="story">
            <a class="story-title" href={`${paths.mentions}?story=${encodeURIComponent(story.story)}`}>
              {story.title}
            </a>
            <p class="story-facts">
              <StanceBar v={v} counts={story.stance} />
              {v.say('desk.story.size', { n: story.mentions, p: story.publishers })}
            </p>
          </li>
        ))}
      </ol>
    )}
  </section>
);

const Alerts = ({ v, digest }: { v: Voice; digest: Digest }) => (
  <section aria-labelledby="alerts">
    <h2 id="alerts">{v.say('desk.digest.alerts-head')}</h2>
    {digest.alerts.length === 0 ? (
      <Empty>{v.say('desk.digest.no-alerts')}</Empty>
    ) : (
      <ul class="rows">
        {digest.alerts.map((line) => (
          <li>
            <LevelBadge v={v} level={line.level} /> <a href={paths.alert(line.alert)}>{line.title}</a>
            <p class="small">
              {v.say('desk.alert.opened')} <Time v={v} at={line.openedAt} />
              {line.closedAt !== null && (
                <>
                  {' · '}
                  {v.say('desk.alert.closed')} <Time v={v} at={line.closedAt} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    )}
    {isWhole(digest) && <Useful v={v} digest={digest} />}
  </section>
);

const Useful = ({ v, digest }: { v: Voice; digest: WholeDigest }) => {
  const words = usefulWords(v.language, digest);
  return words === null ? null : <p>{words}</p>;
};

const Num = ({ head, children }: { head?: boolean; children?: string }) =>
  head === true ? (
    <th scope="col" class="num">
      {children}
    </th>
  ) : (
    <td class="num">{children}</td>
  );

function signed(v: Voice, change: number): string {
  if (change === 0) return '0';
  return `${change > 0 ? '+' : '−'}${v.number(Math.abs(change))}`;
}
