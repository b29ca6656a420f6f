import { fault } from '../domain/fault.ts';
import { PERIOD_PARTS, type PeriodKind, type PeriodPart, USUAL_PARTS } from '../domain/paper-parts.ts';
import type { PaperContent, Part } from '../domain/paper.ts';
import type { PublisherKind } from '../domain/source.ts';
import type { PaperAsked, PaperMaker } from './maker.ts';
import { isDeaf, openWriter, type Writer } from './paper-writer.ts';
import { alerts, handled } from './papers/alerts.ts';
import { course } from './papers/course.ts';
import { audiences, direct, feedback, places } from './papers/feedback.ts';
import { limits, proposals } from './papers/limits.ts';
import { overview } from './papers/overview.ts';
import { cared, outlets } from './papers/press.ts';
import { claims, stories } from './papers/stories.ts';
import { topics } from './papers/topics.ts';
import { periodFacts } from './period-facts.ts';

/** How each part is written. */
const WRITTEN: Record<PeriodPart, (w: Writer, parts: readonly PeriodPart[]) => Part> = {
  'tong-quan': overview,
  'dien-bien': course,
  'chu-de': topics,
  'vu-viec': stories,
  'nhan-dinh': claims,
  'phan-hoi': feedback,
  'truc-tiep': direct,
  'doi-tuong': audiences,
  'dia-ban': places,
  'co-quan-bao': outlets,
  'quan-tam': cared,
  'canh-bao': alerts,
  'su-vu': handled,
  'muc-nghe': limits,
  'kien-nghi': proposals,
};

/** They tell only of what was heard: of a period nobody listened to they know nothing, and the overview says so once. */
const HEARD: ReadonlySet<PeriodPart> = new Set([
  'dien-bien',
  'chu-de',
  'vu-viec',
  'phan-hoi',
  'doi-tuong',
  'dia-ban',
  'co-quan-bao',
  'quan-tam',
]);

/** The report on newspapers counts them alone. */
const ONLY: Partial<Record<PeriodKind, PublisherKind>> = { press: 'press' };

/** Writes a paper of a period: its facts are counted first, and every part is written from them. */
export function periodPaper(kind: PeriodKind): PaperMaker {
  return async (asked) => {
    const parts = partsOf(asked, kind);
    const facts = await periodFacts(asked, ONLY[kind] ?? null);
    const writer = openWriter(facts, asked.rules, await asked.store.sources.all());
    const deaf = isDeaf(facts);
    const known = parts.filter((name) => !deaf || !HEARD.has(name));
    const written = known.map((name) => WRITTEN[name](writer, known));
    await asked.step(1);
    const content: PaperContent = {
      period: facts.told.period,
      madeAt: asked.now,
      figures: writer.book.all(),
      parts: written,
    };
    return content;
  };
}

/** @throws fault `invalid` when the template names a part that is none */
function partsOf({ template }: PaperAsked, kind: PeriodKind): readonly PeriodPart[] {
  if (template.parts.length === 0) return USUAL_PARTS[kind];
  return template.parts.map((name) => {
    const known = PERIOD_PARTS.find((one) => one === name);
    if (known === undefined) throw fault('invalid', 'paper.no-part', { part: name });
    return known;
  });
}
