import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { composeAlert } from '../../src/alert/compose.ts';
import { openWebhook, signatureOf, webhookHosts } from '../../src/alert/webhook.ts';
import { openFetch } from '../../src/collect/fetch.ts';
import type { Parcel } from '../../src/world.ts';
import { type Machine, openMachine, type Said } from '../support/machine.ts';
import { NOW, officer, sampleOccasion, sampleTo } from './letter-samples.ts';

const SECRET = 'khoa-bi-mat-cua-may';
const open: Machine[] = [];
afterEach(async () => {
  for (const machine of open.splice(0)) await machine.close();
});

async function opened(answer?: (index: number) => Said) {
  const machine = await openMachine(answer);
  open.push(machine);
  const url = `${machine.origin}/nhan?x=1`;
  const recipient = { ...officer, webhook: { url, key: 'KHOA_MAY' } };
  const send = openFetch({
    agent: 'HaiDangTest',
    deadline: 2000,
    maxBytes: 1e6,
    allowPrivate: webhookHosts([recipient]),
  });
  const courier = openWebhook({
    secret: (name) => (name === 'KHOA_MAY' ? SECRET : null),
    send,
    now: () => NOW,
  });
  const letter = composeAlert(sampleOccasion(), sampleTo({ recipient })).find(
    ({ channel }) => channel === 'webhook',
  )!;
  const parcel: Parcel = { id: letter.id, to: letter.to, key: 'KHOA_MAY', body: letter.text };
  return { machine, courier, parcel };
}

type Check = (header: string, body: string, key: string, now: number) => boolean;

/** The example of the document, run as it stands there. */
async function documented(): Promise<Check> {
  const text = readFileSync(new URL('../../docs/webhook.md', import.meta.url), 'utf8');
  const code = /```js\n(.*?)```/s.exec(text)?.[1] ?? '';
  const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as {
    isGenuine: Check;
  };
  return module.isGenuine;
}

it('posts the letter once, signed so that the documented check accepts it and nothing else', async () => {
  const { machine, courier, parcel } = await opened();
  expect(await courier(parcel)).toEqual({ ok: true });
  expect(machine.got).toHaveLength(1);
  const [{ method, path, headers, body }] = machine.got as [Machine['got'][number]];
  expect([method, path, headers['content-type']]).toEqual([
    'POST',
    '/nhan?x=1',
    'application/json; charset=utf-8',
  ]);
  expect(headers['x-haidang-delivery']).toBe('claim-C90-t5x0:1:truc:webhook');
  expect(body).toBe(parcel.body);
  const signature = String(headers['x-haidang-signature']);
  expect(signature).toMatch(new RegExp(`^t=${NOW / 1000},v1=[0-9a-f]{64}$`));
  const isGenuine = await documented();
  expect(isGenuine(signature, body, SECRET, NOW)).toBe(true);
  expect(isGenuine(signature, body.replace('"level":2', '"level":4'), SECRET, NOW)).toBe(false);
  expect(isGenuine(signature, body, 'khoa-khac', NOW)).toBe(false);
  expect(isGenuine(signature, body, SECRET, NOW + 10 * 60_000)).toBe(false);
  expect(isGenuine(signature.replace(/t=\d+/, `t=${NOW / 1000 + 60}`), body, SECRET, NOW)).toBe(false);
});

it('tells every field that the document describes, and describes every field it tells', async () => {
  const { parcel } = await opened();
  const text = readFileSync(new URL('../../docs/webhook.md', import.meta.url), 'utf8');
  const body = JSON.parse(parcel.body) as Record<string, unknown> & { alert: Record<string, unknown> };
  const fields = [...Object.keys(body), ...Object.keys(body.alert).map((name) => `alert.${name}`)];
  const described = [...text.matchAll(/^\| `([\w.]+)` /gm)].map(([, name]) => name);
  expect(described.filter((name) => name !== 'refused')).toEqual(fields);
});

it.each([
  [200, 'sent'],
  [204, 'sent'],
  [302, 'never'],
  [400, 'never'],
  [404, 'never'],
  [410, 'never'],
  [408, 'later'],
  [425, 'later'],
  [429, 'later'],
  [500, 'later'],
  [503, 'later'],
])('takes HTTP %i as %s', async (status, means) => {
  const { machine, courier, parcel } = await opened(() => ({
    status,
    headers: {
      ...(status === 302 && { location: '/dau-do' }),
      ...(status === 429 && { 'retry-after': '90' }),
    },
  }));
  const posted = await courier(parcel);
  expect(posted.ok ? 'sent' : posted.when).toBe(means);
  if (!posted.ok) expect(posted.detail).toBe(`HTTP ${status}`);
  if (status === 429) expect(posted).toMatchObject({ after: 90_000 });
  // A redirect is never followed: the letter would go to whoever the answer names.
  expect(machine.got).toHaveLength(1);
});

it('waits where nobody answers or no key was handed over', async () => {
  const { machine, courier, parcel } = await opened();
  expect(await courier({ ...parcel, key: 'KHONG_CO' })).toEqual({
    ok: false,
    when: 'later',
    detail: 'webhook.no-key',
  });
  expect(machine.got).toEqual([]);
  await machine.close();
  expect(await courier(parcel)).toMatchObject({
    ok: false,
    when: 'later',
    detail: expect.stringContaining('no-connection'),
  });
});

it('opens the office’s own network to the configured machines alone', async () => {
  const { machine } = await opened();
  const port = new URL(machine.origin).port;
  expect(webhookHosts([{ webhook: { url: 'https://may.noi-bo/x', key: 'K' } }, { webhook: null }])).toEqual([
    'may.noi-bo:443',
  ]);
  const send = openFetch({ agent: 'x', deadline: 500, maxBytes: 1e6, allowPrivate: [`127.0.0.1:${port}`] });
  expect(await send({ url: `${machine.origin}/`, body: '{}' })).toMatchObject({ ok: true, status: 200 });
  const next = Number(port) === 65_535 ? 65_534 : Number(port) + 1;
  expect(await send({ url: `http://127.0.0.1:${next}/`, body: '{}' })).toMatchObject({
    trouble: 'refused-address',
  });
  const closed = openFetch({ agent: 'x', deadline: 500, maxBytes: 1e6, allowPrivate: [] });
  expect(await closed({ url: `${machine.origin}/`, body: '{}' })).toMatchObject({
    trouble: 'refused-address',
  });
});

it('signs as anybody can compute by hand', () => {
  // HMAC-SHA256 of `1.{}` under `k`, by `printf '1.{}' | openssl dgst -sha256 -hmac k`.
  expect(signatureOf('{}', 'k', 1)).toBe(
    't=1,v1=3dd49b2593d0f9a349e9e71c4bde3e2b862c2be4003fe9b4ba81332029310158',
  );
});
