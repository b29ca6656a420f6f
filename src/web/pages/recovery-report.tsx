import type { ReportPart } from '../../domain/after-action.ts';
import { fault } from '../../domain/fault.ts';
import { logLines } from '../../view/incident-lines.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Act } from '../components.tsx';
import type { Desk, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { RecoveryCurve } from './recovery-curve.tsx';
import { readRecovery } from '../../domain/recovery-read.ts';
import { draftExcuse } from './reports-draft.tsx';

/** The after-action report of an incident, for reading and for paper. */
export function recoveryReportPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const { knowledge, rules } = desk;
    const incident = await desk.store.incidents.get(c.req.param('id') ?? '');
    if (incident === null) throw fault('not-found', 'recovery.missing');
    if (knowledge === null) throw fault('unavailable', 'recovery.report.alone');
    const read = await readRecovery(desk, incident, v.now);
    const kind = rules.playbook.kinds.find(({ id }) => id === incident.kind);
    const level = rules.playbook.levels.find((one) => one.level === incident.level);
    const report = knowledge.afterAction(v.language, {
      reader: 'office',
      incident,
      office: rules.haidang.organisation.name,
      now: v.now,
      measures: read.measures,
      criteria: read.criteria,
      log: logLines(v.language, read.log),
      kindName: kind?.name ?? null,
      levelName: level?.name ?? null,
    });
    const template = rules.papers.papers.find((one) => one.kind === 'incident');
    const excuse = draftExcuse(desk, c, template);
    return show(
      c,
      desk,
      { title: report.title, room: 'incidents' },
      <article>
        <header class="page-head">
          <p class="page-sub" lang="vi">
            {report.office}
          </p>
          <h1>{report.title}</h1>
          <p class="page-sub">{report.made}</p>
          <p class="small no-print">
            <a href={paths.recovery(incident.id)}>{v.say('recovery.title')}</a> ·{' '}
            {v.say('recovery.report.print')}
          </p>
          {template !== undefined && (
            <div class="no-print">
              <Act
                v={v}
                guest={guestOf(c)}
                action={paths.draftPaper}
                label={v.say('recovery.report.draft')}
                fields={{ template: template.id, subject: `incident:${incident.id}` }}
                excuse={excuse === null ? null : v.say(excuse)}
              />
            </div>
          )}
        </header>
        {report.parts.map((part, i) => (
          <Part part={part} n={i + 1} />
        ))}
        <section aria-labelledby="curve">
          <h2 id="curve">{v.say('recovery.curve')}</h2>
          <RecoveryCurve v={v} desk={desk} read={read} />
        </section>
      </article>,
    );
  };
}

const Part = ({ part: { heading, sentences, table }, n }: { part: ReportPart; n: number }) => (
  <section>
    <h2 id={`part-${n}`}>
      {n}. {heading}
    </h2>
    {sentences.map((sentence) => (
      <p>{sentence}</p>
    ))}
    {table !== null && (
      <div class="wide" tabindex={0} role="region" aria-labelledby={`part-${n}`}>
        <table>
          {table.head.length > 0 && (
            <thead>
              <tr>
                {table.head.map((cell) => (
                  <th scope="col">{cell}</th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {table.rows.map(([first, ...cells]) => (
              <tr>
                <th scope="row">{first}</th>
                {cells.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
);
