import type { Child } from 'hono/jsx';
import { ROLES } from '../../domain/person.ts';
import type { Day } from '../../domain/time.ts';
import { dayOf } from '../../domain/time.ts';
import type { Member } from '../../storage/people.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Act, Stands, Tag } from '../components.tsx';
import type { Desk, DeskContext } from '../desk.ts';
import { Field } from '../fields.tsx';
import { recipientsOf } from '../hand.ts';
import { recipientName } from '../names.ts';
import type { Voice } from '../voice.ts';
import { type PersonAct, refusalTo } from './people-may.ts';
import type { PeopleTried } from './people.tsx';

interface Parts {
  c: DeskContext;
  desk: Desk;
  member: Member;
  roll: readonly Member[];
  tried: PeopleTried | null;
}

/** One person: as what they are here, whether they come, and what can be done about their account. */
export const PersonCard = (props: Parts) => {
  const { c, desk, member } = props;
  const { voice: v } = c.var;
  const { person: me } = guestOf(c);
  const rows: [string, Child][] = [
    ['people.since', v.day(dayOf(member.since))],
    ...(member.leftAt === null
      ? []
      : [['people.left-on', v.day(dayOf(member.leftAt))] satisfies [string, Child]]),
    ['people.recipient-is', linkedWords(v, desk, member)],
    // Who was here when is for whoever looks after accounts, not for colleagues.
    ...(may(me, 'people') && member.leftAt === null ? accountRows(v, member) : []),
  ];
  return (
    <li class="source" id={member.id}>
      <div class="source-head">
        <h3>{member.name}</h3>
        <p class="tags">
          <Tag>{v.say(`people.role.${member.role}`)}</Tag>
          {member.id === me.id && <Tag strong>{v.say('people.you')}</Tag>}
        </p>
      </div>
      <Stands v={v} rows={rows} />
      {may(me, 'people') && (member.leftAt === null ? <Here {...props} /> : <Gone {...props} />)}
    </li>
  );
};

function accountRows(v: Voice, { seenOn, sessions, linkUntil }: Member): [string, Child][] {
  return [
    ['people.seen', seenOn === null ? v.say('people.seen.never') : dayWords(v, seenOn)],
    [
      'people.sessions',
      [
        v.say('people.sessions.n', { n: sessions }),
        ...(linkUntil === null ? [] : [v.say('people.link-waits', { when: v.when(linkUntil) })]),
      ].join('; '),
    ],
  ];
}

function dayWords(v: Voice, day: Day): string {
  return day === dayOf(v.now) ? v.say('people.today') : v.day(day);
}

function linkedWords(v: Voice, { rules }: Desk, { id, leftAt }: Member): string {
  const linked = recipientsOf(rules, id).map((one) => recipientName(rules, one));
  if (linked.length === 0) return v.say('people.recipient-is.none');
  const names = linked.join(', ');
  return leftAt === null ? names : v.say('people.recipient-is.still', { names });
}

const Here = (props: Parts) => {
  const { c, member } = props;
  const { voice: v } = c.var;
  const mine = member.id === guestOf(c).person.id;
  return (
    <>
      <RoleForm {...props} />
      <div class="recipient-acts">
        <Button {...props} act="link" path="lien-ket" label={v.say('people.link')} />
        {(mine ? member.sessions > 1 : member.sessions > 0) && (
          <Button
            {...props}
            act="end"
            path="ket-thuc"
            label={v.say(mine ? 'people.end-others' : 'people.end')}
          />
        )}
        <Button {...props} act="leave" path="roi" label={v.say('people.leave')} />
      </div>
    </>
  );
};

const Gone = (props: Parts) => (
  <div class="recipient-acts">
    <Button {...props} act="back" path="tro-lai" label={props.c.var.voice.say('people.back')} />
  </div>
);

const Button = ({
  c,
  member,
  roll,
  act,
  path,
  label,
}: Parts & { act: PersonAct; path: string; label: string }) => {
  const { voice: v } = c.var;
  const guest = guestOf(c);
  const excuse = refusalTo(act, guest.person, member, roll);
  return (
    <Act
      v={v}
      guest={guest}
      action={paths.personAct(member.id, path)}
      label={label}
      about={v.say('people.for', { name: member.name })}
      excuse={excuse === null ? null : v.say(excuse)}
      quiet
    />
  );
};

const RoleForm = ({ c, member, roll, tried }: Parts) => {
  const { voice: v } = c.var;
  const guest = guestOf(c);
  const excuse = refusalTo('role', guest.person, member, roll);
  const mine = tried?.form === 'role' && tried.id === member.id ? tried : null;
  const told = `role-excuse-${member.id}`;
  return (
    <form class="role-form" method="post" action={paths.personAct(member.id, 'vai')}>
      <input type="hidden" name="token" value={guest.formToken} />
      <Field
        v={v}
        id={`role-${member.id}`}
        label={v.say('people.role-of', { name: member.name })}
        mistake={mine?.mistakes.role}
        control={(ties) => (
          <select name="role" disabled={excuse !== null} {...ties}>
            {ROLES.map((role) => (
              <option value={role} selected={role === (mine?.typed.role ?? member.role)}>
                {v.say(`people.role.${role}`)}
              </option>
            ))}
          </select>
        )}
      />
      <button
        class="button button-quiet"
        type="submit"
        disabled={excuse !== null}
        aria-describedby={excuse === null ? undefined : told}
      >
        {v.say('people.role.change')}
        <span class="visually-hidden"> {v.say('people.for', { name: member.name })}</span>
      </button>
      {excuse !== null && (
        <span class="excuse" id={told}>
          {v.say(excuse)}
        </span>
      )}
    </form>
  );
};
