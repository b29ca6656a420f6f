import type { RecipientRules } from '../../config/recipients.ts';
import type { Rules } from '../../config/rules.ts';
import { type Letter, newLetter } from '../../domain/letter.ts';
import type { Mention } from '../../domain/mention.ts';
import { byStory, type SavedSearch } from '../../domain/saved-search.ts';
import { isPrivate } from '../../domain/source.ts';
import type { Instant } from '../../domain/time.ts';
import { htmlLetter } from '../../view/letter-html.tsx';
import { at, type Exhibit, foreign, type Paper, plainText, subjectOf } from '../../view/letter.ts';
import { paths } from '../../view/paths.ts';
import { say } from '../../view/say.ts';
import { hashOf } from '../key.ts';
import { deskAddress } from './told.ts';

/** Stories a letter lists; the desk lists all. */
const LISTED = 12;

/** What a kept search found, one line a story. It tells what was said, and nothing of what may come. */
export function searchLetter(
  search: SavedSearch,
  found: readonly Mention[],
  to: { recipient: RecipientRules; rules: Rules; now: Instant; key: string },
): Letter {
  const { recipient, rules, now, key } = to;
  const { language } = recipient;
  const stories = byStory(
    found.map((mention) => ({ mention: mention.id, story: mention.storyId, told: mention })),
  ).map((group) => group.map(({ told }) => told));
  const data = { n: found.length, stories: stories.length, name: foreign(search.name, 80) };
  const organisation = rules.haidang.organisation.name;
  const more = stories.length - LISTED;
  const paper: Paper = {
    language,
    tone: 'note',
    kicker: say(language, 'search.letter.kicker'),
    title: say(language, 'search.letter.title', data),
    dateline: say(language, 'letter.dateline', { at: at(language, now), organisation }),
    parts: [
      { is: 'words', text: say(language, 'search.letter.found', data), strong: true },
      { is: 'exhibits', items: stories.slice(0, LISTED).map((told) => line(told, to)) },
      ...(more > 0 ? [{ is: 'words', text: say(language, 'search.letter.more', { n: more }) } as const] : []),
      {
        is: 'link',
        label: say(language, 'search.letter.open'),
        href: deskAddress(to, `${paths.mentions}?${search.query}`),
      },
      { is: 'words', text: say(language, 'search.letter.no-alert') },
    ],
    footer: [
      say(language, 'search.letter.why', {
        organisation,
        person: recipient.name,
        name: data.name,
        how: `search.letter.how.${search.tell}`,
        most: search.most,
      }),
      `${say(language, 'search.letter.change')}: ${deskAddress(to, `${paths.searches}#${search.id}`)}`,
    ],
    stop: { label: say(language, 'search.letter.stop'), href: deskAddress(to, paths.stopLetters(key)) },
  };
  return newLetter(
    {
      id: `search:${search.id}:${now}:${recipient.id}`,
      kind: 'search',
      about: search.id,
      recipientId: recipient.id,
      to: recipient.mail,
      subject: subjectOf(say(language, 'search.letter.subject', { n: data.n }), foreign(search.name, 80)),
      text: plainText(paper),
      html: htmlLetter(paper),
      keyHash: hashOf(key),
    },
    rules.haidang.mail.from,
    now,
  );
}

/** One story: how many items, how many outlets, the newest. Words of private persons stay on the desk. */
function line(
  told: readonly Mention[],
  { recipient: { language }, rules }: { recipient: RecipientRules; rules: Rules },
): Exhibit {
  const [newest] = told;
  const open = told.find(({ kind, title }) => !isPrivate(kind) && title !== '');
  const outlets = new Set(told.map(({ publisher }) => publisher)).size;
  const story = newest?.storyId ?? null;
  const path = story === null ? paths.mention(newest?.id ?? '') : paths.story(story);
  return {
    title: open === undefined ? say(language, 'search.letter.private') : foreign(open.title),
    note: say(language, 'search.letter.line', {
      n: told.length,
      outlets,
      at: at(language, newest?.countsAt ?? newest?.seenAt ?? 0),
    }),
    link: deskAddress({ rules }, path),
    linkLabel: say(language, 'search.letter.read'),
  };
}
