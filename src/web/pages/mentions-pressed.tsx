import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { fieldName, valueName } from '../said.ts';
import type { Voice } from '../voice.ts';
import { pressed } from './correct.ts';
import { addressOf, type Asked } from './mentions-asked.ts';

/** What the last press said of many, how many it left alone, and the way to take all of it back. */
export const Pressed = async (props: {
  v: Voice;
  c: DeskContext;
  desk: Desk;
  asked: Asked;
  press: string;
}) => {
  const { v, c, desk, asked, press } = props;
  const { person, formToken } = guestOf(c);
  const many = press === '' || !may(person, 'correct') ? null : await pressed(desk.store, press);
  if (many === null) return null;
  const n = many.before.length;
  if (many.undone)
    return (
      <p class="done" role="status">
        {v.say('search.many.undone', { n })}
      </p>
    );
  const { field, value, left } = many;
  const said = `“${fieldName(v, desk.rules, { field, subject: '' })}: ${valueName(v, field, value)}”`;
  return (
    <>
      <p class="done" role="status">
        {v.say('search.many.done', { n, said })} {left > 0 && v.say('search.many.left', { n: left })}
      </p>
      {n > 0 && (
        <form class="act" method="post" action={paths.undoMany}>
          <input type="hidden" name="token" value={formToken} />
          <input type="hidden" name="lan" value={press} />
          <input type="hidden" name="back" value={addressOf(asked)} />
          <button class="button button-quiet" type="submit">
            {v.say('search.many.undo')}
          </button>
        </form>
      )}
    </>
  );
};
