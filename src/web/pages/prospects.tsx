import { fault } from '../../domain/fault.ts';
import { type KeptProspect, PROSPECT_DECISIONS } from '../../domain/prospect.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Empty, Facts, Tag } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { claimTitle, roleName, sureName, topicName } from '../names.ts';
import type { Voice } from '../voice.ts';

const LONGEST_NOTE = 500;

interface Parts {
  v: Voice;
  c: DeskContext;
  desk: Desk;
}

/** Có thể sắp xảy ra: what to prepare for, who should look, and when to look again. No probability stands here. */
export const Prospects = (props: Parts & { prospects: KeptProspect[] }) => {
  const { v, prospects } = props;
  return (
    <section aria-labelledby="prospects">
      <h2 id="prospects">{v.say('prospect.head')}</h2>
      <p class="small">{v.say('prospect.why')}</p>
      {prospects.length === 0 && <Empty>{v.say('prospect.none')}</Empty>}
      <ul class="rows">
        {prospects.map((prospect) => (
          <Row {...props} prospect={prospect} />
        ))}
      </ul>
    </section>
  );
};

/** *Nhận theo dõi*, *Bỏ qua*: a person's word, with a note, kept in the log. */
export function decideProspect(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'prospect');
    const body = await c.req.parseBody();
    const decision = PROSPECT_DECISIONS.find((one) => one === body['decision']);
    const id = typeof body['prospect'] === 'string' ? body['prospect'] : '';
    const note = typeof body['note'] === 'string' ? body['note'].trim() : '';
    if (decision === undefined || note.length > LONGEST_NOTE) throw fault('invalid', 'prospect.refused');
    const now = desk.world.now();
    await desk.store.together(async (s) => {
      if (!(await s.prospects.decide(id, decision, note, person.name, now)))
        throw fault('not-found', 'prospect.missing');
      const data = { act: `prospect-${decision}`, name: person.name, note };
      await s.events.add([{ at: now, event: 'act', subject: id, who: person.id, data }]);
    });
    return c.redirect(`${paths.forecast}?done=prospect-${decision}#prospects`, 303);
  };
}

const Row = ({ v, c, desk, prospect }: Parts & { prospect: KeptProspect }) => {
  const { rules } = desk;
  const owner = prospect.owner === null ? v.say('prospect.no-owner') : roleName(v, rules, prospect.owner);
  return (
    <li>
      <p class="card-top">
        <Tag>{v.say(`prospect.trigger.${prospect.trigger}`)}</Tag>
        <span>{v.say('prospect.when', { from: v.day(prospect.from), to: v.day(prospect.to) })}</span>
      </p>
      <h3 lang="vi">{prospect.title}</h3>
      <p>{reasonWords(v, prospect)}</p>
      <Facts>
        {v.say('prospect.owner', { owner })}
        {v.say('prospect.review', { on: v.day(prospect.reviewOn) })}
        {prospect.topics.length > 0 && prospect.topics.map((id) => topicName(v, rules, id)).join(', ')}
      </Facts>
      {prospect.claims.length > 0 && (
        <ul class="bullets">
          {prospect.claims.map((id) => (
            <li>
              <a href={paths.claim(id)}>{claimTitle(rules, id)}</a>
            </li>
          ))}
        </ul>
      )}
      {prospect.evidence.length > 0 && (
        <p class="small">
          {v.say('prospect.evidence')}:{' '}
          {prospect.evidence.map((id, i) => (
            <>
              {i > 0 && ', '}
              <a href={paths.mention(id)}>{v.say('prospect.item', { n: i + 1 })}</a>
            </>
          ))}
        </p>
      )}
      {prospect.decision === 'accept' && <p class="small">{acceptedWords(v, prospect)}</p>}
      <Decide v={v} c={c} prospect={prospect} />
    </li>
  );
};

const Decide = ({ v, c, prospect }: Omit<Parts, 'desk'> & { prospect: KeptProspect }) => {
  const { person, formToken } = guestOf(c);
  if (!may(person, 'prospect')) return <p class="small">{v.say('desk.refused.role')}</p>;
  const open = prospect.decision === null;
  return (
    <form class="act" method="post" action={paths.decideProspect}>
      <input type="hidden" name="token" value={formToken} />
      <input type="hidden" name="prospect" value={prospect.id} />
      <label>
        {v.say('prospect.note')}
        <span class="visually-hidden"> {prospect.title}</span>{' '}
        <input type="text" name="note" maxlength={LONGEST_NOTE} autocomplete="off" />
      </label>
      {open && (
        <button class="button" type="submit" name="decision" value="accept">
          {v.say('prospect.accept')}
          <span class="visually-hidden">: {prospect.title}</span>
        </button>
      )}
      <button class="button button-quiet" type="submit" name="decision" value="dismiss">
        {v.say('prospect.dismiss')}
        <span class="visually-hidden">: {prospect.title}</span>
      </button>
    </form>
  );
};

function reasonWords(v: Voice, { reason }: KeptProspect): string {
  const sure = reason.data['sure'];
  return v.say(
    reason.key,
    typeof sure === 'string' ? { ...reason.data, sure: sureName(v, sure) } : reason.data,
  );
}

function acceptedWords(v: Voice, { note, decidedBy, decidedAt }: KeptProspect): string {
  const data = { who: decidedBy ?? '', when: decidedAt === null ? '' : v.moment(decidedAt) };
  return note === '' ? v.say('prospect.accepted', data) : v.say('prospect.accepted-note', { ...data, note });
}
