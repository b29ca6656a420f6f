import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crossCheck } from './cross.ts';
import { inReadingOrder, lineOf, type Mistake } from './mistake.ts';
import { parseFile, type Parsed } from './parse.ts';
import type { FileName, Rules } from './rules.ts';

export type { Mistake } from './mistake.ts';

/** Reads a text file; rejects when it is not there. */
export type ReadText = (path: string) => Promise<string>;

export type Loaded = { ok: true; rules: Rules } | { ok: false; mistakes: Mistake[] };

/**
 * The whole configuration of `dir`, or every mistake of every file at once. What ties files to one another is checked once each
 * file is sound by itself.
 */
export async function loadRules(
  dir: string,
  read: ReadText = (path) => readFile(path, 'utf8'),
): Promise<Loaded> {
  const file = <N extends FileName>(name: N) => readOne(name, join(dir, `${name}.yaml`), read);
  const files = {
    haidang: await file('haidang'),
    sources: await file('sources'),
    topics: await file('topics'),
    claims: await file('claims'),
    facts: await file('facts'),
    playbook: await file('playbook'),
    organisations: await file('organisations'),
    recipients: await file('recipients'),
    calendar: await file('calendar'),
    indicators: await file('indicators'),
    papers: await file('papers'),
  };
  const rules = rulesOf(files);
  const mistakes =
    rules === null
      ? Object.values(files).flatMap((parsed) => parsed.mistakes)
      : crossCheck(rules).map(({ file: name, path, ...said }) => files[name].mistakeAt(path, said));
  return rules !== null && mistakes.length === 0
    ? { ok: true, rules }
    : { ok: false, mistakes: inReadingOrder(mistakes) };
}

/** What `haidang config check` prints: one `file:line:column sentence` for each mistake, or one line with a tick and what was read. */
export async function checkConfig(dir: string, read?: ReadText): Promise<string[]> {
  return linesOf(dir, await loadRules(dir, read));
}

/** The same of what was loaded already; `name` is what the line with the tick calls it. */
export function linesOf(name: string, loaded: Loaded): string[] {
  return loaded.ok ? [summary(name, loaded.rules)] : loaded.mistakes.map(lineOf);
}

function summary(dir: string, rules: Rules): string {
  const on = rules.sources.filter((source) => source.on).length;
  const { length: topics } = rules.topics.topics;
  return (
    `✓ ${dir}: ${on} nguồn đang bật, ${topics} chủ đề, ${rules.claims.length} nhận định, ` +
    `${rules.facts.length} dữ kiện, ${rules.recipients.length} người nhận.`
  );
}

type Files = { [N in FileName]: Parsed<N> };

function rulesOf(files: Files): Rules | null {
  const {
    haidang,
    sources,
    topics,
    claims,
    facts,
    playbook,
    organisations,
    recipients,
    calendar,
    indicators,
    papers,
  } = files;
  if (haidang.value === null || sources.value === null || topics.value === null) return null;
  if (claims.value === null || facts.value === null || playbook.value === null) return null;
  if (organisations.value === null || recipients.value === null) return null;
  if (calendar.value === null || indicators.value === null || papers.value === null) return null;
  return {
    haidang: haidang.value,
    sources: sources.value.sources,
    topics: topics.value,
    claims: claims.value.claims,
    facts: facts.value.facts,
    playbook: playbook.value,
    organisations: organisations.value,
    recipients: recipients.value.recipients,
    roster: recipients.value.roster,
    escalation: recipients.value.escalation,
    spokespersons: recipients.value.spokespersons,
    calendar: calendar.value,
    indicators: indicators.value,
    papers: papers.value,
  };
}

async function readOne<N extends FileName>(name: N, path: string, read: ReadText): Promise<Parsed<N>> {
  const text = await read(path).catch(() => null);
  if (text !== null) return parseFile(name, path, text);
  const mistake: Mistake = {
    file: path,
    line: 1,
    column: 1,
    path: '',
    message: 'Không đọc được tệp này: tệp không có hoặc thiếu quyền đọc.',
    english: 'This file cannot be read: it is not there, or permission is missing.',
  };
  return { value: null, mistakes: [mistake], mistakeAt: () => mistake };
}
