import { FEEDBACK, kindsIn, troublesIn } from '../../domain/asking.ts';
import { AUDIENCES, STANCES } from '../../domain/meaning.ts';
import { LONGEST_SEARCH } from '../../domain/search.ts';
import { PUBLISHER_KINDS } from '../../domain/source.ts';
import { paths } from '../../view/paths.ts';
import type { Desk } from '../desk.ts';
import { Field } from '../fields.tsx';
import { topicName } from '../names.ts';
import type { Voice } from '../voice.ts';
import { type Asked, filtersUsed } from './mentions-asked.ts';

/** What the list is narrowed by: words first, everything else behind one more press while it is not in use. */
export const Filters = ({ v, desk, asked }: { v: Voice; desk: Desk; asked: Asked }) => {
  const used = filtersUsed(asked);
  const troubles = troublesIn(asked);
  const mistake = (field: keyof typeof troubles) => {
    const key = troubles[field];
    return key === undefined ? undefined : { key, data: {} };
  };
  return (
    <form
      class="search"
      role="search"
      method="get"
      action={paths.mentions}
      aria-label={v.say('desk.mentions.filter')}
    >
      {asked.story !== '' && <input type="hidden" name="story" value={asked.story} />}
      {asked.claim !== '' && <input type="hidden" name="claim" value={asked.claim} />}
      {asked.relation !== '' && <input type="hidden" name="relation" value={asked.relation} />}
      {asked.publisher !== '' && <input type="hidden" name="publisher" value={asked.publisher} />}
      {asked.dated && <input type="hidden" name="dated" value="yes" />}
      {asked.alert !== '' && <input type="hidden" name="alert" value={asked.alert} />}
      <div class="search-line">
        <Field
          v={v}
          id="search-q"
          label={v.say('search.label')}
          mistake={mistake('q')}
          control={(ties) => (
            <input
              class="text"
              type="search"
              name="q"
              value={asked.q}
              maxlength={LONGEST_SEARCH}
              autocomplete="off"
              spellcheck={false}
              {...ties}
            />
          )}
        />
        <button class="button" type="submit">
          {v.say('search.go')}
        </button>
      </div>
      <p class="small">{v.say('search.how')}</p>
      <details open={used > 0}>
        <summary>{used === 0 ? v.say('search.more') : v.say('search.more-set', { n: used })}</summary>
        <div class="filters">
          {(['from', 'to'] as const).map((name) => (
            <Field
              v={v}
              id={`search-${name}`}
              label={v.say(`search.${name}`)}
              mistake={mistake(name)}
              control={(ties) => (
                // What is no day cannot be shown by a field for days, and must not be lost.
                <input
                  class="text"
                  type={mistake(name)?.key === 'search.no-day' ? 'text' : 'date'}
                  name={name}
                  value={asked[name]}
                  {...ties}
                />
              )}
            />
          ))}
          <Choices v={v} desk={desk} asked={asked} />
          <label class="check">
            <input type="checkbox" name="relevant" value="all" checked={asked.all} />
            {v.say('desk.filter.all')}
          </label>
          <button class="button button-quiet" type="submit">
            {v.say('desk.filter.apply')}
          </button>
          {used > 0 && (
            <p>
              <a href={paths.mentions}>{v.say('search.clear')}</a>
            </p>
          )}
        </div>
      </details>
    </form>
  );
};

const Choices = ({ v, desk, asked }: { v: Voice; desk: Desk; asked: Asked }) => {
  const any = v.say('desk.filter.any');
  const { topics, organisations } = desk.rules;
  return (
    <>
      <Choice
        name="topic"
        label={v.say('desk.filter.topic')}
        any={any}
        chosen={asked.topic}
        options={[
          ...topics.topics.map(({ id }): [string, string] => [id, topicName(v, desk.rules, id)]),
          // A paper links to all topics of a campaign together; the form goes on asking for them.
          ...(asked.topic.includes(',') ? [severalTopics(v, desk, asked.topic)] : []),
        ]}
      />
      <Choice
        name="stance"
        label={v.say('desk.filter.stance')}
        any={any}
        chosen={asked.stance}
        options={STANCES.map((stance) => [stance, v.say(`stance.${stance}`)])}
      />
      <Choice
        name="kind"
        label={v.say('desk.filter.kind')}
        any={any}
        chosen={asked.kind}
        options={[
          ...PUBLISHER_KINDS.map((kind): [string, string] => [kind, v.say(`kind.${kind}`)]),
          // The list of outlets links to what they told themselves; the form goes on asking for it.
          ...(asked.kind.includes(',') ? [severalKinds(v, asked.kind)] : []),
        ]}
      />
      <Choice
        name="feedback"
        label={v.say('desk.filter.feedback')}
        any={any}
        chosen={asked.feedback}
        options={FEEDBACK.map((feedback) => [feedback, v.say(`desk.${feedback}`)])}
      />
      <Choice
        name="place"
        label={v.say('concern.place')}
        any={any}
        chosen={asked.place}
        options={organisations.places.map((place) => [place.id, place.name])}
      />
      <Choice
        name="audience"
        label={v.say('concern.audience')}
        any={any}
        chosen={asked.audience}
        options={AUDIENCES.map((audience) => [audience, v.say(`audience.${audience}`)])}
      />
    </>
  );
};

function severalTopics(v: Voice, desk: Desk, asked: string): [string, string] {
  const names = asked.split(',').map((topic) => topicName(v, desk.rules, topic));
  return [asked, names.join(', ')];
}

function severalKinds(v: Voice, asked: string): [string, string] {
  const names = kindsIn(asked).map((kind) => v.say(`kind.${kind}`));
  return [asked, names.join(', ')];
}

const Choice = (props: {
  name: string;
  label: string;
  any: string;
  chosen: string;
  options: [string, string][];
}) => (
  <label>
    <span>{props.label}</span>
    <select name={props.name}>
      <option value="">{props.any}</option>
      {props.options.map(([value, text]) => (
        <option value={value} selected={value === props.chosen}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
