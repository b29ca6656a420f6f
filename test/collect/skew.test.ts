import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { openOutside } from '../../src/collect/outside.ts';
import { type ClockSample, clockSample, skewOf, withSample } from '../../src/collect/skew.ts';
import { MINUTE, SECOND } from '../../src/domain/time.ts';
import type { Answer } from '../../src/world.ts';
import { rulesOf } from './house.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const answer = (headers: Record<string, string>, url = 'https://bao.example/tin.rss'): Answer => ({
  ok: true,
  status: 200,
  url,
  headers,
  body: new Uint8Array(),
});
const sample = (host: string, minutes: number): ClockSample => ({ host, ahead: minutes * MINUTE });

describe('one answer', () => {
  it('tells how far our clock is ahead of its sender’s', () => {
    const date = new Date(NOW - 3 * MINUTE).toUTCString();
    expect(clockSample(answer({ date }), NOW)).toEqual({ host: 'bao.example', ahead: 3 * MINUTE });
  });

  it.each([
    ['it carries no date', answer({})],
    ['its date cannot be read', answer({ date: 'hôm qua' })],
    ['it lay in a cache', answer({ date: new Date(NOW).toUTCString(), age: '600' })],
    ['nothing came', { ok: false, trouble: 'timeout', detail: '' } satisfies Answer],
  ])('tells nothing when %s', (_why, given) => {
    expect(clockSample(given, NOW)).toBeNull();
  });
});

describe('our clock', () => {
  it('is not judged by fewer than five answers, nor by fewer than three hosts', () => {
    expect(skewOf([sample('a', 5), sample('b', 5), sample('c', 5), sample('a', 5)])).toBeNull();
    expect(
      skewOf([sample('a', 5), sample('b', 5), sample('a', 5), sample('b', 5), sample('a', 5)]),
    ).toBeNull();
    expect(skewOf([sample('a', 5), sample('b', 5), sample('c', 5), sample('a', 5), sample('b', 5)])).toBe(
      5 * MINUTE,
    );
  });

  it('is judged by what most hosts say: one that is wrong and talks most has one voice', () => {
    const wrong = Array.from({ length: 9 }, () => sample('sai-gio', -400));
    expect(skewOf([...wrong, sample('a', 0), sample('b', 0), sample('c', 0.01)])).toBeCloseTo(0, -1);
  });

  it('is judged by the last answers alone, so that a mended clock is soon a good one', () => {
    let samples: ClockSample[] = [];
    for (let i = 0; i < 20; i++) samples = withSample(samples, sample(`h${i % 5}`, 10));
    expect(samples).toHaveLength(15);
    expect(skewOf(samples)).toBe(10 * MINUTE);
    for (let i = 0; i < 15; i++) samples = withSample(samples, sample(`h${i % 5}`, 0));
    expect(skewOf(samples)).toBe(0);
  });
});

describe('the way outside', () => {
  const servers: Server[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((one) => new Promise((done) => one.close(done)))));

  it('hears the time along with the news, and asks nobody for it', async () => {
    let asked = 0;
    const ports: number[] = [];
    for (let i = 0; i < 3; i++) {
      const server = createServer((_request, response) => {
        asked++;
        response.sendDate = false;
        response.setHeader('date', new Date(NOW).toUTCString());
        response.end('tin');
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      servers.push(server);
      ports.push((server.address() as AddressInfo).port);
    }
    const hosts = ports.map((port) => `127.0.0.1:${port}`);
    const outside = openOutside(rulesOf([], hosts).haidang.collect, tmpdir(), () => NOW + 150 * SECOND);
    expect(outside.skew()).toBeNull();
    for (const host of [...hosts, ...hosts]) await outside.fetch({ url: `http://${host}/` });
    expect(outside.skew()).toBe(150 * SECOND);
    expect(asked).toBe(6);
  });
});
