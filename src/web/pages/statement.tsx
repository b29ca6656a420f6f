import type { Finding } from '../../domain/lint.ts';
import type { Basis, Sentence, Statement } from '../../domain/statement.ts';
import { paths } from '../../view/paths.ts';
import { Facts, Moment, Outside, Tag } from '../components.tsx';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import type { StatementTried } from './statement-acts.ts';
import { COPY_SCRIPT, CopyWords, LengthWords } from './statement-copy.tsx';
import { EditForm } from './statement-edit.tsx';
import { readStatement, type StatementRead } from './statement-facts.ts';
import { StatementFile, WentOut } from './statement-file.tsx';
import { NextSteps } from './statement-next.tsx';

export function statementPage(desk: Desk): Page {
  return (c) => showStatement(desk, c, null);
}

/**
 * One text: its words with what each stands on, what the checks found, the next step, and who did what. Its forms do not renew themselves: who
 * approves, or writes on, does so by the words they read, and is told when those have changed.
 */
export async function showStatement(
  desk: Desk,
  c: DeskContext,
  tried: StatementTried | null,
): Promise<Response> {
  const { voice: v } = c.var;
  const read = await readStatement(desk, desk.store, c, v.now);
  const { incident, statement } = read;
  const log = await desk.store.statements.log(statement.id);
  return show(
    c,
    desk,
    { title: statement.title, script: COPY_SCRIPT, ...(tried !== null && { status: 400 as const }) },
    <>
      <header class="page-head" data-live="head">
        <h1 lang="vi">{statement.title}</h1>
        <p class="page-sub">
          <a href={paths.statements(incident.id)}>{v.say('statement.back-all')}</a> ·{' '}
          <a href={paths.incident(incident.id)}>{v.say('statement.back', { title: incident.title })}</a>
        </p>
        <p class="tags">
          <Tag strong>{v.say(`statement.state.${statement.state}`)}</Tag>
          <Tag>{v.say(`statement.kind.${statement.kind}`)}</Tag>
          <Tag>{v.say(`statement.audience.${statement.audience}`)}</Tag>
        </p>
        <p class="small">{v.say(`statement.tone.${statement.audience}`)}</p>
        {statement.ended !== null && <p class="note">{statement.ended}</p>}
      </header>
      <Words v={v} read={read} />
      <StatementFile desk={desk} v={v} read={read} />
      <Checks v={v} read={read} />
      <NextSteps desk={desk} c={c} read={read} tried={tried} />
      <EditForm desk={desk} c={c} read={read} tried={tried} />
      <Published v={v} statement={statement} />
      <section aria-labelledby="log" data-live="log">
        <h2 id="log">{v.say('statement.section.log')}</h2>
        <ol class="rows">
          {log.toReversed().map((line) => (
            <li>
              {v.say('statement.line', { name: line.name, what: `statement.act.${line.act}` })}
              {'why' in line && line.why !== '' && <p>{line.why}</p>}
              {line.act === 'approved' && line.deniesNobody && <p>{v.say('statement.denies-nobody')}.</p>}
              <p class="small">
                <Moment v={v} at={line.at} />
              </p>
            </li>
          ))}
        </ol>
      </section>
    </>,
  );
}

/** The words as they are read, then what each stands on: a printout shows both. */
const Words = ({ v, read, read: { statement } }: { v: Voice; read: StatementRead }) => (
  <section class="panel" aria-labelledby="text" data-live="text">
    <h2 id="text">{v.say('statement.section.text')}</h2>
    <LengthWords v={v} statement={statement} />
    <ol class="rows statement-words">
      {statement.sentences.map((sentence) => (
        <li id={`cau-${sentence.id}`}>
          <span class="small">{v.say(`statement.part.${sentence.part}`)}</span>
          <SentenceWords v={v} sentence={sentence} />
          <Stands v={v} basis={sentence.basis} />
        </li>
      ))}
    </ol>
    <CopyWords v={v} read={read} />
  </section>
);

const SentenceWords = ({ v, sentence }: { v: Voice; sentence: Sentence }) =>
  sentence.basis.from === 'gap' ? (
    <p class="statement-gap">
      <b>{v.say('statement.basis.gap')}.</b> {v.say(`statement.gap.${sentence.part}`)}
    </p>
  ) : (
    <p lang="vi">{sentence.text}</p>
  );

const Stands = ({ v, basis }: { v: Voice; basis: Basis }) => {
  if (basis.from === 'gap') return null;
  if (basis.from === 'frame') return <p class="small">{v.say('statement.basis.frame')}</p>;
  if (basis.from === 'law') return <p class="small">{v.say('statement.basis.law', { row: basis.row })}</p>;
  if (basis.from === 'playbook')
    return (
      <p class="small">
        {basis.source === ''
          ? v.say('statement.basis.playbook', { row: basis.row })
          : v.say('statement.basis.playbook-source', { row: basis.row, source: basis.source })}
      </p>
    );
  if (basis.from === 'fact')
    return (
      <p class="small">
        <a href={paths.fact(basis.fact)}>
          {v.say('statement.basis.fact', { fact: basis.fact, source: basis.source })}
        </a>
      </p>
    );
  return (
    <Facts>
      {basis.source === ''
        ? v.say('statement.basis.officer', { name: basis.name })
        : v.say('statement.basis.officer-source', { name: basis.name, source: basis.source })}
      {basis.fact !== null && v.say('statement.basis.from', { fact: basis.fact })}
    </Facts>
  );
};

const Checks = ({ v, read }: { v: Voice; read: StatementRead }) => {
  const { findings, statement } = read;
  if (['published', 'superseded', 'dropped'].includes(statement.state)) return null;
  const blocking = findings.filter(({ blocks }) => blocks);
  const warning = findings.filter(({ blocks }) => !blocks);
  const list = (name: string, found: readonly Finding[]) =>
    found.length > 0 && (
      <>
        <h3>{v.say(name)}</h3>
        <ul class="rows">
          {found.map((one) => (
            <li>
              <b>{whereOf(v, statement, one)}</b> {v.reason(one.why)}
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <section class="no-print" aria-labelledby="checks" data-live="checks">
      <h2 id="checks">{v.say('statement.section.checks')}</h2>
      {findings.length === 0 && <p>{v.say('statement.checks.clean')}</p>}
      {list('statement.checks.blocks', blocking)}
      {list('statement.checks.warns', warning)}
    </section>
  );
};

function whereOf(v: Voice, { sentences }: Statement, { sentence }: Finding) {
  if (sentence === null) return `${v.say('statement.checks.whole')}:`;
  const found = sentences.find(({ id }) => id === sentence);
  if (found === undefined) return `${v.say('statement.checks.title')}:`;
  return <a href={`#cau-${found.id}`}>{v.say(`statement.part.${found.part}`)}:</a>;
}

const Published = ({ v, statement }: { v: Voice; statement: Statement }) =>
  statement.published.length === 0 ? null : (
    <section aria-labelledby="published">
      <h2 id="published">{v.say('statement.section.published')}</h2>
      <ul class="rows">
        {statement.published.map(({ channel, link, at, name, files }) => (
          <li>
            {link === '' ? channel : <Outside href={link}>{channel}</Outside>}
            <Facts>
              <Moment v={v} at={at} />
              {name}
            </Facts>
            {files !== undefined && <WentOut v={v} statement={statement} files={files} />}
          </li>
        ))}
      </ul>
    </section>
  );
