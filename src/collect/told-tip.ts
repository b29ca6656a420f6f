import type { Said } from '../domain/correction.ts';
import { isFormal, type Tip, TIP_SOURCE, TIP_VOICES, tipAddress } from '../domain/tip.ts';
import { maskPersonal } from '../domain/privacy.ts';
import type { Instant } from '../domain/time.ts';
import type { Nouns } from '../storage/store.ts';
import { post } from './kinds/post.ts';

/**
 * Lets the line hear what somebody told us: as words of a private person, from the voice of the way it came by. What whoever wrote it down
 * knows of it (that it is ours, that it asks or complains, its topic) is kept as their word, which the reading follows. Complaints and
 * denunciations are not heard: they are no noise of the media. Runs inside a transaction; heard twice is heard once.
 */
export async function hearTip(
  s: Pick<Nouns, 'mentions' | 'corrections' | 'tips'>,
  tip: Tip,
  now: Instant,
): Promise<boolean> {
  if (isFormal(tip.kind) || tip.words === '') return false;
  const address = tipAddress(tip.id);
  const { title, summary, text } = post(maskPersonal(tip.words));
  await s.mentions.hear(
    [
      {
        sourceId: TIP_SOURCE + tip.way,
        kind: 'comment',
        address,
        canonical: address,
        title,
        summary,
        text,
        publishedAt: tip.heardAt,
        parent: null,
      },
    ],
    { seenAt: now, publisher: TIP_VOICES[tip.way], backlog: false },
  );
  await s.corrections.beforehand(s.tips.mentionOf(tip.id), saidBy(tip), { ...tip.by, role: 'officer' }, now);
  return true;
}

function saidBy({ kind, topic }: Tip): Said[] {
  const said: Said[] = [{ field: 'relevant', subject: '', value: 'yes' }];
  if (kind === 'question') said.push({ field: 'question', subject: '', value: 'yes' });
  if (kind === 'grievance') said.push({ field: 'grievance', subject: '', value: 'yes' });
  if (topic !== null) said.push({ field: 'topic', subject: topic, value: 'yes' });
  return said;
}
