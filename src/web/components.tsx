import type { Child } from 'hono/jsx';
import { STANCES, type Stance } from '../domain/meaning.ts';
import type { Level } from '../domain/signal.ts';
import { iso, type Instant } from '../domain/time.ts';
import type { Guest } from './desk.ts';
import { lately } from './lately.ts';
import type { Listening } from '../domain/listening.ts';
import type { Voice } from './voice.ts';

/** How grave, in a word, a number and filled bars: never by colour alone. */
export const LevelBadge = ({ v, level }: { v: Voice; level: Level }) => (
  <span class={`level level-${level}`}>
    <svg viewBox="0 0 18 12" width="18" height="12" aria-hidden="true" focusable="false">
      {[1, 2, 3, 4].map((bar) => (
        <rect
          class={bar <= level ? undefined : 'off'}
          x={(bar - 1) * 4.6}
          y={9 - bar * 2.2}
          width="3.4"
          height={3 + bar * 2.2}
          rx="0.8"
        />
      ))}
    </svg>
    {v.say('desk.level', { n: level, name: v.say(`level.${level}`) })}
  </span>
);

const STANCE_SIGNS: Record<Stance, string> = { negative: '−', neutral: '•', positive: '+' };

export const StanceBadge = ({ v, stance, unsure }: { v: Voice; stance: Stance; unsure?: boolean }) => (
  <span class={`stance stance-${stance}`}>
    <span aria-hidden="true">{STANCE_SIGNS[stance]} </span>
    {v.say(`stance.${stance}`)}
    {unsure === true && ` (${v.say('desk.unsure')})`}
  </span>
);

/** The three stances as one bar, with the numbers in words next to it for those who cannot see it. */
export const StanceBar = ({ v, counts }: { v: Voice; counts: Record<Stance, number> }) => {
  const total = STANCES.reduce((sum, stance) => sum + counts[stance], 0);
  let x = 0;
  return (
    <span class="stance-bar">
      <svg viewBox="0 0 100 6" width="100" height="6" preserveAspectRatio="none" aria-hidden="true">
        {STANCES.map((stance) => {
          const width = total === 0 ? 0 : (counts[stance] / total) * 100;
          const from = x;
          x += width;
          return <rect class={`fill-${stance}`} x={from} y="0" width={width} height="6" />;
        })}
      </svg>
      <span class="visually-hidden">
        {STANCES.map((stance) => `${v.say(`stance.${stance}`)} ${v.number(counts[stance])}`).join(', ')}
      </span>
    </span>
  );
};

/** A moment: short to read, full on hover and for machines. */
export const Time = ({ v, at }: { v: Voice; at: Instant }) => (
  <time datetime={iso(at)} title={v.moment(at)}>
    {v.when(at)}
  </time>
);

/** The full moment, for records. */
export const Moment = ({ v, at }: { v: Voice; at: Instant }) => (
  <time datetime={iso(at)}>{v.moment(at)}</time>
);

export const Empty = ({ children }: { children?: Child }) => <p class="empty">{children}</p>;

export const Tag = ({ children, strong }: { children?: Child; strong?: boolean }) => (
  <span class={strong === true ? 'tag tag-strong' : 'tag'}>{children}</span>
);

/** A link to the world outside, only where it is one: anything but http and https stays plain text. */
export const Outside = ({ href, children }: { href: string; children?: Child }) =>
  isWeb(href) ? (
    <a href={href} rel="noopener noreferrer" target="_blank">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );

export function isWeb(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
}

/** A form that does one thing. `excuse` disables it and says why. */
export const Act = (props: {
  v: Voice;
  guest: Guest | null;
  action: string;
  label: string;
  excuse?: string | null;
  quiet?: boolean;
  /** What goes along with the button. */
  fields?: Readonly<Record<string, string>>;
  /** What the button is about, for a reader who meets many with the same label. */
  about?: string;
}) => {
  const excuse = props.excuse ?? null;
  const reasonId = `excuse-${props.action.replace(/\W+/g, '-')}`;
  return (
    <form class="act" method="post" action={props.action}>
      {props.guest !== null && <input type="hidden" name="token" value={props.guest.formToken} />}
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button
        class={props.quiet === true ? 'button button-quiet' : 'button'}
        type="submit"
        disabled={excuse !== null}
        aria-describedby={excuse === null ? undefined : reasonId}
      >
        {props.label}
        {props.about !== undefined && <span class="visually-hidden"> {props.about}</span>}
      </button>
      {excuse !== null && (
        <span class="excuse" id={reasonId}>
          {excuse}
        </span>
      )}
    </form>
  );
};

/** How much was heard; it stands wherever quiet could be mistaken for peace. */
export const CoverageLine = ({ v, hears }: { v: Voice; hears: Listening }) => (
  <span class="coverage">
    {v.say('desk.coverage', { n: hears.heard, of: hears.of })}
    {hears.volume !== null && ` · ${v.say('coverage.volume', { share: v.share(hears.volume) })}`}
    {hears.lastCollect !== null && ` · ${v.say('desk.last-heard', { when: lately(v, hears.lastCollect) })}`}
  </span>
);

/** A line of facts separated by dots; empty ones leave no trace. */
export const Facts = ({ children }: { children?: Child | Child[] }) => (
  <ul class="facts">
    {[children]
      .flat()
      .filter((child) => child !== null && child !== false && child !== undefined && child !== '')
      .map((child) => (
        <li>{child}</li>
      ))}
  </ul>
);

/** What there is to say of one thing: what it is about, and how it stands. `rows` as keys of words and what is shown. */
export const Stands = ({ v, rows }: { v: Voice; rows: readonly (readonly [string, Child])[] }) => (
  <dl class="stands">
    {rows.map(([name, words]) => (
      <div>
        <dt>{v.say(name)}</dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
);
