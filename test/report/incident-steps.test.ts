import { expect, it } from 'vitest';
import { type IncidentMove, MOVES } from '../../src/domain/incident-moves.ts';
import { type IncidentAct, type IncidentEntry, incidentOf } from '../../src/domain/incident.ts';
import { HOUR } from '../../src/domain/time.ts';
import { officialSteps } from '../../src/report/papers/incident-steps.ts';

const by = { incident: 'sv-1', who: 'lan', name: 'Lan' };
const OPENED: IncidentAct = {
  act: 'opened',
  title: 'Tin đồn bịa',
  alerts: [],
  claim: null,
  story: null,
  place: null,
  receivedAt: 0,
};

function course(...moves: IncidentMove[]): string[] {
  const acts = [
    OPENED,
    ...moves.map((move) => ({ act: 'moved', move, to: MOVES[move].to, why: 'x' }) as const),
  ];
  const log: IncidentEntry[] = acts.map((act, i) => ({ ...act, ...by, seq: i + 1, at: i * HOUR }));
  return officialSteps(log, incidentOf(log), '').map(({ text }) => text);
}

it('the official course of an incident that was opened again does not end with its closing', () => {
  expect(course('begin', 'recover', 'close', 'reopen')).toEqual([
    'Mở sự vụ',
    'Chuyển sang phục hồi',
    'Đóng sự vụ',
    'Mở lại sự vụ',
  ]);
});

it('one whose recovery was broken off does not end with its recovery', () => {
  expect(course('begin', 'recover', 'resume').at(-1)).toBe('Quay lại xử lý');
});
