import type { TopicFound } from '../domain/meaning.ts';
import { evidenceOf, inTitle, round, sentenceOf, type Found, type Scan } from './scan.ts';

/** A word of the headline says more about the subject than one of the text. */
const TITLE_WEIGHT = 2;
const STRONG_WEIGHT = 2;
const TOPICS_KEPT = 5;
/** A topic with a smaller share of the evidence than this is only touched upon. */
const SHARE = 0.1;

/** "BHTN" is unemployment insurance in law, but many write it for voluntary social insurance. */
const UNEMPLOYMENT = 'that_nghiep';
const VOLUNTARY = 'tu_nguyen';

/** Topics a relevant text speaks of, most evidence first, with the words that show it. */
export function findTopics(scan: Scan): TopicFound[] {
  const points = new Map<string, { points: number; hits: Found[] }>();
  let all = 0;
  for (const hit of scan.ours) {
    if (hit.tag.group === 'core' || !scan.inFocus(sentenceOf(scan, hit))) continue;
    const worth = (hit.tag.group === 'strong' ? STRONG_WEIGHT : 1) * (inTitle(scan, hit) ? TITLE_WEIGHT : 1);
    const id = topicOf(scan, hit);
    const topic = points.get(id) ?? { points: 0, hits: [] };
    points.set(id, { points: topic.points + worth, hits: [...topic.hits.slice(0, 9), hit] });
    all += worth;
  }
  return [...points]
    .map(([id, found]) => ({
      id,
      weight: round(found.points / all),
      evidence: found.hits.map((hit) => evidenceOf(hit)),
    }))
    .filter((topic) => topic.weight >= SHARE)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, TOPICS_KEPT);
}

function topicOf(scan: Scan, hit: Found): string {
  if (hit.tag.id !== UNEMPLOYMENT || hit.tag.phrase.toLowerCase() !== 'bhtn') return hit.tag.id;
  const voluntary = scan.ours.some(
    (other) => other.tag.id === VOLUNTARY && other.tag.group !== 'core' && other !== hit,
  );
  const unemployed = scan.ours.some((other) => other.tag.id === UNEMPLOYMENT && other !== hit);
  return voluntary && !unemployed ? VOLUNTARY : UNEMPLOYMENT;
}
