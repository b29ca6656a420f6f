import type { Hono } from 'hono';
import type { Complaint } from '../../domain/amendment.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import type { Desk, DeskContext, DeskEnv } from '../desk.ts';
import { Field } from '../fields.tsx';
import { type Tried, typedIn } from '../hand.ts';
import { placeName } from '../names.ts';
import type { Voice } from '../voice.ts';
import { SLUGS } from './begin-facts.ts';
import { placeChoices, placeNamed } from './begin-places.ts';
import { onward, setting, showStep } from './begin.tsx';

const NAMES = ['name', 'short'] as const;
const PLACE = ['place'] as const;
type Office = Tried<(typeof NAMES)[number]>;
type Place = Tried<(typeof PLACE)[number]>;

/** Who we are, and where. */
export function officeRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const [office, place] = [paths.beginStep(SLUGS.organisation), paths.beginStep(SLUGS.province)];
  app.get(office, (c) => showOffice(desk, c, null));
  app.post(office, async (c) => {
    const typed = typedIn(await c.req.parseBody(), NAMES);
    const wrong = await changeOffice(desk, c, typed);
    if (wrong.length > 0)
      return showOffice(desk, c, { typed, mistakes: mistakesOf(c.var.voice, wrong, NAMES) });
    return onward(desk, c, 'organisation');
  });
  app.get(place, (c) => showPlace(desk, c, null));
  app.post(place, async (c) => {
    const typed = typedIn(await c.req.parseBody(), [...PLACE, 'country']);
    if (typed.country === 'yes') {
      await changeOffice(desk, c, { province: null });
      return onward(desk, c, 'province');
    }
    const asked = typed.place ?? '';
    const found = placeNamed(asked, desk.rules.organisations.places);
    if (found === null) {
      const why = asked === '' ? reason('begin.no-place') : reason('begin.strange-place', { text: asked });
      return showPlace(desk, c, { typed, mistakes: { place: why } });
    }
    const wrong = await changeOffice(desk, c, { province: found.id });
    if (wrong.length > 0)
      return showPlace(desk, c, { typed, mistakes: { place: saidOf(c.var.voice, wrong) } });
    return onward(desk, c, 'province', found.former === null ? {} : { cu: found.former, nay: found.name });
  });
}

/** What is wrong with the change; [] when it holds, also when nothing changes by it. */
async function changeOffice(
  desk: Desk,
  c: DeskContext,
  change: Record<string, unknown>,
): Promise<Complaint[]> {
  const { settings } = setting(desk, c);
  const before = settings.row('haidang', 'organisation') as Record<string, unknown>;
  const after = { ...before, ...change };
  if (Object.keys(change).every((field) => before[field] === change[field])) return [];
  const why = c.var.voice.say('begin.reason');
  return settings.change({ file: 'haidang', row: 'organisation', after, why }, guestOf(c).person);
}

/** Complaints beside the fields they are about; what is about none stands at the first. */
export function mistakesOf<Name extends string>(
  v: Voice,
  complaints: readonly Complaint[],
  fields: readonly Name[],
): Partial<Record<Name, Reason>> {
  const mistakes: Partial<Record<Name, Reason>> = {};
  for (const complaint of complaints) {
    const field = fields.find((one) => complaint.path === one) ?? fields[0];
    if (field !== undefined) mistakes[field] ??= saidOf(v, [complaint]);
  }
  return mistakes;
}

function saidOf(v: Voice, complaints: readonly Complaint[]): Reason {
  return reason('begin.said', { said: complaints.map((one) => one[v.language]).join(' ') });
}

function showOffice(desk: Desk, c: DeskContext, tried: Office | null): Promise<Response> {
  const { voice: v } = c.var;
  const { organisation } = desk.rules.haidang;
  return showStep(
    desk,
    c,
    'organisation',
    tried,
    <form class="hand-form begin-form" method="post" action={paths.beginStep(SLUGS.organisation)}>
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      {NAMES.map((name) => (
        <Field
          v={v}
          id={`office-${name}`}
          label={v.say(`begin.office.${name}`)}
          hint={v.say(`begin.office.${name}.hint`)}
          mistake={tried?.mistakes[name]}
          control={(ties) => (
            <input
              class="text"
              type="text"
              name={name}
              autocomplete="off"
              value={tried?.typed[name] ?? organisation[name]}
              {...ties}
            />
          )}
        />
      ))}
      <button class="button" type="submit">
        {v.say('begin.save')}
      </button>
    </form>,
  );
}

function showPlace(desk: Desk, c: DeskContext, tried: Place | null): Promise<Response> {
  const { voice: v } = c.var;
  const { province } = desk.rules.haidang.organisation;
  return showStep(
    desk,
    c,
    'province',
    tried,
    <>
      <form class="hand-form begin-form" method="post" action={paths.beginStep(SLUGS.province)}>
        <input type="hidden" name="token" value={guestOf(c).formToken} />
        <Field
          v={v}
          id="place"
          label={v.say('begin.place')}
          hint={v.say('begin.place.hint')}
          mistake={tried?.mistakes.place}
          control={(ties) => (
            <input
              class="text"
              type="text"
              name="place"
              list="places"
              autocomplete="off"
              value={tried?.typed.place ?? (province === null ? '' : placeName(desk.rules, province))}
              {...ties}
            />
          )}
        />
        <datalist id="places">
          {placeChoices(desk.rules.organisations.places).map(({ name, now }) => (
            <option value={name}>{now === null ? name : v.say('begin.place.former', { name, now })}</option>
          ))}
        </datalist>
        <button class="button" type="submit">
          {v.say('begin.save')}
        </button>
      </form>
      <form method="post" action={paths.beginStep(SLUGS.province)}>
        <input type="hidden" name="token" value={guestOf(c).formToken} />
        <button class="button button-quiet" type="submit" name="country" value="yes">
          {v.say('begin.place.country')}
        </button>
      </form>
    </>,
  );
}
