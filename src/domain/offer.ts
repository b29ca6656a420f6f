import type { PublisherKind, SourceType } from './source.ts';
import type { Instant } from './time.ts';

/** A source as somebody could add it: a row of `sources.yaml` before it is one. */
export interface SourceDraft {
  id: string;
  name: string;
  publisher: string;
  kind: PublisherKind;
  reach: 'national' | 'local';
  url: string;
  type: SourceType;
  settings: Readonly<Record<string, unknown>>;
}

/** One way to listen at an address that somebody pasted, tried out before it is offered. */
export interface Offer {
  source: SourceDraft;
  /** Its newest items, newest first where dates are known. */
  preview: { title: string; address: string; publishedAt: Instant | null }[];
  /** How many it listed. */
  items: number;
  /** Key of the sentence that says why it cannot be heard now; null when it can. */
  trouble: string | null;
}

/** What was found behind a pasted address. Without offers, `trouble` says why. */
export interface Discovery {
  address: string;
  offers: Offer[];
  trouble: string | null;
}

/** Ways of listening that may be added from the desk. The others need a secret, a folder or somebody to answer for them: configuration. */
export const ADDABLE: readonly SourceType[] = [
  'feed',
  'sitemap',
  'listing',
  'telegram',
  'youtube',
  'reddit',
  'xenforo',
  'mastodon',
];

/** The row as it is pasted into `sources.yaml`. Texts and settings are written as JSON, which YAML contains. */
export function yamlRow(draft: SourceDraft): string {
  const settings =
    Object.keys(draft.settings).length > 0 ? `\n    settings: ${JSON.stringify(draft.settings)}` : '';
  const type = draft.type === 'feed' ? '' : `\n    type: ${draft.type}${settings}`;
  return `  - id: ${draft.id}
    name: ${JSON.stringify(draft.name)}
    publisher: ${draft.publisher}
    kind: ${draft.kind}
    reach: ${draft.reach}
    url: ${JSON.stringify(draft.url)}${type}
    evidence: O
`;
}
