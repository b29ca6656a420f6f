import type { Rules } from '../../src/config/rules.ts';
import type { Alert } from '../../src/domain/alert.ts';
import type { Signal } from '../../src/domain/signal.ts';
import { DAY, dayOf, HOUR, type Instant, MINUTE, startOfDay, addDays } from '../../src/domain/time.ts';
import { seeded } from '../storage/contract/samples.ts';
import { BEGAN, HOUSES, type Insert, MORNING, pick, type Told } from './years.ts';
import { PARAGRAPHS, TITLES } from './years-words.ts';

const ALERTS = 300;
const LIVING = 6;
const LETTERS = 3_000;
const HELD_A_DAY = 2;
const DRAWN_BATCHES = 60;
const BATCH = 20;
/** A letter with its picture, as the outbox keeps it. */
const LETTER_HTML = 14_000;

/** What the house made of what it heard: signals, alerts, letters, forecasts, teaching, and its own diary. */
export function fillOffice(insert: Insert, told: readonly Told[], rules: Rules): void {
  fillSources(insert);
  fillAlerts(insert, told, rules);
  fillHeld(insert, told);
  fillForecasts(insert, told);
  fillTeaching(insert, told);
  for (const { id, at, topic } of told)
    insert('events')({ at, event: 'mention', subject: id, data: JSON.stringify({ topic, level: 0 }) });
  for (const stage of ['collect', 'understand', 'detect', 'alert', 'deliver'])
    insert('runs')({ stage, at: MORNING - MINUTE, took: 400, tally: '{"taken":3}', failures: 0 });
}

function fillSources(insert: Insert): void {
  const random = seeded(11);
  const weekly = 110;
  for (const house of HOUSES) {
    insert('sources')({
      ...house,
      reach: random() < 0.5 ? 'national' : 'local',
      url: `https://${house.id}.example/rss`,
      state: 'ok',
      failures: 0,
      next_at: MORNING + 10 * MINUTE,
      tried_at: MORNING - 5 * MINUTE,
      ok_at: MORNING - 5 * MINUTE,
      news_at: MORNING - HOUR,
      first_ok_at: BEGAN,
      weekly,
    });
    insert('rhythms')({
      source_id: house.id,
      at: MORNING,
      hours: JSON.stringify({
        items: Array.from({ length: 168 }, () => weekly / 168),
        heard: Array.from({ length: 168 }, () => 8),
      }),
    });
    for (let day = dayOf(BEGAN); day <= dayOf(MORNING); day = addDays(day, 1)) {
      insert('source_days')({ source_id: house.id, day, tries: 90, good: 89, heard: 900, fresh: 15 });
      if (random() > 0.05) continue;
      const from = startOfDay(day) + Math.floor(random() * 12 * HOUR);
      insert('gaps')({
        source_id: house.id,
        from_at: from,
        to_at: from + Math.floor(random() * 9 * HOUR),
        state: 'failing',
        trouble: 'trouble.timeout',
      });
    }
  }
}

function signalAt(told: readonly Told[], end: number, rule: Signal['rule'], level: Signal['level']): Signal {
  const evidence = told.slice(Math.max(0, end - 24), end).toReversed();
  const newest = evidence[0];
  if (newest === undefined) throw new Error('a signal needs mentions');
  const subject =
    rule === 'claim' && newest.claim !== null
      ? { kind: 'claim' as const, id: newest.claim }
      : { kind: 'topic' as const, id: newest.topic };
  return {
    id: `${rule}:${subject.kind}:${subject.id}:${end}`,
    rule,
    subject,
    at: newest.at,
    level,
    score: 4,
    observed: evidence.length,
    expected: 4.5,
    window: DAY,
    publishers: 9,
    kinds: ['press', 'group'],
    evidence: evidence.map(({ id }) => id),
    reason: { key: 'signal.surge', data: { n: evidence.length, days: 1, expected: 4.5, publishers: 9 } },
  };
}

function keepSignal(
  insert: Insert,
  signal: Signal,
  outcome: 'open' | 'update' | 'hold',
  alert: string | null,
) {
  insert('signals')({
    id: signal.id,
    rule: signal.rule,
    subject_kind: signal.subject.kind,
    subject: signal.subject.id,
    at: signal.at,
    level: signal.level,
    body: JSON.stringify(signal),
    decided_at: signal.at + MINUTE,
  });
  insert('decisions')({
    id: `${signal.id}:decided`,
    at: signal.at + MINUTE,
    signal_id: signal.id,
    alert_id: alert,
    outcome,
    reason: JSON.stringify({ key: outcome === 'hold' ? 'hold.weak' : 'open.level', data: { level: 2 } }),
  });
  insert('events')({
    at: signal.at,
    event: 'signal',
    subject: signal.id,
    data: JSON.stringify({ id: signal.id, rule: signal.rule, level: signal.level }),
  });
}

function fillAlerts(insert: Insert, told: readonly Told[], rules: Rules): void {
  const random = seeded(13);
  const recipients = rules.recipients.map(({ id }) => id);
  const html = `<p>${PARAGRAPHS.join('</p><p>')}</p>`.padEnd(LETTER_HTML, ' .');
  for (let n = 0; n < ALERTS; n++) {
    const living = n >= ALERTS - LIVING;
    const end = living ? told.length - (ALERTS - n) * 4 : Math.floor(((n + 0.5) / ALERTS) * told.length);
    const signals = [0, 1, 2].map((more) => {
      const signal = signalAt(told, end + more, more === 2 ? 'claim' : 'surge', 2);
      return { ...signal, id: `${signal.id}:${n}` };
    });
    const first = signals[0];
    const last = signals.at(-1);
    if (first === undefined || last === undefined) continue;
    const id = `alert-${n}`;
    const alert: Alert = {
      id,
      situation: first.subject,
      level: n % 9 === 0 ? 3 : 2,
      peak: 2,
      phase: living ? 'rising' : 'over',
      push: true,
      title: pick(TITLES, random),
      topics: [first.subject.id],
      claim: last.subject.kind === 'claim' ? last.subject.id : null,
      story: null,
      place: null,
      reason: { key: 'open.level', data: { level: 2, push_level: 2 } },
      n: 24,
      publishers: 9,
      openedAt: first.at,
      updatedAt: last.at,
      fedAt: last.at,
      closedAt: living ? null : last.at + 2 * DAY,
      edition: 2,
      toldAt: first.at + MINUTE,
      toldLevel: 2,
      acknowledgedAt: n % 2 === 0 ? first.at + HOUR : null,
      acknowledgedBy: n % 2 === 0 ? 'Nguyễn Thị Hạnh' : null,
    };
    insert('alerts')({
      id,
      situation: `${first.subject.kind}:${first.subject.id}`,
      level: alert.level,
      phase: alert.phase,
      push: 1,
      opened_at: alert.openedAt,
      updated_at: alert.updatedAt,
      closed_at: alert.closedAt,
      body: JSON.stringify(alert),
      ...(n % 3 === 0 && !living && { usefulness: 'useful', judged_at: last.at + DAY, judged_by: 'Hạnh' }),
    });
    for (const [i, signal] of signals.entries()) keepSignal(insert, signal, i === 0 ? 'open' : 'update', id);
    for (let letter = 0; letter < LETTERS / ALERTS; letter++)
      tell(insert, alert, letter, recipients[letter % recipients.length] ?? 'nobody', html);
    insert('events')({
      at: alert.openedAt + HOUR,
      event: 'act',
      subject: id,
      who: 'hanh',
      data: JSON.stringify({ act: 'acknowledge', name: 'Nguyễn Thị Hạnh' }),
    });
  }
}

function tell(insert: Insert, alert: Alert, nth: number, recipient: string, html: string): void {
  const at: Instant = alert.openedAt + (nth + 1) * MINUTE;
  const id = `${alert.id}:${nth}:${recipient}`;
  insert('tellings')({
    id,
    at,
    alert_id: alert.id,
    edition: nth,
    kind: nth === 0 ? 'alert' : 'update',
    recipient_id: recipient,
    outcome: 'now',
    reason: JSON.stringify({ key: 'tell.level', data: { level: 2 } }),
  });
  insert('letters')({
    id,
    kind: nth === 0 ? 'alert' : 'update',
    about: alert.id,
    recipient_id: recipient,
    channel: 'mail',
    mail: `${recipient}@haidang.example`,
    subject: `[Mức 2] ${alert.title}`,
    text: PARAGRAPHS.join('\n'),
    html,
    pictures: '[]',
    key_hash: `hash of ${id}`,
    message_id: `<${id}@haidang.example>`,
    state: 'sent',
    tries: 1,
    next_at: at,
    written_at: at,
    sent_at: at + MINUTE,
  });
  for (const [i, step] of ['queued', 'accepted', 'read'].entries())
    insert('deliveries')({ letter_id: id, at: at + i * MINUTE, step });
  insert('events')({ at, event: 'letter', subject: id, data: '{"channel":"mail"}' });
}

/** What was measured and told to nobody. */
function fillHeld(insert: Insert, told: readonly Told[]): void {
  const days = (MORNING - BEGAN) / DAY;
  const n = days * HELD_A_DAY;
  for (let i = 1; i <= n; i++) {
    const signal = signalAt(
      told,
      Math.max(1, Math.floor((i / n) * told.length)),
      'surge',
      i % 2 === 0 ? 1 : 0,
    );
    keepSignal(insert, { ...signal, id: `${i % 2 === 0 ? '' : 'watch:'}held-${i}` }, 'hold', null);
  }
}

function fillForecasts(insert: Insert, told: readonly Told[]): void {
  const random = seeded(17);
  for (let n = 0; n < told.length; n += 5) {
    const { story, at } = told[n] ?? { story: '', at: 0 };
    const horizon = n % 2 === 0 ? 6 : 24;
    const due = at + horizon * HOUR;
    const came = random() < 0.2 ? 1 : 0;
    insert('forecasts')({
      id: `${story}:${n}`,
      story_id: story,
      asked_at: at,
      horizon,
      question: n % 3 === 0 ? 'reaches' : 'doubles',
      count: 6,
      target: 12,
      probability: random() * 0.6,
      base_rate: 0.2,
      n: 400,
      model: 'shipped',
      features: '[0.1,0.2,0.3,0.4,0.5,0.6]',
      due_at: due,
      ...(due < MORNING && { outcome: came, settled_at: due, reached_at: came === 1 ? due : null }),
    });
  }
}

function fillTeaching(insert: Insert, told: readonly Told[]): void {
  const random = seeded(19);
  const readable = told.filter(({ at }) => at > MORNING - 80 * DAY);
  const drawn = readable.slice(-DRAWN_BATCHES * BATCH - 100, -100);
  for (const [i, { id, at }] of drawn.entries()) {
    const batch = Math.floor(i / BATCH) + 1;
    const open = drawn.length - i <= BATCH / 2;
    insert('draws')({
      mention_id: id,
      batch,
      place: i % BATCH,
      drawn: i % 5 === 0 ? 'random' : 'unsure',
      at: at + DAY,
      ...(!open && { done_at: at + DAY, done_by: 'hanh', outcome: 'answered' }),
    });
    if (open) continue;
    insert('corrections')({
      mention_id: id,
      field: 'stance',
      subject: '',
      value: random() < 0.9 ? 'neutral' : 'negative',
      who: 'hanh',
      name: 'Nguyễn Thị Hạnh',
      at: at + DAY,
      machine: 'neutral',
      sure: 0.7,
      by: 'bench-1',
    });
  }
}
