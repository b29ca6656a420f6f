import type { Hono } from 'hono';
import { fault } from '../../domain/fault.ts';
import type { LetterHead } from '../../domain/letter.ts';
import { reason } from '../../domain/reason.ts';
import { SECOND } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { hasWords } from '../../view/say.ts';
import { demand, guestOf } from '../access.ts';
import type { Desk, DeskContext, DeskEnv } from '../desk.ts';
import { Field } from '../fields.tsx';
import { type Tried, typedIn } from '../hand.ts';
import { letterState } from '../letter-state.ts';
import type { Voice } from '../voice.ts';
import { SLUGS, stepsTaken } from './begin-facts.ts';
import { mistakesOf } from './begin-office.tsx';
import { setting, showStep } from './begin.tsx';

/** How often, and how long between, the answer of the mail server is looked for before the page is shown without it. */
const LOOKS = 10;
const BETWEEN = SECOND / 2;

const FROM = ['from'] as const;

/** What the words of mail servers mean to whoever set them up. The first that fits. */
const MEANS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:535|534|530)\b|EAUTH|invalid login|authenticat/i, 'begin.mail.means.password'],
  [/ENOTFOUND|EAI_AGAIN|EDNS|getaddrinfo/i, 'begin.mail.means.name'],
  [/ECONNREFUSED|ECONNRESET|ETIMEDOUT|ESOCKET|timeout|greeting/i, 'begin.mail.means.unreachable'],
  [/certificate|self.signed|TLS|SSL/i, 'begin.mail.means.certificate'],
  [/relay|sender|MAIL FROM|\b553\b/i, 'begin.mail.means.sender'],
  [/\b55[0-4]\b|recipient|mailbox|user unknown/i, 'begin.mail.means.mailbox'],
];

/** What a note of the outbox means, in the reader's language. */
export function meaningOf(note: string): string {
  if (hasWords(note)) return note;
  return MEANS.find(([words]) => words.test(note))?.[1] ?? 'begin.mail.means.other';
}

/** How letters leave the house. */
export function mailRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  const path = paths.beginStep(SLUGS.mail);
  app.get(path, (c) => showMail(desk, c, null));
  app.post(path, async (c) => {
    const { settings } = setting(desk, c);
    const typed = typedIn(await c.req.parseBody(), FROM);
    const from = typed.from ?? '';
    if (!/[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/.test(from))
      return showMail(desk, c, { typed, mistakes: { from: reason('begin.mail.no-from') } });
    const before = settings.row('haidang', 'mail') as Record<string, unknown>;
    if (before['from'] !== from) {
      const asked = { file: 'haidang', row: 'mail', after: { ...before, from } } as const;
      const wrong = await settings.change(
        { ...asked, why: c.var.voice.say('begin.reason') },
        guestOf(c).person,
      );
      if (wrong.length > 0)
        return showMail(desk, c, { typed, mistakes: mistakesOf(c.var.voice, wrong, FROM) });
    }
    return c.redirect(`${path}?luu=1`, 303);
  });
  app.post(`${path}/thu`, async (c) => {
    const person = demand(c, 'begin');
    const { whom } = await c.req.parseBody();
    const recipient = desk.rules.recipients.find(({ id }) => id === whom);
    if (recipient === undefined) throw fault('not-found', 'recipients.missing');
    if (desk.postmaster === null) throw fault('unavailable', 'recipients.refused.alone');
    const asked = desk.world.now();
    const letters = await desk.postmaster.test(recipient.id, person.name);
    const data = { act: 'test-letter', letters, name: person.name };
    const subject = `recipient:${recipient.id}`;
    await desk.store.events.add([{ at: asked, event: 'act', subject, who: person.id, data }]);
    desk.soon?.('deliver');
    const letter = await answered(desk, recipient.id, asked);
    const query = new URLSearchParams({ nguoi: recipient.id, ...(letter && { thu: letter.id }) });
    return c.redirect(`${path}?${query.toString()}`, 303);
  });
}

/** The test letter once the server has said something of it, or as it stands when that takes long. */
async function answered(desk: Desk, recipientId: string, asked: number): Promise<LetterHead | null> {
  let letter: LetterHead | null = null;
  for (let look = 0; look < LOOKS; look++) {
    letter = await newestTest(desk, recipientId, asked);
    if (letter === null || desk.world.post === null || desk.soon === null) return letter;
    if (letter.state !== 'waiting' || letter.note !== null) return letter;
    await desk.world.sleep(BETWEEN);
  }
  return letter;
}

async function newestTest(desk: Desk, recipientId: string, from: number): Promise<LetterHead | null> {
  const letters = await desk.store.letters.writtenBetween(from, desk.world.now() + 1, recipientId);
  return letters.find(({ kind, channel }) => kind === 'test' && channel === 'mail') ?? null;
}

async function showMail(desk: Desk, c: DeskContext, tried: Tried<'from'> | null): Promise<Response> {
  const { voice: v } = c.var;
  const { rules, world } = desk;
  const letter = await desk.store.letters.get(c.req.query('thu') ?? '');
  const chosen = c.req.query('nguoi') ?? rules.recipients[0]?.id;
  return showStep(
    desk,
    c,
    'mail',
    tried,
    <>
      {world.post === null ? <NoServer v={v} /> : <p class="note">{v.say('begin.mail.server')}</p>}
      <form class="hand-form begin-form" method="post" action={paths.beginStep(SLUGS.mail)}>
        <input type="hidden" name="token" value={guestOf(c).formToken} />
        <Field
          v={v}
          id="from"
          label={v.say('begin.mail.from')}
          hint={v.say(c.req.query('luu') === undefined ? 'begin.mail.from.hint' : 'begin.mail.from.saved')}
          mistake={tried?.mistakes.from}
          control={(ties) => (
            <input
              class="text"
              type="text"
              name="from"
              autocomplete="off"
              value={tried?.typed.from ?? rules.haidang.mail.from}
              {...ties}
            />
          )}
        />
        <button class="button button-quiet" type="submit">
          {v.say('begin.mail.save')}
        </button>
      </form>
      {letter?.kind === 'test' && (
        <Outcome
          v={v}
          state={letter.state}
          note={letter.note}
          to={letter.to}
          words={letterState(v, letter, world)}
        />
      )}
      <form class="hand-form begin-form" method="post" action={`${paths.beginStep(SLUGS.mail)}/thu`}>
        <input type="hidden" name="token" value={guestOf(c).formToken} />
        <Field
          v={v}
          id="whom"
          label={v.say('begin.mail.whom')}
          mistake={undefined}
          control={(ties) => (
            <select name="whom" {...ties}>
              {rules.recipients.map(({ id, name, mail }) => (
                <option value={id} selected={id === chosen}>
                  {name} ({mail})
                </option>
              ))}
            </select>
          )}
        />
        <button class="button" type="submit" disabled={rules.recipients.length === 0}>
          {v.say('begin.mail.test')}
        </button>
      </form>
    </>,
    (await stepsTaken(desk)).has('mail') ? 'begin.keep.mail' : null,
  );
}

/** What the server made of the test, and what to put right when it did not take it. */
const Outcome = (props: { v: Voice; state: string; note: string | null; to: string; words: string }) => {
  const { v, state, note, to, words } = props;
  if (state === 'sent')
    return (
      <p class="done" role="status">
        {v.say('begin.mail.took', { to })}
      </p>
    );
  if (note === null || note === '')
    return (
      <p class="note" role="status">
        {words}. {v.say('begin.mail.again')}
      </p>
    );
  return (
    <div class="note" role="alert">
      <p>
        <strong>{v.say('begin.mail.refused', { to })}</strong>
      </p>
      <p>{v.say(meaningOf(note))}</p>
      {!hasWords(note) && <p class="small">{v.say('begin.mail.said', { said: note })}</p>}
    </div>
  );
};

const NoServer = ({ v }: { v: Voice }) => (
  <div class="note">
    <p>
      <strong>{v.say('begin.mail.none')}</strong>
    </p>
    <p>{v.say('begin.mail.none.how')}</p>
    <pre class="command">
      <code>SMTP_URL=smtp://ten-dang-nhap:mat-khau@mail.co-quan.example:587</code>
    </pre>
    <p class="small">{v.say('begin.mail.none.until')}</p>
  </div>
);
