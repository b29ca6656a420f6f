import { MINUTE, SECOND, type Instant } from '../domain/time.ts';
import type { World } from '../world.ts';
import { type PaperPress, paperPress, type PressItem } from './press.ts';
import type { Scenario } from './scenario.ts';

/** The scenario stops here until the officer has done the first steps: the rumour has just called for a crowd. */
export const FIRST_PART = 42;

/** A minute of the drill's day for each second of the script, once the story moves on. */
const PACE = MINUTE;

/** The press of a drill inside the desk, and when its items come out. */
export interface LessonPress extends PaperPress {
  /** Publishes the rest of the scenario from `at` on; when its last item comes out. */
  goOn(at: Instant): Instant;
  /** Answers as the world would, and nobody but this press. */
  fetch: World['fetch'];
}

/** @param start when the script's first second was */
export function lessonPress(
  scenario: Scenario,
  address: string,
  start: Instant,
  now: () => Instant,
): LessonPress {
  let second: Instant | null = null;
  const items = (): PressItem[] =>
    scenario.items.map((item) => ({ ...item, at: comesOut(item.at, start, second) }));
  const press = paperPress({ outlets: scenario.outlets, items, now, address });
  return {
    ...press,
    goOn(at) {
      second = at;
      return Math.max(...items().map((item) => item.at));
    },
    fetch({ url }) {
      // robots.txt is asked for at the root of the host, wherever the paper lies.
      const robots = new URL(url).pathname === '/robots.txt';
      if (!robots && !url.startsWith(`${address}/`))
        return Promise.resolve({ ok: false, trouble: 'refused-address', detail: url });
      const { status, type, body } = press.read(robots ? '/robots.txt' : url.slice(address.length));
      const headers = { 'content-type': `${type}; charset=utf-8` };
      return Promise.resolve({ ok: true, status, url, headers, body: new TextEncoder().encode(body) });
    },
  };
}

function comesOut(at: number, start: Instant, second: Instant | null): Instant {
  if (at <= FIRST_PART) return start + at * SECOND;
  return second === null ? Infinity : second + (at - FIRST_PART) * PACE;
}
