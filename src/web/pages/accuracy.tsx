import { CHECKS_SHOWN, type FieldFigures, measuredBy, type Share, weeksOf } from '../../domain/accuracy.ts';
import { UNSURE } from '../../domain/draw.ts';
import { fault } from '../../domain/fault.ts';
import { LESSONS_NEEDED } from '../../domain/lesson.ts';
import { DAY, WEEK } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import { Act, Empty } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { TableHead } from '../table-head.tsx';
import { TakeAlong } from '../take-along.tsx';
import { lessonCounts } from '../teaching.ts';
import type { Voice } from '../voice.ts';
import { Models } from './models.tsx';

const WEEKS = 8;

/** As far back as detection looks: what is usual and what is new must be read by the same eyes. */
const READ_AGAIN = 70 * DAY;

/** Máy đọc đúng đến đâu: what people's checks say, teaching anew, and which model is in use. */
export function accuracyPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { store } = desk;
    const [checks, unsure, words, models, told] = await Promise.all([
      store.corrections.checks(CHECKS_SHOWN),
      store.draws.unsure(v.now - WEEK, UNSURE),
      store.corrections.since(v.now - WEEKS * WEEK),
      store.models.list(),
      lessonCounts(store),
    ]);
    const fields = measuredBy(checks).filter((field) => field.n > 0);
    return show(
      c,
      desk,
      { title: v.say('teach.accuracy'), room: 'teach' },
      <>
        <header class="page-head">
          <h1>{v.say('teach.accuracy')}</h1>
          <p class="page-sub">
            {v.say('teach.accuracy-why')} <a href={paths.teach}>{v.say('teach.back')}</a>
          </p>
        </header>
        <section aria-labelledby="figures">
          <h2 id="figures">{v.say('teach.by-people')}</h2>
          {fields.length === 0 ? (
            <Empty>{v.say('teach.no-checks')}</Empty>
          ) : (
            <>
              <p class="small">
                {v.say('teach.table-note')} <TakeAlong v={v} list={paths.accuracy} />
              </p>
              <FiguresTable v={v} fields={fields} />
            </>
          )}
          {unsure.read > 0 && (
            <p class="after-table">
              {v.say('teach.unsure', { ...unsure, share: v.percent(unsure.unsure / unsure.read) })}
            </p>
          )}
        </section>
        <Teach v={v} c={c} desk={desk} n={told.lessons} checks={told.checks} />
        <Models v={v} c={c} models={models} />
        <Weeks v={v} weeks={weeksOf(words)} />
      </>,
    );
  };
}

/** *Dạy lại*: starts in the background; the page shows how far it has come. */
export function startTeaching(desk: Desk): Page {
  return async (c) => {
    await desk.teaching.start(demand(c, 'teach'));
    return c.redirect(paths.accuracy, 303);
  };
}

/** A person takes a model into use, goes back to an earlier or the shipped one, or keeps what is in use. */
export function decideModel(desk: Desk): Page {
  return async (c) => {
    const person = demand(c, 'teach');
    const now = desk.world.now();
    const body = await c.req.parseBody();
    const id = typeof body['model'] === 'string' && body['model'] !== '' ? body['model'] : null;
    const keep = body['keep'] === 'yes';
    const act = keep ? 'keep-model' : 'adopt-model';
    if (!keep) await use(desk, id);
    await desk.store.together(async (s) => {
      if (keep && id !== null) await s.models.putAside(id, now);
      if (!keep) {
        if (!(await s.models.adopt(id, now))) throw fault('not-found', 'teach.refused.no-model');
        await s.meanings.readAgain(now - READ_AGAIN);
      }
      const data = { act, name: person.name, model: id ?? 'shipped' };
      await s.events.add([{ at: now, event: 'act', subject: id ?? 'shipped', who: person.id, data }]);
    });
    if (!keep) desk.soon?.('think');
    const done = keep ? 'kept' : id === null ? 'shipped' : 'adopted';
    return c.redirect(`${paths.accuracy}?done=${done}`, 303);
  };
}

/** The reader takes it first: a model it cannot read must never be written down as the one in use. */
async function use(desk: Desk, id: string | null): Promise<void> {
  if (desk.teacher === null) throw fault('unavailable', 'teach.refused.no-teacher');
  const bytes = id === null ? null : await desk.store.models.bytes(id);
  if (id !== null && bytes === null) throw fault('not-found', 'teach.refused.no-model');
  await desk.teacher.adopt(id === null || bytes === null ? null : { id, bytes });
}

/** Right answers, precision and recall of each field with their intervals. */
const FiguresTable = ({ v, fields }: { v: Voice; fields: FieldFigures[] }) => (
  <div
    class="wide figures"
    tabindex={0}
    role="region"
    aria-label={v.say('chart.numbers-of', { title: v.say('teach.by-people') })}
  >
    <table>
      <TableHead
        columns={[
          v.say('teach.col.field'),
          { num: v.say('teach.col.n') },
          { num: v.say('teach.col.right') },
          { num: v.say('teach.col.precision') },
          { num: v.say('teach.col.recall') },
          { num: 'F1' },
        ]}
      />
      <tbody>
        {fields.map((field) => (
          <tr>
            <th scope="row">
              {v.say(`teach.field.${field.field}`)}
              {!field.enough && <p class="small">{v.say('teach.few')}</p>}
            </th>
            <td class="num">{v.number(field.n)}</td>
            {[field.right, field.precision, field.recall].map((share) => (
              <td class="num">
                <Interval v={v} share={share} />
              </td>
            ))}
            <td class="num">{field.f1 === null ? '–' : v.number(field.f1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Interval = ({ v, share }: { v: Voice; share: Share }) =>
  share.n === 0 ? (
    <>–</>
  ) : (
    <>
      {v.percent(share.k / share.n)}
      <span class="small interval">
        {' '}
        ({v.percent(share.low)} – {v.percent(share.high)})
      </span>
    </>
  );

const Teach = async (props: { v: Voice; c: DeskContext; desk: Desk; n: number; checks: number }) => {
  const { v, c, desk, n, checks } = props;
  const progress = await desk.teaching.now();
  const { person } = guestOf(c);
  const excuse = !may(person, 'teach')
    ? v.say('desk.refused.role')
    : desk.teacher === null
      ? v.say('teach.refused.no-teacher')
      : n < LESSONS_NEEDED
        ? v.say('teach.refused.few', { n, needed: LESSONS_NEEDED })
        : null;
  return (
    <section class="panel" aria-labelledby="again" data-teaching={progress.state}>
      <h2 id="again">{v.say('teach.again')}</h2>
      <p>{v.say('teach.lessons', { n, checks })}</p>
      {progress.state === 'running' || progress.state === 'stopping' ? (
        <>
          <p role="status">
            {v.say(`teach.state.${progress.state}`, {
              share: v.percent(progress.share),
              name: progress.name,
              n: progress.lessons,
            })}
          </p>
          <progress max="100" value={Math.round(progress.share * 100)} aria-labelledby="again" />
          <p class="small">
            <a href={paths.accuracy}>{v.say('teach.look-again')}</a>
          </p>
        </>
      ) : (
        <>
          {progress.state === 'failed' && <p role="alert">{v.say('teach.state.failed')}</p>}
          {(progress.state === 'stopped' || progress.state === 'interrupted') && (
            <p role="status">{v.say(`teach.state.${progress.state}`)}</p>
          )}
          <Act
            v={v}
            guest={guestOf(c)}
            action={paths.startTeaching}
            label={v.say('teach.start')}
            excuse={excuse}
          />
        </>
      )}
    </section>
  );
};

const Weeks = ({ v, weeks }: { v: Voice; weeks: ReturnType<typeof weeksOf> }) =>
  weeks.length === 0 ? null : (
    <section aria-labelledby="weeks">
      <h2 id="weeks">{v.say('teach.weeks')}</h2>
      <table>
        <TableHead
          columns={[
            v.say('teach.col.week'),
            { num: v.say('teach.col.said') },
            { num: v.say('teach.col.corrected') },
          ]}
        />
        <tbody>
          {weeks.map((week) => (
            <tr>
              <th scope="row">{v.say('teach.week-of', { day: v.day(week.monday) })}</th>
              <td class="num">{v.number(week.said)}</td>
              <td class="num">{v.number(week.corrected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
