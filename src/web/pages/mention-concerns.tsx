import type { Rules } from '../../config/rules.ts';
import type { ActorFound, Evidence, Meaning, PlaceNamed } from '../../domain/meaning.ts';
import { Tag } from '../components.tsx';
import { matchedWords } from '../highlight.ts';
import { actorName, formerPlaceName, placeName } from '../names.ts';
import type { Voice } from '../voice.ts';

const WORDS_SHOWN = 3;

/** Rows of what a mention is about beside its topics: where, who, for whom, in what mood, each with the words that say so. */
export const MentionConcerns = (props: { v: Voice; rules: Rules; meaning: Meaning; text: string }) => {
  const { v, rules, meaning, text } = props;
  const { named = [], actors = [], audience = [], moods = [] } = meaning;
  const home = named.filter(({ id }) => meaning.places.includes(id));
  const place = (found: PlaceNamed) => ({ ...found, name: formerPlaceName(v, rules, found) });
  // What a person added, or an older reading concluded, has no words of its own.
  const untold = meaning.places
    .filter((id) => !named.some((found) => found.id === id))
    .map((id) => ({ name: placeName(rules, id), evidence: [] }));
  return (
    <>
      <Chips name={v.say('concern.place')} text={text} strong chips={[...home.map(place), ...untold]} />
      <Chips
        name={v.say('concern.named')}
        text={text}
        chips={named.filter((found) => !home.includes(found)).map(place)}
      />
      <Chips
        name={v.say('concern.actors')}
        text={text}
        chips={actors.map((found: ActorFound) => ({ ...found, name: actorName(v, rules, found) }))}
      />
      <Chips
        name={v.say('concern.audience')}
        text={text}
        chips={audience.map((found) => ({ ...found, name: v.say(`audience.${found.id}`) }))}
      />
      <Chips
        name={v.say('concern.moods')}
        text={text}
        chips={moods.map((found) => ({ ...found, name: v.say(`mood.${found.id}`) }))}
      />
    </>
  );
};

const Chips = (props: {
  name: string;
  text: string;
  chips: { name: string; evidence: Evidence[] }[];
  strong?: boolean;
}) => {
  if (props.chips.length === 0) return null;
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td>
        <ul class="tags">
          {props.chips.map(({ name, evidence }) => (
            <li>
              <Tag {...(props.strong === true && { strong: true })}>{name}</Tag>{' '}
              <span class="small">
                {matchedWords(props.text, evidence, WORDS_SHOWN).map((word) => (
                  <>
                    <q>{word}</q>{' '}
                  </>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
};
