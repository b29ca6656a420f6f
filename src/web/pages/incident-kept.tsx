import { movesFrom } from '../../domain/incident-moves.ts';
import { runningClocks } from '../incidents.ts';
import type { RoomParts, RoomTried } from './incident-form.tsx';

/** Fields in which people write their own words. */
const WORDS_IN = ['title', 'why', 'lower', 'how', 'result', 'note'] as const;

/** What was typed into a form that the room no longer has, because the incident went on meanwhile: to be copied, not to be written twice. */
export const Kept = ({ c, facts, tried }: RoomParts) => {
  const { voice: v } = c.var;
  if (tried === null || stands(tried, facts)) return null;
  const words = WORDS_IN.map((field) => tried.typed[field] ?? '').filter((text) => text !== '');
  return (
    <section class="panel no-print" aria-labelledby="kept">
      <h2 id="kept">{v.say('incident.kept')}</h2>
      {Object.values(tried.mistakes).map(
        (why) => why !== undefined && <p class="mistake">{v.reason(why)}</p>,
      )}
      {words.length > 0 && (
        <>
          <p class="small">{v.say('incident.kept.words')}</p>
          {words.map((text) => (
            <blockquote>{text}</blockquote>
          ))}
        </>
      )}
    </section>
  );
};

/** Is the form still drawn, so that it shows by itself what was typed into it? */
function stands({ deed, typed }: RoomTried, { incident }: RoomParts['facts']): boolean {
  if (deed === 'met' || deed === 'explain')
    return runningClocks(incident).some(({ rule }) => rule === typed['rule']);
  if (deed === 'ended')
    return incident.tasks.some(({ id, endedAt }) => id === typed['task'] && endedAt === null);
  if (deed === 'move') return movesFrom(incident.state).some((move) => move === typed['move']);
  // An alert is joined from its own page.
  return deed !== 'join';
}
