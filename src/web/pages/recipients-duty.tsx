import type { Rules } from '../../config/rules.ts';
import { dayOf } from '../../domain/time.ts';
import type { Desk } from '../desk.ts';
import type { Voice } from '../voice.ts';
import type { RecipientFacts, Turn } from './recipients-facts.ts';

/** Stands for whoever is on duty, in the steps of the escalation. */
const DUTY = 'duty';

/** Who is on duty now and next, and who is told when nobody answers. */
export const Duty = ({ v, desk, facts }: { v: Voice; desk: Desk; facts: RecipientFacts }) => {
  const { rules } = desk;
  return (
    <section class="panel" aria-labelledby="duty">
      <h2 id="duty">{v.say('recipients.duty.head')}</h2>
      <p>{dutyNow(v, rules, facts.duty)}</p>
      {facts.next.length > 0 && (
        <>
          <h3>{v.say('recipients.duty.next')}</h3>
          <ul>
            {facts.next.map((turn) => (
              <li>{turnWords(v, rules, turn, facts)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{v.say('recipients.escalation.head')}</h3>
      <ol class="steps">
        {escalation(v, rules, facts.duty).map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </section>
  );
};

function dutyNow(v: Voice, rules: Rules, duty: readonly string[]): string {
  if (rules.roster.length === 0) return v.say('recipients.duty.no-roster');
  if (duty.length === 0) return v.say('recipients.duty.nobody');
  return v.say('recipients.duty.now', { who: names(rules, duty) });
}

function turnWords(v: Voice, rules: Rules, turn: Turn, { holidays }: RecipientFacts): string {
  const words = v.say('recipients.duty.shift', {
    who: recipientName(rules, turn.who),
    from: v.when(turn.from),
    to: v.when(turn.to),
  });
  return holidays.has(dayOf(turn.from)) ? `${words} (${v.say('recipients.duty.holiday')})` : words;
}

/** The whole chain as sentences, the reminders after the last step included. */
export function escalation(v: Voice, rules: Rules, duty: readonly string[]): string[] {
  const { remind, reminders } = rules.haidang.alert;
  const onDuty = duty.length === 0 ? v.say('recipients.escalation.nobody') : names(rules, duty);
  const who = (id: string) =>
    id === DUTY ? v.say('recipients.escalation.duty', { who: onDuty }) : recipientName(rules, id);
  const steps = rules.escalation.map((step) =>
    v.say('recipients.escalation.step', { span: v.span(step.after), who: step.to.map(who).join(', ') }),
  );
  return [
    ...(steps.length === 0 ? [v.say('recipients.escalation.none')] : steps),
    ...(reminders > 0 ? [v.say('recipients.escalation.remind', { span: v.span(remind), n: reminders })] : []),
  ];
}

function names(rules: Rules, ids: readonly string[]): string {
  return ids.map((id) => recipientName(rules, id)).join(', ');
}

/** Who left the configuration keeps the id. */
function recipientName(rules: Rules, id: string): string {
  return rules.recipients.find((one) => one.id === id)?.name ?? id;
}
