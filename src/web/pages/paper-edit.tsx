import type { Child } from 'hono/jsx';
import type { Part } from '../../domain/paper.ts';
import { personalIn } from '../../domain/privacy.ts';
import { partHints } from '../../view/paper-words.ts';
import { paths } from '../../view/paths.ts';
import { guestOf } from '../access.ts';
import { Act } from '../components.tsx';
import type { DeskContext } from '../desk.ts';
import { wordDiff } from '../diff.ts';
import { Field } from '../fields.tsx';
import type { Voice } from '../voice.ts';
import { excuseFor, isOutrun, machineWords, type PaperRead, type PaperTried } from './paper-facts.ts';

interface Parts {
  c: DeskContext;
  read: PaperRead;
  part: Part;
  tried: PaperTried | null;
}

/** *Sửa phần này*: the words of one part, and what the machine says where somebody's stand in their place. */
export const PartForm = ({ c, read, part, tried }: Parts) => {
  const { voice: v } = c.var;
  const { paper, content } = read;
  const at = `part:${part.id}`;
  const back = tried?.at === at ? tried : null;
  const edit = paper.edits.find((one) => one.part === part.id) ?? null;
  const machine = machineWords(content, part.id);
  const excuse = excuseFor(c, paper, 'edit');
  // Past editing there is nothing to be typed; what was typed is shown all the same.
  if (excuse === 'papers.need.state' && back === null && edit === null) return null;
  const outrun = edit !== null && isOutrun(content, edit);
  return (
    <div class="paper-edit no-print" id={`part-${part.id}`} lang={v.language}>
      {edit !== null && (
        <p class="small">
          {v.say('papers.edited-by', { name: edit.name })} <Told v={v} at={edit.at} />
        </p>
      )}
      {outrun && (
        <div class="note">
          <p>{v.say('papers.outrun')}</p>
          <Difference before={edit.over} after={machine} />
        </div>
      )}
      {edit !== null && !outrun && machine !== '' && (
        <details>
          <summary>{v.say('papers.machine-words')}</summary>
          <Lines text={machine} />
        </details>
      )}
      {(excuse !== 'papers.need.state' || back !== null) && (
        <details open={back !== null}>
          <summary>{v.say('papers.edit-part', { heading: part.heading })}</summary>
          <form class="hand-form" method="post" action={paths.paperDo(paper.id, 'sua')}>
            <input type="hidden" name="token" value={guestOf(c).formToken} />
            <input type="hidden" name="seen" value={String(paper.seq)} />
            <input type="hidden" name="version" value={String(paper.version)} />
            <input type="hidden" name="part" value={part.id} />
            {partHints(part, content.figures).map((line) => (
              <p class="hint" lang="vi">
                {line}
              </p>
            ))}
            <Field
              v={v}
              id={`words-${part.id}`}
              label={v.say('papers.words-of', { heading: part.heading })}
              hint={v.say('papers.edit-hint')}
              mistake={back?.mistake}
              control={(ties) => (
                <textarea class="text" name="text" rows={rowsFor(edit?.text ?? machine)} lang="vi" {...ties}>
                  {back?.typed['text'] ?? edit?.text ?? machine}
                </textarea>
              )}
            />
            {back?.mistake.key === 'papers.refused.personal' && (
              <label class="check">
                <input type="checkbox" name="keep" />{' '}
                {v.say('papers.keep-numbers', { numbers: personalIn(back.typed['text'] ?? '').join('; ') })}
              </label>
            )}
            {back !== null && edit !== null && (
              <div class="note">
                <p>{v.say('papers.present')}</p>
                <Lines text={edit.text} />
              </div>
            )}
            <Button v={v} id={part.id} excuse={excuse} />
          </form>
          {edit !== null && (
            <Act
              v={v}
              guest={guestOf(c)}
              action={paths.paperDo(paper.id, 'khoi-phuc')}
              fields={{ part: part.id, seen: String(paper.seq) }}
              label={v.say('papers.restore')}
              about={part.heading}
              excuse={excuse === null ? null : v.say(excuse)}
              quiet
            />
          )}
        </details>
      )}
    </div>
  );
};

const Button = ({ v, id, excuse }: { v: Voice; id: string; excuse: string | null }) => (
  <span class="act">
    <button
      class="button"
      type="submit"
      disabled={excuse !== null}
      aria-describedby={excuse === null ? undefined : `no-${id}`}
    >
      {v.say('papers.save-part')}
    </button>
    {excuse !== null && (
      <span class="excuse" id={`no-${id}`}>
        {v.say(excuse)}
      </span>
    )}
  </span>
);

const Told = ({ v, at }: { v: Voice; at: number }) => <>{v.moment(at)}</>;

const Lines = ({ text }: { text: string }): Child => (
  <div lang="vi">
    {text.split('\n').map((line) => (
      <p>{line}</p>
    ))}
  </div>
);

/** What changed in the machine's own words since somebody put theirs in their place. */
export const Difference = ({ before, after }: { before: string; after: string }) => (
  <p lang="vi" class="paper-lines">
    {wordDiff(before, after).map(({ kind, text }) => {
      if (kind === 'gone') return <del>{text}</del>;
      return kind === 'new' ? <ins>{text}</ins> : text;
    })}
  </p>
);

/** As tall as its words on a phone, within reason. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 60)), 0);
  return Math.min(16, Math.max(4, lines + 1));
}
