/** The tail of what chance alone brings to series of about this rate: once a month at `monthly`, ten times rarer with every `tenfold`. */
export interface Calibration {
  /** Usual items a day, as learned. */
  rate: number;
  monthly: number;
  tenfold: number;
}

/** Printed by `haidang detect bench --slow calibrate`: by number alone, by number and tone, by tone alone. */
export const CALIBRATED: Readonly<Record<'total' | 'both' | 'share', readonly Calibration[]>> = {
  total: [
    { rate: 0.009, monthly: -5.22, tenfold: 4.59 },
    { rate: 0.018, monthly: -3.08, tenfold: 3.74 },
    { rate: 0.048, monthly: -0.92, tenfold: 2.61 },
    { rate: 0.101, monthly: 0.32, tenfold: 1.94 },
    { rate: 0.226, monthly: 1.06, tenfold: 1.29 },
    { rate: 0.477, monthly: 1.21, tenfold: 1.16 },
    { rate: 0.959, monthly: 1.19, tenfold: 1.21 },
    { rate: 1.972, monthly: 1.18, tenfold: 1.22 },
  ],
  both: [
    { rate: 0.009, monthly: -8.75, tenfold: 7.46 },
    { rate: 0.018, monthly: -5.14, tenfold: 6.07 },
    { rate: 0.048, monthly: -1.55, tenfold: 4.32 },
    { rate: 0.101, monthly: -0.03, tenfold: 3.69 },
    { rate: 0.226, monthly: 1.59, tenfold: 2.27 },
    { rate: 0.477, monthly: 1.99, tenfold: 2.03 },
    { rate: 0.959, monthly: 2.09, tenfold: 2 },
    { rate: 1.972, monthly: 2.12, tenfold: 2.03 },
  ],
  share: [
    { rate: 0.009, monthly: -1.14, tenfold: 0.8 },
    { rate: 0.018, monthly: -0.69, tenfold: 0.65 },
    { rate: 0.048, monthly: -0.39, tenfold: 0.64 },
    { rate: 0.101, monthly: -0.05, tenfold: 0.52 },
    { rate: 0.226, monthly: 0.11, tenfold: 0.61 },
    { rate: 0.477, monthly: 0.39, tenfold: 0.55 },
    { rate: 0.959, monthly: 0.53, tenfold: 0.6 },
    { rate: 1.972, monthly: 0.65, tenfold: 0.57 },
  ],
};

/** log10 of the months in which chance brings this evidence once, between two classes in proportion to the logarithm of the rate. */
export function chanceMonths(evidence: number, rate: number, table: readonly Calibration[]): number {
  const above = table.findIndex((one) => one.rate >= rate);
  const high = table[above < 0 ? table.length - 1 : above];
  const low = above <= 0 ? high : table[above - 1];
  if (high === undefined || low === undefined) return 0;
  const share = low === high ? 0 : Math.log(rate / low.rate) / Math.log(high.rate / low.rate);
  const monthly = low.monthly + share * (high.monthly - low.monthly);
  const tenfold = low.tenfold + share * (high.tenfold - low.tenfold);
  return (evidence - monthly) / tenfold;
}
