import type { Alert } from '../../domain/alert.ts';
import { HOUR, type Instant, MINUTE } from '../../domain/time.ts';
import type { Listening } from '../../domain/listening.ts';
import type { Voice } from '../voice.ts';

/** An alert to look at; nothing of it is in any database. */
export function sampleAlert(v: Voice, over: Partial<Alert>): Alert {
  return {
    id: 'sample',
    situation: { kind: 'claim', id: 'sample' },
    level: 2,
    peak: 2,
    phase: 'rising',
    push: true,
    title: v.say('parts.title'),
    topics: [],
    claim: null,
    story: null,
    place: null,
    reason: { key: 'parts.reason', data: {} },
    n: 4,
    publishers: 3,
    openedAt: v.now - 8 * HOUR,
    updatedAt: v.now,
    fedAt: v.now - 38 * MINUTE,
    closedAt: null,
    edition: 1,
    toldAt: null,
    toldLevel: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    ...over,
  };
}

/** The states of a card that an officer meets, by name. */
export function sampleAlerts(v: Voice): { name: string; alert: Alert; step?: string }[] {
  const who = v.say('parts.person');
  const taken = {
    acknowledgedAt: v.now - 2 * HOUR,
    acknowledgedBy: who,
    owner: { id: 'sample', name: who },
  };
  return [
    { name: 'untaken', alert: sampleAlert(v, { level: 4, peak: 4 }), step: v.say('parts.step') },
    { name: 'urgent', alert: sampleAlert(v, { ...taken, level: 3, urgentAt: v.now - HOUR }) },
    { name: 'taken', alert: sampleAlert(v, { ...taken, phase: 'high', checkAt: v.now + HOUR }) },
    { name: 'late', alert: sampleAlert(v, { ...taken, phase: 'falling', checkAt: v.now - 40 * MINUTE }) },
    { name: 'desk-only', alert: sampleAlert(v, { level: 1, push: false }) },
    { name: 'over', alert: sampleAlert(v, { ...taken, phase: 'over', closedAt: v.now - HOUR }) },
  ];
}

export function sampleListening(lastCollect: Instant): Listening {
  return { hearing: 'partial', heard: 7, of: 8, gaps: [], lastCollect, volume: 0.91, troubled: [] };
}
