import { FEWEST, FEWEST_USUAL, USUAL_DAYS } from '../domain/recovery.ts';
import type { Measures } from '../domain/recovery-measures.ts';
import { startOfDay } from '../domain/time.ts';
import { date, moment, percent, span } from './format.ts';
import { say } from './say.ts';
import type { Language } from './words/words.ts';

/** One measure in words: the same on the page and in the report. */
export interface MeasureLine {
  name: string;
  value: string;
  /** What one has to know to read it: how few, what was left out, what was not heard. Empty: nothing. */
  note: string;
}

/** Measures of a recovery in the order in which an officer asks. None says what made what. */
export function measureLines(language: Language, measures: Measures): MeasureLine[] {
  const s = (key: string, data: Parameters<typeof say>[2] = {}) => say(language, `recovery.${key}`, data);
  const line = (name: string, value: string, note = ''): MeasureLine => ({ name: s(name), value, note });
  return [
    firstWord(language, measures, line, s),
    lead(language, measures, line, s),
    clocks(measures, line, s),
    ...course(language, measures, line, s),
    questions(measures, line, s),
    ...(measures.corrects ? corrections(language, measures, line, s) : []),
    recurrence(measures, line, s),
  ];
}

type Line = (name: string, value: string, note?: string) => MeasureLine;
type Say = (key: string, data?: Parameters<typeof say>[2]) => string;

function firstWord(language: Language, { firstWord: word }: Measures, line: Line, s: Say): MeasureLine {
  if (word === null) return line('first-word', s('first-word.none'));
  return line(
    'first-word',
    word.took === 0 ? s('first-word.before') : s('first-word.took', { span: span(language, word.took) }),
    s('first-word.at', { at: moment(language, word.at) }),
  );
}

function lead(language: Language, { lead: found }: Measures, line: Line, s: Say): MeasureLine {
  if (found === null) return line('lead', s('lead.unknown'));
  const { told, paper, ahead } = found;
  if (paper === null) return line('lead', s('lead.no-paper'));
  const at = moment(language, paper.at);
  if (told === null || ahead === null) return line('lead', s('lead.not-told'), s('lead.paper', { at }));
  const both = s('lead.both', { told: moment(language, told), at });
  if (ahead === 0) return line('lead', s('lead.same'), both);
  return line(
    'lead',
    s(ahead > 0 ? 'lead.ahead' : 'lead.behind', { span: span(language, Math.abs(ahead)) }),
    both,
  );
}

function clocks(
  { clocks: { met, missed, explained, open, late } }: Measures,
  line: Line,
  s: Say,
): MeasureLine {
  if (met + missed + explained + open === 0) return line('clocks', s('clocks.none'));
  const parts = [
    s('clocks.met', { n: met }),
    s('clocks.missed', { n: missed }),
    ...(explained > 0 ? [s('clocks.explained', { n: explained })] : []),
    ...(open > 0 ? [s(late > 0 ? 'clocks.late' : 'clocks.open', { n: open, late })] : []),
  ];
  return line('clocks', parts.join(' · '));
}

function course(language: Language, { curve }: Measures, line: Line, s: Say): MeasureLine[] {
  const { usual, peak, area, halved, unsure } = curve;
  const left = [
    ...(usual.campaign > 0 ? [s('usual.campaign', { n: usual.campaign })] : []),
    ...(usual.unheard > 0 ? [s('usual.unheard', { n: usual.unheard })] : []),
  ].join(' ');
  const known =
    usual.mean === null
      ? line('usual', s('usual.unknown', { n: usual.days, least: FEWEST_USUAL }), left)
      : line(
          'usual',
          s('usual.mean', { n: round(usual.mean) }),
          [s('usual.of', { n: usual.days, of: USUAL_DAYS }), left].join(' ').trim(),
        );
  if (peak === null) return [known, line('excess', s('excess.none'))];
  // What is usual makes no course, however much it is.
  const few = area < FEWEST ? s('few', { n: round(area), least: FEWEST }) : '';
  const deaf = unsure > 0 ? s('unsure', { n: unsure }) : '';
  return [
    known,
    line('excess', s('excess.area', { n: round(area) }), [few, deaf].filter(Boolean).join(' ')),
    line(
      'peak',
      s('peak.day', { day: date(language, startOfDay(peak.day)), n: peak.harm }),
      peak.sure ? '' : s('peak.unsure'),
    ),
    halved === null
      ? line('half', s('half.not-yet'))
      : line(
          'half',
          s('half.after', { n: halved.after }),
          [s('half.day', { day: date(language, startOfDay(halved.day)) }), few].filter(Boolean).join(' '),
        ),
  ];
}

function questions({ questions: { usual, most, last } }: Measures, line: Line, s: Say): MeasureLine {
  if (last === null) return line('questions', s('questions.soon'));
  const before = usual === null ? s('questions.unknown') : s('questions.usual', { n: round(usual) });
  return line(
    'questions',
    s('questions.weeks', { before, most: most?.n ?? 0, last: last.n }),
    s('questions.how'),
  );
}

function corrections(language: Language, measures: Measures, line: Line, s: Say): MeasureLine[] {
  const { reach, outlets, asked } = measures;
  const told =
    reach === null
      ? line('reach', s('reach.none'))
      : line(
          'reach',
          reach.share === null
            ? s('reach.few', { truth: reach.truth, repeats: reach.repeats, least: FEWEST })
            : s('reach.share', {
                share: percent(language, reach.share),
                truth: reach.truth,
                of: reach.truth + reach.repeats,
              }),
          s('reach.how'),
        );
  return [
    told,
    line(
      'outlets',
      outlets.repeated === 0
        ? s('outlets.none')
        : s('outlets.done', { either: outlets.either, of: outlets.repeated, asked }),
      outlets.repeated === 0 ? '' : s('outlets.how', { retitled: outlets.retitled, later: outlets.later }),
    ),
  ];
}

function recurrence({ recurrence: found, corrects }: Measures, line: Line, s: Say): MeasureLine {
  const name = corrects ? 'again' : 'again-true';
  if (found === null) return line(name, s('again.not-yet'));
  return line(
    name,
    found.map(({ days, n, whole }) => s(whole ? 'again.whole' : 'again.part', { days, n })).join(' · '),
    s('again.how'),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
