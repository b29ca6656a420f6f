import { resolve } from 'node:path';
import type { Rules } from '../config/rules.ts';
import { fault } from '../domain/fault.ts';
import { PAPER_FORMATS, type PaperFormat } from '../domain/paper-asked.ts';
import { paperOf } from '../domain/paper-book.ts';
import { periodDue } from '../domain/paper-period.ts';
import type { PaperContent } from '../domain/paper.ts';
import { addDays, type Day, dayOf, startOfDay } from '../domain/time.ts';
import { docxOf } from '../report/docx.ts';
import { templateOf } from '../report/draft.ts';
import { MAKERS } from '../report/kinds.ts';
import { official } from '../report/official.ts';
import { pdfOf } from '../report/pdf.ts';
import type { Store } from '../storage/store.ts';
import { periodName } from '../view/period-name.ts';
import { say } from '../view/say.ts';
import type { World } from '../world.ts';

/** What `haidang report` may be told, as `parseArgs` reads it. */
export const REPORT_FLAGS = {
  due: { type: 'string' },
  subject: { type: 'string' },
  out: { type: 'string' },
} as const;

export type ReportFlags = { [Name in keyof typeof REPORT_FLAGS]?: string | undefined };

export interface ReportBench {
  store: Store;
  world: World;
  rules: Rules;
  write: (file: string, bytes: Uint8Array) => void;
  print: (line: string) => void;
  progress: (text: string) => void;
}

const FORMATS = { docx: docxOf, pdf: pdfOf };

/**
 * `haidang report TEMPLATE`: the draft of an official paper as a file, of the period that is closed when it is due (today, unless told). It is
 * not kept on the desk, so that its numbers lead nowhere. Reads the office's database and writes nothing there.
 * @throws fault `not-found` for an unknown template, `invalid` for a day or a format that is none; whatever its maker throws
 */
export async function reportCommand(
  id: string | undefined,
  flags: ReportFlags,
  bench: ReportBench,
): Promise<void> {
  const { store, world, rules, print, progress } = bench;
  if (id === undefined)
    throw fault('invalid', 'report.usage', {
      templates: rules.papers.papers.map((one) => one.id).join(', '),
    });
  const template = templateOf(rules, id);
  const now = world.now();
  const due = dayAsked(flags.due) ?? dayOf(now);
  const content = await MAKERS[template.kind]({
    store,
    rules,
    template,
    now,
    period:
      template.closes === null
        ? {
            from: due,
            to: addDays(due, 1),
          }
        : periodDue(template.closes, due),
    subject: flags.subject ?? null,
    step: (share) => Promise.resolve(progress(`${Math.round(share * 100)} %`)),
  });
  const format = formatOf(flags.out);
  const file = resolve(flags.out ?? `${template.id}-${content.period.to}.${format}`);
  const bytes = await FORMATS[format](
    official(unkept(rules, template.id, content), content, template, rules),
  );
  bench.write(file, bytes);
  const figures = Object.values(content.figures);
  print(
    say('vi', 'report.made-file', {
      file,
      period: content.about ?? periodName('vi', content.period, template.closes),
      figures: figures.length,
      unknown: figures.filter(({ value }) => value === null).length,
    }),
  );
}

/** The paper as it would be, were it kept. */
function unkept(rules: Rules, templateId: string, { period, madeAt, about }: PaperContent) {
  const { kind, name, closes } = templateOf(rules, templateId);
  const { place, authority, post, signer } = rules.papers.office;
  const title = `${name} · ${about ?? periodName('vi', period, closes)}`;
  const head = { number: '', day: '', abstract: '', place, authority, post, signer } as const;
  return paperOf([
    {
      act: 'made',
      template: templateId,
      kind,
      period,
      subject: null,
      duty: null,
      due: null,
      title,
      head,
      paper: '',
      seq: 1,
      at: madeAt,
      who: null,
      name: '',
    },
  ]);
}

function dayAsked(day: string | undefined): Day | null {
  if (day === undefined) return null;
  // Also the 31st of a month that has none.
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(startOfDay(day)) || dayOf(startOfDay(day)) !== day)
    throw fault('invalid', 'report.day', { day });
  return day;
}

function formatOf(file: string | undefined): PaperFormat {
  if (file === undefined) return 'docx';
  const format = PAPER_FORMATS.find((one) => file.toLowerCase().endsWith(`.${one}`));
  if (format === undefined) throw fault('invalid', 'report.format', { file });
  return format;
}
