import type { Rules } from '../../config/rules.ts';
import { type Alert, isAnswered } from '../../domain/alert.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { Letter } from '../../domain/letter.ts';
import { type Telling, TELLING_OUTCOMES } from '../../domain/telling.ts';
import { paths } from '../../view/paths.ts';
import { Facts, Tag, Time } from '../components.tsx';
import type { Desk } from '../desk.ts';
import { addressFor } from '../masked.ts';
import { letterState, stepWords } from '../letter-state.ts';
import { recipientName } from '../names.ts';
import type { Voice } from '../voice.ts';
import type { AlertFacts } from './alert-facts.ts';

interface Parts {
  v: Voice;
  desk: Desk;
  facts: AlertFacts;
}

/** Ai được báo, ai không: every person and edition with the reason, what became of each letter, and how far it was escalated. */
export const AlertTellings = (props: Parts) => {
  const { v, desk, facts } = props;
  const [latest, ...earlier] = editionsOf(facts);
  const told = new Set((latest === undefined ? [] : [latest, ...earlier]).flatMap(({ letters }) => letters));
  const others = facts.letters.filter((letter) => !told.has(letter));
  return (
    <section class="panel area-letters" aria-labelledby="letters">
      <h2 id="letters">{v.say('telling.head')}</h2>
      {latest === undefined && others.length === 0 && (
        <p>{v.say(facts.alert.push ? 'desk.alert.no-letters-yet' : 'desk.alert.no-letters')}</p>
      )}
      {latest !== undefined && <Edition {...props} edition={latest} />}
      <Escalation v={v} rules={desk.rules} alert={facts.alert} />
      {earlier.length > 0 && (
        <details>
          <summary>{v.say('telling.earlier', { n: earlier.length })}</summary>
          {earlier.map((edition) => (
            <Edition {...props} edition={edition} />
          ))}
        </details>
      )}
      {others.length > 0 && (
        <>
          <h3>{v.say('telling.letters')}</h3>
          <ul class="rows">
            {others.map((letter) => (
              <li>
                <a href={paths.letter(letter.id)}>{letter.subject}</a>
                <p class="small">
                  {addressFor(null, letter)} · {letterState(v, letter, desk.world)}
                </p>
                <Trail {...props} letter={letter} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

interface EditionFacts {
  edition: number;
  tellings: Telling[];
  letters: Letter[];
}

/** Newest first. A letter belongs to an edition by its id. */
function editionsOf({ alert, tellings, letters }: AlertFacts): EditionFacts[] {
  const numbers = [...new Set(tellings.map(({ edition }) => edition))].sort((a, b) => b - a);
  return numbers.map((edition) => ({
    edition,
    tellings: tellings.filter((telling) => telling.edition === edition),
    letters: letters.filter(({ id }) => id.startsWith(`${alert.id}:${edition}:`)),
  }));
}

const Edition = (props: Parts & { edition: EditionFacts }) => {
  const { v, desk, edition } = props;
  const [first] = edition.tellings;
  if (first === undefined) return null;
  const counts = TELLING_OUTCOMES.map(
    (outcome) => [outcome, edition.tellings.filter((one) => one.outcome === outcome).length] as const,
  );
  const ordered = TELLING_OUTCOMES.flatMap((outcome) =>
    edition.tellings.filter((one) => one.outcome === outcome),
  );
  return (
    <>
      <h3>
        {v.say('telling.edition', { n: edition.edition, kind: `ledger.kind.${first.kind}` })}{' '}
        <Time v={v} at={first.at} />
      </h3>
      <Facts>{counts.map(([outcome, n]) => n > 0 && v.say(`telling.count.${outcome}`, { n }))}</Facts>
      <ul class="rows">
        {ordered.map((telling) => (
          <li>
            <p class="card-top">
              <b>{recipientName(desk.rules, telling.recipientId)}</b>
              <Tag strong={telling.outcome === 'now'}>{v.say(`telling.outcome.${telling.outcome}`)}</Tag>
            </p>
            <p class="small">{v.reason(telling.reason)}</p>
            {edition.letters
              .filter((letter) => letter.recipientId === telling.recipientId)
              .map((letter) => (
                <div class="small">
                  <a href={paths.letter(letter.id)}>
                    {v.say(`telling.letter.${letter.channel}`)}
                    <span class="visually-hidden">
                      {' '}
                      {v.say('telling.letter.about', {
                        kind: `ledger.kind.${letter.kind}`,
                        name: recipientName(desk.rules, letter.recipientId),
                        n: edition.edition,
                      })}
                    </span>
                  </a>{' '}
                  {letterState(v, letter, desk.world)}
                  <Trail {...props} letter={letter} />
                </div>
              ))}
          </li>
        ))}
      </ul>
    </>
  );
};

/** What became of a letter, step by step. */
const Trail = ({ v, facts, letter }: Parts & { letter: Letter }) => (
  <Steps v={v} letter={letter} steps={facts.deliveries.filter(({ letterId }) => letterId === letter.id)} />
);

export const Steps = ({ v, letter, steps }: { v: Voice; letter: Letter; steps: readonly Delivery[] }) => {
  const again = letter.state === 'waiting' && steps.at(-1)?.step === 'deferred';
  return (
    <Facts>
      {[
        ...steps.map((step) => (
          <>
            <Time v={v} at={step.at} /> {stepWords(v, step)}
          </>
        )),
        again && v.say('telling.again', { when: v.when(letter.nextAt) }),
      ]}
    </Facts>
  );
};

/** How far it went beyond the first readers, and what comes next while nobody takes it. */
const Escalation = ({ v, rules, alert }: { v: Voice; rules: Rules; alert: Alert }) => {
  const urgentAt = alert.urgentAt ?? null;
  if (urgentAt === null) return null;
  const taken = alert.escalated ?? 0;
  const next = rules.escalation[taken];
  const answered = isAnswered(alert);
  const reminded = alert.reminded ?? 0;
  const remindedAt = alert.remindedAt ?? null;
  const due = next === undefined ? null : urgentAt + next.after;
  return (
    <>
      <h3>{v.say('telling.escalation')}</h3>
      <ul>
        <li>
          {v.say('telling.urgent')} <Time v={v} at={urgentAt} />
        </li>
        {rules.escalation.slice(0, taken).map((step) => (
          <li>
            {v.say('telling.step-taken', { span: v.span(step.after), names: namesOf(v, rules, step.to) })}
          </li>
        ))}
        {reminded > 0 && remindedAt !== null && (
          <li>
            {v.say('telling.reminded', { n: reminded })} <Time v={v} at={remindedAt} />
          </li>
        )}
        {answered && next !== undefined && <li>{v.say('telling.stopped')}</li>}
        {!answered && next !== undefined && due !== null && alert.phase !== 'over' && (
          <li>
            {v.say(due > v.now ? 'telling.step-next' : 'telling.step-due', {
              names: namesOf(v, rules, next.to),
              when: v.when(due),
            })}
          </li>
        )}
      </ul>
    </>
  );
};

function namesOf(v: Voice, rules: Rules, ids: readonly string[]): string {
  return ids.map((id) => (id === 'duty' ? v.say('telling.duty') : recipientName(rules, id))).join(', ');
}
