import type { Letter } from '../../domain/letter.ts';
import { type Telling, TELLING_OUTCOMES } from '../../domain/telling.ts';
import { paths } from '../../view/paths.ts';
import { LevelBadge, Tag } from '../components.tsx';
import type { Desk } from '../desk.ts';
import { letterState } from '../letter-state.ts';
import { recipientName } from '../names.ts';
import type { Voice } from '../voice.ts';
import type { AlertTold, WhyFacts } from './why-facts.ts';
import { Link } from './why-link.tsx';

/** The last link: person by person, what they were told of each alert, why or why not, and when the letter was taken. */
export const Told = ({ v, desk, facts }: { v: Voice; desk: Desk; facts: WhyFacts }) => {
  const { told } = facts;
  const somebody = told.some(
    ({ tellings, letters }) =>
      tellings.some(({ outcome }) => outcome === 'now') || (tellings.length === 0 && letters.length > 0),
  );
  return (
    <Link v={v} name="why.told" holds={told.length === 0 ? null : somebody}>
      {told.length === 0 && <p>{v.say('why.told.nobody')}</p>}
      {told.map((one) => (
        <OneAlert v={v} desk={desk} one={one} />
      ))}
    </Link>
  );
};

const OneAlert = ({ v, desk, one }: { v: Voice; desk: Desk; one: AlertTold }) => {
  const { alert, tellings, letters, silenced } = one;
  const ordered = TELLING_OUTCOMES.flatMap((outcome) =>
    tellings.filter((telling) => telling.outcome === outcome),
  );
  const people = [...new Set([...ordered, ...letters].map(({ recipientId }) => recipientId))];
  return (
    <>
      <p>
        <LevelBadge v={v} level={alert.level} /> <a href={paths.alert(alert.id)}>{alert.title}</a>
      </p>
      <p class="small">{v.reason(alert.reason)}</p>
      {silenced !== null && <p class="small">{v.reason(silenced.reason)}</p>}
      {people.length > 0 && (
        <ul class="rows">
          {people.map((id) => (
            <OnePerson
              v={v}
              desk={desk}
              name={recipientName(desk.rules, id)}
              tellings={tellings.filter(({ recipientId }) => recipientId === id)}
              letters={letters.filter(({ recipientId }) => recipientId === id)}
            />
          ))}
        </ul>
      )}
    </>
  );
};

const OnePerson = (props: { v: Voice; desk: Desk; name: string; tellings: Telling[]; letters: Letter[] }) => {
  const { v, desk, name, tellings, letters } = props;
  const [first, ...later] = tellings;
  const ofEdition = ({ alertId, edition }: Telling) =>
    letters.filter(({ id }) => id.startsWith(`${alertId}:${edition}:`));
  const row = (telling: Telling) => (
    <>
      <p>
        {v.say('why.told.edition', { kind: `ledger.kind.${telling.kind}`, when: v.moment(telling.at) })}{' '}
        {telling !== first && <Tag>{v.say(`telling.outcome.${telling.outcome}`)}</Tag>}{' '}
        {v.reason(telling.reason)}
      </p>
      {ofEdition(telling).map((letter) => (
        <LetterRow v={v} desk={desk} letter={letter} />
      ))}
    </>
  );
  return (
    <li>
      <p>
        <b>{name}</b>{' '}
        {first !== undefined && (
          <Tag strong={first.outcome === 'now'}>{v.say(`telling.outcome.${first.outcome}`)}</Tag>
        )}
      </p>
      <div class="small">
        {first !== undefined && row(first)}
        {later.length > 0 && (
          <details>
            <summary>{v.say('why.told.more', { n: later.length })}</summary>
            {later.map(row)}
          </details>
        )}
        {tellings.length === 0 && letters.map((letter) => <LetterRow v={v} desk={desk} letter={letter} />)}
      </div>
    </li>
  );
};

const LetterRow = ({ v, desk, letter }: { v: Voice; desk: Desk; letter: Letter }) => (
  <p>
    <a href={paths.letter(letter.id)}>{v.say('why.told.letter', { when: v.when(letter.writtenAt) })}</a>
    {': '}
    {letterState(v, letter, desk.world)}
  </p>
);
