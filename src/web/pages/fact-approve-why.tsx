import { Field } from '../fields.tsx';
import type { Voice } from '../voice.ts';
import type { ApprovalTried } from './facts-approve.ts';

/** Why a person approves, and the button: of one fact on its page, of many in the library. `excuse`: why it cannot be pressed. */
export const ApproveWhy = (props: {
  v: Voice;
  tried: ApprovalTried | null;
  excuse: string | null;
  label: string;
}) => {
  const { v, tried, excuse, label } = props;
  return (
    <>
      <Field
        v={v}
        id="why"
        label={v.say('facts.approve-why')}
        hint={v.say('facts.approve-why-hint')}
        mistake={tried?.mistakes.why}
        control={(ties) => (
          <input
            class="text"
            name="why"
            lang="vi"
            autocomplete="off"
            value={tried?.typed.why ?? ''}
            disabled={excuse !== null}
            {...ties}
          />
        )}
      />
      <button
        class="button"
        type="submit"
        disabled={excuse !== null}
        aria-describedby={excuse === null ? undefined : 'no-approve'}
      >
        {label}
      </button>
      {excuse !== null && (
        <span class="excuse" id="no-approve">
          {v.say(excuse)}
        </span>
      )}
    </>
  );
};
