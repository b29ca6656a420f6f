import { dayOf } from '../../domain/time.ts';
import { factSentence, factStand } from '../../domain/statement-facts.ts';
import { isFormal, isOpen, type Tip, type TipAct, type TipContact, tipObstacle } from '../../domain/tip.ts';
import type { Happening } from '../../domain/event.ts';
import type { Mention } from '../../domain/mention.ts';
import type { ClaimRules } from '../../config/claims.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { actWords } from '../acts.ts';
import { Act, Facts, Moment, Stands, Tag } from '../components.tsx';
import type { Desk, DeskContext } from '../desk.ts';
import { show } from '../layout.tsx';
import { claimTitle, topicName } from '../names.ts';
import type { Voice } from '../voice.ts';
import { TipAnswer, TipPass, TipRoute } from './tip-forms.tsx';
import { tipAt, type TipActTried, tipSubject } from './tips-acts.ts';
import { tipExcuse } from './tips-form.tsx';
import { TipStateTag } from './tip-parts.tsx';

const LOG_LENGTH = 50;

/** One tip: what was said, who waits, what may be answered, and what was done. */
export async function tipPage(
  desk: Desk,
  c: DeskContext,
  given: Tip | null,
  tried: TipActTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const tip = given ?? (await tipAt(desk, c));
  const excuse = tipExcuse(c);
  const [contact, mention, log] = await Promise.all([
    excuse === null ? desk.store.tips.contact(tip.id) : null,
    desk.store.mentions.get(desk.store.tips.mentionOf(tip.id)),
    desk.store.events.acts({ subject: tipSubject(tip.id) }, LOG_LENGTH, null),
  ]);
  const title = v.say('tip.head', { kind: `tip.kind.${tip.kind}`, way: `tip.way.${tip.way}` });
  return show(
    c,
    desk,
    { title, room: 'tips', status: tried === null ? 200 : 400 },
    <>
      <header class="page-head" data-live="head">
        <p class="links">
          <a href={paths.tips}>{v.say('frame.room.tips')}</a>{' '}
          <a href={`${paths.tips}?way=${tip.way}`}>{v.say('tip.next')}</a>
        </p>
        <h1>{title}</h1>
        <p class="tags">
          <TipStateTag v={v} tip={tip} />
          {tip.topic !== null && <Tag>{topicName(v, desk.rules, tip.topic)}</Tag>}
        </p>
      </header>
      <div class="columns">
        <div data-live="said">
          <section class="panel" aria-labelledby="said">
            <h2 id="said">{v.say('tip.said')}</h2>
            {tip.words === '' ? (
              <p>{v.say(isFormal(tip.kind) ? 'tip.formal-why' : 'tip.expired')}</p>
            ) : (
              <p lang="vi">{tip.words}</p>
            )}
            <Stands
              v={v}
              rows={[
                ['tip.heard', <Moment v={v} at={tip.heardAt} />],
                ...(tip.where === '' ? [] : [['tip.where', tip.where] as const]),
                ['tip.by', tip.by.name],
                ...(tip.unit === '' ? [] : [['tip.unit', tip.unit] as const]),
                ...(isOpen(tip) ? [['tip.due', <Moment v={v} at={tip.due} />] as const] : []),
                ...(tip.doneAt === null ? [] : [['tip.done', <Moment v={v} at={tip.doneAt} />] as const]),
              ]}
            />
            {mention !== null && (
              <p class="links">
                <a href={paths.mention(mention.id)}>{v.say('tip.as-mention')}</a>
              </p>
            )}
          </section>
          <Answered v={v} desk={desk} tip={tip} />
          <Known v={v} desk={desk} mention={mention} tip={tip} />
        </div>
        <div data-live="deeds">
          <Teller c={c} tip={tip} contact={contact} excuse={excuse} />
          <Deeds c={c} desk={desk} tip={tip} tried={tried} excuse={excuse} />
        </div>
      </div>
      <Log v={v} desk={desk} log={log} />
    </>,
  );
}

const Answered = ({ v, desk, tip }: { v: Voice; desk: Desk; tip: Tip }) => {
  if (tip.answer === '') return null;
  const fact = desk.rules.facts.find(({ id }) => id === tip.fact);
  return (
    <section class="panel" aria-labelledby="answered">
      <h2 id="answered">{v.say('tip.answer')}</h2>
      <p lang="vi">{tip.answer}</p>
      {fact !== undefined && (
        <p class="small" lang="vi">
          {fact.id} · {factSentence(fact)} ({fact.source})
        </p>
      )}
    </section>
  );
};

/** What the catalogue already answers to the claims this was understood to meet. */
const Known = (props: { v: Voice; desk: Desk; mention: Mention | null; tip: Tip }) => {
  const { v, desk, mention, tip } = props;
  const met = mention?.meaning?.claims ?? [];
  const claims = met.flatMap(({ id }) => desk.rules.claims.find((claim) => claim.id === id) ?? []);
  if (!isOpen(tip) || claims.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="known">
      <h2 id="known">{v.say('tip.known')}</h2>
      <ul class="rows">
        {claims.map((claim) => (
          <KnownClaim v={v} desk={desk} claim={claim} />
        ))}
      </ul>
    </section>
  );
};

const KnownClaim = ({ v, desk, claim }: { v: Voice; desk: Desk; claim: ClaimRules }) => {
  const today = dayOf(v.now);
  const over = claim.valid_to !== null && claim.valid_to < today;
  return (
    <li lang="vi">
      <a class="row-title" href={paths.claim(claim.id)}>
        {claimTitle(desk.rules, claim.id)}
      </a>
      {over ? <p class="mistake">{v.say('tip.known-over')}</p> : <p>{claim.correction}</p>}
      <Facts>
        {desk.rules.facts
          .filter(({ id }) => claim.facts.includes(id))
          .map((fact) => `${fact.id}: ${v.say(`questions.stand.${factStand(fact, today)}`)}`)}
      </Facts>
    </li>
  );
};

/** Who waits. Viewers do not see it, no list holds it, and it is gone some days after the answer. */
const Teller = (props: { c: DeskContext; tip: Tip; contact: TipContact | null; excuse: string | null }) => {
  const { c, tip, contact, excuse } = props;
  const { voice: v } = c.var;
  return (
    <section class="panel" aria-labelledby="teller">
      <h2 id="teller">{v.say('tip.teller')}</h2>
      {excuse !== null ? (
        <p>{v.say('tip.teller-hidden')}</p>
      ) : contact === null ? (
        <p>{v.say('tip.teller-none')}</p>
      ) : (
        <>
          <Stands
            v={v}
            rows={[
              ...(contact.name === '' ? [] : [['tip.name', contact.name] as const]),
              ...(contact.reach === '' ? [] : [['tip.reach', contact.reach] as const]),
            ]}
          />
          <p class="small">
            {contact.eraseAt === null
              ? v.say('tip.teller-waits')
              : v.say('tip.teller-until', { when: v.moment(contact.eraseAt) })}
          </p>
          <Act
            v={v}
            guest={guestOf(c)}
            action={paths.tipAct(tip.id, 'forget')}
            label={v.say('tip.forget')}
            quiet
          />
        </>
      )}
    </section>
  );
};

/** What may be done now, and why the rest may not. */
const Deeds = (props: {
  c: DeskContext;
  desk: Desk;
  tip: Tip;
  tried: TipActTried | null;
  excuse: string | null;
}) => {
  const { c, desk, tip, tried } = props;
  const { voice: v } = c.var;
  const whyNot = (act: TipAct): string | null => {
    const obstacle = tipObstacle(tip, act);
    return props.excuse ?? (obstacle === null ? null : v.reason(obstacle));
  };
  const of = (act: TipAct) => (tried?.typed.act === act ? tried : null);
  const open = isOpen(tip);
  return (
    <>
      {open && isFormal(tip.kind) && (
        <TipPass c={c} desk={desk} tip={tip} tried={of('pass')} excuse={whyNot('pass')} />
      )}
      {open && !isFormal(tip.kind) && (
        <>
          <TipAnswer c={c} desk={desk} tip={tip} tried={of('answer')} excuse={whyNot('answer')} />
          <TipRoute c={c} desk={desk} tip={tip} tried={of('route')} excuse={whyNot('route')} />
        </>
      )}
      <div class="actions">
        {(open ? (['void'] as const) : (['reopen'] as const)).map((act) => (
          <Act
            v={v}
            guest={guestOf(c)}
            action={paths.tipAct(tip.id, act)}
            label={v.say(`tip.act.${act}`)}
            excuse={whyNot(act)}
            quiet
          />
        ))}
      </div>
    </>
  );
};

const Log = ({ v, desk, log }: { v: Voice; desk: Desk; log: readonly Happening[] }) =>
  log.length === 0 ? null : (
    <section aria-labelledby="log" data-live="log">
      <h2 id="log">{v.say('tip.log')}</h2>
      <ul class="rows">
        {log.map((happened) => (
          <li>
            {actWords(v, desk.rules, happened)}
            <Facts>
              <Moment v={v} at={happened.at} />
              {typeof happened.data['name'] === 'string' && happened.data['name']}
            </Facts>
          </li>
        ))}
      </ul>
    </section>
  );
