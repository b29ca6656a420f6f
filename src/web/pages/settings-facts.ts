import { AMENDABLE, type Amendable, isSection } from '../../domain/amendment.ts';
import { fault } from '../../domain/fault.ts';
import { dayOf } from '../../domain/time.ts';
import { SETTINGS } from '../../view/paths.ts';
import { type DeskAction, guestOf, may } from '../access.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { topicName } from '../names.ts';
import type { Choices } from '../rule-form.tsx';
import type { Settings } from '../settings.ts';
import type { Voice } from '../voice.ts';

/** The lists of each file to which rows can be added, the main one first. */
export const LISTS: Readonly<Record<Amendable, readonly string[]>> = {
  haidang: [],
  recipients: ['recipients', 'spokespersons'],
  topics: ['topics', 'exclude'],
  claims: ['claims'],
  facts: ['facts'],
  calendar: ['campaigns', 'expected', 'duties'],
  papers: ['papers', 'letters', 'families'],
};

/** Who may change rows of a file. */
export const RIGHTS: Readonly<Record<Amendable, DeskAction>> = {
  haidang: 'house',
  recipients: 'recipients',
  topics: 'rules',
  claims: 'rules',
  facts: 'rules',
  calendar: 'rules',
  papers: 'rules',
};

/** Files whose rows hold what is as good as a key, or private: who may not change them may not read them. */
const CLOSED: ReadonlySet<Amendable> = new Set(['recipients']);

/** How often the row had been changed when the form was shown. */
export const TURN_NAME = '@turn';

/** The file an address names. Fault `not-found` for any other. */
export function fileAsked(c: DeskContext): Amendable {
  const slug = c.req.param('tep');
  const file = AMENDABLE.find((one) => SETTINGS[one] === slug);
  if (file === undefined) throw fault('not-found', 'settings.missing');
  return file;
}

/** May this guest read the rows of `file`? */
export function mayRead(c: DeskContext, file: Amendable): boolean {
  return !CLOSED.has(file) || may(guestOf(c).person, RIGHTS[file]);
}

/** Fault `forbidden` where this guest may not read the rows of `file`. */
export function demandReading(c: DeskContext, file: Amendable): void {
  if (!mayRead(c, file)) throw fault('forbidden', 'settings.refused.look');
}

/** The file an address names, to be read. Faults: `not-found`, `forbidden`. */
export function fileShown(c: DeskContext): Amendable {
  const file = fileAsked(c);
  demandReading(c, file);
  return file;
}

/** Fault `unavailable` where the desk stands alone. */
export function settingsOf(desk: Desk): Settings {
  if (desk.settings === null) throw fault('unavailable', 'settings.alone');
  return desk.settings;
}

/** The list a row stands in. Empty: it stands in none, and once. */
export function listOf(file: Amendable, row: string): string {
  if (isSection(file, row)) return '';
  const [list, id] = row.split(':');
  return id === undefined || list === undefined ? (LISTS[file][0] ?? file) : list;
}

/** The name of a row in a list of its file. */
export function rowIn(file: Amendable, list: string, id: string): string {
  return list === LISTS[file][0] ? id : `${list}:${id}`;
}

/** What people call a row. */
export function rowName(v: Voice, file: Amendable, row: string, value: unknown): string {
  if (isSection(file, row)) return v.say(`settings.section.${row}`);
  const said = (value ?? {}) as Record<string, unknown>;
  const text = (key: string) => (typeof said[key] === 'string' ? said[key] : null);
  const id = row.slice(row.indexOf(':') + 1);
  if (row.startsWith('letters:')) return v.say(`statement.kind.${id}`);
  if (file === 'claims') return `${id} · ${text('title') ?? ''}`;
  if (file === 'facts') return `${id} · ${text('fact') ?? ''}`;
  if (file === 'topics' && v.language === 'en') return text('english') ?? text('why') ?? id;
  return text('name') ?? text('why') ?? id;
}

/** Why this guest may not change rows of `file`; null: they may. */
export function refusalTo(desk: Desk, c: DeskContext, file: Amendable): string | null {
  if (desk.settings === null) return 'settings.alone';
  if (may(guestOf(c).person, RIGHTS[file])) return null;
  return RIGHTS[file] === 'rules' ? 'desk.refused.role' : 'settings.refused.house';
}

/** Is the answer or fact to be checked again before it is used? */
export function isOverdue(value: unknown, v: Voice): boolean {
  const to = (value as { valid_to?: unknown } | null)?.valid_to;
  return typeof to === 'string' && to < dayOf(v.now);
}

/** What fields point at, by the names people know. */
export async function choicesFor(desk: Desk, v: Voice, file: Amendable): Promise<Choices> {
  const { rules } = desk;
  const topics = rules.topics.topics.map(({ id }) => ({ value: id, name: topicName(v, rules, id) }));
  const places = rules.organisations.places.map(({ id, name }) => ({ value: id, name }));
  switch (file) {
    case 'topics':
      return { owner: rules.organisations.roles.map(({ id, usually }) => ({ value: id, name: usually })) };
    case 'claims':
      return {
        topic: topics,
        facts: rules.facts.map(({ id, fact }) => ({ value: id, name: `${id} · ${fact}` })),
      };
    case 'recipients': {
      const people = await desk.store.people.list();
      return { topics, places, person: people.map(({ id, name }) => ({ value: id, name })) };
    }
    case 'haidang':
      return { province: places };
    case 'calendar':
      return { topics, paper: rules.papers.papers.map(({ id, name }) => ({ value: id, name })) };
    case 'papers':
      return { family: rules.papers.families.map(({ id, name }) => ({ value: id, name })) };
    case 'facts':
      break;
  }
  return {};
}
