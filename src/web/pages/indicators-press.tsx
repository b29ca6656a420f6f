import type { Child } from 'hono/jsx';
import type { Period } from '../../domain/paper.ts';
import { ABOUT_LENGTH, isInTime, OUTLET_LENGTH, type PressRequest } from '../../domain/press-request.ts';
import { addDays, dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Empty } from '../components.tsx';
import type { Desk, DeskContext } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import { TableHead } from '../table-head.tsx';
import type { Voice } from '../voice.ts';
import type { PressTried } from './indicators-forms.ts';

interface Parts {
  c: DeskContext;
  desk: Desk;
  period: Period;
  requests: readonly PressRequest[];
  tried: PressTried | null;
}

/** What the press asked for in a period, and how each request ended. */
export const PressRegister = ({ c, desk, period, requests, tried }: Parts) => {
  const { voice: v } = c.var;
  const excuse = may(guestOf(c).person, 'paper') ? null : v.say('desk.refused.role');
  const hidden = (
    <>
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      <input type="hidden" name="from" value={period.from} />
      <input type="hidden" name="to" value={addDays(period.to, -1)} />
    </>
  );
  return (
    <section class="panel">
      <h2 id="press">{v.say('indicators.press')}</h2>
      <p class="small">{v.say('indicators.press.why')}</p>
      {requests.length === 0 ? (
        <Empty>{v.say('indicators.press.none')}</Empty>
      ) : (
        <div class="wide" tabindex={0} role="region" aria-labelledby="press">
          <table>
            <TableHead
              columns={(['outlet', 'about', 'asked', 'due', 'state'] as const).map((name) =>
                v.say(`indicators.press.${name}`),
              )}
            />
            <tbody>
              {requests.map((request) => (
                <tr>
                  <th scope="row">{request.outlet}</th>
                  <td>{request.about}</td>
                  <td>{v.day(request.askedOn)}</td>
                  <td>{request.due === null ? v.say('indicators.press.no-due') : v.day(request.due)}</td>
                  <td>
                    {stateWords(v, request)}
                    {request.how !== '' && ` · ${request.how}`}
                    {request.state === 'waiting' && (
                      <Ending v={v} request={request} hidden={hidden} excuse={excuse} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <form
        class="hand-form"
        method="post"
        action={paths.askedByPress}
        aria-label={v.say('indicators.press.save')}
      >
        {hidden}
        <input type="hidden" name="id" value={tried?.typed['id'] ?? desk.world.newId()} />
        <Mended v={v} tried={tried} />
        {(['outlet', 'about'] as const).map((name) => (
          <Field
            v={v}
            id={`press-${name}`}
            label={v.say(`indicators.press.${name}`)}
            mistake={tried?.mistakes[name]}
            control={(ties) => (
              <input
                class="text"
                name={name}
                maxlength={name === 'outlet' ? OUTLET_LENGTH : ABOUT_LENGTH}
                autocomplete="off"
                value={tried?.typed[name] ?? ''}
                {...ties}
              />
            )}
          />
        ))}
        {(['asked', 'due'] as const).map((name) => (
          <Field
            v={v}
            id={`press-${name}`}
            label={v.say(`indicators.press.${name}`)}
            mistake={tried?.mistakes[name]}
            {...(name === 'due' && { hint: v.say('indicators.press.due-hint') })}
            control={(ties) => (
              <input
                class="text"
                type="date"
                name={name}
                value={tried?.typed[name] ?? (name === 'asked' ? dayOf(v.now) : '')}
                {...ties}
              />
            )}
          />
        ))}
        <div class="act">
          <button class="button" type="submit" disabled={excuse !== null}>
            {v.say('indicators.press.save')}
          </button>
          {excuse !== null && <span class="excuse">{excuse}</span>}
        </div>
      </form>
    </section>
  );
};

function stateWords(v: Voice, request: PressRequest): string {
  const { state, answeredOn, due } = request;
  const late = due !== null && due < dayOf(v.now);
  if (state === 'waiting')
    return v.say('indicators.press.waiting') + (late ? ` (${v.say('indicators.press.late')})` : '');
  if (state === 'void') return v.say('indicators.press.void');
  const on = v.say('indicators.press.answered', { on: answeredOn === null ? '' : v.day(answeredOn) });
  if (due === null) return on;
  return `${on} (${v.say(isInTime(request) ? 'indicators.press.in-time' : 'indicators.press.late')})`;
}

const Ending = (props: { v: Voice; request: PressRequest; hidden: Child; excuse: string | null }) => {
  const { v, request, hidden, excuse } = props;
  return (
    <details class="no-print">
      <summary>{v.say('indicators.press.answer')}</summary>
      <form class="hand-form" method="post" action={paths.pressAct(request.id, 'tra-loi')}>
        {hidden}
        <Field
          v={v}
          id={`on-${request.id}`}
          label={v.say('indicators.press.answered-on')}
          mistake={undefined}
          control={(ties) => (
            <input class="text" type="date" name="on" value={dayOf(v.now)} required {...ties} />
          )}
        />
        <Field
          v={v}
          id={`how-${request.id}`}
          label={v.say('indicators.press.how')}
          mistake={undefined}
          control={(ties) => (
            <input class="text" name="how" maxlength={ABOUT_LENGTH} autocomplete="off" {...ties} />
          )}
        />
        <div class="act">
          <button class="button" type="submit" disabled={excuse !== null}>
            {v.say('indicators.press.answer')}
          </button>
          {excuse !== null && <span class="excuse">{excuse}</span>}
        </div>
      </form>
      <form class="act" method="post" action={paths.pressAct(request.id, 'ghi-nham')}>
        {hidden}
        <button class="button button-quiet" type="submit" disabled={excuse !== null}>
          {v.say('indicators.press.mistake')}
        </button>
      </form>
    </details>
  );
};
