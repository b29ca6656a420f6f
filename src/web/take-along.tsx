import { paths } from '../view/paths.ts';
import { FORMATS } from './export.ts';
import type { Voice } from './voice.ts';

/** Links to the files of a list. `query` narrows them as the page is narrowed. */
export const TakeAlong = ({ v, list, query = '' }: { v: Voice; list: string; query?: string }) => (
  <>
    {v.say('export.take')}{' '}
    {FORMATS.map((format) => (
      <a href={paths.file(list, format) + (query === '' ? '' : `?${query}`)}>{v.say(`export.${format}`)}</a>
    ))}
  </>
);
