import type { CustodyLine } from '../../domain/evidence.ts';
import { Moment } from '../components.tsx';
import type { Voice } from '../voice.ts';
import type { EvidenceParts } from './evidence-parts.tsx';

/** The chain of custody: who did what to the evidence, and whether the chain holds. */
export const Custody = ({ v, facts: { log, broken } }: EvidenceParts) => (
  <section aria-labelledby="custody" data-live="custody">
    <h2 id="custody">{v.say('evidence.custody')}</h2>
    <p class={broken.length > 0 ? 'mistake' : undefined}>
      {broken.length > 0
        ? v.say('evidence.custody.broken', { lines: broken.join(', ') })
        : v.say('evidence.custody.whole', { n: log.length })}
    </p>
    {log.length > 0 && (
      <details>
        <summary>{v.say('evidence.custody.all', { n: log.length })}</summary>
        <ol class="rows">
          {log.map((line) => (
            <li>
              <Moment v={v} at={line.at} /> · {line.name || v.say('evidence.machine')} ·{' '}
              {v.say(`evidence.act.${line.act}`)}
              <Said v={v} line={line} />
              <p class="small">
                <code class="hash">{line.hash}</code>
              </p>
            </li>
          ))}
        </ol>
      </details>
    )}
  </section>
);

const Said = ({ v, line: { words, act } }: { v: Voice; line: CustodyLine }) => {
  if (words === null) return <p class="small">{v.say('evidence.words-erased')}</p>;
  const said = ['why', 'how', 'basis', 'address', 'file', 'manifest'].flatMap((name) => {
    const value = (words as Record<string, unknown>)[name];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  if (act === 'not-frozen' && 'trouble' in words) said.push(v.say(words.trouble));
  return said.length === 0 ? null : (
    <p class="small address" lang="vi">
      {said.join(' · ')}
    </p>
  );
};
