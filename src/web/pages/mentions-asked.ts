import { type Audience, AUDIENCES, STANCES, type Stance } from '../../domain/meaning.ts';
import { PUBLISHER_KINDS, type PublisherKind } from '../../domain/source.ts';
import type { MentionFilter } from '../../storage/mentions.ts';
import { paths } from '../../view/paths.ts';

export const FEEDBACK = ['grievance', 'question'] as const;

/** What the address asks for. The address is the state of the page: it can be sent to a colleague. */
export interface Asked {
  topic: string;
  stance: Stance | '';
  kind: PublisherKind | '';
  feedback: (typeof FEEDBACK)[number] | '';
  place: string;
  audience: Audience | '';
  story: string;
  claim: string;
  /** Ids of alerts with commas between: their evidence, to be corrected at one go. */
  alert: string;
  /** Also what was judged not to be ours. */
  all: boolean;
  before: { at: number; id: string } | null;
}

/** Reads the address; what makes no sense is taken as not asked. */
export function readAsked(query: (name: string) => string): Asked {
  const [at = '', id = ''] = query('before').split('~');
  return {
    topic: query('topic'),
    stance: STANCES.find((stance) => stance === query('stance')) ?? '',
    kind: PUBLISHER_KINDS.find((kind) => kind === query('kind')) ?? '',
    feedback: FEEDBACK.find((feedback) => feedback === query('feedback')) ?? '',
    place: query('place'),
    audience: AUDIENCES.find((audience) => audience === query('audience')) ?? '',
    story: query('story'),
    claim: query('claim'),
    alert: query('alert'),
    all: query('relevant') === 'all',
    before: /^\d{1,15}$/.test(at) && id !== '' ? { at: Number(at), id } : null,
  };
}

export function filterOf(asked: Asked): Omit<MentionFilter, 'limit'> {
  return {
    ...(!asked.all && { relevant: true }),
    ...(asked.topic !== '' && { topic: asked.topic }),
    ...(asked.stance !== '' && { stance: asked.stance }),
    ...(asked.kind !== '' && { kind: asked.kind }),
    ...(asked.feedback !== '' && { feedback: asked.feedback }),
    ...(asked.place !== '' && { place: asked.place }),
    ...(asked.audience !== '' && { audience: asked.audience }),
    ...(asked.story !== '' && { story: asked.story }),
    ...(asked.claim !== '' && { claim: asked.claim }),
    ...(asked.before !== null && { before: asked.before }),
  };
}

export function addressOf(asked: Asked): string {
  const { before, all, ...rest } = asked;
  const query = new URLSearchParams(Object.entries(rest).filter(([, value]) => value !== ''));
  if (all) query.set('relevant', 'all');
  if (before !== null) query.set('before', `${before.at}~${before.id}`);
  const text = query.toString();
  return text === '' ? paths.mentions : `${paths.mentions}?${text}`;
}
