import { type Digest, TOUCHES } from '../../domain/digest.ts';
import type { Relation } from '../../domain/meaning.ts';
import { claimList, touchedWords } from '../../view/digest-more.ts';
import type { Desk } from '../desk.ts';
import { claimTitle } from '../names.ts';
import { TableHead } from '../table-head.tsx';
import type { Voice } from '../voice.ts';

/** Claims that were spread or denied in the week, each number with its list; what merely touches on one is told in a sentence. */
export const DigestClaims = ({ v, desk, digest }: { v: Voice; desk: Desk; digest: Digest }) => {
  const touched = touchedWords(v.language, digest);
  if (digest.claims.length === 0 && touched === null) return null;
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{v.say('desk.digest.claims')}</h2>
      {digest.claims.length > 0 && (
        <table class="figures">
          <TableHead
            columns={[
              v.say('desk.subject.claim'),
              { num: v.say('relation.repeats') },
              { num: v.say('relation.denies') },
              { num: v.say('desk.col.others') },
            ]}
          />
          <tbody>
            {digest.claims.map(({ claim, repeats, denies, others }) => (
              <tr>
                <th scope="row">{claimTitle(desk.rules, claim)}</th>
                <Listed v={v} n={repeats} href={claimList(digest, REPEATS, claim)} />
                <Listed v={v} n={denies} href={claimList(digest, DENIES, claim)} />
                <Listed v={v} n={others} href={claimList(digest, TOUCHES, claim)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {touched !== null && (
        <p>
          {touched} <a href={claimList(digest, TOUCHES)}>{v.say('digest.touched.open')}</a>
        </p>
      )}
    </section>
  );
};

const REPEATS: readonly Relation[] = ['repeats'];
const DENIES: readonly Relation[] = ['denies'];

const Listed = ({ v, n, href }: { v: Voice; n: number; href: string }) => (
  <td class="num">{n === 0 ? v.number(n) : <a href={href}>{v.number(n)}</a>}</td>
);
