import type { PaperTemplate } from '../config/papers.ts';
import type { Rules } from '../config/rules.ts';
import { fault } from '../domain/fault.ts';
import type { Paper, PaperHead } from '../domain/paper-book.ts';
import type { PaperContent, PaperKind, Period } from '../domain/paper.ts';
import type { PaperWanted } from '../domain/paper-asked.ts';
import type { Store } from '../storage/store.ts';
import { periodName } from '../view/period-name.ts';
import type { World } from '../world.ts';
import type { PaperMaker } from './maker.ts';

/** What papers are drafted with. */
export interface DraftParts {
  store: Store;
  world: World;
  rules: Rules;
  makers: Readonly<Partial<Record<PaperKind, PaperMaker>>>;
}

/** Who asked; `who` null: the calendar did. */
export interface DraftBy {
  who: string | null;
  name: string;
}

/** Told how much is done, 0 to 1; lets others have their turn, and rejects when it shall stop. */
export type DraftStep = (share: number) => Promise<void>;

/**
 * Counts and writes the first draft of a paper, and keeps it. What a duty owes on a day has one paper at a time: who asks again is led to the one
 * that stands, and another is made only after that was dropped or replaced. It is called by duty, day and turn, so that of two who make it at
 * once the second keeps none: not two processes, and not a restart.
 * @returns its id
 * @throws fault `not-found` for an unknown template, `unavailable` where nobody can make this kind; whatever its maker throws
 */
export async function draftPaper(
  parts: DraftParts,
  wanted: PaperWanted,
  by: DraftBy,
  step: DraftStep,
): Promise<string> {
  const { store, world, rules } = parts;
  const template = templateOf(rules, wanted.template);
  const earlier = await madeFor(store, wanted);
  const stands = earlier.find(({ state }) => state !== 'dropped' && state !== 'replaced');
  if (stands !== undefined) return stands.id;
  const content = await computed(parts, template, wanted, step);
  const about = content.about ?? periodName('vi', wanted.period, template.closes);
  const { kind, name } = template;
  const id = idOf(wanted, earlier.length) ?? world.newId();
  await store.together((s) =>
    s.papers.make(
      id,
      { act: 'made', kind, title: `${name} · ${about}`, head: emptyHead(rules), ...wanted },
      content,
      { at: world.now(), ...by },
    ),
  );
  return id;
}

/** Counts a paper anew as its next version; what people wrote into it stays. @throws as `draftPaper`, and `conflict` where it went on meanwhile */
export async function recountPaper(
  parts: DraftParts,
  paper: Pick<Paper, 'id' | 'template' | 'period' | 'subject' | 'seq'>,
  by: DraftBy,
  step: DraftStep,
): Promise<void> {
  const { store, world, rules } = parts;
  const content = await computed(parts, templateOf(rules, paper.template), paper, step);
  await store.together((s) => s.papers.remake(paper.id, content, { at: world.now(), ...by }, paper.seq));
}

export function templateOf({ papers }: Pick<Rules, 'papers'>, id: string): PaperTemplate {
  const template = papers.papers.find((one) => one.id === id);
  if (template === undefined) throw fault('not-found', 'papers.no-template', { template: id });
  return template;
}

function computed(
  { store, world, rules, makers }: DraftParts,
  template: PaperTemplate,
  { period, subject }: { period: Period; subject: string | null },
  step: DraftStep,
): Promise<PaperContent> {
  const maker = makers[template.kind];
  if (maker === undefined) throw fault('unavailable', 'papers.refused.no-maker');
  return maker({ store, rules, template, period, subject, now: world.now(), step });
}

async function madeFor(store: Store, { duty, due }: PaperWanted): Promise<Paper[]> {
  return duty === null || due === null ? [] : store.papers.forDuty(duty, due);
}

/** One that was dropped or replaced keeps its name, and what is made instead takes the next. Null: it answers no duty. */
function idOf({ duty, due }: PaperWanted, earlier: number): string | null {
  if (duty === null || due === null) return null;
  return earlier === 0 ? `${duty}-${due}` : `${duty}-${due}-${earlier + 1}`;
}

/** The head of a paper that nobody filled in yet: what the office signs with. */
export function emptyHead({ papers: { office } }: Pick<Rules, 'papers'>): PaperHead {
  const { place, authority, post, signer } = office;
  return { number: '', day: '', abstract: '', place, authority, post, signer };
}
