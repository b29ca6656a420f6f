import type { Rules } from '../../config/rules.ts';
import { wordsOf, type Mention } from '../../domain/mention.ts';
import { FACTORS, sumOf } from '../../domain/level.ts';
import type { Signal } from '../../domain/signal.ts';
import { paths } from '../../view/paths.ts';
import type { Child } from 'hono/jsx';
import { Empty, LevelBadge, StanceBadge, Time } from '../components.tsx';
import { marksOf, matchedWords } from '../highlight.ts';
import { situationName } from '../names.ts';
import type { Voice } from '../voice.ts';
import type { AlertFacts, Judged } from './alert-facts.ts';

const WORDS_SHOWN = 6;

/** The answer to "why was I told, and what was held back": every decision with the signal it judged. */
export const AlertWhy = ({ v, facts, rules }: { v: Voice; facts: AlertFacts; rules: Rules }) => (
  <section class="area-why" aria-labelledby="why">
    <h2 id="why">{v.say('desk.alert.why')}</h2>
    {facts.judged.length === 0 ? (
      <Empty>{v.say('desk.alert.no-decisions')}</Empty>
    ) : (
      <ol class="timeline">
        {facts.judged.map((judged) => (
          <Judgement v={v} judged={judged} rules={rules} />
        ))}
      </ol>
    )}
  </section>
);

const Judgement = ({ v, judged, rules }: { v: Voice; judged: Judged; rules: Rules }) => {
  const { decision, signal } = judged;
  const [newest] = signal?.evidence ?? [];
  return (
    <li class={`outcome outcome-${decision.outcome}`}>
      <p class="outcome-top">
        <Time v={v} at={decision.at} /> · <b>{v.say(`desk.decision.${decision.outcome}`)}</b>
      </p>
      <p>
        {v.reason(decision.reason)}{' '}
        {decision.outcome === 'hold' && newest !== undefined && (
          <a href={paths.whyMention(newest)}>{v.say('why.link')}</a>
        )}
      </p>
      {signal !== null && (
        <details>
          <summary>{v.say('desk.signal.show')}</summary>
          <SignalFacts v={v} signal={signal} rules={rules} />
        </details>
      )}
    </li>
  );
};

const SignalFacts = ({ v, signal, rules }: { v: Voice; signal: Signal; rules: Rules }) => (
  <>
    <p class="reason">{v.reason(signal.reason)}</p>
    <table class="facts-table">
      <tbody>
        <Row name={v.say('desk.signal.rule')}>
          {v.say(`desk.rule.${signal.rule}`)} · {situationName(v, rules, signal.subject)}
        </Row>
        <Row name={v.say('desk.signal.level')}>
          <LevelBadge v={v} level={signal.level} />
        </Row>
        {signal.factors !== undefined && (
          <Row name={v.say('desk.signal.factors')}>
            {FACTORS.map((factor) =>
              v.say('factor.of', { name: v.say(`factor.${factor}`), n: signal.factors?.[factor] ?? 0 }),
            ).join(' · ')}{' '}
            ({v.say('factor.sum', { n: sumOf(signal.factors) })})
          </Row>
        )}
        {signal.expected > 0 && signal.rule !== 'house' && (
          <Row name={v.say('desk.signal.counted')}>
            {v.say('desk.signal.observed', {
              n: signal.observed,
              expected: Math.round(signal.expected * 10) / 10,
              window: v.span(signal.window),
            })}
          </Row>
        )}
        {signal.score > 0 && (
          <Row name={v.say('desk.signal.chance')}>
            {v.say('desk.signal.score', { score: Math.round(signal.score * 10) / 10 })}
          </Row>
        )}
        {signal.rule !== 'house' && (
          <Row name={v.say('desk.signal.who')}>
            {v.say('desk.signal.publishers', {
              n: signal.publishers,
              kinds: signal.kinds.map((kind) => v.say(`kind.${kind}`)).join(', '),
            })}
          </Row>
        )}
      </tbody>
    </table>
  </>
);

const Row = ({ name, children }: { name: string; children?: Child }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{children}</td>
  </tr>
);

/** The mentions it rests on, newest first, each with the words that counted. */
export const AlertEvidence = ({ v, facts }: { v: Voice; facts: AlertFacts }) => (
  <section class="area-evidence" aria-labelledby="evidence">
    <h2 id="evidence">{v.say('desk.alert.evidence', { n: facts.evidenceInAll })}</h2>
    {facts.evidence.length === 0 ? (
      <Empty>{v.say('desk.alert.no-evidence')}</Empty>
    ) : (
      <ol class="rows">
        {facts.evidence.map((mention) => (
          <EvidenceRow v={v} mention={mention} source={facts.sourceNames.get(mention.sourceId)} />
        ))}
      </ol>
    )}
    {facts.evidenceInAll > facts.evidence.length && (
      <p class="small">
        {v.say('desk.alert.more-evidence', { n: facts.evidenceInAll - facts.evidence.length })}
      </p>
    )}
  </section>
);

const EvidenceRow = (props: { v: Voice; mention: Mention; source: string | undefined }) => {
  const { v, mention, source } = props;
  const words =
    mention.meaning === null ? [] : matchedWords(wordsOf(mention), marksOf(mention.meaning), WORDS_SHOWN);
  return (
    <li>
      <a class="row-title" href={paths.mention(mention.id)}>
        {mention.title === '' ? v.say('desk.mention.erased') : mention.title}
      </a>
      <p class="small">
        {mention.meaning !== null && (
          <>
            <StanceBadge v={v} stance={mention.meaning.stance} /> ·{' '}
          </>
        )}
        {source ?? mention.publisher} · <Time v={v} at={mention.countsAt ?? mention.seenAt} />
      </p>
      {words.length > 0 && (
        <p class="matched">
          {v.say('desk.matched')}{' '}
          {words.map((word, index) => (
            <>
              {index > 0 && ' '}
              <q>{word}</q>
            </>
          ))}
        </p>
      )}
    </li>
  );
};
