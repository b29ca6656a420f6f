import {
  type MoveGiven,
  STATEMENT_MOVE_NAMES,
  STATEMENT_MOVES,
  type StatementMove,
  statementObstacles,
} from '../../domain/statement.ts';
import { isInitial } from '../../domain/incident-clocks.ts';
import { isFirstWord, mayDeny } from '../../domain/statement-kinds.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import type { Reason } from '../../domain/reason.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import { clockField } from '../hand.ts';
import { runningClocks } from '../incidents.ts';
import type { Voice } from '../voice.ts';
import type { StatementTried } from './statement-acts.ts';
import { moveGiven, type StatementRead, UNSAID } from './statement-facts.ts';

interface Parts {
  desk: Desk;
  c: DeskContext;
  read: StatementRead;
  tried: StatementTried | null;
}

/** What may happen to the text now; what stands in the way is said beside its button. */
export const NextSteps = (props: Parts) => {
  const { c, read, tried } = props;
  const { voice: v } = c.var;
  const { state } = read.statement;
  const lapsed = !givenNow(props).approverSpeaks;
  const moves = STATEMENT_MOVE_NAMES.filter(
    (move) =>
      move !== 'edit' &&
      (move !== 'renew' || lapsed) &&
      (STATEMENT_MOVES[move].from as readonly string[]).includes(state),
  );
  if (moves.length === 0) return null;
  const back = tried !== null && tried.sentences === undefined ? tried : null;
  return (
    <section class="no-print" aria-labelledby="next">
      <h2 id="next">{v.say('statement.section.next')}</h2>
      <Mended v={v} tried={back} />
      {back?.mistakes.form !== undefined && <p class="mistake">{v.reason(back.mistakes.form)}</p>}
      {moves.includes('publish') && <PublishForm {...props} tried={back} />}
      {moves.some((move) => move !== 'publish') && <MoveForm {...props} tried={back} moves={moves} />}
    </section>
  );
};

function givenNow({ desk, c, read }: Parts): MoveGiven {
  return moveGiven(desk.rules, read, guestOf(c).person, UNSAID, c.var.voice.now);
}

/** What the form itself asks for: a reason, a tick, a day on which its approver spoke for the office. */
const ASKED: ReadonlySet<string> = new Set(['why', 'answered', 'denies-nobody', 'authority']);

/** Why a move cannot be made at all. */
function excuseFor(props: Parts, move: StatementMove): string | null {
  const { voice: v } = props.c.var;
  const stands = statementObstacles(move, props.read.statement, givenNow(props)).find(
    (one) => !ASKED.has(one),
  );
  return stands === undefined ? null : v.say('statement.refused', { why: `statement.need.${stands}` });
}

/** Moves that lead on. */
const MAIN: ReadonlySet<StatementMove> = new Set(['review', 'approve', 'renew']);

/** One reason, and a button for each step it may go with. */
const MoveForm = (props: Parts & { moves: readonly StatementMove[] }) => {
  const { c, read, tried, moves } = props;
  const { voice: v } = c.var;
  const { statement, findings } = read;
  const warned =
    statement.state === 'draft' && findings.length > 0 && findings.every(({ blocks }) => !blocks);
  const { incident, verdicts } = read;
  const approves = moves.some((move) => move === 'approve' || move === 'renew');
  const denies = approves && !mayDeny(incident, verdicts);
  const act = (move: StatementMove) => paths.statementAct(statement.incident, statement.id, `buoc/${move}`);
  return (
    <form class="panel hand-form" method="post">
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      <input type="hidden" name="seen" value={String(statement.seq)} />
      <Field
        v={v}
        id="why"
        label={v.say(warned ? 'statement.why-warned' : 'statement.why-label')}
        mistake={tried?.mistakes.why}
        control={(ties) => <input class="text" name="why" value={tried?.typed.why ?? ''} {...ties} />}
      />
      {denies && <DeniesNobody v={v} mistake={tried?.mistakes.denies} />}
      <div class="actions">
        {moves
          .filter((move) => move !== 'publish')
          .map((move) => {
            const excuse = excuseFor(props, move);
            return (
              <span class="act">
                <button
                  class={MAIN.has(move) ? 'button' : 'button button-quiet'}
                  type="submit"
                  formaction={act(move)}
                  disabled={excuse !== null}
                  aria-describedby={excuse === null ? undefined : `excuse-${move}`}
                >
                  {v.say(`statement.move.${move}`)}
                </button>
                {excuse !== null && (
                  <span class="excuse" id={`excuse-${move}`}>
                    {excuse}
                  </span>
                )}
              </span>
            );
          })}
      </div>
    </form>
  );
};

/** *Văn bản này không phủ nhận phản ánh của ai*: no list of words knows every way to say that somebody lied; the approver does. */
const DeniesNobody = ({ v, mistake }: { v: Voice; mistake: Reason | undefined }) => (
  <Field
    v={v}
    id="denies"
    label={v.say('statement.denies-nobody')}
    hint={v.say('statement.denies-nobody-hint')}
    mistake={mistake}
    control={(ties) => <input type="checkbox" name="denies" {...ties} />}
  />
);

const PublishForm = (props: Parts) => {
  const { c, read, tried } = props;
  const { voice: v } = c.var;
  const { statement, incident } = read;
  const excuse = excuseFor(props, 'publish');
  const clocks = runningClocks(incident);
  return (
    <form
      class="panel hand-form"
      method="post"
      action={paths.statementAct(statement.incident, statement.id, 'cong-bo')}
    >
      <p class="hint">{v.say('statement.by-hand')}</p>
      {statement.approved !== null && !givenNow(props).approverSpeaks && (
        <p class="note">{v.say('statement.authority-ended', { name: statement.approved.name })}</p>
      )}
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      <input type="hidden" name="seen" value={String(statement.seq)} />
      <Field
        v={v}
        id="channel"
        label={v.say('statement.channel')}
        hint={v.say('statement.channel-hint')}
        mistake={tried?.mistakes.channel}
        control={(ties) => <input class="text" name="channel" value={tried?.typed.channel ?? ''} {...ties} />}
      />
      <Field
        v={v}
        id="link"
        label={v.say('statement.link')}
        mistake={tried?.mistakes.link}
        control={(ties) => (
          <input class="text" type="url" name="link" value={tried?.typed.link ?? ''} {...ties} />
        )}
      />
      <Field
        v={v}
        id="at"
        label={v.say('statement.at')}
        mistake={tried?.mistakes.at}
        control={(ties) => (
          <input
            class="text"
            type="datetime-local"
            name="at"
            max={clockField(v.now)}
            value={tried?.typed.at ?? clockField(v.now)}
            {...ties}
          />
        )}
      />
      {clocks.length > 0 && (
        <fieldset class="choices">
          <legend>{v.say('statement.clocks')}</legend>
          {clocks.map((clock) => (
            <label class="statement-choice">
              <input
                type="checkbox"
                name="clocks"
                value={clock.rule}
                checked={tried?.clocks?.has(clock.rule) ?? (isFirstWord(statement) && isInitial(clock))}
              />
              <span>
                {clock.name} <span class="small">{clock.basis}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <button
        class="button"
        type="submit"
        disabled={excuse !== null}
        aria-describedby={excuse === null ? undefined : 'excuse-publish'}
      >
        {v.say('statement.move.publish')}
      </button>
      {excuse !== null && (
        <span class="excuse" id="excuse-publish">
          {excuse}
        </span>
      )}
    </form>
  );
};
