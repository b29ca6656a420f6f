import { dueOf } from '../../domain/clock.ts';
import { maskPersonal } from '../../domain/privacy.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import { type Day, dayOf, DAY, type Instant, MINUTE, startOfDay } from '../../domain/time.ts';
import {
  isFormal,
  type Tip,
  TIP_ANSWER_LENGTH,
  TIP_KINDS,
  TIP_LENGTH,
  TIP_NAME_LENGTH,
  TIP_WAYS,
  type TipContact,
} from '../../domain/tip.ts';
import type { Rules } from '../../config/rules.ts';
import type { Person } from '../../domain/person.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import type { Tried } from '../hand.ts';
import { workCalendar } from '../incidents.ts';
import { topicName } from '../names.ts';

export const TIP_FIELDS = [
  'words',
  'kind',
  'way',
  'where',
  'topic',
  'name',
  'reach',
  'answer',
  'id',
] as const;
export type TipField = (typeof TIP_FIELDS)[number];
export type TipTried = Tried<TipField>;

/** Nobody promises an answer further ahead than this. */
const FURTHEST = 90 * DAY;

/** By when a tip of `heardAt` is to be answered when nobody says otherwise. */
export function usualDue(rules: Pick<Rules, 'calendar' | 'haidang'>, heardAt: Instant): Instant {
  return dueOf(rules.haidang.tips.answer_in, heardAt, workCalendar(rules)) ?? heardAt;
}

/** What the quick form says, or what is wrong with it. Personal numbers are masked before anything else is done with the words. */
export function tipIn(
  said: TipTried['typed'],
  rules: Rules,
  by: Person,
  now: Instant,
  freshId: string,
): { tip: Tip; contact: TipContact | null } | TipTried {
  const typed = {
    ...said,
    words: maskPersonal(said.words ?? ''),
    where: maskPersonal(said.where ?? ''),
    answer: maskPersonal(said.answer ?? ''),
  };
  const { words, where, answer, name = '', reach = '', topic = '' } = typed;
  const mistakes: TipTried['mistakes'] = {};
  const kind = TIP_KINDS.find((one) => one === typed.kind);
  const way = TIP_WAYS.find((one) => one === typed.way);
  if (kind === undefined) mistakes.kind = reason('tip.refused.kind');
  if (way === undefined) mistakes.way = reason('tip.refused.way');
  const formal = kind !== undefined && isFormal(kind);
  if (formal && words !== '') mistakes.words = reason('tip.refused.formal-words');
  if (formal && (name !== '' || reach !== '')) mistakes.reach = reason('tip.refused.formal-contact');
  if (formal && answer !== '') mistakes.answer = reason('tip.refused.formal-words');
  if (!formal && words === '') mistakes.words = reason('tip.refused.words');
  for (const [field, text, most] of [
    ['words', words, TIP_LENGTH],
    ['answer', answer, TIP_ANSWER_LENGTH],
    ['where', where, TIP_NAME_LENGTH],
    ['name', name, TIP_NAME_LENGTH],
    ['reach', reach, TIP_NAME_LENGTH],
  ] as const)
    if (text.length > most) mistakes[field] = reason('tip.refused.long', { n: most });
  if (topic !== '' && !rules.topics.topics.some(({ id }) => id === topic))
    mistakes.topic = reason('tip.refused.topic');
  if (kind === undefined || way === undefined || Object.keys(mistakes).length > 0) return { typed, mistakes };
  const answered = answer !== '';
  const tip: Tip = {
    // Of the form: pressed twice it is one tip.
    id: /^[0-9A-Za-z]{20,40}$/.test(typed.id ?? '') ? (typed.id ?? '') : freshId,
    kind,
    way,
    words,
    where,
    answer,
    heardAt: now,
    topic: topic === '' ? null : topic,
    state: answered ? 'answered' : 'new',
    unit: '',
    due: usualDue(rules, now),
    fact: null,
    doneAt: answered ? now : null,
    by: { id: by.id, name: by.name },
    version: 1,
  };
  const eraseAt = answered ? now + rules.haidang.privacy.keep_tip_contacts : null;
  return { tip, contact: name === '' && reach === '' ? null : { name, reach, eraseAt } };
}

/** A day to answer by, as `date` sends it: to its end. */
export function dueIn(text: string, now: Instant): Instant | Reason {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && dayOf(startOfDay(text)) === text;
  if (!isDay) return reason('tip.refused.day');
  const end = endOf(text);
  if (end < now) return reason('tip.refused.past');
  return end > now + FURTHEST ? reason('tip.refused.far', { n: FURTHEST / DAY }) : end;
}

function endOf(day: Day): Instant {
  return startOfDay(day) + DAY - MINUTE;
}

/** Why this guest may not write tips down; null: they may. */
export function tipExcuse(c: DeskContext): string | null {
  return may(guestOf(c).person, 'tip') ? null : c.var.voice.say('desk.refused.role');
}

/** A call, written down while it lasts: what, of which kind, and how to call back. Everything else may wait. */
export const TipForm = ({ c, desk, tried }: { c: DeskContext; desk: Desk; tried: TipTried | null }) => {
  const { voice: v } = c.var;
  const typed = tried?.typed ?? { way: c.req.query('way') ?? '' };
  const excuse = tipExcuse(c);
  const line = (field: 'where' | 'name' | 'reach', hint?: string) => (
    <Field
      v={v}
      id={`tip-${field}`}
      label={v.say(`tip.${field}`)}
      mistake={tried?.mistakes[field]}
      {...(hint !== undefined && { hint })}
      control={(ties) => (
        <input
          class="text"
          name={field}
          maxlength={TIP_NAME_LENGTH}
          autocomplete="off"
          value={typed[field] ?? ''}
          {...ties}
        />
      )}
    />
  );
  const long = (field: 'words' | 'answer', rows: number, hint: string) => (
    <Field
      v={v}
      id={`tip-${field}`}
      label={v.say(`tip.${field}`)}
      mistake={tried?.mistakes[field]}
      hint={hint}
      control={(ties) => (
        <textarea class="text" name={field} rows={rows} maxlength={TIP_LENGTH} {...ties}>
          {typed[field] ?? ''}
        </textarea>
      )}
    />
  );
  const choice = (field: 'kind' | 'way', values: readonly string[]) => (
    <Field
      v={v}
      id={`tip-${field}`}
      label={v.say(`tip.${field}`)}
      mistake={tried?.mistakes[field]}
      control={(ties) => (
        <select name={field} {...ties}>
          {values.map((value) => (
            <option value={value} selected={value === typed[field]}>
              {v.say(`tip.${field}.${value}`)}
            </option>
          ))}
        </select>
      )}
    />
  );
  return (
    <form class="panel hand-form" method="post" action={paths.tips} aria-labelledby="tip-new">
      <h2 id="tip-new">{v.say('tips.new')}</h2>
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      <input type="hidden" name="id" value={tried?.typed.id ?? desk.world.newId()} />
      <Mended v={v} tried={tried} />
      {long('words', 4, v.say('tip.words-hint'))}
      {choice('kind', TIP_KINDS)}
      {choice('way', TIP_WAYS)}
      {line('where', v.say('tip.where-hint'))}
      {line('name')}
      {line('reach', v.say('tip.reach-hint', { span: v.span(desk.rules.haidang.privacy.keep_tip_contacts) }))}
      <details open={typed.answer !== undefined && typed.answer !== '' ? true : undefined}>
        <summary>{v.say('tip.more')}</summary>
        <Field
          v={v}
          id="tip-topic"
          label={v.say('tip.topic')}
          mistake={tried?.mistakes.topic}
          control={(ties) => (
            <select name="topic" {...ties}>
              <option value="">{v.say('tip.topic.none')}</option>
              {desk.rules.topics.topics.map(({ id }) => (
                <option value={id} selected={id === typed.topic}>
                  {topicName(v, desk.rules, id)}
                </option>
              ))}
            </select>
          )}
        />
        {long('answer', 3, v.say('tip.answer-hint'))}
      </details>
      <div class="act">
        <button
          class="button"
          type="submit"
          disabled={excuse !== null}
          aria-describedby={excuse === null ? undefined : 'no-tip'}
        >
          {v.say('tip.save')}
        </button>
        {excuse !== null && (
          <span class="excuse" id="no-tip">
            {excuse}
          </span>
        )}
      </div>
    </form>
  );
};
