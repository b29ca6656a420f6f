import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/domain/mention.ts';
import type { Item } from '../../src/understand/scan.ts';
import { placeNames } from '../../src/understand/place-names.ts';
import { testRules } from '../support/rules.ts';
import { post, press, readWords, testReader } from './support.ts';

const reader = await testReader();
const { organisations } = await testRules();
const home = (item: Item): string[] => reader.read(item).meaning.places;
const named = (item: Item): string[] =>
  (reader.read(item).meaning.named ?? []).map(({ id, former }) =>
    former === undefined ? id : `${id} (${former})`,
  );

describe('the places of the country', () => {
  it('are 34 provinces that 63 became on 1 July 2025', () => {
    const former = organisations.places.flatMap((place) => place.former);
    expect(organisations.places).toHaveLength(34);
    expect(organisations.places.length + former.length).toBe(63);
    expect(new Set(former.map(({ id }) => id)).size).toBe(former.length);
    expect(new Set(former.map(({ valid_to }) => valid_to))).toEqual(new Set(['2025-06-30']));
  });

  it.each(
    organisations.places.flatMap((place) => [
      { ...place, of: place.id },
      ...place.former.map((old) => ({ ...old, of: place.id })),
    ]),
  )('find $name, before and after the merger', ({ name, of, id }) => {
    const item = press(`BHXH tỉnh ${name} chi trả lương hưu sớm`, 'Người hưởng phấn khởi.');
    expect(home(item)).toEqual([of]);
    expect(named(item)).toEqual([id === of ? of : `${of} (${id})`]);
  });

  it('are never short forms of other words', () => {
    for (const { phrase } of placeNames(organisations).values()) {
      const spelled = readWords(phrase).words.map((word) => word.bare);
      expect(spelled.join(' '), phrase).not.toBe('hom nay');
    }
    expect(home(press('Hôm nay lương hưu được chi trả', 'Lương hưu về tài khoản.'))).toEqual([]);
  });
});

describe('a name that is also something else', () => {
  it.each([
    ['Người dân mong hòa bình và một đồng lương hưu đủ sống'],
    ['Hiệp định các nước Thái Bình Dương bàn về bảo hiểm xã hội'],
    ['Tập đoàn Đức Long An nợ BHXH 3 tỷ đồng'],
    ['Ông Trần Thái Bình khởi kiện đòi lương hưu'],
    ['Chị Huế kể chuyện chờ trợ cấp thất nghiệp'],
    ['Trưởng ấp An Giang vận động mua BHYT hộ gia đình'],
    ['Người dân xã Thái Bình nhận thẻ BHYT'],
    ['Kẹt xe trên đường Điện Biên Phủ, nhiều người đến trễ điểm chi trả lương hưu'],
    ['Mức lương hưu không cao bằng lương công nhân'],
    ['Chuyên gia hải dương học nói về lương hưu'],
    ['Nguyễn Hà Giang nhận lương hưu lần đầu'],
  ])('is no place: %s', (title) => {
    expect(named(press(title))).toEqual([]);
  });

  it.each([
    ['BHXH Hòa Bình trả lương hưu tận nhà', 'phu-tho (hoa-binh)'],
    ['Công nhân ở Long An bị nợ BHXH', 'tay-ninh (long-an)'],
    ['Huế: trả lương hưu tận nhà cho người già yếu', 'hue'],
    ['Công an tỉnh Hà Nam bắt nhóm mạo danh BHXH', 'ninh-binh (ha-nam)'],
    ['Công nhân thành phố Thái Bình chờ trợ cấp thất nghiệp', 'hung-yen (thai-binh)'],
  ])('is a place after the words of a place: %s', (title, place) => {
    expect(named(press(title))).toEqual([place]);
  });

  it('is a place in the company of places', () => {
    expect(named(press('Bắc Ninh, Hòa Bình và Phú Thọ chi trả lương hưu qua tài khoản'))).toEqual([
      'bac-ninh',
      'phu-tho (hoa-binh)',
      'phu-tho',
    ]);
  });

  it.each([
    ['cong ty em dong thap hon luong thuc, bhxh bi thieu', []],
    ['luong huu dien bien the nao mn, bhxh tang chua', []],
    ['em o dong thap, bhxh chua tra tro cap that nghiep', ['dong-thap']],
    ['bhxh da nang cham tra luong huu qua', ['da-nang']],
    ['em ở bình dương nộp hồ sơ BHTN 2 tháng chưa có tiền', ['ho-chi-minh']],
    ['cong nhan binh duong keu cuu vi no bhxh', ['ho-chi-minh']],
  ])('is told apart in what people type: %s', (text, places) => {
    expect(home(post(text))).toEqual(places);
  });
});

describe('districts, communes and industrial parks', () => {
  it('count after the word that says what they are', () => {
    expect(named(post('công nhân KCN Sóng Thần bị nợ BHXH'))).toEqual(['ho-chi-minh (binh-duong)']);
    expect(named(post('BHXH huyện Cần Giuộc trả hồ sơ hoài'))).toEqual(['tay-ninh (long-an)']);
    expect(named(post('Bà Tân Uyên được nhận lương hưu'))).toEqual([]);
  });

  it('are added by an office for its own province', async () => {
    const rules = await testRules((changed) => {
      changed.organisations.places.find(({ id }) => id === 'khanh-hoa')?.communes.push('Suối Cát Thử');
    });
    const { openReader } = await import('../../src/understand/reader.ts');
    const own = openReader(rules);
    expect(own.read(post('Xã Suối Cát Thử chưa trả trợ cấp hưu trí xã hội')).meaning.places).toEqual([
      'khanh-hoa',
    ]);
  });

  it('belong to nobody when two provinces have them', async () => {
    const rules = await testRules((changed) => {
      for (const place of changed.organisations.places.slice(0, 2)) place.communes.push('Bình An Thử');
    });
    expect(placeNames(rules.organisations).has('Bình An Thử')).toBe(false);
  });
});

describe('a national story', () => {
  it.each([
    [
      'Bộ Y tế đề xuất mở rộng danh mục thuốc BHYT',
      'Hội nghị lấy ý kiến được tổ chức tại Hà Nội với đại diện Cần Thơ, Huế.',
    ],
    [
      'Tăng lương hưu từ 1/7',
      'Chính phủ quyết định. Tại Đồng Nai và Cần Thơ, nhiều người hưởng lương hưu phấn khởi.',
    ],
    ['Bộ Nội vụ họp tại Hà Nội bàn về lương hưu', ''],
    ['BHXH Việt Nam cảnh báo mạo danh', 'Trụ sở cơ quan ở Hà Nội không gọi điện cho người dân.'],
  ])('is at home nowhere: %s', (title, summary) => {
    expect(home(press(title, summary))).toEqual([]);
    expect(reader.read(press(title, summary)).meaning.relevant).toBe(true);
  });

  it('still tells which places it named', () => {
    const item = press('Chính phủ tăng lương hưu', 'Người hưởng lương hưu ở Đồng Nai, Cần Thơ phấn khởi.');
    expect(home(item)).toEqual([]);
    expect(named(item)).toEqual(['dong-nai', 'can-tho']);
  });

  it.each([
    [
      'Công nhân kêu cứu vì nợ BHXH',
      'BHXH tỉnh Đồng Nai cho biết, theo Luật Bảo hiểm xã hội, doanh nghiệp bị khởi kiện.',
      ['dong-nai'],
    ],
    ['Cần Thơ trả lương hưu tận nhà', 'Bộ Tài chính ghi nhận cách làm này.', ['can-tho']],
    [
      'Người già xếp hàng chờ lương hưu',
      '(Đồng Nai) – Từ sáng sớm, hàng trăm người đã có mặt.',
      ['dong-nai'],
    ],
    ['Người già xếp hàng chờ lương hưu', '(Hà Nội) – Tại Cà Mau, hàng trăm người đã có mặt.', ['ca-mau']],
    ['BHXH Hà Nội trả lương hưu sớm', 'Theo Bộ Tài chính, việc chi trả bảo đảm an toàn.', ['ha-noi']],
  ])('does not swallow a local one: %s %s', (title, summary, places) => {
    expect(home(press(title, summary))).toEqual(places);
  });
});

it('points at the names in the original text', () => {
  const item = press('Công nhân VSIP Bình Dương và Bà Rịa - Vũng Tàu bị nợ BHXH'.normalize('NFD'));
  const text = wordsOf(item);
  const words = (reader.read(item).meaning.named ?? []).flatMap(({ evidence }) =>
    evidence.map(({ start, end }) => text.slice(start, end).normalize('NFC')),
  );
  expect(words).toEqual(['VSIP Bình Dương', 'Bà Rịa - Vũng Tàu']);
});
