import { VOICES } from '../../domain/incident.ts';
import { mayConfirm } from '../../domain/incident-moves.ts';
import { FACTORS, FULL, levelOf, sumOf } from '../../domain/level.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { LevelBadge, Tag, Time } from '../components.tsx';
import { LEVELS } from './incident-deeds.ts';
import { Choose, DeedForm, type RoomParts, Say, triedOf } from './incident-form.tsx';

/** What kind of trouble it is: one choice of seven, each with its test and how to stand to it. */
export const Kind = (parts: RoomParts) => {
  const { c, desk, facts } = parts;
  const { voice: v } = c.var;
  const { incident } = facts;
  const row = desk.rules.playbook.kinds.find(({ id }) => id === incident.kind);
  const tried = triedOf(parts, 'kind');
  const chosen = tried?.typed['kind'] ?? incident.kind;
  const said = facts.log.findLast((entry) => entry.act === 'kind');
  return (
    <section class="panel" aria-labelledby="kind">
      <h2 id="kind">{v.say('incident.kind')}</h2>
      {row === undefined ? (
        <p class="note">{v.say('incident.kind.none')}</p>
      ) : (
        <>
          <p>
            <Tag strong>{row.id}</Tag> <b lang="vi">{row.name}</b>
          </p>
          <p lang="vi">{row.stance}.</p>
          {said?.act === 'kind' && (
            <p class="small">
              {v.say('incident.said', { who: said.name })} <Time v={v} at={said.at} />: “{said.why}”
            </p>
          )}
        </>
      )}
      <DeedForm
        parts={parts}
        name="kind"
        label={v.say('incident.kind.submit')}
        fold={v.say(row === undefined ? 'incident.kind.choose' : 'incident.kind.change')}
        quiet
      >
        <fieldset
          class="kinds"
          aria-describedby={tried?.mistakes['kind'] === undefined ? undefined : 'no-kind-chosen'}
        >
          <legend>{v.say('incident.kind.which')}</legend>
          {desk.rules.playbook.kinds.map(({ id, name, test, stance }) => (
            <label class="check kind-choice">
              <input type="radio" name="kind" value={id} required checked={id === chosen} />
              <span lang="vi">
                <b>
                  {id} · {name}
                </b>
                <small>
                  {test}. {stance}.
                </small>
              </span>
            </label>
          ))}
          {tried?.mistakes['kind'] !== undefined && (
            <p class="mistake" id="no-kind-chosen">
              {v.reason(tried.mistakes['kind'])}
            </p>
          )}
        </fieldset>
        <Say parts={parts} name="kind" field="why" label={v.say('incident.why')} />
      </DeedForm>
    </section>
  );
};

/** Five factors with what they were measured by, the level they make, and a person's word on it. */
export const LevelPanel = (parts: RoomParts) => {
  const { c, desk, facts } = parts;
  const { voice: v } = c.var;
  const { incident, measured, signals } = facts;
  const { person } = guestOf(c);
  const tried = triedOf(parts, 'level');
  const proposed = measured === null ? null : levelOf(measured);
  const usual = incident.factors ?? measured;
  const said = facts.log.findLast((entry) => entry.act === 'level');
  const row = desk.rules.playbook.levels.find(({ level }) => level === incident.level);
  return (
    <section class="panel" aria-labelledby="level">
      <h2 id="level">{v.say('incident.level')}</h2>
      {incident.level === null ? (
        <p class="note">{v.say('incident.level.none')}</p>
      ) : (
        <p>
          <LevelBadge v={v} level={incident.level} />{' '}
          {row !== undefined && v.say('desk.alert.decides', { who: row.decides, rhythm: row.rhythm })}
        </p>
      )}
      {said?.act === 'level' && (
        <p class="small">
          {v.say('incident.said', { who: said.name })} <Time v={v} at={said.at} />: “{said.why}”
          {said.lower !== undefined && <> {v.say('incident.level.lowered', { why: said.lower })}</>}
        </p>
      )}
      <div class="wide">
        <table class="facts-table">
          <caption class="visually-hidden">{v.say('incident.level.factors')}</caption>
          <thead>
            <tr>
              <th scope="col">{v.say('incident.factor')}</th>
              <th scope="col" class="num">
                {v.say('incident.factor.measured')}
              </th>
              <th scope="col" class="num">
                {v.say('incident.factor.said')}
              </th>
            </tr>
          </thead>
          <tbody>
            {FACTORS.map((factor) => (
              <tr>
                <th scope="row">{v.say(`factor.${factor}`)}</th>
                <td class="num">{measured === null ? '–' : v.number(measured[factor])}</td>
                <td class="num">{incident.factors === null ? '–' : v.number(incident.factors[factor])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {proposed !== null && measured !== null ? (
        <p>
          {v.say('incident.level.proposed', {
            n: proposed,
            name: `level.${proposed}`,
            sum: sumOf(measured),
          })}
        </p>
      ) : (
        <p class="small">{v.say('incident.level.unmeasured')}</p>
      )}
      {signals.length > 0 && (
        <details>
          <summary>{v.say('incident.level.evidence', { n: signals.length })}</summary>
          <ul class="rows">
            {signals.slice(0, 12).map((signal) => (
              <li>
                {v.reason(signal.reason)}{' '}
                <span class="small">
                  <Time v={v} at={signal.at} />
                  {signal.evidence[0] !== undefined && (
                    <>
                      {' · '}
                      <a href={paths.mention(signal.evidence[0])}>{v.say('incident.level.newest')}</a>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <DeedForm
        parts={parts}
        name="level"
        label={v.say('incident.level.submit')}
        fold={v.say(incident.level === null ? 'incident.level.say' : 'incident.level.change')}
        quiet
      >
        <p class="hint">{v.say('incident.level.leader')}</p>
        {FACTORS.map((factor) => (
          <Choose
            parts={parts}
            name="level"
            field={factor}
            label={v.say(`factor.${factor}`)}
            hint={v.say(`incident.factor.${factor}`)}
            options={(chosen) => [
              <option value="" selected={(chosen ?? usual?.[factor]) === undefined}>
                {v.say('incident.factor.unscored')}
              </option>,
              ...Array.from({ length: FULL + 1 }, (_, n) => (
                <option value={String(n)} selected={String(n) === (chosen ?? String(usual?.[factor] ?? ''))}>
                  {n}
                </option>
              )),
            ]}
          />
        ))}
        <Choose
          parts={parts}
          name="level"
          field="level"
          label={v.say('level.choose')}
          options={(chosen) =>
            LEVELS.map((level) => (
              <option
                value={String(level)}
                disabled={!mayConfirm(person.role, level)}
                selected={
                  String(level) === (chosen ?? String(usualLevel(incident.level ?? proposed, person.role)))
                }
              >
                {level} · {v.say(`level.${level}`)}
              </option>
            ))
          }
        />
        <Say parts={parts} name="level" field="why" label={v.say('incident.why')} />
        {(tried?.mistakes['lower'] !== undefined || (tried?.typed['lower'] ?? '') !== '') && (
          <Say
            parts={parts}
            name="level"
            field="lower"
            label={v.say('incident.level.lower')}
            hint={v.say('incident.level.lower.hint')}
            required={false}
          />
        )}
        {tried !== null && tried.mistakes['level'] !== undefined && (
          <p class="hint">{v.say('incident.level.ask')}</p>
        )}
      </DeedForm>
    </section>
  );
};

/** What stands in the list before anybody chose: the highest this person may say, up to what is proposed. */
function usualLevel(level: number | null, role: Parameters<typeof mayConfirm>[0]): number {
  return LEVELS.findLast((one) => one <= (level ?? 0) && mayConfirm(role, one)) ?? 0;
}

/** *Có nên lên tiếng?*: what the playbook would do, on which counts, and what a person decided. */
export const VoiceGate = (parts: RoomParts) => {
  const { c, facts } = parts;
  const { voice: v } = c.var;
  const { incident, proposal } = facts;
  const tried = triedOf(parts, 'voice');
  const chosen = tried?.typed['choice'] ?? incident.voice?.choice;
  return (
    <section class="panel" aria-labelledby="voice">
      <h2 id="voice">{v.say('incident.voice')}</h2>
      {incident.voice !== null && (
        <p>
          <Tag strong>{v.say(`incident.voice.choice.${incident.voice.choice}`)}</Tag>{' '}
          {v.say('incident.said', { who: incident.voice.name })} <Time v={v} at={incident.voice.at} />: “
          {incident.voice.why}”
          {incident.voice.choice !== incident.voice.proposed && (
            <span class="small">
              {' '}
              {v.say('incident.voice.apart', { choice: `incident.voice.choice.${incident.voice.proposed}` })}
            </span>
          )}
        </p>
      )}
      <p>
        {v.say('incident.voice.proposes')} <b>{v.say(`incident.voice.choice.${proposal.choice}`)}</b>
      </p>
      <ul class="bullets">
        {proposal.reasons.map((why) => (
          <li>{v.reason(why)}</li>
        ))}
      </ul>
      <DeedForm
        parts={parts}
        name="voice"
        label={v.say('incident.voice.submit')}
        fold={v.say(incident.voice === null ? 'incident.voice.decide' : 'incident.voice.change')}
        quiet
      >
        <fieldset class="kinds">
          <legend>{v.say('incident.voice.which')}</legend>
          {VOICES.map((choice) => (
            <label class="check kind-choice">
              <input type="radio" name="choice" value={choice} required checked={choice === chosen} />
              <span>
                <b>{v.say(`incident.voice.choice.${choice}`)}</b>
                <small>{v.say(`incident.voice.means.${choice}`)}</small>
              </span>
            </label>
          ))}
          {tried?.mistakes['choice'] !== undefined && (
            <p class="mistake">{v.reason(tried.mistakes['choice'])}</p>
          )}
        </fieldset>
        <Say parts={parts} name="voice" field="why" label={v.say('incident.why')} />
      </DeedForm>
    </section>
  );
};
