import { describe, expect, it } from 'vitest';
import { MINUTE, startOfDay } from '../../../src/domain/time.ts';
import { openSeason, pooledProfile, SHIPPED_PROFILE, slotOf } from '../../../src/detect/crisis/season.ts';
import { invent, MONDAY } from './series.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a season', () => {
  it('starts as the pooled profile, which has mean one', () => {
    expect(mean(SHIPPED_PROFILE.hours)).toBeCloseTo(1, 12);
    expect(mean(SHIPPED_PROFILE.weekdays)).toBeCloseTo(1, 12);
    const season = openSeason(SHIPPED_PROFILE, 0);
    expect(season.shape({ hour: 3, weekday: 5 })).toBeCloseTo(
      SHIPPED_PROFILE.hours[3]! * SHIPPED_PROFILE.weekdays[5]!,
      12,
    );
  });

  it('learns hours and weekdays of its own, the surer the more it has seen', () => {
    const learned = (perHour: number) => {
      const season = openSeason(SHIPPED_PROFILE, 0);
      for (let day = 0; day < 56; day++) {
        for (let hour = 0; hour < 24; hour++)
          season.learn(hour, hour === 3 && day % 7 !== 6 ? perHour * 4 : 0, perHour);
        if (day === 55) season.sweep();
        season.turn((day + 1) % 7);
      }
      return season;
    };
    // All is said at three in the morning, and nothing on Sundays.
    expect(learned(10).shape({ hour: 3, weekday: 0 })).toBeGreaterThan(15);
    expect(learned(10).shape({ hour: 3, weekday: 6 })).toBeLessThan(2);
    expect(learned(0.001).shape({ hour: 3, weekday: 0 })).toBeLessThan(1);
    expect(learned(10).events(3)).toBe(48 * 40);
  });

  it('forgets what is older than 56 days', () => {
    const season = openSeason(SHIPPED_PROFILE, 0);
    season.learn(5, 1000, 10);
    for (let day = 1; day <= 56; day++) season.turn(day % 7);
    season.sweep();
    expect(season.events(5)).toBe(0);
    expect(season.shape({ hour: 5, weekday: 0 })).toBeCloseTo(
      SHIPPED_PROFILE.hours[5]! * SHIPPED_PROFILE.weekdays[0]!,
      9,
    );
  });

  it('tells hours and weekdays in Vietnam', () => {
    expect(slotOf(startOfDay('2026-02-15') + 30 * MINUTE)).toEqual({ hour: 0, weekday: 6 });
  });
});

describe('a pooled profile', () => {
  const own = (total: (number | null)[]) => ({ start: MONDAY, width: 15 * MINUTE, total });

  it('stays the shipped one without series', () => {
    for (const [hour, share] of pooledProfile([]).hours.entries())
      expect(share).toBeCloseTo(SHIPPED_PROFILE.hours[hour]!, 9);
  });

  it('follows many mentions and hardly moves for a few', () => {
    // These are loudest at four in the afternoon; the shipped shape in the evening.
    const many = pooledProfile([own(invent({ seed: 71, mean: 20, days: 28 }))]);
    const few = pooledProfile([own(invent({ seed: 71, mean: 0.01, days: 28 }))]);
    expect(many.hours.indexOf(Math.max(...many.hours))).toBeGreaterThan(13);
    expect(many.hours.indexOf(Math.max(...many.hours))).toBeLessThan(19);
    expect(few.hours.indexOf(Math.max(...few.hours))).toBe(
      SHIPPED_PROFILE.hours.indexOf(Math.max(...SHIPPED_PROFILE.hours)),
    );
    expect(mean(many.hours)).toBeCloseTo(1, 9);
  });

  it('does not take an hour for quiet because it was missed', () => {
    const total = invent({ seed: 72, mean: 20, days: 28 });
    const missed = total.map((count, bin) => (Math.floor(bin / 4) % 24 === 16 && bin % 3 > 0 ? null : count));
    expect(pooledProfile([own(missed)]).hours[16]! / pooledProfile([own(total)]).hours[16]!).toBeGreaterThan(
      0.9,
    );
  });
});
