import type { Hono } from 'hono';
import type { Statement } from '../../domain/statement.ts';
import { STATEMENT_STATES } from '../../domain/statement.ts';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Empty, Facts, Tag, Time } from '../components.tsx';
import type { Desk, DeskEnv, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import type { Voice } from '../voice.ts';
import { editStatement, publishStatement } from './statement-acts.ts';
import { moveStatement } from './statement-moves.ts';
import { incidentHere } from './statement-facts.ts';
import { statementFile } from './statement-file.tsx';
import { makeStatement, newStatementPage } from './statement-form.tsx';
import { showStatement, statementPage } from './statement.tsx';

/** Everything about the statements of an incident: their list, the form of a new one, one of them, and what is done to it. */
export function statementRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const again = showStatement;
  app.get(`${paths.incidents}/:id/phat-ngon`, statementsPage(desk));
  app.get(`${paths.incidents}/:id/phat-ngon/moi`, newStatementPage(desk));
  app.post(`${paths.incidents}/:id/phat-ngon/moi`, makeStatement(desk));
  app.get(`${paths.incidents}/:id/phat-ngon/:vb`, statementPage(desk));
  app.get(`${paths.incidents}/:id/phat-ngon/:vb/van-ban/:format`, statementFile(desk));
  app.post(`${paths.incidents}/:id/phat-ngon/:vb/sua`, editStatement(desk, again));
  app.post(`${paths.incidents}/:id/phat-ngon/:vb/cong-bo`, publishStatement(desk, again));
  app.post(`${paths.incidents}/:id/phat-ngon/:vb/buoc/:move`, moveStatement(desk, again));
}

/** Phát ngôn của sự vụ: by how far each has come. */
function statementsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const incident = await incidentHere(desk.store, c);
    const all = await desk.store.statements.ofIncident(incident.id);
    const excuse = may(guestOf(c).person, 'statement') ? null : v.say('desk.refused.role');
    return show(
      c,
      desk,
      { title: v.say('statement.head') },
      <>
        <header class="page-head">
          <h1>{v.say('statement.head')}</h1>
          <p class="page-sub">
            <a href={paths.incident(incident.id)}>{v.say('statement.back', { title: incident.title })}</a>
          </p>
          <p class="note">{v.say('statement.intro')}</p>
        </header>
        <div class="actions">
          <form class="act" method="get" action={paths.newStatement(incident.id)}>
            <button
              class="button"
              type="submit"
              disabled={excuse !== null}
              aria-describedby={excuse === null ? undefined : 'no-new'}
            >
              {v.say('statement.new')}
            </button>
            {excuse !== null && (
              <span class="excuse" id="no-new">
                {excuse}
              </span>
            )}
          </form>
        </div>
        <div data-live="statements">
          {all.length === 0 && <Empty>{v.say('statement.none')}</Empty>}
          {STATEMENT_STATES.map((state) => {
            const inside = all.filter((one) => one.state === state);
            return inside.length === 0 ? null : (
              <section aria-labelledby={state}>
                <h2 id={state}>{v.say(`statement.state.${state}`)}</h2>
                <ul class="rows">
                  {inside.map((one) => (
                    <Row v={v} statement={one} />
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      </>,
    );
  };
}

const Row = ({ v, statement }: { v: Voice; statement: Statement }) => {
  const gaps = statement.sentences.filter(({ basis }) => basis.from === 'gap').length;
  return (
    <li>
      <a class="row-title" lang="vi" href={paths.statement(statement.incident, statement.id)}>
        {statement.title}
      </a>
      <p class="tags">
        <Tag>{v.say(`statement.kind.${statement.kind}`)}</Tag>
        <Tag>{v.say(`statement.audience.${statement.audience}`)}</Tag>
        {gaps > 0 && <Tag strong>{v.say('statement.gaps', { n: gaps })}</Tag>}
      </p>
      <Facts>
        <Time v={v} at={statement.updatedAt} />
        {statement.approved !== null &&
          v.say('statement.approved-by', {
            name: statement.approved.name,
            post: statement.approved.post,
            basis: statement.approved.basis,
          })}
      </Facts>
    </li>
  );
};
