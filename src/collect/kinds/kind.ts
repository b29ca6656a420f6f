import type { SettingsOf } from '../../config/settings.ts';
import type { Source, SourceType } from '../../domain/source.ts';
import type { Instant } from '../../domain/time.ts';
import type { Finding, Reply } from '../answer.ts';
import type { World } from '../../world.ts';
import type { DateOrder } from '../dates.ts';

export type Reach = 'web' | 'api' | 'none';

/**
 * One way of listening. It describes itself, and it visits; pace, politeness, storage and memory are the house's. A visit never throws
 * for anything the other side can send: trouble is a finding.
 */
export interface Kind<T extends SourceType = SourceType> {
  name: T;
  /** Key of the sentence that says what its terms forbid or what an officer should know; its title is `source.{name}`. */
  caution: `source.${T}.caution`;
  limits: {
    /** Requests in one visit, at most; the errand refuses more. */
    requests: number;
    /** Least pause between two requests to its host, in milliseconds, where its owner wants more than the house's own. */
    pause: number;
  };
  /**
   * `web`: what is open to visitors, so robots.txt decides. `api`: an interface offered to programs under its own terms, which robots.txt
   * does not speak of. `none`: nothing is asked of anybody's web server.
   */
  reach: Reach | ((address: string) => Reach);
  /** Are the addresses of its items articles to be read in full? */
  pages: boolean;
  /** Where a visit begins. */
  door(source: Source, settings: SettingsOf<T>): string;
  /** Does an address that somebody pasted belong to this kind? Then how it is listened to. */
  recognise?(address: URL): { url: string; settings: Record<string, unknown> } | null;
  visit(errand: Errand<T>): Promise<Finding>;
}

/** What a visit is given. */
export interface Errand<T extends SourceType = SourceType> {
  source: Source;
  settings: SettingsOf<T>;
  /** When the visit began. */
  now: Instant;
  order: DateOrder;
  /** One polite request; the first goes to the kind's door. A refusal by our own manners is a value, like any trouble. */
  ask: (address: string, headers?: Record<string, string>, form?: Record<string, string>) => Promise<Reply>;
  /** Listens to a stream; the house's guard holds for it too. */
  listen: World['listen'];
  /** Looks into the office's own mailbox. */
  mailbox: World['mailbox'];
  /** A key from the environment; null when it is not there. */
  secret: (name: string) => string | null;
  /** Keys that a service replaces at each use. */
  keyring: World['keyring'];
  /** Titles heard lately from anybody, for kinds that only point at what others publish. */
  heardTitles: () => Promise<string[]>;
}
