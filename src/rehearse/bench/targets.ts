import type { Calibration } from './calibration.ts';
import type { Hardship } from './hardships.ts';
import type { NabResult } from './nab.ts';
import type { Table } from './plan.ts';
import type { RealResult } from './realnoise.ts';
import type { Result } from './simulated.ts';
import { fixed, paired } from './tables.ts';

/** Everything measured in one run; the real data may not have been at hand. */
export interface Measured {
  total: readonly Result[];
  negative: readonly Result[];
  calibration: Calibration;
  hardships: readonly Hardship[];
  /** Largest difference of two runs on the same series. */
  difference: number;
  real?: readonly RealResult[];
  nab?: readonly NabResult[];
}

interface Target {
  of: string;
  what: string;
  wanted: string;
  measured: string;
  met: boolean;
}

const CRISIS = 'Hải Đăng crisis';
const BOTH = 'Hải Đăng crisis + negative';
const SPIKE = 'Hải Đăng spike';

/** What we ask of our own detector before it may wake anybody, and whether this run gave it. */
export function targetTable(measured: Measured): Table {
  const targets = [
    ...simulatedTargets(measured),
    ...calibrationTargets(measured.calibration),
    ...hardshipTargets(measured.hardships),
    ...outsideTargets(measured),
    ...speedTargets(measured),
  ];
  return {
    id: 'Targets',
    title: `${targets.filter(({ met }) => met).length} of ${targets.length} met`,
    head: ['table', 'figure', 'wanted', 'measured', 'met'],
    rows: targets.map(({ of, what, wanted, measured: figure, met }) => [
      of,
      what,
      wanted,
      figure,
      met ? 'yes' : 'NO',
    ]),
    figures: { targets },
  };
}

function simulatedTargets({ total, negative }: Measured): Target[] {
  const own = named(total, CRISIS);
  const both = named(negative, BOTH);
  const { againstFarrington, againstEars } = own;
  const best = Math.max(...total.filter(isAnchor).map(({ strict }) => strict.beforePeak));
  return [
    target(
      'T1',
      'paired v. FarrFlex-h',
      '≤ −.4 h, CI < 0',
      paired(againstFarrington),
      againstFarrington.mean <= -0.4 && againstFarrington.high < 0,
    ),
    target('T1', 'paired v. EARS-C3', '≤ 0 h, CI < 0', paired(againstEars), againstEars.high < 0),
    target('T1', 'mean delay', '≤ 11 h', fixed(own.usual.delay.mean), own.usual.delay.mean <= 11),
    atLeast('T1', 'before peak at FA .05', own.strict.beforePeak, 0.76),
    atLeast('T1', 'before peak at FA .05, above the best anchor', own.strict.beforePeak - best, 0.04),
    target(
      'T2',
      'paired v. FarrFlex-h + negative',
      'CI < 0',
      paired(both.againstFarrington),
      both.againstFarrington.high < 0,
    ),
    atMost('T2', 'mean delay at FA .05', both.strict.delay.mean, 10.8),
    atLeast('T2', 'before peak at FA .05', both.strict.beforePeak, 0.88),
  ];
}

function calibrationTargets({ shipped, fitted }: Calibration): Target[] {
  return [
    { name: 'shipped tails', kept: shipped },
    { name: 'fitted tails', kept: fitted },
  ].flatMap(({ name, kept }) => {
    const tenth = kept.find(({ nominal }) => nominal === 0.1);
    const realised = tenth?.realised ?? NaN;
    const worst = Math.max(
      ...(tenth?.perClass ?? []).filter(({ months }) => months > 0).map((one) => one.realised),
    );
    return [
      target(
        'T4',
        `promised .1, given (${name})`,
        '.05 to .2',
        fixed(realised, 3),
        realised >= 0.05 && realised <= 0.2,
      ),
      atMost('T4', `worst class (${name})`, worst, 0.3),
    ];
  });
}

function hardshipTargets(list: readonly Hardship[]): Target[] {
  const of = (scenario: string, detector = CRISIS) => {
    const found = list.find((one) => one.scenario.startsWith(scenario) && one.detector.startsWith(detector));
    return found && 'delay' in found
      ? { missed: found.missed, value: found.delay.mean }
      : { missed: 0, value: found?.alarms.mean ?? NaN };
  };
  const third = of('crisis after two');
  const young = of('crisis on day 5 of life');
  return [
    atMost('T8', 'missed after two crises', third.missed, 0),
    atMost('T8', 'delay after two crises, h', third.value, 12),
    atMost('T8', 'missed on day 5', young.missed, 0),
    atMost('T8', 'delay on day 5, h', young.value, 10),
    atMost('T8', 'alarms in Tết ×1.8, with calendar', of('Tết ×1.8', `${CRISIS}, calendar`).value, 0.5),
    atMost('T8', 'alarms after level ×2', of('level ×2').value, 2),
  ];
}

function outsideTargets({ real, nab }: Measured): Target[] {
  const targets: Target[] = [];
  if (real) {
    const own = named(real, CRISIS);
    const best = Math.min(...real.filter(isAnchor).map(({ rumours }) => rumours.missed));
    const { againstFarrington } = own;
    targets.push(
      target(
        'T3',
        'paired v. FarrFlex-h',
        '≤ −1.5 h, CI < 0',
        paired(againstFarrington),
        againstFarrington.mean <= -1.5 && againstFarrington.high < 0,
      ),
      atMost('T3', 'crises missed', own.crises.missed, 0.03),
      atMost('T3', 'rumours missed, below the best anchor', own.rumours.missed - best, -0.02),
      atMost('T3', 'share of reposts out', own.rumours.out, 0.25),
    );
  }
  if (nab) targets.push(atLeast('T7', 'NAB, threshold of the other nine', named(nab, SPIKE).leftOut, 68));
  return targets;
}

function speedTargets({ total, difference }: Measured): Target[] {
  return [
    atMost('T9', 'µs a bin', named(total, CRISIS).microseconds, 50),
    target('T9', 'difference of two runs', '≤ 1e-6', String(difference), difference <= 1e-6),
  ];
}

function named<T extends { name: string }>(list: readonly T[], name: string): T {
  const found = list.find((one) => one.name === name);
  if (!found) throw new RangeError(`${name} was not measured`);
  return found;
}

function isAnchor({ name }: { name: string }): boolean {
  return !name.startsWith('Hải Đăng');
}

function target(of: string, what: string, wanted: string, measured: string, met: boolean): Target {
  return { of, what, wanted, measured, met };
}

function atMost(of: string, what: string, value: number, limit: number): Target {
  // Shares of cases: a rounding of doubles must not decide.
  return target(of, what, `≤ ${limit}`, fixed(value), value <= limit + 1e-9);
}

function atLeast(of: string, what: string, value: number, limit: number): Target {
  return target(of, what, `≥ ${limit}`, fixed(value), value >= limit - 1e-9);
}
