import { statementObstacles, type Sentence } from '../../domain/statement.ts';
import { mustHave } from '../../domain/statement-kinds.ts';
import { factSentence } from '../../domain/statement-facts.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import type { Voice } from '../voice.ts';
import { ADDED, type StatementTried } from './statement-acts.ts';
import { moveGiven, type StatementRead, UNSAID } from './statement-facts.ts';

/** *Sửa từng câu*: words and sources; hidden where the text is past changing. */
export const EditForm = (props: {
  desk: Desk;
  c: DeskContext;
  read: StatementRead;
  tried: StatementTried | null;
}) => {
  const { desk, c, read, tried } = props;
  const { voice: v } = c.var;
  const { statement } = read;
  const given = moveGiven(desk.rules, read, guestOf(c).person, UNSAID, v.now);
  const [stands] = statementObstacles('edit', statement, given);
  const editing = tried?.sentences !== undefined;
  // Words that were typed are shown even where the text is past changing by now.
  if (stands === 'state' && !editing) return null;
  const excuse =
    stands === undefined ? null : v.say('statement.refused', { why: `statement.need.${stands}` });
  const gaps = statement.sentences.some(({ basis }) => basis.from === 'gap');
  return (
    <details class="panel no-print" open={editing || gaps}>
      <summary>{v.say('statement.form.editing')}</summary>
      <p class="hint">{v.say('statement.form.editing-hint')}</p>
      <Mended v={v} tried={editing ? tried : null} />
      {editing && tried.mistakes.form !== undefined && <p class="mistake">{v.reason(tried.mistakes.form)}</p>}
      <form
        class="hand-form"
        method="post"
        action={paths.statementAct(statement.incident, statement.id, 'sua')}
      >
        <input type="hidden" name="token" value={guestOf(c).formToken} />
        <input type="hidden" name="seen" value={tried?.typed.seen ?? String(statement.seq)} />
        <Field
          v={v}
          id="title"
          label={v.say('statement.form.title')}
          mistake={tried?.mistakes.title}
          control={(ties) => (
            <input
              class="text"
              name="title"
              lang="vi"
              value={tried?.typed.title ?? statement.title}
              {...ties}
            />
          )}
        />
        {tried?.meanwhile !== undefined && tried.typed.title !== statement.title && (
          <Present v={v} text={statement.title} />
        )}
        {statement.sentences.map((sentence) => (
          <SentenceFields
            v={v}
            desk={desk}
            sentence={sentence}
            tried={tried}
            stays={staysThere(read.statement, sentence)}
          />
        ))}
        {tried?.meanwhile !== undefined && tried.meanwhile.removed.length > 0 && (
          <div class="note">
            <p>{v.say('statement.form.removed')}</p>
            {tried.meanwhile.removed.map(({ text, source }) => (
              <p lang="vi">{source === '' ? text : `${text} (${source})`}</p>
            ))}
          </div>
        )}
        <fieldset class="choices">
          <legend>{v.say('statement.form.extra')}</legend>
          <Typing v={v} id={ADDED} tried={tried} text="" source="" />
        </fieldset>
        <button
          class="button"
          type="submit"
          disabled={excuse !== null}
          aria-describedby={excuse === null ? undefined : 'no-save'}
        >
          {v.say('statement.form.save')}
        </button>
        {excuse !== null && (
          <span class="excuse" id="no-save">
            {excuse}
          </span>
        )}
      </form>
    </details>
  );
};

/** Is it the only sentence of a part that no text of the kind does without? Then it is filled, not taken out. */
function staysThere({ kind, sentences }: StatementRead['statement'], { part }: Sentence): boolean {
  return mustHave(kind).includes(part) && sentences.filter((one) => one.part === part).length === 1;
}

/** The words as they stand, beside those that were typed over older ones. */
const Present = ({ v, text }: { v: Voice; text: string }) =>
  text === '' ? (
    <p class="hint">{v.say('statement.form.present-empty')}</p>
  ) : (
    <p class="hint" lang="vi">
      {v.say('statement.form.present', { text })}
    </p>
  );

const SentenceFields = (props: {
  v: Voice;
  desk: Desk;
  sentence: Sentence;
  tried: StatementTried | null;
  stays: boolean;
}) => {
  const { v, desk, sentence, tried, stays } = props;
  const { id, part, text, basis } = sentence;
  const source = basis.from === 'officer' ? basis.source : '';
  const from = basis.from === 'officer' && basis.fact !== null ? basis.fact : null;
  const fact = desk.rules.facts.find((one) => one.id === from);
  const typed = tried?.sentences?.get(id);
  return (
    <fieldset class="choices">
      <legend>{v.say(`statement.part.${part}`)}</legend>
      {basis.from === 'gap' && <p class="hint">{v.say(`statement.gap.${part}`)}</p>}
      {fact !== undefined && (
        <p class="hint" lang="vi">
          {fact.id}: {factSentence(fact)}
        </p>
      )}
      <Typing v={v} id={id} tried={tried} text={text} source={source} />
      {tried?.meanwhile !== undefined && typed !== undefined && <Present v={v} text={text} />}
      {!stays && (
        <label>
          <input type="checkbox" name={`gone-${id}`} checked={typed?.gone === true} />{' '}
          {v.say('statement.form.gone')}
        </label>
      )}
    </fieldset>
  );
};

const Typing = (props: {
  v: Voice;
  id: string;
  tried: StatementTried | null;
  text: string;
  source: string;
}) => {
  const { v, id, tried, text, source } = props;
  const typed = tried?.sentences?.get(id);
  const name = id === ADDED ? 'them' : id;
  return (
    <>
      <Field
        v={v}
        id={`text-${name}`}
        label={v.say('statement.form.text')}
        mistake={undefined}
        control={(ties) => (
          <textarea class="text" name={`text-${id}`} rows={3} lang="vi" {...ties}>
            {typed?.text ?? text}
          </textarea>
        )}
      />
      <Field
        v={v}
        id={`source-${name}`}
        label={v.say('statement.form.source')}
        mistake={undefined}
        control={(ties) => (
          <input
            class="text"
            name={`source-${id}`}
            lang="vi"
            placeholder={v.say('statement.form.source-hint')}
            value={typed?.source ?? source}
            {...ties}
          />
        )}
      />
    </>
  );
};
