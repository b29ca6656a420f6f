import { wordsOf, type Mention } from '../../domain/mention.ts';
import type { Version } from '../../storage/mentions.ts';
import { Moment } from '../components.tsx';
import { shorten, wordDiff } from '../diff.ts';
import type { Voice } from '../voice.ts';

/** Words kept around each change. */
const AROUND = 12;

/** What the publisher changed after we first heard it, newest edit first. */
export const MentionVersions = (props: { v: Voice; mention: Mention; versions: Version[] }) => {
  const { v, mention, versions } = props;
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{v.say('desk.mention.versions', { n: versions.length })}</h2>
      {versions.map((version, index) => (
        <Edit v={v} before={version} after={versions[index - 1] ?? mention} />
      ))}
    </section>
  );
};

const Edit = ({ v, before, after }: { v: Voice; before: Version; after: Version | Mention }) => (
  <div class="edit">
    <p class="small">
      {v.say('desk.mention.edited')} <Moment v={v} at={before.until} />
    </p>
    <p>
      {shorten(wordDiff(wordsOf(before), wordsOf(after)), AROUND).map((change) => {
        if (change.kind === 'gone') return <del>{change.text}</del>;
        return change.kind === 'new' ? <ins>{change.text}</ins> : change.text;
      })}
    </p>
  </div>
);
