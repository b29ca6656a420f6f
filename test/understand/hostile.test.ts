import { describe, expect, it } from 'vitest';
import { openDeeds, phonesIn } from '../../src/understand/deeds.ts';
import { hostsIn } from '../../src/understand/hosts.ts';
import { identifiersIn, signsIn } from '../../src/understand/learner/marks.ts';
import { readLexicon } from '../../src/understand/lexicon.ts';
import { papersIn } from '../../src/understand/papers.ts';
import { openScan } from '../../src/understand/scan.ts';
import { testRules } from '../support/rules.ts';
import { post } from './support.ts';
import { cost } from '../support/cost.ts';

const MEGABYTE = 1_000_000;
/** A busy machine with two cores ends well before this; a pattern that goes over the text again for each of its letters does not. */
const SECONDS = 2;

const repeated = (part: string): string => part.repeat(Math.ceil(MEGABYTE / part.length));

const HOSTILE: Record<string, string> = {
  'labels and dots': repeated('a.'),
  'labels as long as may be': repeated(`${'a'.repeat(63)}.`),
  'hyphens and letters': repeated('a-'),
  'one label': repeated('a'),
  'hyphens in one label': `a${repeated('-')}a`,
  'halves of an address': repeated('http://'),
  'beginnings of an address': repeated('www.'),
  'mail without an end': repeated('a@'),
  zeros: repeated('0'),
  'digits in groups': repeated('0123 '),
  'digits with dots': repeated('1.000.'),
  'halves of a date': repeated('1/'),
  'dates that end early': repeated('1 tháng 1 năm '),
  'words before a number': repeated('Số: '),
  'papers without an end': repeated('1/BHXH-'),
  'capital letters': repeated('A-'),
  'quotes in quotes': repeated('“"'),
  brackets: repeated('[('),
  'faces without an end': repeated(':-'),
  stress: repeated('?!'),
  dots: repeated('.'),
  blanks: repeated(' '),
  'halves of letters': repeated('\ud83d'),
};

const rules = await testRules();
const lexicon = readLexicon();
const { scan } = openScan(rules, lexicon);
const deedsIn = openDeeds(lexicon, scan);
const scans = new Map(Object.values(HOSTILE).map((text) => [text, scan(post(text))]));
const scanOf = (text: string) => scans.get(text) ?? scan(post(text));

const SEARCHES: Record<string, (text: string) => unknown> = {
  hosts: hostsIn,
  phones: phonesIn,
  'links, mail, phones, accounts and papers': identifiersIn,
  'faces and marks': signsIn,
  'numbers and dates of papers': (text) => papersIn(scanOf(text), rules.organisations.papers),
  deeds: (text) => deedsIn(scanOf(text)),
};

describe('a megabyte of hostile text', () => {
  it.each(Object.entries(SEARCHES))('is searched for %s in time', (_, search) => {
    const slow = Object.entries(HOSTILE)
      .map(([name, text]) => ({ name, seconds: cost(() => search(text)) / 1_000 }))
      .filter(({ seconds }) => seconds >= SECONDS);
    expect(slow).toEqual([]);
  });
});

it('hosts are found where words touch them', () => {
  const hosts = (text: string) => hostsIn(text).map(({ host }) => host);
  expect(hosts('xem tạibhxh.example.com, rồi (https://a-b.vn/x) và -c.vn')).toEqual([
    'ibhxh.example.com',
    'a-b.vn',
    'c.vn',
  ]);
});
