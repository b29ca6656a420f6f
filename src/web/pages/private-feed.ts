import type { RecipientRules } from '../../config/recipients.ts';
import type { Alert } from '../../domain/alert.ts';
import { dayOf, type Instant, iso, startOfDay } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import type { Desk, Page } from '../desk.ts';
import { situationName } from '../names.ts';
import { answerUnlessSame, deskUrl, hostOf, ownerOf, unknownAddress } from '../private-address.ts';
import { takes } from '../takes.ts';
import { type Voice, voice } from '../voice.ts';

const ENTRIES = 50;
/** Of so many alerts their newest are chosen: with 8 a month and person it is years. */
const ALERTS_READ = 500;

/** `canh-bao.atom`: the alerts a recipient takes, for a feed reader. */
export function privateFeedPage(desk: Desk): Page {
  return async (c) => {
    const recipient = await ownerOf(desk, c);
    if (recipient === null) return unknownAddress(desk, c);
    const alerts = await desk.store.alerts.list(ALERTS_READ);
    const theirs = alerts.filter((alert) => takes(recipient, alert)).slice(0, ENTRIES);
    const body = atomFeed(desk, recipient, theirs, c.var.voice.now);
    return answerUnlessSame(c, body, 'application/atom+xml; charset=utf-8');
  };
}

/**
 * Atom (RFC 4287). It names no address of its own (`rel="self"`): that one is secret, and readers copy what a feed says of itself.
 * Titles and reasons are the house's own words; what private persons wrote stands in none of them.
 */
export function atomFeed(
  desk: Desk,
  recipient: RecipientRules,
  alerts: readonly Alert[],
  now: Instant,
): string {
  const v = voice(recipient.language, now);
  const organisation = desk.rules.haidang.organisation.name;
  // An empty feed moves on once a day, so that nothing in it depends on when it is asked for.
  const updated = Math.max(...alerts.map(changedAt), alerts.length === 0 ? startOfDay(dayOf(now)) : 0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${v.language}">`,
    element('id', tagUri(desk, `nguoi-nhan/${recipient.id}`)),
    element('title', v.say('private.feed.title', { name: recipient.name, organisation })),
    element('updated', iso(updated)),
    `<author>${element('name', organisation)}</author>`,
    link(deskUrl(desk, paths.alerts)),
    ...alerts.map((alert) => entry(desk, v, alert)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(desk: Desk, v: Voice, alert: Alert): string {
  const { level: n, phase, title } = alert;
  const words = { n, title, level: `level.${n}`, phase: `phase.${phase}` };
  return [
    '<entry>',
    element('id', tagUri(desk, `canh-bao/${encodeURIComponent(alert.id)}`)),
    element('title', v.say('private.feed.entry', words)),
    element('published', iso(alert.openedAt)),
    element('updated', iso(changedAt(alert))),
    link(deskUrl(desk, paths.alert(alert.id))),
    element('summary', summary(desk, v, alert)),
    '</entry>',
  ].join('\n');
}

function summary(desk: Desk, v: Voice, alert: Alert): string {
  const taken =
    alert.acknowledgedAt === null
      ? v.say('letter-key.free')
      : v.say('letter-key.taken', {
          who: alert.owner?.name ?? alert.acknowledgedBy ?? '',
          when: v.moment(alert.acknowledgedAt),
        });
  return [
    `${situationName(v, desk.rules, alert.situation)}.`,
    v.reason(alert.reason),
    `${v.say('letter-key.counts', { n: alert.n, p: alert.publishers })}.`,
    ...(alert.phase === 'over' && alert.acknowledgedAt === null ? [] : [taken]),
  ].join(' ');
}

/** When anything the entry tells last changed. */
function changedAt({ updatedAt, openedAt, acknowledgedAt, closedAt }: Alert): Instant {
  return Math.max(updatedAt, openedAt, acknowledgedAt ?? 0, closedAt ?? 0);
}

/** RFC 4151: the same for ever, wherever the page moves. */
function tagUri(desk: Desk, what: string): string {
  return `tag:${hostOf(desk)},2026:${what}`;
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function link(href: string): string {
  return `<link rel="alternate" type="text/html" href="${escaped(href)}"/>`;
}

/** Characters XML 1.0 cannot carry, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
