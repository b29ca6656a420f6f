import type { Child } from 'hono/jsx';
import { type Paper, PAPER_MOVE_NAMES, PAPER_MOVES, type PaperMove } from '../../domain/paper-book.ts';
import { dayOf } from '../../domain/time.ts';
import { isAtWork, type Work } from '../../domain/work.ts';
import { filledIn, periodName } from '../../view/period-name.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Act } from '../components.tsx';
import type { Desk, DeskContext } from '../desk.ts';
import { Field } from '../fields.tsx';
import type { Voice } from '../voice.ts';
import { WorkBar, WorkEnded } from '../works-bar.tsx';
import { excuseFor, fallAway, type PaperRead, type PaperTried, sayNeed, toApprove } from './paper-facts.ts';

interface Parts {
  desk: Desk;
  c: DeskContext;
  read: PaperRead;
  tried: PaperTried | null;
}

/** Moves that lead on, and those that need a reason: a reason typed and sent with Enter must never approve. */
const ON = ['approve', 'issue'] as const satisfies PaperMove[];
const BACK = ['return', 'replace', 'drop'] as const satisfies PaperMove[];
const WAITING: ReadonlySet<string> = new Set(['draft', 'edited', 'approved']);

/** Has somebody to do something with it? */
export function awaits({ state }: Pick<Paper, 'state'>): boolean {
  return WAITING.has(state);
}

/** What is to be done with the paper now; what stands in the way is said beside its button. */
export const NextSteps = (parts: Parts) => {
  const { desk, c, read, tried } = parts;
  const { voice: v } = c.var;
  const { paper } = read;
  const back = tried?.at === 'move' && tried.typed['why'] !== undefined ? tried : null;
  const on = ON.filter((move) => fits(move, paper));
  const away = BACK.filter((move) => fits(move, paper));
  if (on.length + away.length === 0) return null;
  return (
    <div class="panel" id="move">
      {awaits(paper) && <p>{v.say(`reports.next.${paper.state}`)}</p>}
      {on.includes('approve') && <FallAway v={v} read={read} />}
      {on.length > 0 && (
        <MoveForm {...parts}>
          {on.includes('approve') && excuseOf(parts, 'approve') === null && (
            <input type="hidden" name="shown" value={toApprove(desk, read).sha256} />
          )}
          <div class="actions">
            {on.map((move) => (
              <Move {...parts} move={move} />
            ))}
          </div>
        </MoveForm>
      )}
      {away.length > 0 && (
        <details open={back !== null}>
          <summary>{away.map((move) => v.say(`papers.move.${move}`)).join(' · ')}</summary>
          <MoveForm {...parts}>
            <Field
              v={v}
              id="why"
              label={v.say('papers.why')}
              mistake={back?.mistake}
              control={(ties) => (
                <input class="text" name="why" maxlength={500} value={back?.typed['why'] ?? ''} {...ties} />
              )}
            />
            <div class="actions">
              {away.map((move) => (
                <Move {...parts} move={move} />
              ))}
            </div>
          </MoveForm>
        </details>
      )}
    </div>
  );
};

/** What stands in the draft and will not be in what is approved: who says yes knows it before. */
const FallAway = ({ v, read }: { v: Voice; read: PaperRead }) => {
  const parts = fallAway(read);
  if (parts.length === 0) return null;
  const headings = parts.map(({ heading }) => `“${heading}”`).join(', ');
  return <p class="note">{v.say('papers.fall-away', { headings })}</p>;
};

const MoveForm = ({ c, read: { paper }, children }: Parts & { children?: Child }) => (
  <form class="hand-form" method="post">
    <input type="hidden" name="token" value={guestOf(c).formToken} />
    <input type="hidden" name="seen" value={String(paper.seq)} />
    {children}
  </form>
);

/** Why a move cannot be made on this page, in words; null: it can. */
function excuseOf({ desk, c, read: { paper, template } }: Parts, move: PaperMove): string | null {
  const { voice: v } = c.var;
  const makes = move === 'approve' || move === 'issue';
  if (makes && desk.papers === null) return v.say('papers.refused.alone');
  if (move === 'approve' && template === null)
    return v.say('papers.no-template', { template: paper.template });
  const excuse = excuseFor(c, paper, move);
  return excuse === null ? null : sayNeed(v, paper, excuse);
}

const Move = ({ move, ...parts }: Parts & { move: PaperMove }) => {
  const { c, read } = parts;
  const { voice: v } = c.var;
  const { paper } = read;
  const excuse = excuseOf(parts, move);
  return (
    <span class="act">
      <button
        class={ON.some((one) => one === move) ? 'button' : 'button button-quiet'}
        type="submit"
        formaction={paths.paperDo(paper.id, `buoc/${move}`)}
        disabled={excuse !== null}
        aria-describedby={excuse === null ? undefined : `excuse-${move}`}
      >
        {v.say(`papers.move.${move}`)}
      </button>
      {excuse !== null && (
        <span class="excuse" id={`excuse-${move}`}>
          {excuse}
        </span>
      )}
    </span>
  );
};

function fits(move: PaperMove, { state }: Pick<Paper, 'state'>): boolean {
  return PAPER_MOVE_NAMES.includes(move) && (PAPER_MOVES[move].from as readonly string[]).includes(state);
}

/** *Đếm lại số liệu*, with how far it is. */
export const Recount = ({ desk, c, read: { paper, content }, work }: Parts & { work: Work | null }) => {
  const { voice: v } = c.var;
  const excuse = desk.papers === null ? 'papers.refused.alone' : excuseFor(c, paper, 'remake');
  if (excuse === 'papers.need.state') return null;
  return (
    <div data-live="recount">
      <p class="small">{v.say('papers.made-at', { at: v.moment(content.madeAt), n: paper.version })}</p>
      {work !== null && isAtWork(work) ? (
        <WorkBar v={v} guest={guestOf(c)} work={work} />
      ) : (
        <>
          {work !== null && work.state !== 'done' && <WorkEnded v={v} work={work} />}
          <Act
            v={v}
            guest={guestOf(c)}
            action={paths.paperDo(paper.id, 'dem-lai')}
            label={v.say('papers.recount')}
            excuse={excuse === null ? null : v.say(excuse)}
            quiet
          />
        </>
      )}
    </div>
  );
};

const LINES = ['place', 'authority', 'post', 'signer'] as const;

/** Number, day, abstract and who signs. */
export const HeadForm = ({ c, read: { paper, content, template }, tried }: Parts) => {
  const { voice: v } = c.var;
  const excuse = excuseFor(c, paper, 'head');
  if (excuse === 'papers.need.state') return null;
  const back = tried?.at === 'head' ? tried : null;
  const value = (name: keyof typeof paper.head) => back?.typed[name] ?? paper.head[name];
  // What was approved is not written anew; the registry's number, day and place are.
  const open = paper.state !== 'approved';
  const usual =
    template === null
      ? ''
      : filledIn(template.abstract, {
          period: periodName('vi', paper.period, template.closes),
          subject: content.about ?? paper.title,
        });
  return (
    <details class="panel no-print" id="head" open={back !== null || paper.state === 'approved'}>
      <summary>{v.say('papers.head')}</summary>
      <form class="hand-form" method="post" action={paths.paperDo(paper.id, 'dau')}>
        <input type="hidden" name="token" value={guestOf(c).formToken} />
        <input type="hidden" name="seen" value={String(paper.seq)} />
        {back !== null && (
          <p class="mistake" role="alert">
            {v.reason(back.mistake)}
          </p>
        )}
        <Field
          v={v}
          id="number"
          label={v.say('papers.head.number')}
          hint={v.say('papers.head.number-hint')}
          mistake={undefined}
          control={(ties) => (
            <input class="text" name="number" inputmode="numeric" value={value('number')} {...ties} />
          )}
        />
        <Field
          v={v}
          id="day"
          label={v.say('papers.head.day')}
          hint={v.say('papers.head.day-hint', { today: v.day(dayOf(v.now)) })}
          mistake={undefined}
          control={(ties) => <input class="text" type="date" name="day" value={value('day')} {...ties} />}
        />
        {LINES.filter((name) => open || name === 'place').map((name) => (
          <Field
            v={v}
            id={name}
            label={v.say(`papers.head.${name}`)}
            mistake={undefined}
            control={(ties) => <input class="text" name={name} lang="vi" value={value(name)} {...ties} />}
          />
        ))}
        {open && (
          <Field
            v={v}
            id="abstract"
            label={v.say('papers.head.abstract')}
            hint={v.say('papers.head.abstract-hint')}
            mistake={undefined}
            control={(ties) => (
              <textarea class="text" name="abstract" rows={3} lang="vi" placeholder={usual} {...ties}>
                {value('abstract')}
              </textarea>
            )}
          />
        )}
        {!open && <p class="small">{v.say('papers.head.approved')}</p>}
        {open && (
          <p class="small">
            {v.say('papers.head.for-all')}{' '}
            <a href={paths.settingsRow('papers', 'office')}>{v.say('settings.section.office')}</a>
            {template !== null && (
              <>
                {' · '}
                <a href={paths.settingsRow('papers', template.id)} lang="vi">
                  {template.name}
                </a>
              </>
            )}
          </p>
        )}
        <span class="act">
          <button
            class="button"
            type="submit"
            disabled={excuse !== null}
            aria-describedby={excuse === null ? undefined : 'no-head'}
          >
            {v.say('papers.head.save')}
          </button>
          {excuse !== null && (
            <span class="excuse" id="no-head">
              {v.say(excuse)}
            </span>
          )}
        </span>
      </form>
    </details>
  );
};
