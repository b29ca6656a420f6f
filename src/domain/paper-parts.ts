import type { PaperKind } from './paper.ts';

/** Papers that tell of a stretch of time. */
export const PERIOD_KINDS = ['month', 'quarter', 'year', 'feedback', 'press'] as const satisfies PaperKind[];
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/**
 * Parts of the papers that tell of a period, in their usual order. A template of `papers.yaml` may name fewer of them, or any other of these, in
 * an order of its own.
 */
export const PERIOD_PARTS = [
  'tong-quan',
  'dien-bien',
  'chu-de',
  'vu-viec',
  'nhan-dinh',
  'phan-hoi',
  'truc-tiep',
  'doi-tuong',
  'dia-ban',
  'co-quan-bao',
  'quan-tam',
  'canh-bao',
  'su-vu',
  'muc-nghe',
  'kien-nghi',
] as const;
export type PeriodPart = (typeof PERIOD_PARTS)[number];

const OPINION = ['tong-quan', 'dien-bien', 'chu-de', 'vu-viec', 'nhan-dinh', 'phan-hoi'] as const;
const WORK = ['canh-bao', 'su-vu', 'muc-nghe', 'kien-nghi'] as const;

/** What a kind consists of where its template does not say. */
export const USUAL_PARTS: Record<PeriodKind, readonly PeriodPart[]> = {
  month: [...OPINION, ...WORK],
  quarter: [...OPINION, 'dia-ban', ...WORK],
  year: [...OPINION, 'truc-tiep', 'doi-tuong', 'dia-ban', ...WORK],
  feedback: [
    'tong-quan',
    'phan-hoi',
    'truc-tiep',
    'doi-tuong',
    'dia-ban',
    'nhan-dinh',
    'muc-nghe',
    'kien-nghi',
  ],
  press: ['tong-quan', 'co-quan-bao', 'chu-de', 'vu-viec', 'nhan-dinh', 'quan-tam', 'muc-nghe', 'kien-nghi'],
};

/** Parts of the papers that tell of a matter and not of a stretch of time, in their usual order. */
export const KIND_PARTS = {
  campaign: ['ke-hoach-dot', 'truoc-trong-sau', 'theo-nhom-nguon', 'theo-chu-de', 'gioi-han'],
  incident: [
    'su-vu',
    'dien-bien-su-vu',
    'thoi-han',
    'da-cong-bo',
    'viec-da-giao',
    'do-duoc',
    'dieu-kien-dong',
    'ke-hoach-phuc-hoi',
    'bai-hoc',
    'gioi-han',
  ],
  spokesperson: ['sau-chi-tieu', 'he-thong-ghi-nhan', 'nguoi-nhap', 'gioi-han'],
  indicators: ['ket-qua-chi-so', 'chua-co-so-lieu', 'cach-tinh'],
} as const satisfies Record<Exclude<PaperKind, PeriodKind>, readonly string[]>;

/** Parts that a template of this kind may name. */
export function partsOfKind(kind: PaperKind): readonly string[] {
  return isOfMatter(kind) ? KIND_PARTS[kind] : PERIOD_PARTS;
}

function isOfMatter(kind: PaperKind): kind is keyof typeof KIND_PARTS {
  return Object.hasOwn(KIND_PARTS, kind);
}
