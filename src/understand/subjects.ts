import type { Evidence, TopicFound } from '../domain/meaning.ts';
import type { Judge, Judgement } from './learner/model.ts';
import { loudest } from './learner/model.ts';
import type { Clue, Head } from './learner/lesson.ts';
import { round, type Scan, trimmed } from './scan.ts';

/**
 * What texts are labelled with, coarser than our topics: the subjects of the rubric, each with our topics that belong to it. The first is
 * meant when a text speaks of the subject and names none of them.
 */
export const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  pension: ['huu_tri', 'dieu_chinh_huu', 'chi_tra', 'tu_tuat_tnld'],
  retirement_age: ['tuoi_nghi_huu'],
  lump_sum: ['rut_mot_lan'],
  compulsory_contribution: ['bat_buoc', 'ho_kinh_doanh', 'lao_dong_nen_tang'],
  voluntary: ['tu_nguyen'],
  social_pension: ['tro_cap_xh'],
  debt_evasion: ['no_tron_dong'],
  unemployment: ['that_nghiep'],
  maternity_sickness: ['thai_san'],
  health_insurance: ['bhyt_quyen_loi', 'bhyt_thuoc', 'bhyt_muc_dong'],
  admin_digital: ['thai_do_phuc_vu', 'so_the_dinh_danh', 'to_chuc', 'du_lieu'],
  fraud_scam: ['lua_dao', 'truc_loi'],
  fund_management: ['quy'],
  law_reform: ['luat_moi'],
};

const SUBJECT_OF = new Map(
  Object.entries(SUBJECTS).flatMap(([subject, topics]) => topics.map((topic) => [topic, subject] as const)),
);

/** The subject a topic belongs to; null for topics an office added by itself. */
export function subjectOf(topic: string): string | null {
  return SUBJECT_OF.get(topic) ?? null;
}

export function headOf(subject: string): Head {
  return `subject:${subject}`;
}

/** Phrases shown for a topic that no term of it names. */
const SHOWN = 3;
const KEPT = 5;

/**
 * The topics by rules, mended by what the model was taught of their subjects: of a subject it hears, the topics that are named stay, or its
 * usual one is added with the phrases it was heard by; of a subject it does not hear, none stays.
 */
export function settleTopics(
  scan: Scan,
  judge: Judge,
  told: Partial<Record<Head, Judgement>>,
  clues: readonly Clue[],
  byRules: readonly TopicFound[],
): TopicFound[] {
  const settled = byRules.filter(({ id }) => {
    const subject = subjectOf(id);
    const judged = subject === null ? undefined : told[headOf(subject)];
    return judged === undefined || judged.label === 'yes';
  });
  for (const [subject, [usual]] of Object.entries(SUBJECTS)) {
    const judged = told[headOf(subject)];
    if (usual === undefined || judged?.label !== 'yes') continue;
    if (settled.some(({ id }) => subjectOf(id) === subject)) continue;
    const { words } = scan;
    const spans = judge.explain(headOf(subject), 'yes', words, clues)?.spans ?? [];
    const evidence = loudest(spans, 1, words.text, SHOWN).map((span): Evidence => ({
      ...trimmed(span, words.text),
      label: usual,
    }));
    settled.push({ id: usual, weight: round(judged.odds['yes'] ?? 0), evidence });
  }
  return settled.sort((a, b) => b.weight - a.weight).slice(0, KEPT);
}
