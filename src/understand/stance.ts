import type { Meaning, Target } from '../domain/meaning.ts';
import {
  evidenceOf,
  inTitle,
  isDenied,
  isPublication,
  round,
  sentenceOf,
  type Found,
  type Scan,
} from './scan.ts';
import { longest } from './terms.ts';

export type StanceFound = Pick<Meaning, 'stance' | 'stanceSure' | 'target' | 'stanceEvidence'>;

/** Groups of cues against the system, and at whom each is directed. `null`: the topic tells. */
const AGAINST: Record<string, Target | null> = {
  'bad.agency': 'agency',
  'bad.policy': 'policy',
  'bad.hospital': 'hospital',
  'bad.employer': 'employer',
  'bad.sarcasm': null,
  'bad.topic': null,
  'bad.any': null,
  'bad.inside': 'other',
};
/** What people write and newspapers do not, or what means something else in a newspaper ("tin tức", "bão lũ", "khởi tố"). */
const AGAINST_IN_POSTS: Record<string, Target | null> = { 'bad.raw': null, 'bad.post': null, insult: null };
const FOR = new Set(['good', 'good.press', 'good.post']);
const TARGET_OF_TOPIC: Record<string, Target> = {
  no_tron_dong: 'employer',
  bhyt_thuoc: 'hospital',
  lua_dao: 'scammer',
  truc_loi: 'other',
  luat_moi: 'policy',
  tuoi_nghi_huu: 'policy',
  dieu_chinh_huu: 'policy',
  huu_tri: 'policy',
  rut_mot_lan: 'policy',
  bat_buoc: 'policy',
  tu_nguyen: 'policy',
  ho_kinh_doanh: 'policy',
  lao_dong_nen_tang: 'policy',
  bhyt_muc_dong: 'policy',
};
/** Praise denied is a complaint, a weaker one; a complaint denied is silence. */
const DENIED_PRAISE = 0.7;
const TITLE_WEIGHT = 1.5;
/** Newspapers explain what evasion is; only debts with figures, or workers who lose, speak against an employer. */
const UNCOUNTED_DEBT = 0.4;
/** Enforcement reported: the wrong is being dealt with. */
const ENFORCED = 0.35;
/** A post asks; a headline asks to be clicked. Neither is a verdict. */
const ASKED = 0.6;
const PRESS_NEGATIVE = 1.6;
const POST_NEGATIVE = 1.4;
const PRESS_POSITIVE = 1.9;
const POST_POSITIVE = 2;
const EVIDENCE_KEPT = 12;

/**
 * Stance toward the social-insurance system, not the tone of the document: an arrested fraudster and a warning of scams are neutral,
 * workers losing benefits to a debtor employer are negative (toward the employer), a higher pension is positive.
 */
export function judgeStance(scan: Scan, topics: readonly string[]): StanceFound {
  const press = isPublication(scan);
  const insider = scan.hits('insider').length > 0;
  const counted = press && scan.hits('widespread').length === 0 ? UNCOUNTED_DEBT : 1;
  const cues = cuesOf(scan, press, insider);
  let against = 0;
  let praise = 0;
  const targets = new Map<Target, number>();
  const used: { hit: Found; label: string }[] = [];
  for (const hit of cues) {
    const denied = isDenied(scan, hit);
    const worth =
      hit.tag.weight *
      (inTitle(scan, hit) ? TITLE_WEIGHT : 1) *
      (hit.tag.group === 'bad.employer' ? counted : 1);
    const favours = FOR.has(hit.tag.group);
    if (favours && !denied) {
      praise += worth;
      used.push({ hit, label: 'positive' });
      continue;
    }
    if (!favours && denied) continue;
    const points = denied ? worth * DENIED_PRAISE : worth;
    against += points;
    used.push({ hit, label: 'negative' });
    const target = AGAINST[hit.tag.group] ?? AGAINST_IN_POSTS[hit.tag.group] ?? targetOf(topics);
    targets.set(target, (targets.get(target) ?? 0) + points);
  }
  const warning = scan.hits('warn').length > 0;
  if (warning && !insider) [against, praise] = [against * 0.25, 0];
  else if (press && scan.hits('enforce').length > 0 && !insider) against *= ENFORCED;
  if (press && guides(scan)) praise *= ASKED;
  if (!press && scan.hits('question').length > 0) [against, praise] = [against * 0.8, praise * ASKED];

  const evidence = used.slice(0, EVIDENCE_KEPT).map(({ hit, label }) => evidenceOf(hit, label));
  const lead = against - praise;
  if (lead >= (press ? PRESS_NEGATIVE : POST_NEGATIVE))
    return {
      stance: 'negative',
      stanceSure: sureness(lead, against + praise),
      target: strongest(targets),
      stanceEvidence: evidence,
    };
  if (-lead >= (press ? PRESS_POSITIVE : POST_POSITIVE))
    return {
      stance: 'positive',
      stanceSure: sureness(-lead, against + praise),
      target: 'none',
      stanceEvidence: evidence,
    };
  return {
    stance: 'neutral',
    stanceSure: round(0.9 / (1 + 0.3 * (against + praise))),
    target: 'none',
    stanceEvidence: evidence,
  };
}

/** How sure: the lead over the other side, tempered by how much speaks at all. */
function sureness(lead: number, all: number): number {
  return round(Math.min(0.95, (0.4 + (0.5 * lead) / all) * (1 - Math.exp(-all / 2))));
}

function cuesOf(scan: Scan, press: boolean, insider: boolean): Found[] {
  const groups = [
    ...Object.keys(AGAINST).filter((group) => group !== 'bad.inside' || insider),
    ...(press ? ['good', 'good.press'] : [...Object.keys(AGAINST_IN_POSTS), 'good', 'good.post']),
  ];
  const seen = new Set<string>();
  const cues = groups.flatMap((group) =>
    scan.hits(group).filter((hit) => scan.inFocus(sentenceOf(scan, hit))),
  );
  return longest(cues).filter((hit) => {
    // Saying it twice does not make it twice as bad.
    const said = hit.tag.phrase;
    if (seen.has(said)) return false;
    seen.add(said);
    return true;
  });
}

/** Guidance in question form ("ai được…", "cần làm gì?") explains a benefit; it does not praise it. */
function guides(scan: Scan): boolean {
  return /\?\s*$/u.test(scan.item.title) || scan.hits('guide').some((hit) => inTitle(scan, hit));
}

function targetOf(topics: readonly string[]): Target {
  for (const topic of topics) {
    const target = TARGET_OF_TOPIC[topic];
    if (target) return target;
  }
  return 'agency';
}

function strongest(targets: ReadonlyMap<Target, number>): Target {
  let best: Target = 'agency';
  let most = 0;
  for (const [target, points] of targets) if (points > most) [best, most] = [target, points];
  return best;
}
