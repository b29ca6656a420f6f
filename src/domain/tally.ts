/** What one run of a stage did, in counts with names a person can read in the log. */
export type Tally = Record<string, number>;
