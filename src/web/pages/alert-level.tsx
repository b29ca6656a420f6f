import { type Alert, awaitsWord, CRISIS, levelSaid, refusal } from '../../domain/alert.ts';
import { calmedTo, settledAtLevel } from '../../domain/calm.ts';
import { seriesSubject } from '../../domain/event.ts';
import { fault } from '../../domain/fault.ts';
import type { Level } from '../../domain/signal.ts';
import type { Instant } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Act, Time } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import type { Voice } from '../voice.ts';

const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];
const NOTE_LENGTH = 500;

/** *Ghi mức*: a person confirms, raises or lowers the level of an alert, with a reason that is kept. */
export function sayLevel(desk: Desk): Page {
  return async (c) => {
    const body = await c.req.parseBody();
    const level = LEVELS.find((known) => String(known) === body['level']);
    const note = typeof body['note'] === 'string' ? body['note'].trim() : '';
    if (level === undefined || note === '' || note.length > NOTE_LENGTH)
      throw fault('invalid', 'level.needs', { n: NOTE_LENGTH });
    const person = demand(c, level >= CRISIS ? 'crisis' : 'level');
    const now = desk.world.now();
    const id = c.req.param('id') ?? '';
    await desk.store.together(async (s) => {
      const alert = await s.alerts.get(id);
      if (alert === null) throw fault('not-found', 'desk.missing.alert');
      const refused = refusal(alert, 'level');
      if (refused !== null) throw fault('conflict', refused.key, { ...refused.data });
      // Who may not say a crisis may not take one back either.
      if (alert.level >= CRISIS) demand(c, 'crisis');
      await s.alerts.put(
        levelSaid(alert, { level, at: now, who: person.name, note }, desk.rules.haidang.alert.push_level),
      );
      await s.events.add([
        {
          at: now,
          event: 'act',
          subject: id,
          who: person.id,
          data: { act: 'level', from: alert.level, to: level, note, name: person.name },
        },
      ]);
    });
    return c.redirect(`${paths.alert(id)}?done=level`, 303);
  };
}

/** Series that live for years and can therefore have a new usual level. */
const LEVELLED: ReadonlySet<string> = new Set(['topic', 'place', 'claim']);

/** *Coi là mức thường*: from now on what is usual for this subject is learned from its present level. */
export function takeAsUsual(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'level');
    const now = desk.world.now();
    const id = c.req.param('id') ?? '';
    await desk.store.together(async (s) => {
      const alert = await s.alerts.get(id);
      if (alert === null) throw fault('not-found', 'desk.missing.alert');
      const refused = refusal(alert, 'rebase');
      if (refused !== null) throw fault('conflict', refused.key, { ...refused.data });
      if (!LEVELLED.has(alert.situation.kind)) throw fault('conflict', 'level.no-usual');
      const said = { who: person.id, event: 'act' as const, at: now };
      await s.events.add([
        {
          ...said,
          subject: seriesSubject(alert.situation),
          data: { act: 'rebase', alert: id, name: person.name },
        },
        { ...said, subject: id, data: { act: 'rebase', name: person.name } },
      ]);
    });
    return c.redirect(`${paths.alert(id)}?done=rebase`, 303);
  };
}

/** What the machine proposes, what a person said, and the form to say it. */
export const AlertLevel = (props: { v: Voice; c: DeskContext; alert: Alert; times: readonly Instant[] }) => {
  const { v, c, alert, times } = props;
  const said = alert.said ?? null;
  const calmed = calmedTo(times, alert.level, v.now, said?.at ?? null);
  const guest = guestOf(c);
  const { person, formToken } = guest;
  const open = refusal(alert, 'level') === null && may(person, alert.level >= CRISIS ? 'crisis' : 'level');
  if (!open && said === null) return null;
  const settled = open && LEVELLED.has(alert.situation.kind) && settledAtLevel(times, alert.openedAt, v.now);
  return (
    <section class="panel" aria-labelledby="level">
      <h2 id="level">{v.say('level.head')}</h2>
      {awaitsWord(alert) && <p class="note">{v.say('level.awaits', { n: alert.level })}</p>}
      {open && calmed !== null && (
        <p>{v.say('level.calmed', { n: calmed, name: v.say(`level.${calmed}`) })}</p>
      )}
      {settled && (
        <>
          <p>{v.say('level.settled')}</p>
          <Act v={v} guest={guest} action={paths.alertUsual(alert.id)} label={v.say('level.usual')} quiet />
        </>
      )}
      {said !== null && (
        <p>
          {v.say('level.said', { who: said.who, n: said.level, name: v.say(`level.${said.level}`) })}{' '}
          <Time v={v} at={said.at} />: “{said.note}”
        </p>
      )}
      {open && (
        <form method="post" action={paths.alertLevel(alert.id)} class="filters level-form">
          <input type="hidden" name="token" value={formToken} />
          <label>
            <span>{v.say('level.choose')}</span>
            <select name="level">
              {LEVELS.filter((level) => level < CRISIS || may(person, 'crisis')).map((level) => (
                <option value={String(level)} selected={level === (calmed ?? alert.level)}>
                  {level} · {v.say(`level.${level}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{v.say('level.note')}</span>
            <input class="text" name="note" required maxlength={NOTE_LENGTH} autocomplete="off" />
          </label>
          <button class="button button-quiet" type="submit">
            {v.say('level.submit')}
          </button>
        </form>
      )}
    </section>
  );
};
