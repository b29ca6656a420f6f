import type { Child } from 'hono/jsx';
import { mayErase, type EvidenceItem } from '../../domain/evidence.ts';
import { referralObstacles, type ReferralStep } from '../../domain/evidence-moves.ts';
import { dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Empty, Facts, Moment, Tag } from '../components.tsx';
import type { Desk, DeskContext } from '../desk.ts';
import { Field } from '../fields.tsx';
import type { Voice } from '../voice.ts';
import { type EvidenceTried, LONGER, WHY_LENGTH } from './evidence-deed.ts';
import { caseOf, type EvidenceFacts } from './evidence-facts.ts';

export interface EvidenceParts {
  c: DeskContext;
  desk: Desk;
  v: Voice;
  facts: EvidenceFacts;
  tried: EvidenceTried | null;
}

/** Why a step cannot be made now, every reason in its own words; null when it can. */
export function excuseOf({ c, v, facts }: EvidenceParts, step: ReferralStep): string | null {
  const found = referralObstacles(step, caseOf(facts, guestOf(c).person));
  return found.length === 0 ? null : found.map((need) => v.say(`evidence.need.${need}`)).join(' ');
}

/** A form of one step with its button, greyed with its reasons by the table the server checks by. */
export const StepForm = (
  props: EvidenceParts & {
    step: ReferralStep;
    act: string;
    label: string;
    quiet?: boolean;
    excuse?: string | null;
    upload?: boolean;
    about?: string;
    children?: Child | Child[];
  },
) => {
  const { c, facts, step, act, label } = props;
  const excuse = props.excuse ?? excuseOf(props, step);
  const told = `no-${act}-${props.about === undefined ? 'one' : props.about.replaceAll(/\W+/g, '').slice(-12)}`;
  return (
    <form
      class="hand-form"
      method="post"
      action={paths.evidenceAct(facts.incident.id, act)}
      {...(props.upload === true && { enctype: 'multipart/form-data' })}
    >
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      {props.children}
      <div class="act">
        <button
          class={props.quiet === true ? 'button button-quiet' : 'button'}
          type="submit"
          disabled={excuse !== null}
          aria-describedby={excuse === null ? undefined : told}
        >
          {label}
          {props.about !== undefined && <span class="visually-hidden"> {props.about}</span>}
        </button>
        {excuse !== null && (
          <span class="excuse" id={told}>
            {excuse}
          </span>
        )}
      </div>
    </form>
  );
};

/** One line of text that a step asks for. */
export const WhyField = (props: {
  parts: EvidenceParts;
  id: string;
  at: EvidenceTried['at'];
  name: string;
  label: string;
  /** True: it is this form that came back. */
  mine?: boolean;
}) => {
  const { v, tried } = props.parts;
  const mine = tried?.at === props.at && props.mine !== false;
  return (
    <Field
      v={v}
      id={props.id}
      label={props.label}
      mistake={mine ? tried.mistake : undefined}
      control={(ties) => (
        <input
          class="text"
          name={props.name}
          maxlength={WHY_LENGTH}
          autocomplete="off"
          value={mine ? (tried.typed[props.name] ?? '') : ''}
          {...ties}
        />
      )}
    />
  );
};

/** What is frozen, each with its fingerprints and the day it will be erased. */
export const Items = (parts: EvidenceParts) => {
  const { v, facts } = parts;
  return (
    <section aria-labelledby="items" data-live="items">
      <h2 id="items">{v.say('evidence.items', { n: facts.items.length })}</h2>
      {facts.items.length === 0 ? (
        <Empty>{v.say('evidence.items.none')}</Empty>
      ) : (
        <ol class="rows">
          {facts.items.map((item, index) => (
            <Item parts={parts} item={item} n={index + 1} />
          ))}
        </ol>
      )}
    </section>
  );
};

const Item = ({ parts, item, n }: { parts: EvidenceParts; item: EvidenceItem; n: number }) => {
  const { v, facts } = parts;
  if (item.erasedAt !== null)
    return (
      <li>
        <span class="row-title">{v.say('evidence.item.erased', { n })}</span>
        <Facts>
          <Moment v={v} at={item.erasedAt} />
          <code class="hash">{item.hashes.bytes}</code>
        </Facts>
      </li>
    );
  const name = item.title || item.file || item.address;
  return (
    <li>
      <a class="row-title" href={paths.evidenceItem(facts.incident.id, item.id)} lang="vi">
        {name}
      </a>
      {item.form !== 'file' && <p class="small address">{item.address}</p>}
      <p class="tags">
        <Tag>{v.say(`evidence.form.${item.form}`)}</Tag>
        {item.status !== null && item.status !== 200 && <Tag strong>HTTP {item.status}</Tag>}
        {item.grievance && <Tag strong>{v.say('evidence.item.grievance')}</Tag>}
      </p>
      <Facts>
        <>
          {v.say('evidence.item.captured', { name: item.name })} <Moment v={v} at={item.capturedAt} />
        </>
        {v.say('evidence.item.size', { n: item.size })}
        {v.say(mayErase(item, v.now) ? 'evidence.item.due' : 'evidence.item.until', {
          day: v.day(dayOf(item.keepUntil)),
        })}
      </Facts>
      <p class="small">
        SHA-256 <code class="hash">{item.hashes.bytes}</code>
      </p>
      <details open={parts.tried?.at === 'keep' && parts.tried.typed['item'] === item.id}>
        <summary>{v.say('evidence.keep')}</summary>
        <StepForm
          {...parts}
          step="keep"
          act="giu"
          label={v.say('evidence.keep.do', { day: v.day(dayOf(item.keepUntil + LONGER)) })}
          about={item.id}
          quiet
        >
          <input type="hidden" name="item" value={item.id} />
          <WhyField
            parts={parts}
            id={`keep-${n}`}
            at="keep"
            name="why"
            label={v.say('evidence.why')}
            mine={parts.tried?.typed['item'] === item.id}
          />
        </StepForm>
      </details>
    </li>
  );
};
