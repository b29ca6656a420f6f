import type { ClaimRules } from '../../config/claims.ts';
import { composed, written } from '../../domain/compose.ts';
import { fault } from '../../domain/fault.ts';
import type { Incident } from '../../domain/incident.ts';
import { repeats } from '../../domain/lint-text.ts';
import { reason } from '../../domain/reason.ts';
import { speakerFor } from '../../domain/spokesperson.ts';
import { type Audience, AUDIENCES } from '../../domain/statement.ts';
import { type Fact, factSentence, factStand } from '../../domain/statement-facts.ts';
import { kindsFor, type StatementKind } from '../../domain/statement-kinds.ts';
import { dayOf } from '../../domain/time.ts';
import { clock, date } from '../../view/format.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import { demand, guestOf, may } from '../access.ts';
import { Tag } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import { type Tried, typedIn } from '../hand.ts';
import { show } from '../layout.tsx';
import { topicName } from '../names.ts';
import type { Voice } from '../voice.ts';
import { aboutOf, addressedAs, correctionBasis, incidentHere, rumoursOf } from './statement-facts.ts';

const FIELDS = ['kind', 'audience', 'subject', 'facts'] as const;
type NewTried = Tried<(typeof FIELDS)[number]>;
const SUBJECT_LENGTH = 120;
/** The texts of a Vietnamese office are Vietnamese, whatever language its reader uses the desk in. */
const TEXTS = 'vi';

export function newStatementPage(desk: Desk): Page {
  return async (c) => showNew(desk, c, await incidentHere(desk.store, c), null);
}

/** *Dựng văn bản*: the first draft, from the facts that were chosen and hold today. */
export function makeStatement(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'statement');
    const { rules, world, store } = desk;
    const now = world.now();
    const incident = await incidentHere(store, c);
    const body = await c.req.parseBody({ all: true });
    const chosen = [body['facts'] ?? []].flat().filter((one) => typeof one === 'string');
    const typed = typedIn({ ...body, facts: chosen.join(',') }, FIELDS);
    const { claims, verdicts } = await aboutOf(rules, store, incident);
    const kind = kindsFor(incident, verdicts).find((one) => one === typed.kind);
    const audience = AUDIENCES.find((one) => one === typed.audience);
    const { subject = '' } = typed;
    const mistakes: NewTried['mistakes'] = {};
    if (kind === undefined) mistakes.kind = reason('statement.refused.kind');
    if (audience === undefined) mistakes.audience = reason('statement.refused.audience');
    if (subject === '') mistakes.subject = reason('statement.refused.subject');
    else if (subject.length > SUBJECT_LENGTH)
      mistakes.subject = reason('statement.refused.long', { n: SUBJECT_LENGTH });
    else if (rumoursOf(claims).some((one) => repeats(subject, one)))
      mistakes.subject = reason('statement.refused.rumour');
    if (kind === undefined || audience === undefined || Object.keys(mistakes).length > 0)
      return showNew(desk, c, incident, { typed, mistakes });

    const today = dayOf(now);
    const pieces = composed({
      kind,
      addressed: addressedAs(rules, audience),
      incident,
      verdicts,
      subject,
      facts: chosen.flatMap((id) => rules.facts.find((fact) => fact.id === id) ?? []),
      speaker: speakerFor(rules.spokespersons, incident, today),
      today,
      office: kind === 'sms' ? rules.haidang.organisation.short : rules.haidang.organisation.name,
      received: say(TEXTS, 'statement.received-at', {
        time: clock(TEXTS, incident.receivedAt),
        day: date(TEXTS, incident.receivedAt),
      }),
      basis: correctionBasis(rules, today),
    });
    if (pieces === null) throw fault('forbidden', 'statement.need.allowed');
    const id = world.newId();
    await store.together(async (s) => {
      await s.statements.draft(
        id,
        {
          act: 'drafted',
          incident: incident.id,
          kind,
          audience,
          claim: incident.claim ?? claims[0]?.id ?? null,
          title: say(TEXTS, `statement.title.${kind}`, { subject }),
          sentences: written(pieces, (words) => say(TEXTS, words.key, words.data)),
        },
        { at: now, who: person.id, name: person.name },
      );
    });
    return c.redirect(paths.statement(incident.id, id), 303);
  };
}

async function showNew(
  desk: Desk,
  c: DeskContext,
  incident: Incident,
  tried: NewTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const { claims, verdicts } = await aboutOf(desk.rules, desk.store, incident);
  const [claim] = claims;
  const kinds = kindsFor(incident, verdicts);
  const typed = tried?.typed ?? {
    kind: kinds[0],
    audience: 'everybody',
    subject: claim === undefined ? '' : topicName(v, desk.rules, claim.topic),
    facts: factsOf(claims).join(','),
  };
  const excuse = may(guestOf(c).person, 'statement') ? null : v.say('desk.refused.role');
  return show(
    c,
    desk,
    { title: v.say('statement.new'), ...(tried !== null && { status: 400 as const }) },
    <>
      <header class="page-head">
        <h1>{v.say('statement.new')}</h1>
        <p class="page-sub">
          <a href={paths.statements(incident.id)}>{v.say('statement.back-all')}</a> ·{' '}
          <a href={paths.incident(incident.id)}>{v.say('statement.back', { title: incident.title })}</a>
        </p>
      </header>
      <Mended v={v} tried={tried} />
      <form class="panel hand-form" method="post" action={paths.newStatement(incident.id)}>
        <input type="hidden" name="token" value={guestOf(c).formToken} />
        <KindField v={v} kinds={kinds} typed={typed.kind} mistake={tried?.mistakes.kind} />
        {kinds.length < KINDS_OF_ALL && <KeptBack v={v} incident={incident} />}
        <Field
          v={v}
          id="audience"
          label={v.say('statement.form.audience')}
          mistake={tried?.mistakes.audience}
          control={(ties) => (
            <select name="audience" {...ties}>
              {AUDIENCES.map((one: Audience) => (
                <option value={one} selected={typed.audience === one}>
                  {v.say(`statement.audience.${one}`)}
                </option>
              ))}
            </select>
          )}
        />
        <Field
          v={v}
          id="subject"
          label={v.say('statement.form.subject')}
          mistake={tried?.mistakes.subject}
          hint={v.say('statement.form.subject-hint')}
          control={(ties) => (
            <input
              class="text"
              name="subject"
              lang="vi"
              maxlength={SUBJECT_LENGTH}
              value={typed.subject ?? ''}
              {...ties}
            />
          )}
        />
        <FactChoice
          v={v}
          facts={desk.rules.facts}
          ofClaim={factsOf(claims)}
          claim={claims.map(({ id }) => id).join(', ')}
          chosen={(typed.facts ?? '').split(',')}
        />
        <button
          class="button"
          type="submit"
          disabled={excuse !== null}
          aria-describedby={excuse === null ? undefined : 'no-compose'}
        >
          {v.say('statement.form.compose')}
        </button>
        {excuse !== null && (
          <span class="excuse" id="no-compose">
            {excuse}
          </span>
        )}
      </form>
    </>,
  );
}

const KINDS_OF_ALL = kindsFor({ kind: 'D' }, []).length;

function factsOf(claims: readonly ClaimRules[]): string[] {
  return [...new Set(claims.flatMap(({ facts }) => facts))];
}

const KindField = (props: {
  v: Voice;
  kinds: readonly StatementKind[];
  typed: string | undefined;
  mistake: Parameters<typeof Field>[0]['mistake'];
}) => {
  const { v, kinds, typed, mistake } = props;
  return (
    <fieldset class="choices">
      <legend>{v.say('statement.form.kind')}</legend>
      {mistake !== undefined && <p class="mistake">{v.reason(mistake)}</p>}
      {kinds.map((kind) => (
        <label class="statement-choice">
          <input type="radio" name="kind" value={kind} checked={typed === kind} />
          <span>
            <b>{v.say(`statement.kind.${kind}`)}</b>
            <span class="small">{v.say(`statement.for.${kind}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** Why two kinds of text are not offered. */
const KeptBack = ({ v, incident }: { v: Voice; incident: Incident }) => (
  <p class="note">
    {v.say('statement.kept-back', {
      why: incident.kind === null ? 'statement.kept-back.unsorted' : 'statement.kept-back.true',
    })}
  </p>
);

const FactChoice = (props: {
  v: Voice;
  facts: readonly Fact[];
  ofClaim: readonly string[];
  claim: string;
  chosen: readonly string[];
}) => {
  const { v, facts, ofClaim, claim, chosen } = props;
  const today = dayOf(v.now);
  const own = facts.filter(({ id }) => ofClaim.includes(id));
  const others = facts.filter((fact) => !ofClaim.includes(fact.id) && factStand(fact, today) === 'usable');
  const choice = (fact: Fact) => <FactBox v={v} fact={fact} checked={chosen.includes(fact.id)} />;
  return (
    <fieldset class="choices">
      <legend>{v.say('statement.form.facts')}</legend>
      <p class="hint">{v.say('statement.form.facts-hint')}</p>
      {own.length > 0 && <p class="small">{v.say('statement.form.facts-claim', { claim })}</p>}
      {own.map(choice)}
      {others.length > 0 && (
        <details open={own.length === 0}>
          <summary>{v.say('statement.form.facts-other', { n: others.length })}</summary>
          {others.map(choice)}
        </details>
      )}
      {own.every((fact) => factStand(fact, today) !== 'usable') && others.length === 0 && (
        <p class="note">
          <a href={paths.facts}>{v.say('statement.form.facts-none')}</a>
        </p>
      )}
    </fieldset>
  );
};

const FactBox = ({ v, fact, checked }: { v: Voice; fact: Fact; checked: boolean }) => {
  const stand = factStand(fact, dayOf(v.now));
  const usable = stand === 'usable';
  return (
    <label class="statement-choice">
      <input type="checkbox" name="facts" value={fact.id} checked={checked && usable} disabled={!usable} />
      <span>
        <span lang="vi">{factSentence(fact)}</span>
        <span class="small">
          {fact.id} · <span lang="vi">{fact.source}</span>
        </span>
        {!usable && (
          <span class="tags">
            <Tag strong>{v.say(`facts.stand.${stand}`)}</Tag>
          </span>
        )}
      </span>
    </label>
  );
};
