import { VERDICTS } from '../domain/claim.ts';
import { partsOfKind } from '../domain/paper-parts.ts';
import type { PaperKind } from '../domain/paper.ts';
import { SIGNAL_RULES } from '../domain/signal.ts';
import { chainConflicts } from './chain.ts';
import { suggestion } from './issues.ts';
import type { Said } from './mistake.ts';
import { STEP_OCCASIONS } from './playbook.ts';
import type { Path } from './position.ts';
import type { FileName, Rules } from './rules.ts';
import { spokespersonConflicts } from './spokespersons.ts';

/** Something wrong between files, or between rows of one. */
export interface Conflict extends Said {
  file: FileName;
  path: Path;
}

/** Everything that is well-formed row by row and still wrong as a whole. */
export function crossCheck(rules: Rules): Conflict[] {
  return [
    ...doubles(rules),
    ...references(rules),
    ...orders(rules),
    ...gaps(rules),
    ...shadows(rules),
    ...chainConflicts(rules),
    ...spokespersonConflicts(rules),
  ];
}

interface Column {
  file: FileName;
  /** The list, and the key of each row. */
  path: readonly [string, string];
  values: readonly (string | number)[];
}

const column = (file: FileName, list: string, rows: readonly { id: string }[]): Column => ({
  file,
  path: [list, 'id'],
  values: rows.map((row) => row.id),
});

/** Ids name a row for ever: each once. */
function doubles(rules: Rules): Conflict[] {
  const { topics, playbook, organisations, calendar } = rules;
  const columns: Column[] = [
    column('sources', 'sources', rules.sources),
    column('topics', 'topics', topics.topics),
    column('topics', 'exclude', topics.exclude),
    column('claims', 'claims', rules.claims),
    column('facts', 'facts', rules.facts),
    column('playbook', 'kinds', playbook.kinds),
    column('playbook', 'clocks', playbook.clocks),
    column('playbook', 'audiences', playbook.audiences),
    { file: 'playbook', path: ['levels', 'level'], values: playbook.levels.map((row) => row.level) },
    { file: 'playbook', path: ['steps', 'when'], values: playbook.steps.map((row) => row.when) },
    column('organisations', 'places', organisations.places),
    column('organisations', 'roles', organisations.roles),
    column('organisations', 'organisations', organisations.organisations),
    column('recipients', 'recipients', rules.recipients),
    column('recipients', 'spokespersons', rules.spokespersons),
    column('calendar', 'expected', calendar.expected),
    column('calendar', 'campaigns', calendar.campaigns),
    column('calendar', 'duties', calendar.duties),
    column('indicators', 'indicators', rules.indicators.indicators),
    column('papers', 'families', rules.papers.families),
    column('papers', 'letters', rules.papers.letters),
    column('papers', 'papers', rules.papers.papers),
  ];
  return columns.flatMap(({ file, path: [list, key], values }) =>
    values.flatMap((value, i) =>
      values.indexOf(value) === i
        ? []
        : [
            {
              file,
              path: [list, i, key],
              vi: `“${value}” đã có ở mục thứ ${values.indexOf(value) + 1} của “${list}”.`,
              en: `"${value}" is already item ${values.indexOf(value) + 1} of "${list}".`,
            },
          ],
    ),
  );
}

/** What a reference may point at. */
interface Register extends Said {
  ids: readonly string[];
}

/** Every name of a row elsewhere must be the name of a row. */
function references(rules: Rules): Conflict[] {
  const { organisations, calendar } = rules;
  const topics = register(rules.topics.topics, 'chủ đề trong topics.yaml', 'topic in topics.yaml');
  const claims = register(rules.claims, 'nhận định trong claims.yaml', 'claim in claims.yaml');
  const facts = register(rules.facts, 'dữ kiện trong facts.yaml', 'fact in facts.yaml');
  const places = register(
    organisations.places,
    'tỉnh trong organisations.yaml',
    'place in organisations.yaml',
  );
  const roles = register(organisations.roles, 'vai trong organisations.yaml', 'role in organisations.yaml');
  const recipients = register(rules.recipients, 'người nhận', 'recipient');
  const papers = register(rules.papers.papers, 'mẫu văn bản trong papers.yaml', 'paper in papers.yaml');
  const families = register(rules.papers.families, 'họ văn bản', 'family of papers');
  const partsOf = (kind: PaperKind): Register => ({
    ids: partsOfKind(kind),
    vi: 'phần của loại văn bản này',
    en: 'part of such a paper',
  });
  const occasions: Register = {
    ids: STEP_OCCASIONS,
    vi: 'tình huống có việc cần làm',
    en: 'occasion with steps',
  };
  return [
    ...refer('haidang', ['organisation', 'province'], rules.haidang.organisation.province, places),
    ...rules.sources.flatMap((row, i) => refer('sources', ['sources', i, 'place'], row.place, places)),
    ...rules.topics.topics.flatMap((row, i) => refer('topics', ['topics', i, 'owner'], row.owner, roles)),
    ...rules.claims.flatMap((row, i) => [
      ...refer('claims', ['claims', i, 'topic'], row.topic, topics),
      ...referAll('claims', ['claims', i, 'facts'], row.facts, facts),
    ]),
    ...rules.playbook.steps.flatMap((row, i) => refer('playbook', ['steps', i, 'when'], row.when, occasions)),
    ...organisations.organisations.flatMap((row, i) => [
      ...refer('organisations', ['organisations', i, 'role'], row.role, roles),
      ...refer('organisations', ['organisations', i, 'place'], row.place, places),
    ]),
    ...rules.recipients.flatMap((row, i) =>
      referAll('recipients', ['recipients', i, 'topics'], row.topics, topics),
    ),
    ...rules.recipients.flatMap((row, i) =>
      referAll('recipients', ['recipients', i, 'places'], row.places, places),
    ),
    ...rules.roster.flatMap((row, i) => refer('recipients', ['roster', i, 'who'], row.who, recipients)),
    ...rules.escalation.flatMap((row, i) =>
      referAll('recipients', ['escalation', i, 'to'], row.to, {
        ...recipients,
        ids: [...recipients.ids, 'duty'],
      }),
    ),
    ...calendar.expected.flatMap((row, i) =>
      referAll('calendar', ['expected', i, 'topics'], row.topics, topics),
    ),
    ...calendar.campaigns.flatMap((row, i) =>
      referAll('calendar', ['campaigns', i, 'topics'], row.topics, topics),
    ),
    ...calendar.dates.flatMap((row, i) => referAll('calendar', ['dates', i, 'claims'], row.claims, claims)),
    ...calendar.duties.flatMap((row, i) =>
      refer('calendar', ['duties', i, 'paper'], row.paper ?? null, papers),
    ),
    ...rules.papers.papers.flatMap((row, i) =>
      refer('papers', ['papers', i, 'family'], row.family, families),
    ),
    ...rules.papers.papers.flatMap((row, i) =>
      referAll('papers', ['papers', i, 'parts'], row.parts, partsOf(row.kind)),
    ),
  ];
}

function register(rows: readonly { id: string }[], vi: string, en: string): Register {
  return { ids: rows.map((row) => row.id), vi, en };
}

function refer(file: FileName, path: Path, wanted: string | null, known: Register): Conflict[] {
  if (wanted === null || known.ids.includes(wanted)) return [];
  const hint = suggestion(wanted, known.ids) ?? { vi: '', en: '' };
  return [
    {
      file,
      path,
      vi: `Không có ${known.vi} tên “${wanted}”.${hint.vi}`,
      en: `No ${known.en} named "${wanted}".${hint.en}`,
    },
  ];
}

function referAll(file: FileName, path: Path, wanted: readonly string[], known: Register): Conflict[] {
  return wanted.flatMap((one, i) => refer(file, [...path, i], one, known));
}

/** What begins must not end before it began. */
function orders(rules: Rules): Conflict[] {
  const { collect } = rules.haidang;
  const ended = (
    file: FileName,
    list: string,
    rows: readonly { valid_from: string | null; valid_to: string | null }[],
  ) =>
    rows.flatMap((row, i): Conflict[] =>
      row.valid_from === null || row.valid_to === null || row.valid_from <= row.valid_to
        ? []
        : [
            {
              file,
              path: [list, i, 'valid_to'],
              vi: `Hết hiệu lực (${row.valid_to}) trước khi có hiệu lực (${row.valid_from}).`,
              en: `Ends (${row.valid_to}) before it begins (${row.valid_from}).`,
            },
          ],
    );
  return [
    ...(collect.interval_min <= collect.interval_max
      ? []
      : [
          {
            file: 'haidang' as const,
            path: ['collect', 'interval_max'],
            vi: 'Nhịp thưa nhất (interval_max) phải dài hơn nhịp mau nhất (interval_min).',
            en: 'interval_max must not be shorter than interval_min.',
          },
        ]),
    ...ended('facts', 'facts', rules.facts),
    ...ended('playbook', 'clocks', rules.playbook.clocks),
    ...ended('organisations', 'organisations', rules.organisations.organisations),
  ];
}

/** A warning without a first step helps nobody: every verdict and every rule that warns has its steps. */
function gaps(rules: Rules): Conflict[] {
  const written = new Set(rules.playbook.steps.map((row) => row.when));
  const needed = [...VERDICTS, ...SIGNAL_RULES.filter((rule) => rule === 'surge' || rule === 'spread')];
  return needed
    .filter((when) => !written.has(when))
    .map((when) => ({
      file: 'playbook',
      path: ['steps'],
      vi: `Chưa có việc nên làm cho tình huống “${when}”.`,
      en: `No steps for the occasion "${when}".`,
    }));
}

/** The longest phrase wins a stretch of text: a weak phrase around a core word would hide what makes the text ours. */
function shadows({ topics }: Rules): Conflict[] {
  const padded = (text: string): string => ` ${text.toLowerCase()} `;
  return topics.topics.flatMap((topic, i) =>
    (['weak', 'abbreviations'] as const).flatMap((list) =>
      topic[list].flatMap((term, j) => {
        const core = topics.core.find((word) => padded(term).includes(padded(word)));
        if (core === undefined) return [];
        return [
          {
            file: 'topics' as const,
            path: ['topics', i, list, j],
            vi: `“${term}” chứa từ gọi tên ngành “${core}” nên sẽ che mất nó: chuyển sang strong.`,
            en: `"${term}" contains the core word "${core}" and would hide it: move it to strong.`,
          },
        ];
      }),
    ),
  );
}
