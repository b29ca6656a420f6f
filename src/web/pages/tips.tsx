import type { Hono } from 'hono';
import { DAY } from '../../domain/time.ts';
import { isLate, isOpen, tallyTips, type Tip, TIP_ACTS, TIP_KINDS, type TipAct } from '../../domain/tip.ts';
import { paths } from '../../view/paths.ts';
import { Empty, Facts, Stands, Tag, Time } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { type Format, FORMATS, MOST_ROWS, sheetFile, sheetOf } from '../export.ts';
import { show } from '../layout.tsx';
import { topicName } from '../names.ts';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import { momentOf } from '../list-file.ts';
import { short, TipStateTag } from './tip-parts.tsx';
import { tipPage } from './tip.tsx';
import { actOnTip, forgetTeller, writeTip } from './tips-acts.ts';
import { tipBookRoutes } from './tips-book.tsx';
import { TipForm, type TipTried } from './tips-form.tsx';

/** What the counts and the list of done tips look back on. */
const STRETCH_DAYS = 30;
const MOST_SHOWN = 200;
const SHOWN = ['open', 'late', 'done'] as const;

/** Everything about what people tell us directly. */
export function tipRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get(paths.tips, (c) => tipsPage(desk, c, null));
  app.post(
    paths.tips,
    writeTip(desk, (c, tried) => tipsPage(desk, c, tried)),
  );
  for (const format of FORMATS) app.get(paths.file(paths.tips, format), tipsFile(desk, format));
  tipBookRoutes(app, desk);
  app.get(`${paths.tips}/:id`, (c) => tipPage(desk, c, null, null));
  for (const act of Object.keys(TIP_ACTS) as TipAct[])
    app.post(
      `${paths.tips}/:id/${act}`,
      actOnTip(desk, act, (c, tip, tried) => tipPage(desk, c, tip, tried)),
    );
  app.post(`${paths.tips}/:id/forget`, forgetTeller(desk));
}

/** Phản ánh: a form that takes less than a minute, who waits, and what the last month came to. */
async function tipsPage(desk: Desk, c: DeskContext, tried: TipTried | null): Promise<Response> {
  const { voice: v } = c.var;
  const shown = SHOWN.find((one) => one === c.req.query('state')) ?? 'open';
  const kind = TIP_KINDS.find((one) => one === c.req.query('kind')) ?? null;
  const [waiting, lately] = await Promise.all([
    desk.store.tips.waiting(['new', 'routed'], MOST_SHOWN),
    desk.store.tips.between(v.now - STRETCH_DAYS * DAY, v.now + DAY, MOST_ROWS),
  ]);
  const tally = tallyTips(lately, v.now);
  const rows = {
    open: waiting,
    late: waiting.filter((tip) => isLate(tip, v.now)),
    done: lately.filter((tip) => !isOpen(tip)).slice(0, MOST_SHOWN),
  }[shown].filter((tip) => kind === null || tip.kind === kind);
  return show(
    c,
    desk,
    { title: v.say('frame.room.tips'), room: 'tips', status: tried === null ? 200 : 400 },
    <>
      <header class="page-head">
        <h1>{v.say('frame.room.tips')}</h1>
        <p class="page-sub">{v.say('tips.why')}</p>
      </header>
      <div class="columns">
        <div>
          <TipForm c={c} desk={desk} tried={tried} />
        </div>
        <div>
          <section class="panel" aria-labelledby="tally">
            <h2 id="tally">{v.say('tips.tally', { days: STRETCH_DAYS })}</h2>
            {tally.n === 0 ? (
              <Empty>{v.say('tips.none')}</Empty>
            ) : (
              <Stands
                v={v}
                rows={[
                  ['tips.heard', v.number(tally.n)],
                  ['tips.answered', v.say('tips.in-time', { n: tally.answered, inTime: tally.inTime })],
                  ['tips.open', v.say('tips.late-of', { n: tally.open, late: tally.late })],
                  [
                    'tips.wait',
                    tally.medianHours === null
                      ? v.say('tips.wait-none')
                      : v.say('tips.wait-hours', { hours: Math.round(tally.medianHours * 10) / 10 }),
                  ],
                  [
                    'tips.kinds',
                    <Facts>
                      {TIP_KINDS.filter((one) => tally.kinds[one] > 0).map(
                        (one) => `${v.say(`tip.kind.${one}`)}: ${v.number(tally.kinds[one])}`,
                      )}
                    </Facts>,
                  ],
                  [
                    'tips.units',
                    <Facts>
                      {tally.units.map(({ unit, n, open }) =>
                        v.say('tips.unit', { unit: unit === '' ? 'tip.unit.none' : unit, n, open }),
                      )}
                    </Facts>,
                  ],
                ]}
              />
            )}
            <p class="small links">
              <TakeAlong v={v} list={paths.tips} /> <a href={paths.tipBook}>{v.say('tip.book.link')}</a>{' '}
              <a href={paths.questions}>{v.say('frame.room.questions')}</a>
            </p>
          </section>
        </div>
      </div>
      <section aria-labelledby="listed" data-live="tips">
        <h2 id="listed">{v.say(`tips.list.${shown}`)}</h2>
        <p class="links">
          {SHOWN.map((one) => (
            <>
              {one === shown ? (
                <b aria-current="true">{v.say(`tips.list.${one}`)}</b>
              ) : (
                <a href={`${paths.tips}?state=${one}`}>{v.say(`tips.list.${one}`)}</a>
              )}{' '}
            </>
          ))}
        </p>
        {rows.length === 0 ? (
          <Empty>{v.say(`tips.empty.${shown}`)}</Empty>
        ) : (
          <ul class="rows">
            {rows.map((tip) => (
              <Row v={v} desk={desk} tip={tip} />
            ))}
          </ul>
        )}
      </section>
    </>,
  );
}

const Row = ({ v, desk, tip }: { v: Voice; desk: Desk; tip: Tip }) => (
  <li>
    <a class="row-title" href={paths.tip(tip.id)}>
      {tip.words === '' ? (
        v.say('tip.wordless', { kind: `tip.kind.${tip.kind}` })
      ) : (
        <span lang="vi">{short(tip.words)}</span>
      )}
    </a>
    <p class="tags">
      <Tag>{v.say(`tip.kind.${tip.kind}`)}</Tag>
      <TipStateTag v={v} tip={tip} />
    </p>
    <Facts>
      <Time v={v} at={tip.heardAt} />
      {v.say(`tip.way.${tip.way}`)}
      {tip.where}
      {tip.topic !== null && topicName(v, desk.rules, tip.topic)}
      {tip.unit !== '' && v.say('tip.unit-is', { unit: tip.unit })}
      {isOpen(tip) && v.say('tip.due-is', { when: v.when(tip.due) })}
    </Facts>
  </li>
);

/** The book as a file: neither who called nor, since people name themselves, what they said. */
function tipsFile(desk: Desk, format: Format): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const rows = await desk.store.tips.between(v.now - 366 * DAY, v.now + DAY, MOST_ROWS + 1);
    const origin = desk.rules.haidang.desk.address;
    const column = (
      name: string,
      width: number,
      cell: (tip: Tip) => ReturnType<typeof momentOf> | string | null,
    ) => ({
      words: v.say(`tips.col.${name}`),
      width,
      cell,
    });
    const columns = [
      column('heard', 18, ({ heardAt }) => momentOf(heardAt)),
      column('kind', 14, ({ kind }) => v.say(`tip.kind.${kind}`)),
      column('way', 18, ({ way }) => v.say(`tip.way.${way}`)),
      column('where', 24, ({ where }) => where),
      column('topic', 30, ({ topic }) => (topic === null ? null : topicName(v, desk.rules, topic))),
      column('unit', 30, ({ unit }) => unit),
      column('due', 18, ({ due }) => momentOf(due)),
      column('state', 16, ({ state }) => v.say(`tip.state.${state}`)),
      column('done', 18, ({ doneAt }) => momentOf(doneAt)),
      column('fact', 10, ({ fact }) => fact),
      column('desk', 50, ({ id }) => new URL(paths.tip(id), origin).href),
    ];
    const sheet = sheetOf(v.say('frame.room.tips'), columns, rows, v.say('export.cut', { n: MOST_ROWS }));
    return sheetFile(c, format, v.say('tips.file'), sheet);
  };
}
