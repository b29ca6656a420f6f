/**
 * Milliseconds of processor that `work` takes, for everything before its first `await`. Unlike the time on the clock they hardly depend on
 * what else the machine is doing, so a bound on them speaks of our code alone.
 */
export function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
