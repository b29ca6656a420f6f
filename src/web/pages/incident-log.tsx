import type { IncidentEntry } from '../../domain/incident.ts';
import { entryWords } from '../../view/incident-lines.ts';
import { Moment } from '../components.tsx';
import type { Voice } from '../voice.ts';

/** The whole log, newest first, as it was written; lines are never changed. */
export const Log = ({ v, log }: { v: Voice; log: readonly IncidentEntry[] }) => (
  <section aria-labelledby="log" data-live="log">
    <h2 id="log">{v.say('incident.log')}</h2>
    <p class="small">{v.say('incident.log.why', { n: log.length })}</p>
    <ol class="timeline" reversed>
      {log.toReversed().map((entry) => {
        const { text, words } = entryWords(v, entry);
        return (
          <li class="outcome" id={`log-${entry.seq}`}>
            <p class="outcome-top">
              <Moment v={v} at={entry.at} /> · <b>{entry.name || v.say('incident.machine')}</b>
            </p>
            <p>
              {text}
              {words !== '' && `: “${words}”`}
            </p>
          </li>
        );
      })}
    </ol>
  </section>
);
