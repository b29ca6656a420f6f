import { mustAnswer } from '../../domain/evidence-citizen.ts';
import { Field } from '../fields.tsx';
import { type EvidenceParts, excuseOf, StepForm, WhyField } from './evidence-parts.tsx';

/** What keeps people's complaints out of evidence where the house cannot know: a person says. */
const Citizen = (props: { parts: EvidenceParts; mine: boolean; required: boolean }) => {
  const { v, tried } = props.parts;
  return (
    <fieldset>
      <legend>{v.say('evidence.citizen')}</legend>
      {(['no', 'yes'] as const).map((answer) => (
        <label class="check">
          <input
            type="radio"
            name="citizen"
            value={answer}
            required={props.required}
            checked={props.mine && tried?.typed['citizen'] === answer}
          />
          {v.say(`evidence.citizen.${answer}`)}
        </label>
      ))}
    </fieldset>
  );
};

/** Ways to freeze more: a mention of the incident, an address, a file handed in. */
export const Freeze = (parts: EvidenceParts) => {
  const { v, desk, facts, tried } = parts;
  const alone = desk.archivist === null ? v.say('evidence.refused.alone') : null;
  const excuse = excuseOf(parts, 'freeze') ?? alone;
  return (
    <section class="panel" aria-labelledby="freeze">
      <h2 id="freeze">{v.say('evidence.freeze')}</h2>
      <p>{v.say('evidence.freeze.why')}</p>
      {facts.offered.length > 0 && (
        <StepForm
          {...parts}
          step="freeze"
          act="dong-bang"
          label={v.say('evidence.freeze.mention')}
          excuse={excuse}
        >
          <Field
            v={v}
            id="freeze-mention"
            label={v.say('evidence.freeze.which')}
            mistake={undefined}
            control={(ties) => (
              <select class="text" name="mention" {...ties}>
                {facts.offered.map((mention) => (
                  <option value={mention.id}>
                    {(mention.title || mention.address).slice(0, 110)}
                    {mention.meaning?.grievance === true ? ` (${v.say('evidence.item.grievance')})` : ''}
                  </option>
                ))}
              </select>
            )}
          />
          {facts.offered.some((mention) => mustAnswer([mention])) && (
            <Citizen
              parts={parts}
              mine={tried?.at === 'address' && tried.typed['mention'] !== undefined}
              required={facts.offered.every((mention) => mustAnswer([mention]))}
            />
          )}
        </StepForm>
      )}
      <StepForm
        {...parts}
        step="freeze"
        act="dong-bang"
        label={v.say('evidence.freeze.address')}
        excuse={excuse}
        about={v.say('evidence.address')}
        quiet
      >
        <Field
          v={v}
          id="freeze-address"
          label={v.say('evidence.address')}
          hint={v.say('evidence.address.hint')}
          mistake={tried?.at === 'address' ? tried.mistake : undefined}
          control={(ties) => (
            <input
              class="text"
              type="url"
              name="address"
              inputmode="url"
              autocomplete="off"
              value={tried?.at === 'address' ? (tried.typed['address'] ?? '') : ''}
              {...ties}
            />
          )}
        />
        <Citizen
          parts={parts}
          mine={tried?.at === 'address' && tried.typed['mention'] === undefined}
          required
        />
      </StepForm>
      <StepForm
        {...parts}
        step="freeze"
        act="nop"
        label={v.say('evidence.hand')}
        about={v.say('evidence.file')}
        upload
        quiet
      >
        <Field
          v={v}
          id="hand-file"
          label={v.say('evidence.file')}
          hint={v.say('evidence.file.hint')}
          mistake={tried?.at === 'file' ? tried.mistake : undefined}
          control={(ties) => (
            <input class="text" type="file" name="file" accept=".png,.jpg,.jpeg,.webp,.pdf" {...ties} />
          )}
        />
        <Citizen parts={parts} mine={tried?.at === 'file'} required />
        <WhyField
          parts={parts}
          id="hand-about"
          at="file"
          name="about"
          label={v.say('evidence.about')}
          mine={false}
        />
      </StepForm>
      <p class="small">{v.say(desk.world.camera === null ? 'evidence.no-shot' : 'evidence.shot.is-taken')}</p>
    </section>
  );
};
