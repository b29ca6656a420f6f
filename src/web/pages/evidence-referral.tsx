import { guiltIn, LETTER_LENGTH } from '../../domain/evidence-letter.ts';
import { basisSeen, letterSeen } from '../../domain/evidence-seen.ts';
import { mayRefer } from '../../domain/incident-moves.ts';
import type { LegalBasis } from '../../domain/legal.ts';
import { Moment, Tag } from '../components.tsx';
import { Field } from '../fields.tsx';
import { sureName, tripwireName } from '../names.ts';
import { draftLetter, usualReceiver } from './evidence-draft.ts';
import { type EvidenceParts, excuseOf, StepForm, WhyField } from './evidence-parts.tsx';

/** The way from frozen copies to a pack somebody else approved. Of an incident that may not be referred: why not, and nothing else. */
export const ReferralSection = (parts: EvidenceParts) => {
  const { v, facts } = parts;
  return (
    <section aria-labelledby="referral">
      <h2 id="referral">{v.say('evidence.referral')}</h2>
      {mayRefer(facts.incident) ? (
        <>
          <p>{v.say('evidence.referral.why')}</p>
          <Basis {...parts} />
          <Letter {...parts} />
          <Approval {...parts} />
          <HandOver {...parts} />
        </>
      ) : (
        <>
          <p>{v.say('evidence.need.kind')}</p>
          <button class="button" type="button" disabled aria-describedby="referral-excuse">
            {v.say('evidence.submit')}
          </button>{' '}
          <span class="excuse" id="referral-excuse">
            {excuseOf(parts, 'submit')}
          </span>
        </>
      )}
    </section>
  );
};

/** Provisions the matter may touch: proposed by rows in force today, decided by a person with a reason. */
const Basis = (parts: EvidenceParts) => {
  const { v, facts, desk } = parts;
  return (
    <div class="panel">
      <h3>{v.say('evidence.basis')}</h3>
      <p>{v.say('evidence.basis.why')}</p>
      {facts.proposed.length === 0 && (
        <p>{v.say(desk.knowledge === null ? 'evidence.basis.alone' : 'evidence.basis.none')}</p>
      )}
      <ul class="rows">
        {facts.proposed.map((basis, index) => (
          <Provision parts={parts} basis={basis} n={index + 1} />
        ))}
      </ul>
    </div>
  );
};

const Provision = ({ parts, basis, n }: { parts: EvidenceParts; basis: LegalBasis; n: number }) => {
  const { v, facts, tried } = parts;
  const same = (other: { wire: unknown; basis: unknown }) =>
    other.wire === basis.wire && other.basis === basis.basis;
  const decided = facts.referral.basis.find(same);
  const mine = tried?.at === 'basis' && same({ wire: tried.typed['wire'], basis: tried.typed['basis'] });
  const excuse = excuseOf(parts, 'basis');
  return (
    <li>
      <span lang="vi">{basis.basis}</span>
      <p class="small">
        {tripwireName(v, basis.wire)} ·{' '}
        {basis.from === null ? v.say('legal.undated') : v.say('legal.from', { from: v.day(basis.from) })} ·{' '}
        {sureName(v, basis.confidence)}
      </p>
      <p>
        {decided === undefined ? (
          <Tag>{v.say('legal.proposed')}</Tag>
        ) : (
          <>
            <Tag strong>
              {v.say(decided.decision === 'confirm' ? 'legal.confirmed' : 'legal.rejected', {
                who: decided.name,
              })}
            </Tag>{' '}
            <Moment v={v} at={decided.at} /> · <span lang="vi">{decided.why}</span>
          </>
        )}
      </p>
      <details open={mine}>
        <summary>{v.say(decided === undefined ? 'evidence.decide' : 'evidence.decide-again')}</summary>
        <StepForm
          {...parts}
          step="basis"
          act="can-cu"
          label={v.say('evidence.decide.save')}
          about={basis.basis}
          excuse={excuse}
          quiet
        >
          <input type="hidden" name="wire" value={basis.wire} />
          <input type="hidden" name="basis" value={basis.basis} />
          <input type="hidden" name="seen" value={basisSeen(facts.referral, basis)} />
          <fieldset>
            <legend>{v.say('evidence.decision')}</legend>
            {(['confirm', 'reject'] as const).map((decision) => (
              <label class="check">
                <input
                  type="radio"
                  name="decision"
                  value={decision}
                  required
                  checked={mine && tried?.typed['decision'] === decision}
                />
                {v.say(decision === 'confirm' ? 'legal.confirm' : 'legal.reject')}
              </label>
            ))}
          </fieldset>
          <WhyField
            parts={parts}
            id={`basis-${n}`}
            at="basis"
            name="why"
            label={v.say('evidence.why')}
            mine={mine}
          />
        </StepForm>
      </details>
    </li>
  );
};

/** The cover letter, proposed from the case and changed by hand. */
const Letter = (parts: EvidenceParts) => {
  const { c, v, desk, facts, tried } = parts;
  const { letter } = facts.referral;
  const back = tried?.at === 'letter' ? tried : null;
  const to = back?.typed['to'] ?? letter?.to ?? usualReceiver(desk);
  const anew = c.req.query('soan') === 'lai';
  const draft = draftLetter(desk, facts, to);
  const text = back?.typed['text'] ?? (anew ? draft : (letter?.text ?? draft));
  // What somebody else saved while this was typed; to compare, never mixed in.
  const late = back !== null && back.typed['seen'] !== letterSeen(facts.referral);
  const others = late && letter !== null && letter.text !== text ? letter : null;
  const guilty = back === null ? [] : guiltIn(text);
  return (
    <div class="panel">
      <h3>{v.say('evidence.letter')}</h3>
      <p>{v.say('evidence.letter.why')}</p>
      {letter === null ? (
        <p>{v.say('evidence.letter.unsaved')}</p>
      ) : (
        <p>
          {v.say('evidence.letter.saved', { name: letter.by.name })} <Moment v={v} at={letter.by.at} />
          {letter.text !== draft && (
            <>
              {' '}
              · <a href="?soan=lai#letter-text">{v.say('evidence.letter.anew')}</a>
            </>
          )}
        </p>
      )}
      <StepForm {...parts} step="letter" act="phieu" label={v.say('evidence.letter.save')} quiet>
        <input type="hidden" name="seen" value={letterSeen(facts.referral)} />
        <Field
          v={v}
          id="letter-to"
          label={v.say('evidence.letter.to-field')}
          mistake={undefined}
          control={(ties) => <input class="text" name="to" required value={to} {...ties} />}
        />
        <Field
          v={v}
          id="letter-text"
          label={v.say('evidence.letter.text')}
          mistake={back?.mistake}
          control={(ties) => (
            <textarea
              class="text"
              id="letter-text"
              name="text"
              rows={22}
              lang="vi"
              maxlength={LETTER_LENGTH}
              {...ties}
            >
              {text}
            </textarea>
          )}
        />
        {others !== null && (
          <details open>
            <summary>{v.say('evidence.letter.others', { name: others.by.name })}</summary>
            <p lang="vi">{others.to}</p>
            <pre class="address" lang="vi">
              {others.text}
            </pre>
          </details>
        )}
        {guilty.length > 0 && (
          <p class="mistake">{v.say('evidence.letter.guilty', { words: guilty.join(', ') })}</p>
        )}
      </StepForm>
    </div>
  );
};

/** One asks, somebody else says yes. */
const Approval = (parts: EvidenceParts) => {
  const { v, facts } = parts;
  const { submitted, approved, returned } = facts.referral;
  return (
    <div class="panel">
      <h3>{v.say('evidence.approval')}</h3>
      <p>{v.say('evidence.approval.why')}</p>
      {returned !== null && (
        <p class="mistake">
          {v.say('evidence.returned', { name: returned.name, why: returned.why })}{' '}
          <Moment v={v} at={returned.at} />
        </p>
      )}
      {submitted === null ? (
        <StepForm {...parts} step="submit" act="trinh" label={v.say('evidence.submit')} />
      ) : (
        <p>
          {v.say('evidence.submitted', { name: submitted.name })} <Moment v={v} at={submitted.at} />
        </p>
      )}
      {submitted !== null && approved === null && (
        <>
          <StepForm {...parts} step="approve" act="duyet" label={v.say('evidence.approve')}>
            <input type="hidden" name="seq" value={String(submitted.seq)} />
          </StepForm>
          <StepForm {...parts} step="return" act="tra-lai" label={v.say('evidence.return')} quiet>
            <WhyField parts={parts} id="return-why" at="return" name="why" label={v.say('evidence.why')} />
          </StepForm>
        </>
      )}
      {approved !== null && (
        <p>
          <Tag strong>{v.say('evidence.approved', { name: approved.name })}</Tag>{' '}
          <Moment v={v} at={approved.at} />
        </p>
      )}
    </div>
  );
};

/** The file to hand over, the number to check it by, and who took it. */
const HandOver = (parts: EvidenceParts) => {
  const { v, facts } = parts;
  const { exported, delivered } = facts.referral;
  return (
    <div class="panel">
      <h3>{v.say('evidence.handover')}</h3>
      <p>{v.say('evidence.handover.why')}</p>
      <StepForm {...parts} step="export" act="xuat" label={v.say('evidence.export')} />
      {exported !== null && (
        <p>
          {v.say('evidence.exported', { name: exported.name })} <Moment v={v} at={exported.at} />
          <br />
          {v.say('evidence.manifest')} <code class="hash">{exported.manifest}</code>
        </p>
      )}
      {delivered === null ? (
        <StepForm {...parts} step="deliver" act="giao" label={v.say('evidence.deliver')} quiet>
          <WhyField parts={parts} id="deliver-how" at="deliver" name="how" label={v.say('evidence.how')} />
        </StepForm>
      ) : (
        <p>
          <Tag strong>{v.say('evidence.delivered', { name: delivered.name })}</Tag>{' '}
          <Moment v={v} at={delivered.at} /> · <span lang="vi">{delivered.how}</span>
        </p>
      )}
    </div>
  );
};
