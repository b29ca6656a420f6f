import { afterEach, describe, expect, it } from 'vitest';
import { openListen } from '../../../src/collect/listen.ts';
import { MINUTE } from '../../../src/domain/time.ts';
import { type Jetstream, openJetstream, skeet } from './stubs/jetstream.ts';
import { everything, listener } from './visit.ts';

let stream: Jetstream;
afterEach(() => stream.close());

async function house(messages: (now: number) => { time_us: number }[], refuse = false) {
  let now = 0;
  stream = await openJetstream(() => messages(now), refuse);
  const opened = await listener('bluesky', stream.url, {
    hosts: [stream.host],
    kind: 'group',
    settings: { words: ['bảo hiểm'], seconds: 1 },
  });
  opened.world.listen = openListen('HaiDang/1.0', [stream.host]);
  return { ...opened, visit: () => ((now = opened.world.now() + 48 * 60 * MINUTE), opened.visit()) };
}

describe('Bluesky', () => {
  it('is heard from where we stopped, in our language and about our words, without accounts', async () => {
    const { visit, heard, store } = await house((now) => [
      skeet(1, now - 5 * MINUTE, 'Bao hiem xa hoi cham qua @lan.bsky.social ơi'),
      skeet(2, now - 4 * MINUTE, 'Health bảo hiểm abroad', { langs: ['en'] }),
      skeet(3, now - 3 * MINUTE, 'Trời hôm nay đẹp'),
      skeet(4, now - 2 * MINUTE, 'Bảo hiểm y tế dùng được ở đâu?', { reply: 1 }),
      skeet(5, now - MINUTE, '', { operation: 'delete' }),
    ]);
    const left = await visit();
    expect(left).toMatchObject({ state: 'ok' });
    expect(left.tally).toMatchObject({ heard: 2 });
    const [answer, first] = await heard();
    expect(answer).toMatchObject({ title: 'Bảo hiểm y tế dùng được ở đâu?', parent: first?.canonical });
    expect(first?.title).toBe('Bao hiem xa hoi cham qua @… ơi');
    expect(everything(await heard())).not.toMatch(/nguoiviet|lan\.bsky/);
    await visit();
    expect(stream.asked.map((url) => url.searchParams.get('cursor')).at(-1)).toBe(left.cursor);
    await store.close();
  });

  it('ends a visit as soon as it has caught up, and at its deadline when it does not', async () => {
    const caught = await house((now) => [skeet(1, now + MINUTE, 'Bảo hiểm xã hội')]);
    const began = Date.now();
    expect(await caught.visit()).toMatchObject({ state: 'ok' });
    expect(Date.now() - began).toBeLessThan(900);
    await caught.store.close();
    await stream.close();
    const slow = await house(() => []);
    expect(await slow.visit()).toMatchObject({ state: 'unchanged' });
    await slow.store.close();
  });

  it('that turns us away is failing, and goes on where it stopped later', async () => {
    const { visit, store } = await house(() => [], true);
    expect(await visit()).toMatchObject({ state: 'failing', trouble: 'trouble.no-connection', cursor: null });
    await store.close();
  });

  it('cannot lead into our own network', async () => {
    stream = await openJetstream(() => []);
    const listen = openListen('HaiDang/1.0', []);
    for (const url of [stream.url, 'ws://169.254.169.254/', 'ws://[::1]/', 'wss://localhost/'])
      expect(await listen({ url, deadline: 500, hear: () => false })).toMatchObject({ ok: false });
    expect(stream.asked).toEqual([]);
  });
});
