import type { Rules } from '../../config/rules.ts';
import {
  DIFFERENCES,
  reachToday,
  type TrialAlert,
  type TrialAsked,
  type TrialFigures,
  TRIAL_NUMBERS,
  TRIAL_NUMBER_NAMES,
  type TrialReport,
  type TrialRow,
} from '../../domain/trial.ts';
import { TRIPWIRES } from '../../domain/tripwire.ts';
import { paths } from '../../view/paths.ts';
import { Empty, Facts, Moment } from '../components.tsx';
import { claimTitle, situationName, tripwireName } from '../names.ts';
import type { Voice } from '../voice.ts';

/** Rows shown at once; the command prints all of them. */
const ROWS_SHOWN = 200;

/** What a trial found: figures side by side, then what differs, then what stays as it is. */
export const Report = ({ v, rules, report }: { v: Voice; rules: Rules; report: TrialReport }) => {
  const same = report.rows.filter((row) => row.difference === 'same');
  const differing = report.rows.filter((row) => row.difference !== 'same');
  const { real } = report;
  return (
    <section class="trial-report" aria-labelledby="found">
      <h2 id="found">{v.say('trial.found', { n: report.asked.days })}</h2>
      <p>
        {v.say('trial.over', { from: v.moment(report.from), to: v.moment(report.to), n: report.mentions })}
      </p>
      <Changes v={v} rules={rules} asked={report.asked} />
      <Figures v={v} report={report} />
      <p class="small after-table">
        {real.opened > 0 && v.say('trial.met', real)} {v.say('trial.caution')}
      </p>
      <h3 id="differing">{v.say('trial.differing', { n: differing.length })}</h3>
      {differing.length === 0 ? (
        <Empty>{v.say(report.mentions === 0 ? 'trial.no-mentions' : 'trial.no-difference')}</Empty>
      ) : (
        <>
          <Legend v={v} />
          <Rows v={v} rules={rules} rows={differing} label="differing" />
        </>
      )}
      {same.length > 0 && (
        <details>
          <summary id="same">{v.say('trial.same-rows', { n: same.length })}</summary>
          <Rows v={v} rules={rules} rows={same} label="same" />
        </details>
      )}
    </section>
  );
};

/** What was changed, rule by rule: from today's value to the one tried. */
export const Changes = ({ v, rules, asked }: { v: Voice; rules: Rules; asked: TrialAsked }) => {
  const { alert } = rules.haidang;
  const { numbers, tripwires, muted } = asked.changes;
  const lines = [
    ...TRIAL_NUMBER_NAMES.flatMap((name) => {
      const tried = numbers[name];
      if (tried === undefined) return [];
      const { unit } = TRIAL_NUMBERS[name];
      const data = { rule: `trial.rule.${name}`, from: alert[name] / unit, to: tried / unit };
      return v.say('trial.change', data);
    }),
    ...TRIPWIRES.flatMap((wire) => {
      const tried = tripwires[wire];
      if (tried === undefined) return [];
      const from = `trial.reach.${reachToday(alert.tripwires, wire)}`;
      return v.say('trial.change', { rule: tripwireName(v, wire), from, to: `trial.reach.${tried}` });
    }),
    ...muted.map((claim) => v.say('trial.change-muted', { claim: claimTitle(rules, claim) })),
  ];
  return lines.length === 0 ? (
    <p>{v.say('trial.unchanged')}</p>
  ) : (
    <ul class="trial-list">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
};

const Figures = ({ v, report }: { v: Voice; report: TrialReport }) => {
  const judged = ({ useful, useless }: TrialFigures) => useful + useless;
  const known = judged(report.today) + judged(report.changed) > 0;
  const lines: [string, (figures: TrialFigures) => string][] = [
    ['trial.figure.pushed', ({ pushed }) => v.number(pushed)],
    ['trial.figure.pushed-a-week', ({ pushedAWeek }) => v.number(rounded(pushedAWeek))],
    ['trial.figure.letters-a-week', ({ lettersAWeek }) => v.number(rounded(lettersAWeek))],
    ['trial.figure.desk', ({ alerts, pushed }) => v.number(alerts - pushed)],
  ];
  if (known)
    lines.push(
      ['trial.figure.useful', ({ useful }) => v.number(useful)],
      ['trial.figure.useless', ({ useless }) => v.number(useless)],
    );
  return (
    <div class="wide" tabindex={0} role="region" aria-label={v.say('trial.figures')}>
      <table>
        <caption>{v.say('trial.figures')}</caption>
        <thead>
          <tr>
            <th scope="col">{v.say('trial.col.figure')}</th>
            <th scope="col" class="num">
              {v.say('trial.col.today')}
            </th>
            <th scope="col" class="num">
              {v.say('trial.col.changed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, value]) => (
            <tr>
              <th scope="row">{v.say(name)}</th>
              <td class="num">{value(report.today)}</td>
              <td class="num">{value(report.changed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

const Rows = (props: { v: Voice; rules: Rules; rows: TrialRow[]; label: string }) => {
  const { v, rules, rows, label } = props;
  return (
    <>
      <ul class="rows" aria-labelledby={label}>
        {rows.slice(0, ROWS_SHOWN).map((row) => (
          <Row v={v} rules={rules} row={row} />
        ))}
      </ul>
      {rows.length > ROWS_SHOWN && (
        <p class="small">{v.say('trial.more-rows', { n: rows.length - ROWS_SHOWN })}</p>
      )}
    </>
  );
};

const Row = ({ v, rules, row }: { v: Voice; rules: Rules; row: TrialRow }) => {
  const alert = row.changed ?? row.today;
  if (alert === null) return null;
  return (
    <li>
      <p>
        <b class={`trial-difference trial-${row.difference}`}>
          {v.say(`trial.difference.${row.difference}`)}
        </b>{' '}
        <a href={addressOf(row, alert)}>{alert.title}</a>
      </p>
      <dl class="trial-sides">
        <Side v={v} name="trial.col.today" alert={row.today} />
        <Side v={v} name="trial.col.changed" alert={row.changed} />
      </dl>
      <Facts>
        {situationName(v, rules, alert.situation)}
        <Moment v={v} at={alert.openedAt} />
        {v.say('desk.story.size', { n: alert.n, p: alert.publishers })}
        {row.useful !== null && v.say(`useful.${row.useful}`)}
        {row.useful === null && row.real !== null && v.say('useful.unsaid')}
        {row.real === null && v.say('trial.never-real')}
      </Facts>
    </li>
  );
};

const Side = ({ v, name, alert }: { v: Voice; name: string; alert: TrialAlert | null }) => (
  <div>
    <dt>{v.say(name)}</dt>
    <dd>
      {alert === null
        ? v.say('trial.none')
        : v.say(alert.push ? 'trial.by-letter' : 'trial.on-desk', {
            level: alert.level,
            name: `level.${alert.level}`,
            letters: alert.letters,
          })}
    </dd>
  </div>
);

/** Where a row leads: the alert that was really raised, else its story, its claim's mentions, or its latest mention. */
function addressOf(row: TrialRow, alert: TrialAlert): string {
  if (row.real !== null) return paths.alert(row.real);
  if (alert.story !== null) return paths.story(alert.story);
  if (alert.claim !== null) return paths.claimMentions(alert.claim);
  const [latest] = alert.evidence;
  return latest === undefined ? paths.mentions : paths.mention(latest);
}

/** What each difference means, in the order they are told. */
const Legend = ({ v }: { v: Voice }) => (
  <ul class="trial-list small">
    {DIFFERENCES.filter((one) => one !== 'same').map((one) => (
      <li>
        <b>{v.say(`trial.difference.${one}`)}</b>: {v.say(`trial.difference.${one}.why`)}
      </li>
    ))}
  </ul>
);
