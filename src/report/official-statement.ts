import type { Rules } from '../config/rules.ts';
import type { OfficialBlock, OfficialDocument } from '../domain/official.ts';
import type { PaperHead } from '../domain/paper-book.ts';
import { isReleased, type Statement } from '../domain/statement.ts';
import { moment } from '../view/format.ts';
import { say } from '../view/say.ts';
import { sentence } from './official.ts';
import { headAndFoot, PAPERS, upper } from './official-head.ts';

/**
 * A text of the incident room as the official paper it goes out as, by its row in `papers.yaml`: a letter, or a report to the head. Sentences of
 * one part stand in one paragraph; what nobody said yet is asked for where it is missing. Null: texts of this kind are no official papers.
 * @param blocked a check forbids it today, whoever approved it before; it then says that it is a draft, as everything not in use does
 */
export function officialStatement(
  statement: Pick<Statement, 'kind' | 'title' | 'sentences' | 'state' | 'updatedAt'>,
  rules: Pick<Rules, 'haidang' | 'papers'>,
  blocked = false,
): OfficialDocument | null {
  const form = rules.papers.letters.find(({ id }) => id === statement.kind);
  if (form === undefined) return null;
  const { place, authority, post, signer } = rules.papers.office;
  const head: PaperHead = { number: '', day: '', abstract: '', place, authority, post, signer };
  const draft = blocked || !isReleased(statement);
  const { title, updatedAt } = statement;
  return {
    ...headAndFoot(head, form, 'state', rules, updatedAt),
    title,
    draft: draft
      ? [
          say(PAPERS, 'official.draft'),
          say(PAPERS, 'official.draft-written', { at: moment(PAPERS, updatedAt) }),
        ]
      : null,
    type: form.letters === '' ? null : upper(form.type),
    abstract: form.letters === '' ? aboutWords(title) : title,
    body: [...paragraphs(statement), ...(form.conclusion === '' ? [] : [sentence(form.conclusion)])],
  };
}

/** `V/v đề nghị …`; its title may say so already. */
function aboutWords(title: string): string {
  if (/^V\/v\s/iu.test(title)) return title;
  return say(PAPERS, 'official.about', { subject: title.charAt(0).toLocaleLowerCase('vi') + title.slice(1) });
}

function paragraphs({ sentences }: Pick<Statement, 'sentences'>): OfficialBlock[] {
  const blocks: { part: string; block: OfficialBlock }[] = [];
  for (const { part, text, basis } of sentences) {
    const last = blocks.at(-1);
    if (basis.from === 'gap') {
      const asked = say(PAPERS, `statement.gap.${part}`);
      blocks.push({ part, block: { is: 'paragraph', spans: [{ text: `[${asked}]` }], note: true } });
    } else if (last?.part === part && last.block.is === 'paragraph' && !last.block.note)
      last.block.spans.push({ text: ` ${text}` });
    else blocks.push({ part, block: sentence(text) });
  }
  return blocks.map(({ block }) => block);
}
