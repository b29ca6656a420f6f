import type { Owed } from '../../domain/owed.ts';
import { addDays, type Day, dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Act, Facts, Tag } from '../components.tsx';
import type { Desk, DeskContext } from '../desk.ts';
import type { Voice } from '../voice.ts';
import { dueWords } from './paper.tsx';
import { draftExcuse } from './reports-draft.tsx';
import type { OwedRow } from './reports-facts.ts';

/** A paper due later than this is not handed in yet. */
const NOTED_AHEAD = 31;

export interface Parts {
  desk: Desk;
  c: DeskContext;
  v: Voice;
}

/** What is worked at now or handed in soon, with the next one at least; and the rest of the year. */
export function byNearness(papers: readonly OwedRow[], today: Day): [near: OwedRow[], later: OwedRow[]] {
  const isNear = ({ due, paper }: OwedRow, at: number) =>
    at === 0 || paper !== null || due <= addDays(today, NOTED_AHEAD);
  return [papers.filter(isNear), papers.filter((owed, at) => !isNear(owed, at))];
}

/** What is to be done for it now; null: nothing yet. */
function nextStep({ duty, paper, state }: OwedRow, closed: boolean): string | null {
  if (paper !== null) return `reports.next.${paper.state}`;
  if (state === 'ahead') return null;
  if (duty.paper === undefined) return 'reports.next.own';
  return closed ? 'reports.next.none' : null;
}

/** A paper that is owed: by when, to whom, and what is to be done for it now. */
export const OwedPaper = ({ desk, c, v, owed }: Parts & { owed: OwedRow }) => {
  const { duty, due, by, draft, state, paper } = owed;
  const about = `${duty.name} ${v.day(due)}`;
  // Drafted before its figures are closed, half a period would look like a whole one.
  const closed = owed.period !== null && owed.period.to <= dayOf(v.now);
  const next = nextStep(owed, closed);
  // Due on a day off: nobody works any more before it is overdue.
  const lastDayOver = state !== 'overdue' && by < dayOf(v.now);
  return (
    <li>
      <p>
        {paper === null ? (
          <b>{duty.name}</b>
        ) : (
          <a class="row-title" href={paths.paper(paper.id)} lang="vi">
            {paper.title}
          </a>
        )}{' '}
        {state === 'overdue' && <Tag strong>{v.say('reports.state.overdue')}</Tag>}
        {lastDayOver && <Tag strong>{v.say('reports.state.last-day-over')}</Tag>}
        {paper !== null && <Tag>{v.say(`papers.state.${paper.state}`)}</Tag>}
        {paper === null && state === 'draft' && <Tag>{v.say('reports.state.draft')}</Tag>}
      </p>
      {next !== null && <p>{v.say(next)}</p>}
      <Facts>
        {dueWords(v, due, desk.rules.calendar)}
        {paper !== null && duty.name}
        {paper === null &&
          state !== 'overdue' &&
          v.say(owed.period === null ? 'reports.draft' : 'reports.draft-itself', { draft: v.day(draft) })}
        {v.say('reports.to', { to: duty.to })}
        {duty.basis}
      </Facts>
      <div class="actions">
        {paper !== null && (
          <a class={paper.state === 'issued' ? 'button button-quiet' : 'button'} href={paths.paper(paper.id)}>
            {v.say(paper.state === 'issued' ? 'reports.open-paper' : 'reports.open-draft')}
            <span class="visually-hidden"> {about}</span>
          </a>
        )}
        {paper === null && closed && <Draft desk={desk} c={c} v={v} owed={owed} about={about} />}
        {due <= addDays(dayOf(v.now), NOTED_AHEAD) && <Note v={v} c={c} owed={owed} act="da-nop" />}
      </div>
    </li>
  );
};

const Draft = ({ desk, c, v, owed, about }: Parts & { owed: OwedRow; about: string }) => {
  const { duty, due } = owed;
  const excuse = draftExcuse(
    desk,
    c,
    desk.rules.papers.papers.find(({ id }) => id === duty.paper),
  );
  return (
    <Act
      v={v}
      guest={guestOf(c)}
      action={paths.draftPaper}
      fields={{ duty: duty.id, due }}
      label={v.say('reports.draft-it')}
      about={about}
      excuse={excuse === null ? null : v.say(excuse)}
    />
  );
};

export const Note = (props: { v: Voice; c: DeskContext; owed: Owed; act: 'da-nop' | 'chua-nop' }) => {
  const { v, c, owed, act } = props;
  const guest = guestOf(c);
  return (
    <Act
      v={v}
      guest={guest}
      action={paths.paperAct(owed.duty.id, owed.due, act)}
      label={v.say(`reports.act.${act}`)}
      about={`${owed.duty.name} ${v.day(owed.due)}`}
      excuse={may(guest.person, 'paper') ? null : v.say('desk.refused.role')}
      quiet
    />
  );
};
