/** Counts grow in steps of about a quarter, so a rise speaks again when it has really grown. */
export function stepOf(count: number): number {
  return count < 8 ? count : Math.floor(Math.log(count) / Math.log(1.25));
}
