import type { IndicatorBoard } from '../../domain/indicator.ts';
import { INPUT_NOTE } from '../../domain/input.ts';
import { addDays } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { Field, Mended } from '../fields.tsx';
import {
  type InputName,
  type InputTried,
  isKnown,
  ownIndicator,
  seenName,
  shownInput,
} from './indicators-forms.ts';

interface Parts {
  c: DeskContext;
  desk: Desk;
  board: IndicatorBoard;
  names: readonly InputName[];
  tried: InputTried | null;
}

/** What only people know of the period, in one form; under each field who entered what stands in it. */
export const InputForm = ({ c, desk, board: { period, inputs }, names, tried }: Parts) => {
  const { voice: v } = c.var;
  const guest = guestOf(c);
  const excuse = may(guest.person, 'paper') ? null : v.say('desk.refused.role');
  const held = new Map(inputs.map((input) => [input.what, input]));
  return (
    <form class="panel hand-form" method="post" action={paths.enterIndicators} aria-labelledby="enter">
      <h2 id="enter">{v.say('indicators.enter')}</h2>
      <input type="hidden" name="token" value={guest.formToken} />
      <input type="hidden" name="from" value={period.from} />
      <input type="hidden" name="to" value={addDays(period.to, -1)} />
      <Mended v={v} tried={tried} />
      <p class="hint">{v.say('indicators.enter.why')}</p>
      {names.map((what) => {
        const input = held.get(what);
        const known = input !== undefined && input.value !== null ? input : null;
        const own = ownIndicator(desk.rules, what);
        return (
          <Field
            v={v}
            id={`input-${what.replace(':', '-')}`}
            label={
              isKnown(what) ? v.say(`indicators.input.${what}`) : `${own?.name ?? what} (${own?.unit ?? ''})`
            }
            mistake={tried?.mistakes[what]}
            {...(known !== null && {
              hint: `${v.say('indicators.by', { name: known.name, at: v.moment(known.at) })}${known.note === '' ? '' : ` · ${known.note}`}`,
            })}
            control={(ties) => (
              <>
                <input
                  type="hidden"
                  name={seenName(what)}
                  value={shownInput(v.language, known?.value ?? null)}
                />
                <input
                  class="text"
                  name={what}
                  inputmode="decimal"
                  autocomplete="off"
                  value={tried?.typed[what] ?? shownInput(v.language, known?.value ?? null)}
                  {...ties}
                />
              </>
            )}
          />
        );
      })}
      <Field
        v={v}
        id="input-note"
        label={v.say('indicators.note')}
        mistake={tried?.mistakes['note']}
        control={(ties) => (
          <input
            class="text"
            name="note"
            maxlength={INPUT_NOTE}
            autocomplete="off"
            value={tried?.typed['note'] ?? ''}
            {...ties}
          />
        )}
      />
      <div class="act">
        <button
          class="button"
          type="submit"
          disabled={excuse !== null}
          aria-describedby={excuse === null ? undefined : 'no-input'}
        >
          {v.say('indicators.save')}
        </button>
        {excuse !== null && (
          <span class="excuse" id="no-input">
            {excuse}
          </span>
        )}
      </div>
    </form>
  );
};
