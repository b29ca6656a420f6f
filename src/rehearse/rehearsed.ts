import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rules } from '../config/rules.ts';
import { SECOND } from '../domain/time.ts';
import type { Press } from './press.ts';
import { loadScenario, type Scenario } from './scenario.ts';

/** How often the house looks at the drill's press. */
export const BEAT = 2 * SECOND;

const PREFERRED = 'tin-don-rut-mot-lan';

/** The configuration with the drill's press for its sources, at a pace that fits two minutes. */
export function rehearsed(rules: Rules, outlets: Press['outlets'], allowPrivate: string[]): Rules {
  const { haidang } = rules;
  return {
    ...rules,
    sources: outlets.map((outlet) => ({
      id: outlet.id,
      name: outlet.name,
      publisher: outlet.id,
      kind: outlet.kind,
      reach: outlet.reach,
      place: outlet.reach === 'local' ? haidang.organisation.province : null,
      url: outlet.feed,
      type: 'feed' as const,
      settings: {},
      on: true,
      dates: 'dmy' as const,
      read_pages: outlet.kind === 'press' || outlet.kind === 'official',
      evidence: 'O' as const,
      note: 'diễn tập',
    })),
    haidang: {
      ...haidang,
      desk: { ...haidang.desk },
      collect: {
        ...haidang.collect,
        host_pause: 0,
        interval_min: BEAT,
        interval_max: BEAT,
        allow_private: allowPrivate,
      },
      alert: { ...haidang.alert, wait: 0, renotify: 20 * SECOND, push_a_week: 100 },
    },
    // A drill at night must not wait for the morning.
    recipients: rules.recipients.map((recipient) => ({ ...recipient, quiet: null })),
  };
}

/**
 * Reads a scenario of the folder of scenarios by its file's name without `.yaml`; the rumour of the lump sum when left out.
 * @throws Error naming the known scenarios when it is none of them.
 */
export async function readScenario(folder: string, wanted = PREFERRED): Promise<Scenario> {
  const known = (await readdir(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
  if (!known.includes(wanted))
    throw new Error(`Không có kịch bản “${wanted}”. Các kịch bản: ${known.join(', ')}`);
  return loadScenario(await readFile(join(folder, `${wanted}.yaml`), 'utf8'));
}
