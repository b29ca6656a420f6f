import type { Rules } from '../../config/rules.ts';
import type { Desk, DeskContext } from '../desk.ts';
import { PaperSheet } from './paper-sheet.tsx';

/** A row of `papers.yaml` as it was typed, and the rules as they would be with it. */
export interface Preview {
  row: string;
  rules: Rules;
}

/** What a row makes of a paper: as it stands, or as it was typed. */
export const PaperPreview = (props: { desk: Desk; c: DeskContext; row: string; preview: Preview | null }) => {
  const { desk, c, row, preview } = props;
  const { voice: v } = c.var;
  const document = desk.papers?.preview(preview?.row ?? row, preview?.rules ?? desk.rules) ?? null;
  if (document === null) return null;
  return (
    <section id="xem" aria-labelledby="preview">
      <h2 id="preview">{v.say(preview === null ? 'settings.preview.stands' : 'settings.preview.typed')}</h2>
      {preview !== null && (
        <p class="note" role="status">
          {v.say('settings.preview.unsaved')}
        </p>
      )}
      <PaperSheet document={document} below={() => null} />
    </section>
  );
};
