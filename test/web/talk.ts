import { addDays, DAY, dayOf, HOUR, type Instant } from '../../src/domain/time.ts';
import { PUBLISHER_KINDS } from '../../src/domain/source.ts';
import { STANCES } from '../../src/domain/meaning.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import type { Store } from '../../src/storage/store.ts';
import { heard, meaning, seeded } from '../storage/contract/samples.ts';

export const TALKED = ['rut_mot_lan', 'chi_tra', 'bhyt_quyen_loi', 'huu_tri'] as const;
const PLACES = ['da-nang', 'hue'] as const;
/** The day, counted back, on which nobody was listened to. */
export const DEAF = 20;

/**
 * Invented talk of some weeks, the same at every run: most of it on one topic, a rush in the last days, and one day nobody was listened to.
 * Returns how many mentions were told.
 */
export async function fillTalk(store: Store, now: Instant, days: number): Promise<number> {
  const random = seeded(7);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  let told = 0;
  for (let back = 0; back < days; back++) {
    const deaf = back === DEAF;
    await store.sources.count({
      sourceId: 'tin-sang',
      day: addDays(dayOf(now), -back),
      tries: deaf ? 0 : 24,
      good: deaf ? 0 : 24,
      heard: 0,
      fresh: 0,
    });
    if (deaf) continue;
    for (let each = 0; each < Math.floor(random() * 4) + (back < 3 ? 6 : 1); each++) {
      const at = now - back * DAY - Math.floor(random() * 6 * HOUR);
      const topic = random() < 0.5 ? TALKED[0] : pick(TALKED);
      const topics = random() < 0.2 ? [topic, 'thai_do_phuc_vu'] : [topic];
      const canonical = `https://loi-noi.example/${told}`;
      const kind = pick(PUBLISHER_KINDS);
      await store.mentions.hear(
        [heard('', { canonical, address: canonical, kind, publishedAt: at, title: `Lời nói ${told}` })],
        { seenAt: at + HOUR, publisher: 'tin-sang', backlog: false },
      );
      const relevant = random() > 0.1;
      await store.meanings.understood(
        mentionId(canonical),
        meaning({
          relevant,
          topics: topics.map((id) => ({ id, weight: 1, evidence: [] })),
          stance: pick(STANCES),
          question: random() < 0.4,
          grievance: random() < 0.3,
          claims:
            random() < 0.3 ? [{ id: pick(['C90', 'C91']), relation: 'asks', score: 1, evidence: [] }] : [],
          tripwires: [],
          places: random() < 0.5 ? [pick(PLACES)] : [],
        }),
        null,
        at + HOUR,
      );
      told++;
    }
  }
  return told;
}
