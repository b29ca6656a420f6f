import type { Child } from 'hono/jsx';
import type { Rules } from '../../config/rules.ts';
import { fault } from '../../domain/fault.ts';
import type { Meaning } from '../../domain/meaning.ts';
import { wordsOf, type Mention } from '../../domain/mention.ts';
import { paths } from '../../view/paths.ts';
import { Facts, LevelBadge, Moment, Outside, StanceBadge, Tag, Time } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { MARK_KINDS, type Mark, marksOf, matchedWords, pieces } from '../highlight.ts';
import { show } from '../layout.tsx';
import { Marked } from '../marked.tsx';
import { claimTitle, markName, topicName, tripwireName } from '../names.ts';
import type { Voice } from '../voice.ts';
import { MentionConcerns } from './mention-concerns.tsx';
import { MentionCorrections } from './mention-corrections.tsx';
import { MentionLegal } from './mention-legal.tsx';
import { MentionVersions } from './mention-versions.tsx';
import { type MentionFacts, mentionFacts } from './mention-facts.ts';

/** Below this the stance is a guess, and the page says so. */
const SURE_ENOUGH = 0.6;

/** One mention: its words with what was read from them, and why it was or was not chosen. */
export function mentionPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const facts = await mentionFacts(desk.store, c.req.param('id') ?? '');
    if (facts === null) throw fault('not-found', 'desk.missing.mention');
    const { mention } = facts;
    const marks = mention.meaning === null ? [] : marksOf(mention.meaning);
    const [title = [], ...body] = pieces(wordsOf(mention), marks);
    const erased = mention.title === '';
    return show(
      c,
      desk,
      { title: erased ? v.say('desk.mention.erased') : mention.title, room: 'mentions' },
      <article>
        <header class="page-head">
          <h1>{erased ? v.say('desk.mention.erased') : <Marked v={v} rules={desk.rules} line={title} />}</h1>
          <Origin v={v} facts={facts} />
        </header>
        <div class="columns">
          <div>
            <section class="words" lang="vi" aria-label={v.say('desk.mention.words')}>
              {body
                .filter((line) => line.some((piece) => piece.text.trim() !== ''))
                .map((line) => (
                  <p>
                    <Marked v={v} rules={desk.rules} line={line} />
                  </p>
                ))}
              {mention.text === null && !erased && (
                <p class="small">{v.say(`desk.mention.page.${mention.page}`)}</p>
              )}
            </section>
            <Legend v={v} rules={desk.rules} text={wordsOf(mention)} marks={marks} />
            <MentionVersions v={v} mention={mention} versions={facts.versions} />
          </div>
          <div>
            <Chosen v={v} mention={mention} />
            {mention.meaning?.relevant === true && (
              <Understood v={v} rules={desk.rules} meaning={mention.meaning} text={wordsOf(mention)} />
            )}
            <MentionLegal v={v} c={c} desk={desk} mention={mention} acts={facts.acts} />
            <MentionCorrections v={v} c={c} desk={desk} mention={mention} words={facts.words} />
            <Alerts v={v} facts={facts} />
            <p>
              <a href={paths.whyMention(mention.id)}>{v.say('why.mention')}</a>
            </p>
            <Siblings v={v} facts={facts} />
          </div>
        </div>
      </article>,
    );
  };
}

const Origin = ({ v, facts }: { v: Voice; facts: MentionFacts }) => {
  const { mention } = facts;
  return (
    <Facts>
      <b>{facts.source}</b>
      {v.say(`kind.${mention.kind}`)}
      {mention.publishedAt === null ? (
        v.say('desk.mention.no-date')
      ) : (
        <>
          {v.say('desk.mention.published')} <Moment v={v} at={mention.publishedAt} />
        </>
      )}
      <>
        {v.say('desk.mention.seen')} <Time v={v} at={mention.seenAt} />
      </>
      {mention.countsAt === null && v.say('desk.mention.uncounted')}
      {mention.address !== '' && <Outside href={mention.address}>{v.say('desk.mention.original')}</Outside>}
      {facts.original !== null && (
        <>
          {v.say('desk.story.copy-of')}{' '}
          <a href={paths.mention(facts.original.id)}>
            {facts.original.title || v.say('desk.mention.erased')}
          </a>
        </>
      )}
    </Facts>
  );
};

const Legend = ({ v, rules, text, marks }: { v: Voice; rules: Rules; text: string; marks: Mark[] }) => {
  const kinds = MARK_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <section class="legend" aria-labelledby="legend">
      <h2 id="legend">{v.say('desk.mention.legend')}</h2>
      <dl>
        {kinds.flatMap((kind) => {
          const subjects = [...new Set(marks.filter((mark) => mark.kind === kind).map((mark) => mark.of))];
          return subjects.map((of) => (
            <div>
              <dt>
                <span class={`swatch mark-${kind}`} aria-hidden="true" /> {markName(v, rules, kind, of)}
              </dt>
              <dd>
                {matchedWords(
                  text,
                  marks.filter((mark) => mark.kind === kind && mark.of === of),
                  12,
                ).map((word) => (
                  <>
                    <q>{word}</q>{' '}
                  </>
                ))}
              </dd>
            </div>
          ));
        })}
      </dl>
    </section>
  );
};

const Chosen = ({ v, mention }: { v: Voice; mention: Mention }) => {
  if (mention.meaning === null)
    return (
      <section class="panel">
        <h2>{v.say('desk.mention.waiting')}</h2>
        <p>{v.say(mention.title === '' ? 'desk.mention.erased-why' : 'desk.mention.unread')}</p>
      </section>
    );
  return (
    <section class="panel">
      <h2>{v.say(mention.meaning.relevant ? 'desk.mention.chosen' : 'desk.mention.not-chosen')}</h2>
      <p>{v.reason(mention.meaning.reason)}</p>
    </section>
  );
};

const Understood = ({
  v,
  rules,
  meaning,
  text,
}: {
  v: Voice;
  rules: Rules;
  meaning: Meaning;
  text: string;
}) => (
  <section class="panel" aria-labelledby="understood">
    <h2 id="understood">{v.say('desk.mention.understood')}</h2>
    <table class="facts-table">
      <tbody>
        <Row name={v.say('desk.col.stance')}>
          <StanceBadge v={v} stance={meaning.stance} unsure={meaning.stanceSure < SURE_ENOUGH} />
        </Row>
        {meaning.target !== 'none' && (
          <Row name={v.say('desk.mention.target')}>{v.say(`desk.target.${meaning.target}`)}</Row>
        )}
        <Row name={v.say('desk.filter.topic')}>
          {meaning.topics.map((topic) => topicName(v, rules, topic.id)).join(', ') || '–'}
        </Row>
        {(meaning.grievance || meaning.question) && (
          <Row name={v.say('desk.filter.feedback')}>
            <span class="tags">
              {meaning.grievance && <Tag strong>{v.say('desk.grievance')}</Tag>}
              {meaning.question && <Tag strong>{v.say('desk.question')}</Tag>}
            </span>
          </Row>
        )}
        {meaning.claims.length > 0 && (
          <Row name={v.say('desk.subject.claim')}>
            {meaning.claims.map((claim) => (
              <p>
                {v.say(`relation.${claim.relation}`)}:{' '}
                <a href={paths.claim(claim.id)}>{claimTitle(rules, claim.id)}</a>
              </p>
            ))}
          </Row>
        )}
        {meaning.tripwires.length > 0 && (
          <Row name={v.say('desk.subject.tripwire')}>
            {meaning.tripwires.map((wire) => tripwireName(v, wire.id)).join(', ')}
          </Row>
        )}
        <MentionConcerns v={v} rules={rules} meaning={meaning} text={text} />
        <Row name={v.say('desk.mention.severity')}>{v.say(`desk.severity.${meaning.severity}`)}</Row>
        {meaning.mobilises && <Row name={v.say('desk.mention.mobilises')}>{v.say('desk.yes')}</Row>}
      </tbody>
    </table>
    <p class="small">{v.say('desk.mention.by', { by: meaning.by })}</p>
  </section>
);

const Row = ({ name, children }: { name: string; children?: Child }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{children}</td>
  </tr>
);

const Alerts = ({ v, facts }: { v: Voice; facts: MentionFacts }) =>
  facts.alerts.length === 0 ? null : (
    <section class="panel" aria-labelledby="alerts">
      <h2 id="alerts">{v.say('desk.mention.alerts')}</h2>
      <ul class="rows">
        {facts.alerts.map((alert) => (
          <li>
            <LevelBadge v={v} level={alert.level} /> <a href={paths.alert(alert.id)}>{alert.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );

const Siblings = ({ v, facts }: { v: Voice; facts: MentionFacts }) =>
  facts.siblings.length === 0 ? null : (
    <section class="panel" aria-labelledby="siblings">
      <h2 id="siblings">{v.say('desk.mention.siblings')}</h2>
      {facts.mention.storyId !== null && (
        <p>
          <a href={paths.story(facts.mention.storyId)}>{v.say('desk.story.open')}</a>
        </p>
      )}
      <ul class="rows">
        {facts.siblings.map((sibling) => (
          <li>
            <a href={paths.mention(sibling.id)}>{sibling.title || v.say('desk.mention.erased')}</a>
            <p class="small">
              {facts.sourceNames.get(sibling.sourceId) ?? sibling.publisher} ·{' '}
              <Time v={v} at={sibling.countsAt ?? sibling.seenAt} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
