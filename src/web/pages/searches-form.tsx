import { type Asking, askingOf } from '../../domain/asking.ts';
import {
  MOST_A_DAY,
  NAME_LENGTH,
  savedQuery,
  type SavedSearch,
  TELLINGS,
  USUAL_A_DAY,
} from '../../domain/saved-search.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { Field } from '../fields.tsx';
import { conditionWords, type SearchTried } from './searches-asked.ts';

/** *Lưu tìm kiếm này*, under a search or, when it came back, on the page of searches. */
export const SaveForm = (props: { c: DeskContext; desk: Desk; asking: Asking; tried?: SearchTried }) => {
  const { c, desk, asking, tried } = props;
  const { voice: v } = c.var;
  const { person } = guestOf(c);
  if (!may(person, 'search')) return null;
  const words = conditionWords(v, desk.rules, asking);
  return (
    <details class="panel" open={tried !== undefined}>
      <summary>{v.say('search.saved.form')}</summary>
      <p class="small">
        {words.join(' · ')}
        {(asking.from !== '' || asking.to !== '') && <> · {v.say('search.saved.no-days')}</>}
      </p>
      <SearchForm
        c={c}
        action={paths.searches}
        id="save"
        submit={v.say('search.saved.save')}
        values={{
          name: words.join(' · ').slice(0, NAME_LENGTH),
          tell: 'never',
          most: USUAL_A_DAY,
          shared: false,
        }}
        query={savedQuery(asking)}
        {...(tried && { tried })}
      />
    </details>
  );
};

/** What may be said of a search: its name, its letters, and who sees it. What was typed stays typed. */
export const SearchForm = (props: {
  c: DeskContext;
  action: string;
  id: string;
  submit: string;
  values: Pick<SavedSearch, 'name' | 'tell' | 'most' | 'shared'>;
  query?: string;
  tried?: SearchTried;
}) => {
  const { c, action, id, submit, values, query, tried } = props;
  const { voice: v } = c.var;
  const typed = tried?.typed;
  const told = typed?.tell ?? values.tell;
  return (
    <form class="hand-form" method="post" action={action}>
      <input type="hidden" name="token" value={guestOf(c).formToken} />
      {query !== undefined && <input type="hidden" name="query" value={query} />}
      {tried !== undefined && (
        <p class="mistake" role="alert">
          {v.say('search.saved.mended')}
        </p>
      )}
      <Field
        v={v}
        id={`${id}-name`}
        label={v.say('search.saved.name')}
        mistake={tried?.mistakes.name}
        control={(ties) => (
          <input
            class="text"
            name="name"
            required
            maxlength={NAME_LENGTH}
            autocomplete="off"
            value={typed?.name ?? values.name}
            {...ties}
          />
        )}
      />
      <Field
        v={v}
        id={`${id}-tell`}
        label={v.say('search.saved.tell')}
        mistake={tried?.mistakes.tell}
        control={(ties) => (
          <select name="tell" {...ties}>
            {TELLINGS.map((tell) => (
              <option value={tell} selected={tell === told}>
                {v.say(`search.saved.tell.${tell}`)}
              </option>
            ))}
          </select>
        )}
      />
      <Field
        v={v}
        id={`${id}-most`}
        label={v.say('search.saved.most')}
        hint={v.say('search.saved.most.hint')}
        mistake={tried?.mistakes.most}
        control={(ties) => (
          <input
            class="text"
            name="most"
            type="number"
            inputmode="numeric"
            min="1"
            max={MOST_A_DAY}
            value={typed?.most ?? values.most}
            {...ties}
          />
        )}
      />
      <label class="check">
        <input
          type="checkbox"
          name="shared"
          value="yes"
          checked={typed === undefined ? values.shared : typed.shared === 'yes'}
        />
        {v.say('search.saved.share')}
      </label>
      <button class="button" type="submit">
        {submit}
      </button>
    </form>
  );
};

/** The form of a search that could not be kept, with everything as it was typed. */
export const CameBack = ({ c, desk, tried }: { c: DeskContext; desk: Desk; tried: SearchTried }) => (
  <SaveForm c={c} desk={desk} asking={askingOf(tried.typed.query ?? '')} tried={tried} />
);
