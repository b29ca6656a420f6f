import type { Hono } from 'hono';
import { ROLES } from '../../domain/person.ts';
import type { Member } from '../../storage/people.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import type { Tried } from '../hand.ts';
import { type InviteField, NAME_LENGTH, unlinked } from '../inviting.ts';
import { show } from '../layout.tsx';
import { changeRole, endSessions, invite, letBack, letLeave, mailLink, makeLink } from './people-acts.tsx';
import { PersonCard } from './people-card.tsx';
import { PEOPLE_ACTS } from './people-may.ts';
import { WhoMay } from './people-roles.tsx';

/** A form of the page that came back: the invitation, or the role of one person. */
export type PeopleTried = Tried<InviteField> & ({ form: 'invite' } | { form: 'role'; id: string });

/** The page of the people of the desk and what is done there; behind the door. */
export function peopleRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const act = (name: string) => `${paths.people}/:id/${name}`;
  app.get(paths.people, async (c) => showPeople(desk, c, null));
  app.post(paths.people, invite(desk));
  const acts: Record<string, Page> = {
    vai: changeRole(desk),
    'lien-ket': makeLink(desk),
    'gui-thu': mailLink(desk),
    'ket-thuc': endSessions(desk),
    roi: letLeave(desk),
    'tro-lai': letBack(desk),
  };
  for (const [name, page] of Object.entries(acts)) app.post(act(name), page);
}

/** Người dùng: who may enter, as what, and since when; also as the answer to a form that could not be taken. */
export async function showPeople(desk: Desk, c: DeskContext, tried: PeopleTried | null): Promise<Response> {
  const { voice: v } = c.var;
  const { person: me } = guestOf(c);
  const roll = await desk.store.people.roll(v.now);
  const here = roll.filter(({ leftAt }) => leftAt === null);
  const left = roll.filter(({ leftAt }) => leftAt !== null);
  const cards = (members: readonly Member[]) => (
    <ul class="sources">
      {members.map((member) => (
        <PersonCard c={c} desk={desk} member={member} roll={roll} tried={tried} />
      ))}
    </ul>
  );
  return show(
    c,
    desk,
    { title: v.say('people.head'), status: tried === null ? 200 : 400 },
    <>
      <Done c={c} roll={roll} />
      <header class="page-head">
        <h1>{v.say('people.head')}</h1>
        <p class="page-sub">{v.say('people.why')}</p>
        <p class="page-sub links">
          {may(me, 'audit') && <a href={paths.audit}>{v.say('audit.open')}</a>}{' '}
          <a href={paths.recipients}>{v.say('recipients.head')}</a>{' '}
          <a href="#quyen">{v.say('people.who-may')}</a>
        </p>
      </header>
      {may(me, 'people') ? (
        <Invite desk={desk} c={c} roll={roll} tried={tried?.form === 'invite' ? tried : null} />
      ) : (
        <p class="note">{v.say('people.refused.role')}</p>
      )}
      <section aria-labelledby="here">
        <h2 id="here">{v.say('people.here', { n: here.length })}</h2>
        {cards(here)}
      </section>
      {left.length > 0 && (
        <section aria-labelledby="left">
          <h2 id="left">{v.say('people.left', { n: left.length })}</h2>
          <p class="small">{v.say('people.left-why')}</p>
          {cards(left)}
        </section>
      )}
      <WhoMay v={v} />
    </>,
  );
}

/** *Mời vào bàn trực*. */
const Invite = (props: {
  desk: Desk;
  c: DeskContext;
  roll: readonly Member[];
  tried: Tried<InviteField> | null;
}) => {
  const { desk, c, roll, tried } = props;
  const { voice: v } = c.var;
  const asked = tried?.typed ?? {};
  return (
    <form class="panel hand-form invite-form" method="post" action={paths.people} aria-labelledby="invite">
      <h2 id="invite">{v.say('people.invite')}</h2>
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      <Mended v={v} tried={tried} />
      <Field
        v={v}
        id="invite-name"
        label={v.say('people.name')}
        mistake={tried?.mistakes.name}
        control={(ties) => (
          <input
            class="text"
            name="name"
            required
            maxlength={NAME_LENGTH}
            autocomplete="off"
            value={asked.name ?? ''}
            {...ties}
          />
        )}
      />
      <Field
        v={v}
        id="invite-role"
        label={v.say('people.role')}
        mistake={tried?.mistakes.role}
        control={(ties) => (
          <select name="role" {...ties}>
            {ROLES.map((role) => (
              <option value={role} selected={role === (asked.role ?? 'officer')}>
                {v.say(`people.role.${role}`)}
              </option>
            ))}
          </select>
        )}
      />
      <Field
        v={v}
        id="invite-recipient"
        label={v.say('people.recipient')}
        mistake={tried?.mistakes.recipient}
        control={(ties) => (
          <select name="recipient" {...ties}>
            <option value="">{v.say('people.recipient.none')}</option>
            {unlinked(desk.rules, roll).map(({ id, name, mail }) => (
              <option value={id} selected={id === asked.recipient}>
                {`${name} · ${mail}`}
              </option>
            ))}
          </select>
        )}
      />
      <p class="small">{v.say('people.invite-why')}</p>
      <button class="button" type="submit">
        {v.say('people.invite.do')}
      </button>
    </form>
  );
};

const Done = ({ c, roll }: { c: DeskContext; roll: readonly Member[] }) => {
  const { voice: v } = c.var;
  const act = c.req.query('xong') ?? '';
  const whom = roll.find(({ id }) => id === c.req.query('ai'));
  if (!Object.hasOwn(PEOPLE_ACTS, act) || act === 'link' || whom === undefined) return null;
  return (
    <p class="done" role="status">
      {v.say(`people.done.${act}`, { name: whom.name, role: `people.role.${whom.role}` })}
    </p>
  );
};
