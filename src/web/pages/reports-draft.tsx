import type { PaperTemplate } from '../../config/papers.ts';
import { fault } from '../../domain/fault.ts';
import type { PaperWanted } from '../../domain/paper-asked.ts';
import { periodDue } from '../../domain/paper-period.ts';
import type { Period } from '../../domain/paper.ts';
import { reason, type Reason } from '../../domain/reason.ts';
import { addDays, DAY, type Day, dayOf, startOfDay } from '../../domain/time.ts';
import { LIVE } from '../../domain/incident.ts';
import { periodName } from '../../view/period-name.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { Field } from '../fields.tsx';
import { typedIn } from '../hand.ts';
import { MOST_OPEN } from '../incidents.ts';
import type { Voice } from '../voice.ts';
import { officeOf } from './paper-facts.ts';
import { owedNow } from './reports-facts.ts';

const FIELDS = ['template', 'subject', 'from', 'to', 'duty', 'due'] as const;
/** A paper over more years than the house keeps compares nothing. */
const LONGEST_DAYS = 800;

export interface DraftTried {
  typed: Partial<Record<(typeof FIELDS)[number], string>>;
  mistake: Reason;
}
export type Again = (desk: Desk, c: DeskContext, tried: DraftTried) => Promise<Response>;

/** Somebody may draft here; null, or why not as a key. */
export function draftExcuse(desk: Desk, c: DeskContext, template?: PaperTemplate): string | null {
  if (!may(guestOf(c).person, 'paper')) return 'desk.refused.role';
  if (desk.papers === null) return 'papers.refused.alone';
  return template !== undefined && !desk.papers.makes(template.kind) ? 'papers.refused.no-maker' : null;
}

/** *Soạn dự thảo*: for a duty, or by hand for any template, days, campaign or incident; in the background. */
export function draftPaper(desk: Desk, again: Again): Page {
  return async (c) => {
    const person = demand(c, 'paper');
    const office = officeOf(desk);
    const typed = typedIn(await c.req.parseBody(), FIELDS);
    const wanted = await wantedIn(desk, c, typed);
    if ('key' in wanted) return again(desk, c, { typed, mistake: wanted });
    const template = desk.rules.papers.papers.find(({ id }) => id === wanted.template);
    if (template === undefined) throw fault('not-found', 'papers.no-template', { template: wanted.template });
    const by = { who: person.id, name: person.name };
    const subject = `${template.name} · ${periodName('vi', wanted.period, template.closes)}`;
    await desk.works.start(
      {
        kind: 'report',
        subject,
        by: person,
        link: paths.reports,
        about: wanted,
        slot: `paper ${wanted.template} ${wanted.subject ?? wanted.period.to}`,
      },
      async ({ share, signal }) => ({ link: paths.paper(await office.draft(wanted, by, share, signal)) }),
    );
    return c.redirect(`${paths.reports}#works`, 303);
  };
}

type Typed = DraftTried['typed'];

async function wantedIn(desk: Desk, c: DeskContext, typed: Typed): Promise<PaperWanted | Reason> {
  const { now } = c.var.voice;
  if ((typed.duty ?? '') !== '') {
    const { papers } = await owedNow(desk, now);
    const owed = papers.find(({ duty, due }) => duty.id === typed.duty && due === typed.due);
    if (owed?.duty.paper === undefined || owed.period === null) throw fault('not-found', 'reports.missing');
    const { duty, due, period } = owed;
    if (period.to > dayOf(now))
      throw fault('conflict', 'reports.refused.open', { to: c.var.voice.day(addDays(period.to, -1)) });
    return { template: duty.paper ?? '', period, subject: null, duty: duty.id, due };
  }
  const template = desk.rules.papers.papers.find(({ id }) => id === typed.template);
  if (template === undefined) return reason('reports.refused.template');
  const byHand = { template: template.id, duty: null, due: null };
  const [kind = '', id = ''] = split(typed.subject ?? '');
  if (template.kind === 'campaign' || template.kind === 'incident') {
    const period = kind === template.kind ? await periodOfSubject(desk, kind, id, dayOf(now)) : null;
    if (period === null) return reason(`reports.refused.${template.kind}`);
    return { ...byHand, subject: id, period };
  }
  const period = periodIn(typed, template, dayOf(now));
  return 'key' in period ? period : { ...byHand, subject: null, period };
}

function split(subject: string): [string, string] {
  const at = subject.indexOf(':');
  return [subject.slice(0, Math.max(0, at)), subject.slice(at + 1)];
}

/** The days of a campaign, or of an incident up to today; null: there is none. */
async function periodOfSubject(desk: Desk, kind: string, id: string, today: Day): Promise<Period | null> {
  if (kind === 'campaign') {
    const campaign = desk.rules.calendar.campaigns.find((one) => one.id === id);
    return campaign === undefined ? null : { from: campaign.from, to: addDays(campaign.to, 1) };
  }
  const incident = await desk.store.incidents.get(id);
  if (incident === null) return null;
  const last = incident.closedAt === null ? today : dayOf(incident.closedAt);
  return { from: dayOf(incident.receivedAt), to: addDays(last, 1) };
}

/** Days as typed; none: the period that was closed last. */
function periodIn({ from = '', to = '' }: Typed, { closes }: PaperTemplate, today: Day): Period | Reason {
  if (from === '' && to === '' && closes !== null) return periodDue(closes, today);
  if (![from, to].every((day) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))))
    return reason('reports.refused.days');
  if (to < from) return reason('reports.refused.order');
  if (to > today) return reason('reports.refused.future');
  if (startOfDay(to) - startOfDay(from) > LONGEST_DAYS * DAY)
    return reason('reports.refused.long', { n: LONGEST_DAYS });
  return { from, to: addDays(to, 1) };
}

/** What papers can be written about by hand; incidents of one name are told apart by when they were heard of, and their state. */
export async function draftChoices(
  desk: Desk,
  v: Voice,
): Promise<{ campaigns: Choice[]; incidents: Choice[] }> {
  const incidents = await desk.store.incidents.list([...LIVE, 'closed'], MOST_OPEN);
  return {
    campaigns: desk.rules.calendar.campaigns.map(({ id, name }) => ({ id, name })),
    incidents: incidents.map(({ id, title, receivedAt, state }) => ({
      id,
      name: [title, v.day(dayOf(receivedAt)), v.say(`incident.state.${state}`)].join(' · '),
    })),
  };
}
export interface Choice {
  id: string;
  name: string;
}

/** *Soạn văn bản khác*. */
export const DraftForm = (props: {
  desk: Desk;
  c: DeskContext;
  choices: Awaited<ReturnType<typeof draftChoices>>;
  tried: DraftTried | null;
}) => {
  const { desk, c, choices, tried } = props;
  const { voice: v } = c.var;
  const excuse = draftExcuse(desk, c);
  const { typed = {}, mistake } = tried ?? {};
  const groups = [
    ['campaign', choices.campaigns],
    ['incident', choices.incidents],
  ] as const;
  return (
    <details class="panel paper-apart" open={tried !== null} id="draft">
      <summary>{v.say('reports.by-hand')}</summary>
      <form class="hand-form" method="post" action={paths.draftPaper}>
        <input type="hidden" name="token" value={guestOf(c).formToken} />
        <Field
          v={v}
          id="template"
          label={v.say('reports.template')}
          mistake={mistake}
          control={(ties) => (
            <select name="template" {...ties}>
              {desk.rules.papers.papers.map(({ id, name, kind }) => (
                <option
                  value={id}
                  selected={id === typed.template}
                  disabled={desk.papers?.makes(kind) !== true}
                >
                  {name}
                </option>
              ))}
            </select>
          )}
        />
        <Field
          v={v}
          id="subject"
          label={v.say('reports.subject')}
          hint={v.say('reports.subject-hint')}
          mistake={undefined}
          control={(ties) => (
            <select name="subject" {...ties}>
              <option value="">{v.say('reports.subject.none')}</option>
              {groups.map(
                ([kind, rows]) =>
                  rows.length > 0 && (
                    <optgroup label={v.say(`reports.subject.${kind}`)}>
                      {rows.map(({ id, name }) => (
                        <option value={`${kind}:${id}`} selected={`${kind}:${id}` === typed.subject}>
                          {name}
                        </option>
                      ))}
                    </optgroup>
                  ),
              )}
            </select>
          )}
        />
        {(['from', 'to'] as const).map((name) => (
          <Field
            v={v}
            id={name}
            label={v.say(`papers.ask.${name}`)}
            {...(name === 'from' && { hint: v.say('reports.days-hint') })}
            mistake={undefined}
            control={(ties) => (
              <input
                class="text"
                type="date"
                name={name}
                max={dayOf(v.now)}
                value={typed[name] ?? ''}
                {...ties}
              />
            )}
          />
        ))}
        <span class="act">
          <button
            class="button"
            type="submit"
            disabled={excuse !== null}
            aria-describedby={excuse === null ? undefined : 'no-draft'}
          >
            {v.say('reports.draft-it')}
          </button>
          {excuse !== null && (
            <span class="excuse" id="no-draft">
              {v.say(excuse)}
            </span>
          )}
        </span>
      </form>
    </details>
  );
};
