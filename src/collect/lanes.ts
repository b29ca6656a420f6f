/** So many hosts are visited at the same time; one host always sees one visitor. */
const LANES = 8;

/** Runs `work` for every item: items of one host one after the other, different hosts side by side. `work` must not throw. */
export async function perHost<T>(
  items: readonly T[],
  addressOf: (item: T) => string,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const hosts = new Map<string, T[]>();
  for (const item of items) {
    const address = addressOf(item);
    const host = URL.canParse(address) ? new URL(address).host : '';
    hosts.set(host, [...(hosts.get(host) ?? []), item]);
  }
  const queues = [...hosts.values()];
  const lane = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
