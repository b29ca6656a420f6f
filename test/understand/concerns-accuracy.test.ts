import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { microF1 } from '../../src/rehearse/evaluate/figures.ts';
import { openActors } from '../../src/understand/actors.ts';
import { itemOf } from '../../src/understand/lessons.ts';
import { readLexicon } from '../../src/understand/lexicon.ts';
import { openPlaces } from '../../src/understand/places.ts';
import { openScan } from '../../src/understand/scan.ts';
import { testRules } from '../support/rules.ts';

/** A text we invented, with what a careful officer would say of it. Former provinces stand in brackets behind those of today. */
interface Row {
  id: string;
  title?: string;
  text: string;
  kind: string;
  places: string[];
  home: string[];
  /** Roles of the bodies it names. */
  actors: string[];
}

const rows = readFileSync(new URL('places-actors.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

const rules = await testRules();
const { scan } = openScan(rules, readLexicon());
const [placesIn, actorsIn] = [openPlaces(rules.organisations), openActors(rules.organisations)];

type Asked = 'places' | 'home' | 'actors';
const told = rows.map((row) => {
  const read = scan(itemOf({ title: '', ...row }));
  const { home, named, hits } = placesIn(read);
  const places = named.map(({ id, former }) => (former === undefined ? id : `${id} (${former})`));
  return { places, home, actors: actorsIn(read, hits).map(({ role }) => role) };
});

const setOf = (list: readonly string[] | undefined): Set<string> => new Set(list);
const figuresOf = (asked: Asked) =>
  microF1(rows.map((row, i) => [setOf(row[asked]), setOf(told[i]?.[asked])]));

/** What differs, as the line to read when a floor is broken: `q07 missed hue, invented da-nang`. */
function differences(asked: Asked): string[] {
  return rows.flatMap((row, i) => {
    const [right, said] = [setOf(row[asked]), setOf(told[i]?.[asked])];
    const missed = [...right].filter((one) => !said.has(one));
    const invented = [...said].filter((one) => !right.has(one));
    return missed.length + invented.length === 0
      ? []
      : [`${row.id} missed ${missed.join(', ') || '–'}; invented ${invented.join(', ') || '–'}`];
  });
}

describe('of sixty invented texts', () => {
  it('have sixty different ids, and say only what configuration knows', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(60);
    const { places, roles } = rules.organisations;
    const ids = new Set(places.map(({ id }) => id));
    const named = new Set(
      places.flatMap(({ id, former }) => [id, ...former.map((old) => `${id} (${old.id})`)]),
    );
    for (const row of rows) {
      for (const place of row.places) expect(named, row.id).toContain(place);
      for (const place of row.home) expect(ids, row.id).toContain(place);
      for (const role of row.actors)
        expect(
          roles.map(({ id }) => id),
          row.id,
        ).toContain(role);
    }
  });

  // Floors just under what was measured after four faults they showed were mended; as first read: places .98/.91, home .98/.91,
  // bodies .88/.72. What is still missed are wards no office has listed yet, and bodies nobody calls by name ("công ty em").
  it.each<[Asked, number, number]>([
    ['places', 0.98, 0.96],
    ['home', 0.97, 0.95],
    ['actors', 0.92, 0.79],
  ])('%s are found with precision %d and recall %d at least', (asked, precision, recall) => {
    const found = figuresOf(asked);
    const differ = differences(asked).join('\n');
    console.log(
      `${asked}: precision ${found.precision.toFixed(3)}, recall ${found.recall.toFixed(3)} of ${found.support}`,
    );
    expect(found.precision, differ).toBeGreaterThanOrEqual(precision);
    expect(found.recall, differ).toBeGreaterThanOrEqual(recall);
  });
});

describe('what the sixty texts showed stays mended', () => {
  const concerns = (title: string) => {
    const heard = scan(itemOf({ title, text: '', kind: 'news' }));
    const { home, hits } = placesIn(heard);
    return { home, roles: actorsIn(heard, hits).map(({ role }) => role) };
  };

  it.each([
    ['Công ty TNHH Cánh Diều Vàng đóng cửa, công nhân nhận trợ cấp thất nghiệp'],
    ['Công nhân Công ty TNHH Cánh Diều Vàng kêu cứu sau trận lũ'],
    ['Công ty TNHH Cánh Diều Vàng chưa chốt sổ BHXH cho người nghỉ việc'],
  ])('a firm is not called a debtor because people are angry: %s', (title) => {
    expect(concerns(title).roles).toEqual(['employer']);
  });

  it('a firm said to owe the fund is called one', () => {
    for (const said of ['nợ BHXH 2 tỷ đồng', 'trốn đóng BHXH', 'trừ lương mà không đóng BHXH'])
      expect(concerns(`Công ty TNHH Cánh Diều Vàng ${said}`).roles, said).toEqual(['debtor']);
  });

  it('a town that became a ward of its name is still found', () => {
    expect(concerns('Đặc khu Trường Sa có bác sĩ khám BHYT').home).toEqual(['khanh-hoa']);
    expect(concerns('Phường Hà Đông trả lương hưu qua tài khoản').home).toEqual(['ha-noi']);
    // Of a province it may be any ward of the country.
    expect(concerns('Phường Hòa Bình trả lương hưu qua tài khoản').home).toEqual([]);
    expect(concerns('Khu Hòa Bình trả lương hưu qua tài khoản').home).toEqual([]);
  });

  it('the great hospital of a city is in that city', () => {
    expect(concerns('Bệnh viện Trung ương Huế đủ thuốc BHYT').home).toEqual(['hue']);
  });

  it('a sure place makes its neighbours places, whatever word stands between', () => {
    for (const word of ['và', 'hay', 'hoặc', 'với'])
      expect(concerns(`Bắc Ninh ${word} Hòa Bình chi trả lương hưu sớm`).home, word).toEqual([
        'bac-ninh',
        'phu-tho',
      ]);
  });
});
