import { afterEach, beforeEach, expect, it } from 'vitest';
import PostalMime from 'postal-mime';
import { composeAlert } from '../../src/alert/compose.ts';
import { deliver } from '../../src/alert/deliver.ts';
import { openPost } from '../../src/alert/mail.ts';
import type { Rules } from '../../src/config/rules.ts';
import type { Alert } from '../../src/domain/alert.ts';
import { CHANNELS } from '../../src/domain/letter.ts';
import { HOUR, MINUTE } from '../../src/domain/time.ts';
import type { Store } from '../../src/storage/store.ts';
import { hasWords } from '../../src/view/say.ts';
import type { Parcel, Posted, World } from '../../src/world.ts';
import { mailServer } from '../support/mail-server.ts';
import { freshStore } from '../support/store.ts';
import { testWorld, type TestWorld } from '../support/world.ts';
import { KEY, letterRules, NOW, officer, sampleAlert, sampleOccasion, sampleTo } from './letter-samples.ts';

let store: Store;
beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => store.close());

const WAYS = { webhook: { url: 'https://may.example/nhan', key: 'KHOA_MAY' }, telegram: '-100123456' };
const never: Posted = { ok: false, when: 'never', detail: '550 no such box' };

const admin = {
  ...officer,
  id: 'quan-tri',
  name: 'Quản trị',
  role: 'admin' as const,
  mail: 'qt@co-quan.example',
};

const rulesOf = (...recipients: Rules['recipients']) =>
  letterRules((rules) => {
    rules.recipients = recipients;
  });

const at = '2026-11-23T14:05:00+07:00';

interface Taken {
  world: TestWorld;
  webhook: Parcel[];
  telegram: Parcel[];
}

/** A world whose couriers keep what they are handed. */
function world(options: { post?: () => Posted; couriers?: Partial<World['couriers']> } = {}): Taken {
  const [webhook, telegram]: [Parcel[], Parcel[]] = [[], []];
  const keep = (list: Parcel[]) => (parcel: Parcel) => {
    list.push(parcel);
    return Promise.resolve<Posted>({ ok: true });
  };
  const couriers = { webhook: keep(webhook), telegram: keep(telegram), ...options.couriers };
  return {
    world: testWorld({ now: at, couriers, ...(options.post && { post: options.post }) }),
    webhook,
    telegram,
  };
}

async function writeAlert(rules: Rules, recipient = rules.recipients[0]!, change: Partial<Alert> = {}) {
  const alert = sampleAlert(change);
  await store.alerts.put(alert);
  const letters = composeAlert(sampleOccasion({ rules, alert }), sampleTo({ recipient }));
  await store.letters.write(letters);
  return letters;
}

const state = async (id: string) => {
  const letter = await store.letters.get(id);
  return `${letter?.state} ${letter?.note}`;
};

it('hands each letter to the courier of its channel', async () => {
  const rules = rulesOf({ ...officer, ...WAYS });
  const { world: there, webhook, telegram } = world();
  const [mail, machine, chat] = await writeAlert(rules);
  expect(await deliver(store, there, rules)).toMatchObject({ due: 3, sent: 3, waiting: 0 });
  expect(there.posted).toHaveLength(1);
  expect(webhook).toEqual([{ id: machine?.id, to: WAYS.webhook.url, key: 'KHOA_MAY', body: machine?.text }]);
  expect(telegram).toEqual([{ id: chat?.id, to: WAYS.telegram, key: null, body: chat?.text }]);
  expect((await store.letters.ledger([mail!.id])).map(({ step }) => step)).toEqual(['queued', 'accepted']);
});

it('lets what has no courier wait with its reason, said once, and keeps nobody else waiting', async () => {
  const rules = rulesOf({ ...officer, ...WAYS });
  const { world: there } = world({ couriers: { telegram: null } });
  const [, , chat] = await writeAlert(rules);
  expect(await deliver(store, there, rules)).toMatchObject({ due: 3, sent: 2, waiting: 1 });
  expect(await state(chat!.id)).toBe('waiting letter.no-courier.telegram');
  there.pass(MINUTE);
  await deliver(store, there, rules);
  expect((await store.letters.ledger([chat!.id])).map(({ step }) => step)).toEqual(['queued', 'deferred']);
  for (const channel of CHANNELS)
    if (channel !== 'mail') expect(hasWords(`letter.no-courier.${channel}`)).toBe(true);
  const back = world();
  expect(await deliver(store, back.world, rules)).toMatchObject({ sent: 1 });
  expect(back.telegram).toHaveLength(1);
});

it('never sends to a machine or chat that the configuration no longer names', async () => {
  const rules = rulesOf({ ...officer, ...WAYS });
  const letters = await writeAlert(rules);
  const { world: there, webhook, telegram } = world();
  const moved = rulesOf({
    ...officer,
    ...WAYS,
    webhook: { url: 'https://khac.example/', key: 'K' },
    telegram: null,
  });
  expect(await deliver(store, there, moved)).toMatchObject({ sent: 1, refused: 2 });
  expect([webhook, telegram]).toEqual([[], []]);
  expect(await state(letters[1]!.id)).toBe('refused letter.no-address');
});

it('waits as long as the other side asked', async () => {
  const busy: Posted = { ok: false, when: 'later', detail: 'HTTP 429', after: 2 * HOUR };
  const rules = rulesOf({ ...officer, telegram: '12345' });
  const { world: there } = world({ couriers: { telegram: () => Promise.resolve(busy) } });
  const [, chat] = await writeAlert(rules);
  expect(await deliver(store, there, rules)).toMatchObject({ sent: 1, later: 1 });
  expect(await store.letters.get(chat!.id)).toMatchObject({ nextAt: NOW + 2 * HOUR, note: 'HTTP 429' });
});

it('remembers a box that takes nothing, and forgets it once the box takes a letter again', async () => {
  const rules = rulesOf(officer);
  let answer: Posted = never;
  const { world: there } = world({ post: () => answer });
  const bounced = async () => (await store.contacts.all()).map((one) => [one.address, one.bouncedAt]);
  await writeAlert(rules);
  expect(await deliver(store, there, rules)).toMatchObject({ refused: 1 });
  expect(await bounced()).toEqual([[officer.mail, NOW]]);
  answer = { ok: true };
  await store.letters.write(
    composeAlert(sampleOccasion({ rules, edition: 2 }), sampleTo({ kind: 'update' })),
  );
  await deliver(store, there, rules);
  expect(await bounced()).toEqual([[officer.mail, null]]);
});

it('does not take a busy server or a wrong password for a dead box', async () => {
  const rules = rulesOf(officer);
  const { world: there } = world({ post: () => ({ ok: false, when: 'later', detail: '451' }) });
  await writeAlert(rules);
  await deliver(store, there, rules);
  expect(await store.contacts.all()).toEqual([]);
});

it('tells the administrators by another way that an urgent letter was refused', async () => {
  const urgent = { level: 3, peak: 3 } as const;
  const rules = rulesOf(
    officer,
    { ...admin, ...WAYS },
    { ...admin, ...WAYS, id: 'quan-tri-nghi', house: false },
    { ...officer, ...WAYS, id: 'can-bo-khac' },
  );
  const { world: there, webhook, telegram } = world({ post: () => never });
  const [mail] = await writeAlert(rules, officer, urgent);
  expect(await deliver(store, there, rules)).toMatchObject({ refused: 1 });
  expect(await deliver(store, there, rules)).toMatchObject({ sent: 2 });
  expect(telegram).toMatchObject([{ id: `refusal:${mail!.id}:quan-tri:telegram`, to: WAYS.telegram }]);
  expect(telegram[0]?.body).toContain(
    'không tới được Cán bộ trực (truc@co-quan.example): 550 no such box. Hãy báo',
  );
  expect(JSON.parse(webhook[0]?.body ?? '')).toMatchObject({
    event: 'refusal',
    refused: { recipient: 'truc' },
  });
});

it('complains neither of what is not urgent, nor of a farewell, nor of a complaint', async () => {
  const chatless = { ...admin, ...WAYS };
  const rules = rulesOf(officer, chatless);
  const refusing = () => Promise.resolve(never);
  const { world: there } = world({ post: () => never, couriers: { webhook: refusing, telegram: refusing } });
  await writeAlert(rules, officer);
  await writeAlert(rules, officer, { id: 'qua', level: 3, peak: 3, phase: 'over' });
  expect(await deliver(store, there, rules)).toMatchObject({ refused: 2 });
  expect(await deliver(store, there, rules)).toMatchObject({ due: 0 });
  await writeAlert(rules, officer, { id: 'khan', level: 3, peak: 3 });
  expect(await deliver(store, there, rules)).toMatchObject({ refused: 1 });
  expect(await deliver(store, there, rules)).toMatchObject({ due: 2, refused: 2 });
  expect(await deliver(store, there, rules)).toMatchObject({ due: 0 });
});

it('complains of a refused chat by the machine, and not by the chat', async () => {
  const rules = rulesOf({ ...officer, telegram: '999' }, { ...admin, ...WAYS });
  const { world: there, webhook } = world({ couriers: { telegram: () => Promise.resolve(never) } });
  await writeAlert(rules, rules.recipients[0], { level: 3, peak: 3 });
  expect(await deliver(store, there, rules)).toMatchObject({ sent: 1, refused: 1 });
  expect(await deliver(store, there, rules)).toMatchObject({ due: 1, sent: 1 });
  expect(webhook).toHaveLength(1);
});

it('posts a real letter with its chart as PNG, the way to stop it, and its thread', async () => {
  const server = await mailServer();
  const post = openPost({
    url: `smtp://u:p@localhost:${server.port}`,
    from: 'a@b.example',
    ca: server.ca,
    requireTls: true,
  });
  const rules = rulesOf(officer);
  const there = testWorld({ now: at, post });
  await writeAlert(rules);
  await store.letters.write(
    composeAlert(
      sampleOccasion({ rules, edition: 2 }),
      sampleTo({ kind: 'update', follows: 'claim-C90-t5x0:1:truc' }),
    ),
  );
  expect(await deliver(store, there, rules)).toMatchObject({ sent: 2 });
  const [first, update] = await Promise.all(server.got.map(({ raw }) => PostalMime.parse(raw)));
  expect(update?.inReplyTo).toBe(first?.messageId);
  expect(update?.references).toBe(first?.messageId);
  const header = (key: string) => first?.headers.find((one) => one.key === key)?.value;
  expect(header('list-unsubscribe')).toBe(`<https://haidang.example/t/${KEY}/thoi>`);
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const [chart] = first?.attachments ?? [];
  expect(chart?.mimeType).toBe('image/png');
  expect(
    Buffer.from(chart?.content as ArrayBuffer)
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect(first?.html).toContain(`src="cid:${chart?.contentId?.slice(1, -1)}"`);
  post.close();
  await server.close();
});

it('sends an alarm whose chart cannot be drawn, without the chart', async () => {
  const rules = rulesOf(officer);
  const { world: there } = world();
  const [letter] = composeAlert(sampleOccasion({ rules }), sampleTo());
  await store.letters.write([{ ...letter!, pictures: [{ ...letter!.pictures[0]!, svg: 'no drawing' }] }]);
  expect(await deliver(store, there, rules)).toMatchObject({ sent: 1 });
  expect(there.posted[0]?.pictures).toBeUndefined();
  expect(there.said).toContain('a chart cannot be drawn');
});
