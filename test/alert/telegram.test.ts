import { afterEach, expect, it } from 'vitest';
import { openTelegram } from '../../src/alert/telegram.ts';
import { openFetch } from '../../src/collect/fetch.ts';
import { type Machine, openMachine, type Said } from '../support/machine.ts';

const TOKEN = '123:bi-mat';
const PARCEL = { id: 'a:1:truc:telegram', to: '-100123456', key: null, body: 'Cảnh báo *mức 2* <b>x</b>' };
const open: Machine[] = [];
afterEach(async () => {
  for (const machine of open.splice(0)) await machine.close();
});

/** A bot whose service stands on this machine. */
async function opened(answer?: (index: number) => Said) {
  const machine = await openMachine(answer);
  open.push(machine);
  const { host } = new URL(machine.origin);
  const send = openFetch({ agent: 'HaiDangTest', deadline: 2000, maxBytes: 1e6, allowPrivate: [host] });
  const courier = openTelegram({
    token: TOKEN,
    send: (ask) => send({ ...ask, url: ask.url.replace('https://api.telegram.org', machine.origin) }),
  });
  return { machine, courier };
}

const says = (status: number, said: object) => () => ({ status, body: JSON.stringify(said) });

it('writes plain words to a chat, without previews', async () => {
  const { machine, courier } = await opened(says(200, { ok: true }));
  expect(await courier(PARCEL)).toEqual({ ok: true });
  expect(machine.got).toMatchObject([{ method: 'POST', path: '/bot123:bi-mat/sendMessage' }]);
  expect(JSON.parse(machine.got[0]?.body ?? '')).toEqual({
    chat_id: '-100123456',
    text: PARCEL.body,
    link_preview_options: { is_disabled: true },
  });
});

it('waits as long as the service asks', async () => {
  const { courier } = await opened(
    says(429, { description: 'Too Many Requests', parameters: { retry_after: 300 } }),
  );
  expect(await courier(PARCEL)).toEqual({
    ok: false,
    when: 'later',
    detail: 'HTTP 429: Too Many Requests',
    after: 300_000,
  });
});

it.each([
  [400, 'never', 'Bad Request: chat not found'],
  [403, 'never', 'Forbidden: bot was blocked by the user'],
  [401, 'later', 'Unauthorized'],
  [404, 'later', 'Not Found'],
  [502, 'later', 'Bad Gateway'],
])('takes HTTP %i as %s', async (status, when, description) => {
  const { courier } = await opened(says(status, { ok: false, description }));
  expect(await courier(PARCEL)).toEqual({ ok: false, when, detail: `HTTP ${status}: ${description}` });
});

it('reads an answer that is no JSON, and cuts what is too long for a message', async () => {
  const { machine, courier } = await opened(() => ({ status: 502, body: '<html>' }));
  expect(await courier({ ...PARCEL, body: 'đ'.repeat(5000) })).toMatchObject({ detail: 'HTTP 502' });
  expect((JSON.parse(machine.got[0]?.body ?? '') as { text: string }).text).toHaveLength(4096);
});

it('never tells its token', async () => {
  const courier = openTelegram({
    token: TOKEN,
    send: (ask) =>
      Promise.resolve({ ok: false, trouble: 'no-connection', detail: `cannot reach ${ask.url}` }),
  });
  const posted = await courier(PARCEL);
  expect(posted).toMatchObject({ ok: false, when: 'later' });
  expect(JSON.stringify(posted)).not.toContain(TOKEN);
});
