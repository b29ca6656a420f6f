import { concluded, type Correction, FIELDS, type Said, WHOLE_FIELDS } from '../../domain/correction.ts';
import type { Meaning } from '../../domain/meaning.ts';
import type { Mention } from '../../domain/mention.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Time } from '../components.tsx';
import type { Desk, DeskContext } from '../desk.ts';
import { claimTitle, topicName } from '../names.ts';
import { fieldName, valueName } from '../said.ts';
import type { Voice } from '../voice.ts';

interface Props {
  v: Voice;
  c: DeskContext;
  desk: Desk;
  mention: Mention;
  words: Correction[];
}

/** What people said of a mention, and the form to say more. */
export const MentionCorrections = ({ v, c, desk, mention, words }: Props) => {
  const { meaning } = mention;
  const guest = guestOf(c);
  const open = meaning !== null && may(guest.person, 'correct');
  if (words.length === 0 && !open) return null;
  return (
    <section class="panel" aria-labelledby="corrections">
      <h2 id="corrections">{v.say('teach.correct')}</h2>
      {words.length > 0 && (
        <ul class="rows">
          {words.map((word) => (
            <li>
              <Word v={v} desk={desk} word={word} />
              {open && (
                <form class="act" method="post" action={paths.takeBack(mention.id)}>
                  <input type="hidden" name="token" value={guest.formToken} />
                  <input type="hidden" name="field" value={word.field} />
                  <input type="hidden" name="subject" value={word.subject} />
                  <button class="button button-quiet" type="submit">
                    {v.say('teach.take-back')}
                    <span class="visually-hidden"> {fieldName(v, desk.rules, word)}</span>
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <details>
          <summary>{v.say('teach.correct-open')}</summary>
          <form class="choose" method="post" action={paths.correct(mention.id)}>
            <input type="hidden" name="token" value={guest.formToken} />
            <Fields v={v} desk={desk} meaning={meaning} />
            <button class="button" type="submit">
              {v.say('teach.correct-save')}
            </button>
          </form>
        </details>
      ) : (
        meaning !== null && <p class="small">{v.say('desk.refused.role')}</p>
      )}
    </section>
  );
};

const Word = ({ v, desk, word }: { v: Voice; desk: Desk; word: Correction }) => {
  const { field, machine, value } = word;
  const agreed = machine === null || machine === value;
  return (
    <>
      <b>{fieldName(v, desk.rules, word)}</b>: {valueName(v, field, value)}
      <p class="small">
        {word.name} · <Time v={v} at={word.at} /> ·{' '}
        {agreed
          ? v.say(machine === null ? 'teach.machine-silent' : 'teach.machine-agrees')
          : v.say('teach.machine-said', { value: valueName(v, field, machine) })}
      </p>
    </>
  );
};

/** One choice per field that makes sense here; the empty one leaves it as it is. */
const Fields = ({ v, desk, meaning }: { v: Voice; desk: Desk; meaning: Meaning }) => {
  const whole = WHOLE_FIELDS.filter((field) => meaning.relevant || field === 'relevant' || field === 'spam');
  const present = new Set(meaning.topics.map((topic) => topic.id));
  const absent = desk.rules.topics.topics.filter((topic) => !present.has(topic.id));
  return (
    <>
      {whole.map((field) => (
        <Choice
          v={v}
          name={field}
          label={v.say(`teach.field.${field}`)}
          about={{ field, subject: '' }}
          now={meaning}
        />
      ))}
      {meaning.relevant &&
        meaning.topics.map((topic) => (
          <label class="check">
            <input type="checkbox" name="drop-topic" value={topic.id} />
            {v.say('teach.drop-topic', { topic: topicName(v, desk.rules, topic.id) })}
          </label>
        ))}
      {meaning.relevant && (
        <label>
          <span>{v.say('teach.add-topic')}</span>
          <select name="add-topic">
            <option value="">{v.say('teach.no-topic')}</option>
            {absent.map((topic) => (
              <option value={topic.id}>{topicName(v, desk.rules, topic.id)}</option>
            ))}
          </select>
        </label>
      )}
      {meaning.relevant &&
        meaning.claims.map(({ id }) => (
          <Choice
            v={v}
            name={`claim.${id}`}
            label={v.say('teach.about-claim', { claim: claimTitle(desk.rules, id) })}
            about={{ field: 'claim', subject: id }}
            now={meaning}
          />
        ))}
    </>
  );
};

const Choice = (props: {
  v: Voice;
  name: string;
  label: string;
  about: Omit<Said, 'value'>;
  now: Meaning;
}) => {
  const { v, about } = props;
  return (
    <label>
      <span>{props.label}</span>
      <select name={props.name}>
        <option value="">
          {v.say('teach.as-is', { value: valueName(v, about.field, concluded(props.now, about)) })}
        </option>
        {FIELDS[about.field].map((value) => (
          <option value={value}>{valueName(v, about.field, value)}</option>
        ))}
      </select>
    </label>
  );
};
