import type { WholeDigest } from '../../view/digest-more.ts';
import { paths } from '../../view/paths.ts';
import { Facts } from '../components.tsx';
import type { Voice } from '../voice.ts';

/** What one paper told once and may matter most, each with its way to the item. `names`: sources by id. */
export const Grave = ({
  v,
  digest,
  names,
}: {
  v: Voice;
  digest: WholeDigest;
  names: ReadonlyMap<string, string>;
}) =>
  digest.more.grave.length === 0 ? null : (
    <section aria-labelledby="grave">
      <h2 id="grave">{v.say('digest.grave')}</h2>
      <ul class="rows">
        {digest.more.grave.map(({ mention, title, source, stance, severity }) => (
          <li>
            <a class="row-title" href={paths.mention(mention)}>
              {title}
            </a>
            <Facts>
              {names.get(source) ?? source}
              {v.say(`stance.${stance}`) + v.say(`digest.grave.${severity}`)}
            </Facts>
          </li>
        ))}
      </ul>
    </section>
  );
