import type { Hono } from 'hono';
import { paths } from '../../view/paths.ts';
import { guestOf, may } from '../access.ts';
import { Empty } from '../components.tsx';
import type { Desk, DeskContext, DeskEnv, Page } from '../desk.ts';
import { show } from '../layout.tsx';
import { TakeAlong } from '../take-along.tsx';
import type { Voice } from '../voice.ts';
import { RecipientCard } from './recipient-card.tsx';
import { askAgain, confirmFor, makePrivate, resume, sendTest } from './recipients-acts.tsx';
import { Duty } from './recipients-duty.tsx';
import { type RecipientFacts, recipientFacts } from './recipients-facts.ts';

/** The page of recipients and what is done there; behind the door. */
export function recipientRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const act = (name: string) => `${paths.recipients}/:id/${name}`;
  app.get(paths.recipients, recipientsPage(desk));
  app.post(act('test'), sendTest(desk));
  app.post(act('confirm'), confirmFor(desk));
  app.post(act('ask'), askAgain(desk));
  app.post(act('resume'), resume(desk));
  app.post(act('private'), makePrivate(desk));
}

/** Người nhận: who is told, by which way, and whether it reaches them. */
function recipientsPage(desk: Desk): Page {
  return async (c) => {
    const { voice: v } = c.var;
    const facts = await recipientFacts(desk, v.now);
    return show(
      c,
      desk,
      { title: v.say('recipients.head'), room: 'letters' },
      <>
        <Done v={v} c={c} desk={desk} />
        <header class="page-head">
          <h1>{v.say('recipients.head')}</h1>
          <p class="page-sub">{v.say('recipients.why')}</p>
          {may(guestOf(c).person, 'recipients') && facts.reached.length > 0 && (
            <p class="small">
              <TakeAlong v={v} list={paths.recipients} />
            </p>
          )}
        </header>
        <Silence v={v} desk={desk} facts={facts} />
        <Duty v={v} desk={desk} facts={facts} />
        {facts.reached.length === 0 ? (
          <Empty>{v.say('recipients.none')}</Empty>
        ) : (
          <ul class="sources">
            {facts.reached.map((reached) => (
              <RecipientCard v={v} c={c} desk={desk} reached={reached} />
            ))}
          </ul>
        )}
      </>,
    );
  };
}

/** Said loudest of all: an alert now would be heard by nobody. */
const Silence = ({ v, desk, facts }: { v: Voice; desk: Desk; facts: RecipientFacts }) => {
  const troubles = [
    ...(facts.anybody ? [] : ['recipients.nobody']),
    ...(desk.world.post === null ? ['recipients.no-server'] : []),
  ];
  if (troubles.length === 0) return null;
  return (
    <div class="outage" role="alert">
      {troubles.map((trouble) => (
        <>
          <h2>{v.say(`${trouble}.head`)}</h2>
          <p>{v.say(trouble)}</p>
        </>
      ))}
    </div>
  );
};

const DONE = ['test', 'confirm', 'ask', 'resume'] as const;

const Done = ({ v, c, desk }: { v: Voice; c: DeskContext; desk: Desk }) => {
  const act = DONE.find((known) => known === c.req.query('xong'));
  const who = desk.rules.recipients.find(({ id }) => id === c.req.query('ai'));
  if (act === undefined || who === undefined) return null;
  const n = Number(c.req.query('n') ?? 0);
  return (
    <p class="done" role="status">
      {v.say(`recipients.done.${act}`, { name: who.name, n: Number.isSafeInteger(n) ? n : 0 })}
    </p>
  );
};
