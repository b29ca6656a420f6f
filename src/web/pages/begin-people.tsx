import type { Hono } from 'hono';
import type { RecipientRules } from '../../config/recipients.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import type { Desk, DeskContext, DeskEnv } from '../desk.ts';
import type { Settings } from '../settings.ts';
import { Field } from '../fields.tsx';
import { type Tried, typedIn } from '../hand.ts';
import { SLUGS } from './begin-facts.ts';
import { mistakesOf } from './begin-office.tsx';
import { onward, setting, showStep } from './begin.tsx';
import { recipientFacts } from './recipients-facts.ts';

/** Who is asked for; the second may be left empty. */
const WHO = ['officer', 'leader'] as const;
type Who = (typeof WHO)[number];
const PART = ['name', 'mail'] as const;
type FieldName = `${Who}-${(typeof PART)[number]}`;
const FIELDS: readonly FieldName[] = ['officer-name', 'officer-mail', 'leader-name', 'leader-mail'];

/** Addresses of the configuration we ship: nobody reads there. */
const SAMPLE = /@haidang\.example$/i;

/** What a recipient of a new house begins with: a leader is not woken for what an officer can settle. */
const FRESH: Record<Who, { id: string; row: Record<string, unknown> }> = {
  officer: {
    id: 'can-bo-truyen-thong',
    row: {
      role: 'officer',
      from_level: 2,
      house: true,
      quiet: { from: '22:00', to: '06:30', wake_level: 3 },
    },
  },
  leader: {
    id: 'lanh-dao',
    row: { role: 'leader', from_level: 3, quiet: { from: '22:00', to: '06:00', wake_level: 3 } },
  },
};

/** Who is told. */
export function peopleStepRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const path = paths.beginStep(SLUGS.recipients);
  app.get(path, (c) => showPeople(desk, c, null));
  app.post(path, async (c) => {
    const { settings } = setting(desk, c);
    const typed = typedIn(await c.req.parseBody(), FIELDS);
    const rows = WHO.flatMap((who) => rowOf(desk, settings, who, typed) ?? []);
    const mistakes: Tried<FieldName>['mistakes'] = Object.assign(
      {},
      ...WHO.map((who) => missing(who, typed)),
    );
    for (const { who, row, after } of rows) {
      const judged = settings.judge({ file: 'recipients', row, after });
      if (judged.ok) continue;
      const found = mistakesOf(c.var.voice, judged.complaints, PART);
      for (const part of PART) if (found[part]) mistakes[`${who}-${part}`] ??= found[part];
    }
    if (Object.keys(mistakes).length > 0) return showPeople(desk, c, { typed, mistakes });
    const why = c.var.voice.say('begin.reason');
    for (const { row, after } of rows) {
      await settings.change({ file: 'recipients', row, after, why }, guestOf(c).person);
      await askWhose(desk, row);
    }
    desk.soon?.('deliver');
    return onward(desk, c, 'recipients');
  });
}

/** The recipient a question is about: the first of that role. */
function known(desk: Desk, who: Who): RecipientRules | undefined {
  return desk.rules.recipients.find(({ role }) => role === who);
}

/** What is known of them; a sample address is as good as none. */
function shownOf(desk: Desk, who: Who, part: (typeof PART)[number]): string {
  const value = known(desk, who)?.[part] ?? '';
  return SAMPLE.test(value) ? '' : value;
}

/** The row as it would be; null when nothing is asked of it, or nothing of it changes. */
function rowOf(
  desk: Desk,
  settings: Settings,
  who: Who,
  typed: Tried<FieldName>['typed'],
): { who: Who; row: string; after: object } | null {
  const [name = '', mail = ''] = [typed[`${who}-name`], typed[`${who}-mail`]];
  const old = known(desk, who);
  if (name === '' || mail === '' || (old?.name === name && old.mail === mail)) return null;
  if (old !== undefined) {
    const before = settings.row('recipients', old.id) as object;
    return { who, row: old.id, after: { ...before, name, mail } };
  }
  const { id, row } = FRESH[who];
  return { who, row: id, after: { id, name, mail, ...row } };
}

/** The officer must be there whole; the leader whole or not at all. */
function missing(who: Who, typed: Tried<FieldName>['typed']): Tried<FieldName>['mistakes'] {
  const [name = '', mail = ''] = [typed[`${who}-name`], typed[`${who}-mail`]];
  if (who === 'leader' && name === '' && mail === '') return {};
  const wrong: [FieldName, string, Reason][] = [
    [`${who}-name`, name, reason('begin.no-name')],
    [`${who}-mail`, mail, reason('begin.no-mail')],
  ];
  if (SAMPLE.test(mail)) return { [`${who}-mail`]: reason('begin.sample-mail') };
  return Object.fromEntries(wrong.flatMap(([field, value, why]) => (value === '' ? [[field, why]] : [])));
}

/** A new address is asked whether it is theirs; one that is known to be is not asked again. */
async function askWhose(desk: Desk, id: string): Promise<void> {
  const { reached } = await recipientFacts(desk, desk.world.now());
  if (reached.find(({ recipient }) => recipient.id === id)?.reach === 'unconfirmed')
    await desk.postmaster?.confirmAgain(id);
}

function showPeople(desk: Desk, c: DeskContext, tried: Tried<FieldName> | null): Promise<Response> {
  const { voice: v } = c.var;
  return showStep(
    desk,
    c,
    'recipients',
    tried,
    <form class="hand-form begin-form" method="post" action={paths.beginStep(SLUGS.recipients)}>
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      {WHO.map((who) => (
        <fieldset>
          <legend>{v.say(`begin.people.${who}`)}</legend>
          <p class="small">{v.say(`begin.people.${who}.hint`)}</p>
          {PART.map((part) => (
            <Field
              v={v}
              id={`${who}-${part}`}
              label={v.say(`begin.people.${part}`)}
              mistake={tried?.mistakes[`${who}-${part}`]}
              control={(ties) => (
                <input
                  class="text"
                  type="text"
                  inputmode={part === 'mail' ? 'email' : undefined}
                  name={`${who}-${part}`}
                  autocomplete="off"
                  value={tried?.typed[`${who}-${part}`] ?? shownOf(desk, who, part)}
                  {...ties}
                />
              )}
            />
          ))}
        </fieldset>
      ))}
      <p class="small">{v.say('begin.people.confirm')}</p>
      <button class="button" type="submit">
        {v.say('begin.save')}
      </button>
    </form>,
  );
}
