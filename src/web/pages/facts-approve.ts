import type { FactRules } from '../../config/facts.ts';
import type { Person } from '../../domain/person.ts';
import { type Reason, reason } from '../../domain/reason.ts';
import { awaitsApproval, isCertain } from '../../domain/statement-facts.ts';
import { dayOf } from '../../domain/time.ts';
import { paths } from '../../view/paths.ts';
import { demand, guestOf, may } from '../access.ts';
import type { Desk, DeskContext, Page } from '../desk.ts';
import { type Tried, typedIn } from '../hand.ts';
import type { Settings } from '../settings.ts';
import { factsAsked, factsQuery } from './facts-find.tsx';

/** What a form of approval asks for. `compared`: the source was opened. */
export type ApprovalTried = Tried<'why' | 'compared' | 'form'> & { chosen: readonly string[] };

const WHY_LENGTH = 300;

/** Why nothing can be approved here now; null: it can. */
export function approvalExcuse(desk: Desk, c: DeskContext): string | null {
  if (desk.settings === null) return 'settings.alone';
  return may(guestOf(c).person, 'approve-fact') ? null : 'facts.leader-only';
}

/** A fact as it was shown: `F-001@3`, with how often it had been changed by then. */
export function shownAs({ settings }: Desk, fact: string): string {
  return `${fact}@${settings?.turn('facts', fact) ?? 0}`;
}

/**
 * *Duyệt các dữ kiện đã chọn*: one reason for many, and a change of its own for each, in the name of who pressed. Left out and named: what
 * was not read in the legal text, what does not wait for approval, what changed since it was shown.
 */
export function approveFacts(
  desk: Desk,
  again: (c: DeskContext, tried: ApprovalTried) => Promise<Response>,
): Page {
  return async (c) => {
    const person = demand(c, 'approve-fact');
    const { settings } = desk;
    const today = dayOf(c.var.voice.now);
    const body = await c.req.parseBody({ all: true });
    const chosen = [body['facts'] ?? []].flat().filter((one) => typeof one === 'string');
    const back = (said: Record<string, string>) => {
      const asked = { ...factsAsked(c, today), all: false };
      return c.redirect(`${paths.facts}?${new URLSearchParams(said)}&${factsQuery(asked, today)}`, 303);
    };
    if (settings === null || chosen.length === 0) return back({ xong: 'none' });
    const typed = typedIn(body, ['why']);
    const why = whyMissing(typed.why);
    if (why !== null) return again(c, { typed, mistakes: { why }, chosen });

    const left: Record<'changed' | 'closed' | 'refused', string[]> = { changed: [], closed: [], refused: [] };
    for (const one of chosen) {
      const outcome = await approveOne(desk, settings, c, person, { shown: one, why: typed.why ?? '' });
      if (outcome.left !== null) left[outcome.left].push(outcome.row);
    }
    const n = chosen.length - Object.values(left).flat().length;
    return back({
      xong: n > 0 ? 'approved' : 'none',
      n: String(n),
      ...(left.changed.length > 0 && { doi: left.changed.join(', ') }),
      ...(left.closed.length > 0 && { mo: left.closed.join(', ') }),
      ...(left.refused.length > 0 && { gi: left.refused.join(', ') }),
    });
  };
}

/** *Duyệt dữ kiện này*, of one that stood open before whoever approves it. */
export function approveFact(
  desk: Desk,
  again: (c: DeskContext, fact: FactRules, tried: ApprovalTried) => Promise<Response>,
  found: (c: DeskContext) => FactRules,
): Page {
  return async (c) => {
    const person = demand(c, 'approve-fact');
    const fact = found(c);
    const body = await c.req.parseBody();
    const typed = typedIn(body, ['why', 'compared']);
    const mistakes: ApprovalTried['mistakes'] = {};
    const why = whyMissing(typed.why);
    if (why !== null) mistakes.why = why;
    if (!isCertain(fact) && typed.compared !== 'on') mistakes.compared = reason('facts.refused.compared');
    if (desk.settings === null) mistakes.form = reason('settings.alone');
    if (desk.settings === null || Object.keys(mistakes).length > 0)
      return again(c, fact, { typed, mistakes, chosen: [] });
    const shown = typeof body['shown'] === 'string' ? body['shown'] : '';
    const said = { shown: `${fact.id}@${shown}`, why: typed.why ?? '', open: true };
    const { left } = await approveOne(desk, desk.settings, c, person, said);
    if (left !== null) {
      const form = reason(left === 'changed' ? 'facts.refused.changed' : 'facts.refused.state');
      return again(c, fact, { typed, mistakes: { form }, chosen: [] });
    }
    return c.redirect(`${paths.fact(fact.id)}?xong=duyet`, 303);
  };
}

/** `open`: it is approved by itself, by somebody who saw all of it. `left`: why it was left out; null: it is approved. */
async function approveOne(
  { rules }: Desk,
  settings: Settings,
  c: DeskContext,
  person: Person,
  { shown, why, open = false }: { shown: string; why: string; open?: boolean },
): Promise<{ row: string; left: 'changed' | 'closed' | 'refused' | null }> {
  const { voice: v } = c.var;
  const [row = '', told = ''] = shown.split('@');
  const turn = Number(told || NaN);
  const fact = rules.facts.find(({ id }) => id === row);
  const waits = fact !== undefined && awaitsApproval(fact, dayOf(v.now));
  if (waits && !open && !isCertain(fact)) return { row, left: 'closed' };
  const approved_by = v.say('settings.fact.signed', { name: person.name, day: v.day(dayOf(v.now)) });
  const after = { ...(settings.row('facts', row) as object | null), approved_by };
  const complaints = waits ? await settings.change({ file: 'facts', row, after, why, turn }, person) : null;
  if (complaints?.length === 0) return { row, left: null };
  // Another turn now than when it was shown: somebody changed it, whatever else may be wrong with it.
  return { row, left: turn === settings.turn('facts', row) ? 'refused' : 'changed' };
}

function whyMissing(why: string | undefined): Reason | null {
  const n = (why ?? '').length;
  return n === 0 || n > WHY_LENGTH ? reason('facts.refused.why', { n: WHY_LENGTH }) : null;
}
