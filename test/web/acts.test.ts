import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { say, hasWords } from '../../src/view/say.ts';
import { voice } from '../../src/web/voice.ts';
import { ACTS, actWords, onOf } from '../../src/web/acts.ts';
import { doneTo } from '../../src/web/live.ts';
import { testRules } from '../support/rules.ts';
import { writtenActs, type Written } from '../support/acts.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(SRC + path, 'utf8') }));

/** Acts whose kind is made up where they are written: by file and expression, what they may come to. */
const MADE_UP: Record<string, readonly string[]> = {
  'web/pages/accuracy.tsx: act': ['keep-model', 'adopt-model'],
  'web/pages/hand-acts.ts: action': ['acknowledge', 'hand'],
  'web/pages/letter-key-acts.tsx: act': ['look-again', 'acknowledge', 'not-my-address', 'confirm-address'],
  'web/pages/mention-legal.tsx: ACT': ['legal-basis'],
  'web/pages/prospects.tsx: `prospect-${decision}`': ['prospect-accept', 'prospect-dismiss'],
  'web/pages/reports.tsx: act': ['paper', 'paper-back'],
  'web/pages/searches-acts.ts: act': ['search-save', 'search-change', 'search-stop', 'search-delete'],
  'web/pages/evidence-deed.ts: `evidence-${act}`': [
    'evidence-submitted',
    'evidence-returned',
    'evidence-approved',
    'evidence-exported',
    'evidence-delivered',
  ],
  // The name of a form that comes back.
  'web/pages/tips-acts.ts: act': [],
  'web/pages/tips-acts.ts: `tip-${act}`': ['tip-route', 'tip-answer', 'tip-pass', 'tip-void', 'tip-reopen'],
  'web/pages/recipients-acts.tsx: `${act}-address`': ['confirm-address', 'resume-address'],
};

/** An incident, a text and a piece of evidence have books of their own, read in their own rooms; the words of their lines begin so. */
const BOOKS: readonly { written: RegExp; words: readonly string[] }[] = [
  {
    written:
      /^(storage\/(book|incidents|statements|evidence|papers)|domain\/paper-book|report\/(draft|preview)|rehearse\/report-command|web\/incidents|view\/incident-lines|domain\/incident-clocks|web\/pages\/(incident|recovery|statement|evidence|paper|indicators)-?\w*)/,
    words: ['incident.log.', 'statement.act.', 'evidence.act.', 'papers.act.', 'audit.deed.press.'],
  },
];

/** Is it a line of another book, with words there? What a variable names is judged where it was spelt. */
function inOtherBook({ path, kind }: Written): boolean {
  return BOOKS.some(
    ({ written, words }) =>
      written.test(path) && (kind === null || words.some((prefix) => hasWords(`${prefix}${kind}`))),
  );
}

/** Acts that change no page but the log itself. */
const ONLY_LOGGED = [
  // A list was taken along as a file.
  'download',
];

/** They read the log, and write nothing into it. */
const READERS = new Set([
  'storage/events.ts',
  'report/counters-done.ts',
  'web/ask-rows.ts',
  'domain/counted-ask.ts',
  'web/acts.ts',
  'web/pages/audit-asked.ts',
]);

const known = Object.values(ACTS).flatMap((acts) => Object.keys(acts));
const spelt = (one: Written) => `${one.path}: ${one.expression}`;

describe('the log in words', () => {
  const written = files.filter(({ path }) => !READERS.has(path)).flatMap(writtenActs);

  it('finds the acts that the code writes', () => {
    expect(written.length).toBeGreaterThan(30);
    const probe = { path: 'x.ts', text: "add({ data: { act: 'new-deed' } }); f(({ act }) => act);" };
    expect(writtenActs(probe)).toEqual([{ path: 'x.ts', kind: 'new-deed', expression: "'new-deed'" }]);
  });

  it('has a sentence for every act that the code writes', () => {
    const strange = written
      .filter((one) => (one.kind === null ? !Object.hasOwn(MADE_UP, spelt(one)) : !known.includes(one.kind)))
      .filter((one) => !inOtherBook(one))
      .map(spelt);
    expect(strange, 'acts without a sentence in web/acts.ts and words/audit.ts').toEqual([]);
    for (const kinds of Object.values(MADE_UP)) expect(known).toEqual(expect.arrayContaining([...kinds]));
  });

  it('has a sentence for nothing that the code does not write', () => {
    const made = new Set(
      written.flatMap((one) => (one.kind === null ? (MADE_UP[spelt(one)] ?? []) : [one.kind])),
    );
    expect(known.filter((act) => !made.has(act))).toEqual([]);
    expect(Object.keys(MADE_UP).filter((one) => !written.some((act) => spelt(act) === one))).toEqual([]);
  });

  it('tells open pages of every act, but for those that only the log shows', () => {
    expect(known.filter((act) => doneTo(act).every((room) => room === 'audit'))).toEqual(ONLY_LOGGED);
    expect(doneTo('nobody-knows')).toEqual(['audit']);
  });

  it.each(known)('says %s whole in both languages, also of a row that lost its data', async (act) => {
    const rules = await testRules();
    const data = {
      act,
      checkAt: 1,
      until: 1,
      from: { owner: { name: 'Lan' } },
      to: { owner: { name: 'An' }, checkAt: 2 },
      usefulness: 'wrong-stance',
      why: 'quiet',
      decision: 'reject',
      wire: 'impersonation',
      field: 'stance',
      said: [{ field: 'stance', value: 'negative' }],
    };
    const whole =
      act.startsWith('people-') || act === 'level'
        ? { act, from: act === 'level' ? 2 : 'viewer', to: act === 'level' ? 3 : 'admin' }
        : data;
    for (const language of ['vi', 'en'] as const) {
      const v = voice(language, 0);
      for (const happened of [{ data: whole }, { data: { act } }]) {
        const words = actWords(v, rules, happened);
        expect(words).not.toMatch(/[{}]|undefined|NaN|\[object|^audit\./);
      }
      expect(actWords(v, rules, { data: whole })).not.toMatch(/\w\.\w/);
    }
    expect(hasWords(`audit.kind.${act}`)).toBe(true);
    expect(hasWords(`audit.on.${onOf(act) ?? ''}`)).toBe(true);
    expect(say('vi', `audit.act.${act}`)).not.toBe(say('en', `audit.act.${act}`));
  });
});
