import { dayOf } from '../../domain/time.ts';
import { factSentence, factStand } from '../../domain/statement-facts.ts';
import { type Tip, TIP_ANSWER_LENGTH, TIP_NAME_LENGTH } from '../../domain/tip.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import { roleName } from '../names.ts';
import type { TipActTried } from './tips-acts.ts';

interface FormProps {
  c: DeskContext;
  desk: Desk;
  tip: Tip;
  tried: TipActTried | null;
  excuse: string | null;
}

/** *Trả lời*: what was said to whoever waits, and the fact it stands on. */
export const TipAnswer = ({ c, desk, tip, tried, excuse }: FormProps) => {
  const { voice: v } = c.var;
  const chosen = tried?.typed.fact ?? tip.fact ?? '';
  const { near, others } = factChoices(desk, tip, dayOf(v.now));
  const options = (facts: typeof near) =>
    facts.map((fact) => (
      <option value={fact.id} selected={fact.id === chosen}>
        {`${fact.id} · ${factSentence(fact)}`.slice(0, 160)}
      </option>
    ));
  return (
    <Frame c={c} tip={tip} act="answer" tried={tried} excuse={excuse}>
      <Field
        v={v}
        id="answer"
        label={v.say('tip.answer')}
        hint={v.say('tip.masked-hint')}
        mistake={tried?.mistakes.answer}
        control={(ties) => (
          <textarea class="text" name="answer" rows={4} maxlength={TIP_ANSWER_LENGTH} {...ties}>
            {tried?.typed.answer ?? tip.answer}
          </textarea>
        )}
      />
      <Field
        v={v}
        id="fact"
        label={v.say('tip.fact')}
        hint={v.say('tip.fact-hint')}
        mistake={tried?.mistakes.fact}
        control={(ties) => (
          <select name="fact" {...ties}>
            <option value="">{v.say('tip.fact.none')}</option>
            {near.length > 0 && <optgroup label={v.say('tip.fact.near')}>{options(near)}</optgroup>}
            {others.length > 0 && <optgroup label={v.say('tip.fact.others')}>{options(others)}</optgroup>}
          </select>
        )}
      />
    </Frame>
  );
};

/** *Chuyển*: who is to answer, and by when. */
export const TipRoute = ({ c, desk, tip, tried, excuse }: FormProps) => {
  const { voice: v } = c.var;
  return (
    <Frame c={c} tip={tip} act="route" tried={tried} excuse={excuse}>
      <UnitField c={c} desk={desk} tip={tip} tried={tried} excuse={excuse} />
      <Field
        v={v}
        id="due"
        label={v.say('tip.due')}
        hint={v.say('tip.due-hint')}
        mistake={tried?.mistakes.due}
        control={(ties) => (
          <input
            class="text"
            type="date"
            name="due"
            min={dayOf(v.now)}
            value={tried?.typed.due ?? dayOf(Math.max(tip.due, v.now))}
            {...ties}
          />
        )}
      />
    </Frame>
  );
};

/** *Chuyển đúng thủ tục*: a complaint or denunciation leaves this book for the procedure the law has for it. */
export const TipPass = (props: FormProps) => (
  <Frame c={props.c} tip={props.tip} act="pass" tried={props.tried} excuse={props.excuse}>
    <p>{props.c.var.voice.say('tip.pass-why')}</p>
    <UnitField {...props} />
  </Frame>
);

/** Who answers: any name the office uses, with those of its table to choose from. */
const UnitField = ({ c, desk, tip, tried }: FormProps) => {
  const { voice: v } = c.var;
  const owner = desk.rules.topics.topics.find(({ id }) => id === tip.topic)?.owner;
  const usual = tip.unit === '' && owner !== undefined ? roleName(v, desk.rules, owner) : tip.unit;
  return (
    <>
      <Field
        v={v}
        id="unit"
        label={v.say('tip.unit')}
        hint={v.say('tip.unit-hint')}
        mistake={tried?.mistakes.unit}
        control={(ties) => (
          <input
            class="text"
            name="unit"
            list="units"
            maxlength={TIP_NAME_LENGTH}
            autocomplete="off"
            value={tried?.typed.unit ?? usual}
            {...ties}
          />
        )}
      />
      <datalist id="units">
        {desk.rules.organisations.roles.map(({ usually }) => (
          <option value={usually} />
        ))}
      </datalist>
    </>
  );
};

const Frame = (props: {
  c: DeskContext;
  tip: Tip;
  act: 'answer' | 'route' | 'pass';
  tried: TipActTried | null;
  excuse: string | null;
  children?: unknown;
}) => {
  const { c, tip, act, tried, excuse } = props;
  const { voice: v } = c.var;
  return (
    <form
      class="panel hand-form"
      method="post"
      action={paths.tipAct(tip.id, act)}
      aria-labelledby={`act-${act}`}
    >
      <h2 id={`act-${act}`}>{v.say(`tip.act.${act}`)}</h2>
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      <input type="hidden" name="seen" value={String(tip.version)} />
      <Mended v={v} tried={tried} />
      {props.children}
      <div class="act">
        <button
          class="button"
          type="submit"
          disabled={excuse !== null}
          aria-describedby={excuse === null ? undefined : `no-${act}`}
        >
          {v.say(`tip.press.${act}`)}
        </button>
        {excuse !== null && (
          <span class="excuse" id={`no-${act}`}>
            {excuse}
          </span>
        )}
      </div>
    </form>
  );
};

/** Facts that hold today: those answers about this topic stand on first. */
function factChoices({ rules }: Desk, { topic }: Tip, today: string) {
  const held = rules.facts.filter((fact) => !['expired', 'not-yet'].includes(factStand(fact, today)));
  const ofTopic = new Set(rules.claims.flatMap((claim) => (claim.topic === topic ? claim.facts : [])));
  return {
    near: held.filter(({ id }) => ofTopic.has(id)),
    others: held.filter(({ id }) => !ofTopic.has(id)),
  };
}
