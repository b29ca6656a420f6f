import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { deliver } from '../../src/alert/deliver.ts';
import { openPost, type Post } from '../../src/alert/mail.ts';
import { alertPeople } from '../../src/alert/people.ts';
import { tellSearches } from '../../src/alert/searches.ts';
import type { Rules } from '../../src/config/rules.ts';
import type { Alert } from '../../src/domain/alert.ts';
import type { Signal } from '../../src/domain/signal.ts';
import { DAY, dayOf, type Instant, iso, MINUTE, startOfDay } from '../../src/domain/time.ts';
import { openStore } from '../../src/storage/store.ts';
import type { Envelope, Posted, World } from '../../src/world.ts';
import { mailServer, type Reply } from './mail-server.ts';
import { testRules } from './rules.ts';
import { freshFile } from './store.ts';
import { testWorld } from './world.ts';

/** A letter as its reader got it, by the simulated clock. */
export interface Got {
  at: Instant;
  /** `23 09:10`: day of the month and time of day. */
  when: string;
  to: string;
  subject: string;
  text: string;
  messageId: string;
}

export interface ShiftOptions {
  /** When it begins, Vietnamese time. */
  from?: string;
  rules?: (rules: Rules) => void;
  /** What the mail server says, letter by letter. */
  replies?: Reply[];
  onRcpt?: (address: string) => number | null;
  /** Letters are handed over in the same process: for a thousand shifts, not for one that is looked at. */
  fast?: boolean;
  /** Addresses nobody has confirmed; the others are. */
  unconfirmed?: readonly string[];
}

/**
 * An office from the signal to the mailbox, on a simulated clock with a real database file and a real SMTP server: what is asked of it is what
 * people would see. It looks after its alerts once a minute, as the house does.
 */
export async function openShift(options: ShiftOptions = {}) {
  const rules = await testRules((r) => {
    r.haidang.mail.from = '"Hải Đăng" <haidang@co-quan.example>';
    r.haidang.alert.wait = 10 * MINUTE;
    // Papers that are due write letters of their own.
    r.calendar.duties = [];
    const [one] = r.recipients;
    if (one !== undefined)
      r.recipients = [
        { ...one, id: 'truc', name: 'Cán bộ trực', mail: 'truc@co-quan.example', quiet: null, house: false },
      ];
    options.rules?.(r);
  });
  const server =
    options.fast === true
      ? null
      : await mailServer({
          ...(options.replies && { replies: options.replies }),
          ...(options.onRcpt && { onRcpt: options.onRcpt }),
        });
  const folder = mkdtempSync(join(tmpdir(), 'haidang-shift-'));
  const file = join(folder, 'shift.db');
  let now = Date.parse(`${options.from ?? '2026-11-23T09:00'}:00+07:00`);
  let store = await freshFile(file);
  let post: Post = openMail();
  let refusing = false;
  let read = 0;
  let names = 0;
  let ids = 0;
  let crashing = false;
  const got: Got[] = [];

  function openMail(): Post {
    if (server === null) return Object.assign(handOver, { close: () => undefined });
    const { from } = rules.haidang.mail;
    return openPost({ url: `smtp://u:p@localhost:${server.port}`, from, ca: server.ca, requireTls: true });
  }

  function handOver({ to, subject, text, messageId }: Envelope): Promise<Posted> {
    if (refusing) return Promise.resolve({ ok: false, when: 'later', detail: '421 not now' });
    got.push({ at: now, when: '', to, subject, text, messageId });
    return Promise.resolve({ ok: true });
  }

  const world: World = {
    ...testWorld(),
    now: () => now,
    // Of full length and never twice, also after a restart.
    newId: () => String(++ids).padStart(26, '0'),
    async post(letter) {
      const posted = await post(letter);
      if (crashing && posted.ok) await store.close();
      return posted;
    },
  };

  async function readMail(): Promise<void> {
    if (server === null) return;
    for (const { raw } of server.got.slice(read)) {
      const mail = await PostalMime.parse(raw);
      got.push({
        at: now,
        when: `${dayOf(now).slice(8)} ${iso(now).slice(11, 16)}`,
        to: mail.to?.[0]?.address ?? '',
        subject: mail.subject ?? '',
        text: mail.text ?? '',
        messageId: mail.messageId ?? '',
      });
    }
    read = server.got.length;
  }

  async function look(): Promise<void> {
    await alertPeople(store, world, rules);
    await tellSearches(store, world, rules);
    await deliver(store, world, rules);
    await readMail();
  }

  for (const { id, mail } of rules.recipients)
    if (!options.unconfirmed?.includes(mail)) await store.contacts.confirm(id, mail, now, null);

  const shift = {
    rules,
    got,
    world,
    store: () => store,
    now: () => now,
    look,

    /** Lets the clock go on to `HH:MM` of the same day (`day` days later), looking every `step`. */
    async until(clock: string, day = 0, step = MINUTE): Promise<void> {
      const [hours = 0, minutes = 0] = clock.split(':').map(Number);
      const end = startOfDay(dayOf(now)) + day * DAY + (hours * 60 + minutes) * MINUTE;
      while (now < end) {
        now = Math.min(now + step, end);
        await look();
      }
    },

    /** What is in the outbox goes out, whatever became of the rest. */
    async mail(): Promise<void> {
      await deliver(store, world, rules);
      await readMail();
    },

    /** Lets the clock go on, and looks. */
    async pass(milliseconds: number): Promise<void> {
      now += milliseconds;
      await look();
    },

    /** Hears `n` items and finds them to be a signal. Left out: one item that repeats a harmful claim at level 2. */
    async signal(change: Partial<Signal> = {}, n = 1): Promise<Signal> {
      const heard = Array.from({ length: n }, () => {
        const name = `tin-${++names}`;
        const address = `https://bao.example/${name}`;
        return {
          sourceId: 'bao',
          kind: 'press' as const,
          address,
          canonical: address,
          title: `Tin số ${names}`,
          summary: '',
          text: null,
          publishedAt: now,
        };
      });
      const { fresh } = await store.mentions.hear(heard, { seenAt: now, publisher: 'bao', backlog: false });
      const signal: Signal = {
        id: `s-${++names}`,
        rule: 'claim',
        subject: { kind: 'claim', id: 'C03' },
        at: now,
        level: 2,
        score: 0,
        observed: n,
        expected: 0,
        window: DAY,
        publishers: 1,
        kinds: ['press'],
        evidence: fresh,
        reason: { key: 'signal.claim', data: { verdict: 'false', n } },
        ...change,
      };
      await store.signals.keep([signal]);
      return signal;
    },

    /** The one alert there is. */
    async alert(): Promise<Alert> {
      const [alert, ...others] = await store.alerts.list(9);
      if (alert === undefined || others.length > 0)
        throw new Error(`one alert was expected, not ${others.length + 1}`);
      return alert;
    },

    /** What a person's button does to the one alert. */
    async change(change: Partial<Alert>): Promise<void> {
      await store.alerts.put({ ...(await shift.alert()), ...change });
    },

    /** The mail server answers every letter with 4xx until it is told otherwise. */
    refuse(yes: boolean): void {
      refusing = yes;
    },

    /** The process is gone, and another one begins on the same database. */
    async restart(): Promise<void> {
      post.close();
      await store.close().catch(() => undefined);
      store = openStore(`sqlite:${file}`);
      await store.migrate();
      post = openMail();
      crashing = false;
    },

    /** The process dies right after the server took a letter and before that is written down. */
    async dieAtNextLetter(): Promise<void> {
      crashing = true;
      await look().catch(() => undefined);
      await readMail();
    },

    /** Letters so far as lines: `23 09:10 truc@… subject`. */
    lines: () => got.map(({ when, to, subject }) => `${when} ${to.split('@')[0]} ${subject}`),

    /** Letters of `when` between two moments, both inclusive (`23 09:09`). */
    between: (from: string, to: string) => got.filter(({ when }) => when >= from && when <= to),

    async close(): Promise<void> {
      post.close();
      await store.close().catch(() => undefined);
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return shift;
}
export type Shift = Awaited<ReturnType<typeof openShift>>;
