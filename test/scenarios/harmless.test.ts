import { describe, expect, it } from 'vitest';
import { play } from '../support/timeline.ts';
import { HARMLESS } from './harmless.ts';

describe.each(HARMLESS)('$name', ({ scenario }) => {
  it('wakes nobody', async () => {
    const { pushed } = await play(scenario);
    expect(
      pushed.map(({ event }) => `${event.t} ${String(event['title'])} ${String(event['reason'])}`),
    ).toEqual([]);
  });
});
