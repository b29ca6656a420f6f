import type { FactRules } from '../../config/facts.ts';
import { fault } from '../../domain/fault.ts';
import {
  awaitsApproval,
  endsSoon,
  factSentence,
  factStand,
  isCertain,
} from '../../domain/statement-facts.ts';
import { dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Facts, Moment, Stands, Tag } from '../components.tsx';
import type { Desk, DeskContext } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { ApproveWhy } from './fact-approve-why.tsx';
import { approvalExcuse, type ApprovalTried } from './facts-approve.ts';

/** @throws fault `not-found` */
export function factHere(desk: Desk, c: DeskContext): FactRules {
  const fact = desk.rules.facts.find(({ id }) => id === c.req.param('id'));
  if (fact === undefined) throw fault('not-found', 'facts.missing');
  return fact;
}

/** One fact with all that is known of it: whoever approves what nobody read in the law has seen this page. */
export async function showFact(
  desk: Desk,
  c: DeskContext,
  fact: FactRules,
  tried: ApprovalTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const today = dayOf(v.now);
  const stand = factStand(fact, today);
  const claims = desk.rules.claims.filter((claim) => claim.facts.includes(fact.id));
  const history = (await desk.settings?.history('facts', fact.id)) ?? [];
  return show(
    c,
    desk,
    {
      title: v.say('facts.one', { fact: fact.id }),
      room: 'facts',
      ...(tried !== null && { status: 400 as const }),
    },
    <>
      {c.req.query('xong') === 'duyet' && (
        <p class="done" role="status">
          {v.say('facts.approved-one', { fact: fact.id })}
        </p>
      )}
      <header class="page-head">
        <h1>{v.say('facts.one', { fact: fact.id })}</h1>
        <p class="page-sub">
          <a href={paths.facts}>{v.say('facts.back')}</a>
        </p>
        <p class="tags">
          <Tag strong={stand !== 'usable'}>{v.say(`facts.stand.${stand}`)}</Tag>
          {endsSoon(fact, today) && <Tag strong>{v.say('facts.stand.soon')}</Tag>}
        </p>
      </header>
      <Mended v={v} tried={tried} />
      <p class="lead" lang="vi">
        {factSentence(fact)}
      </p>
      <Stands
        v={v}
        rows={[
          ['facts.row.source', <span lang="vi">{fact.source}</span>],
          ['facts.section', <span lang="vi">{fact.section}</span>],
          [
            'facts.row.valid',
            v.say('facts.span', {
              from: fact.valid_from === null ? v.say('facts.valid.unknown') : v.day(fact.valid_from),
              to: fact.valid_to === null ? v.say('facts.valid.open') : v.day(fact.valid_to),
            }),
          ],
          ['facts.row.checked', v.day(fact.checked_on)],
          ['facts.row.confidence', suretyWords(v, fact)],
          ['facts.row.approved', fact.approved_by ?? v.say('facts.nobody')],
          [
            'facts.row.claims',
            claims.length === 0 ? (
              v.say('facts.unused')
            ) : (
              <ul>
                {claims.map((claim) => (
                  <li>
                    <a href={paths.claim(claim.id)}>{claim.id}</a> <span lang="vi">{claim.title}</span>
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
      {awaitsApproval(fact, today) && <Approve desk={desk} c={c} fact={fact} tried={tried} />}
      <Next desk={desk} v={v} fact={fact} />
      <section aria-labelledby="history">
        <h2 id="history">{v.say('facts.history')}</h2>
        {history.length === 0 && <p>{v.say('facts.history.none')}</p>}
        <ul class="rows">
          {history.map((one) => (
            <li>
              <span lang="vi">{one.why}</span>
              <Facts>
                {one.name}
                <Moment v={v} at={one.at} />
              </Facts>
            </li>
          ))}
        </ul>
        <p class="small links">
          <a href={paths.settingsRow('facts', fact.id)}>{v.say('facts.edit')}</a>
        </p>
      </section>
    </>,
  );
}

/** `V/S`: each letter in words. */
function suretyWords(v: Voice, { confidence }: FactRules): string {
  const said = confidence.split('/').map((one) => v.say(`facts.surety.${one}`));
  return `${confidence}: ${said.join('; ')}`;
}

const Approve = (props: { desk: Desk; c: DeskContext; fact: FactRules; tried: ApprovalTried | null }) => {
  const { desk, c, fact, tried } = props;
  const { voice: v } = c.var;
  const excuse = approvalExcuse(desk, c);
  return (
    <form class="panel hand-form" method="post" action={paths.approveFact(fact.id)}>
      <h2>{v.say('facts.approve-one')}</h2>
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      <input type="hidden" name="shown" value={String(desk.settings?.turn('facts', fact.id) ?? 0)} />
      {tried?.mistakes.form !== undefined && <p class="mistake">{v.reason(tried.mistakes.form)}</p>}
      {!isCertain(fact) && (
        <Field
          v={v}
          id="compared"
          label={v.say('facts.compared')}
          mistake={tried?.mistakes.compared}
          control={(ties) => (
            <input
              type="checkbox"
              name="compared"
              checked={tried?.typed.compared === 'on'}
              disabled={excuse !== null}
              {...ties}
            />
          )}
        />
      )}
      <ApproveWhy v={v} tried={tried} excuse={excuse} label={v.say('facts.approve-one')} />
    </form>
  );
};

/** The next that has to be opened: after this one in the library, or the first again. */
const Next = ({ desk, v, fact }: { desk: Desk; v: Voice; fact: FactRules }) => {
  const { facts } = desk.rules;
  const at = facts.findIndex(({ id }) => id === fact.id);
  const next = [...facts.slice(at + 1), ...facts.slice(0, at)].find(
    (one) => !isCertain(one) && awaitsApproval(one, dayOf(v.now)),
  );
  return next === undefined ? null : (
    <p>
      <a href={paths.fact(next.id)}>{v.say('facts.next', { fact: next.id })}</a>
    </p>
  );
};
