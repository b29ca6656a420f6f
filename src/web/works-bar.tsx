import type { Person } from '../domain/person.ts';
import { isAtWork, type Work } from '../domain/work.ts';
import { paths } from '../view/paths.ts';
import { may } from './access.ts';
import { Act } from './components.tsx';
import type { Guest } from './desk.ts';
import type { Voice } from './voice.ts';

/** What a work is done to, as people say it. */
export function workSubject(v: Voice, { kind, subject }: Pick<Work, 'kind' | 'subject'>): string {
  if (kind === 'teach' || kind === 'trial') return v.say(`work.subject.${kind}`, { n: Number(subject) });
  return subject;
}

/** May this person stop that work? Whoever began it always may. */
export function mayStop(person: Person, work: Pick<Work, 'who'>): boolean {
  return person.id === work.who || may(person, 'stop-work');
}

/** How far a running work is, in words and as a bar, with the way to stop it. It renews itself where it stands in a live region. */
export const WorkBar = ({ v, guest, work }: { v: Voice; guest: Guest; work: Work }) => {
  const label = `work-${work.id}`;
  return (
    <div class="work-bar">
      <p id={label}>
        <b>{v.say(`work.kind.${work.kind}`)}</b> {workSubject(v, work)}: {v.say(`work.state.${work.state}`)}{' '}
        <span data-ticks>
          {v.percent(work.share)}
          {work.words !== null && ` · ${v.reason(work.words)}`}
        </span>
      </p>
      <progress data-ticks max="100" value={Math.round(work.share * 100)} aria-labelledby={label} />
      {work.state === 'running' && (
        <Act
          v={v}
          guest={guest}
          action={paths.stopWork(work.id)}
          label={v.say('work.stop')}
          about={v.say(`work.kind.${work.kind}`)}
          quiet
          excuse={mayStop(guest.person, work) ? null : v.say('work.refused.not-yours')}
        />
      )}
    </div>
  );
};

/** How a work ended, in one sentence. */
export const WorkEnded = ({ v, work }: { v: Voice; work: Work }) =>
  isAtWork(work) ? null : (
    <p role={work.state === 'failed' ? 'alert' : 'status'}>
      <b>{v.say(`work.state.${work.state}`)}</b>
      {work.words !== null && <>: {v.reason(work.words)}</>}
    </p>
  );
