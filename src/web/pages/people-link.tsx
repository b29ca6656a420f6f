import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { show } from '../layout.tsx';
import { mailFor } from '../sign-in-mail.ts';

/** A sign-in link, shown in this answer and never again, for only the hash of its key is kept. */
export async function showLink(
  desk: Desk,
  c: DeskContext,
  { id, name, link }: { id: string; name: string; link: string },
): Promise<Response> {
  const { voice: v } = c.var;
  const recipient = await mailFor(desk, id);
  const title = v.say('people.link.head', { name });
  return show(
    c,
    desk,
    { title },
    <>
      <header class="page-head">
        <h1>{title}</h1>
        <p class="note" role="status">
          {v.say('people.link.once', { name })}
        </p>
      </header>
      <pre class="command private-address">
        <code>{link}</code>
      </pre>
      <p>{v.say('people.link.how', { name })}</p>
      {recipient === null ? (
        <p class="small">{v.say('people.link.by-hand')}</p>
      ) : (
        <form class="act actions" method="post" action={paths.personAct(id, 'gui-thu')}>
          <input type="hidden" name="token" value={guestOf(c).formToken} />
          <input type="hidden" name="khoa" value={new URL(link).searchParams.get('khoa') ?? ''} />
          <button class="button" type="submit">
            {v.say('people.link.mail', { mail: recipient.mail })}
          </button>
        </form>
      )}
      <p>
        <a href={paths.people}>{v.say('people.link.back')}</a>
      </p>
    </>,
  );
}
