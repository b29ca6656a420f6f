import { describe, expect, it } from 'vitest';
import { checkConfig, loadRules } from '../../src/config/load.ts';
import { broken, SMALL } from './small.ts';

type Case = readonly [what: string, file: string, old: string, fresh: string, sentence: string];

/** Every kind of mistake inside one file; `▸` stands where it must be reported. */
const MISTAKES: readonly Case[] = [
  [
    'a missing key, at its group',
    'topics',
    '  - id: luong_huu\n    name: Lương hưu',
    '  - ▸id: luong_huu',
    'Thiếu khóa “name”.',
  ],
  [
    'a missing choice, at its group',
    'claims',
    "  - id: C01\n    title: Quỹ sắp cạn\n    topic: luong_huu\n    verdict: 'false'\n",
    '  - ▸id: C01\n    title: Quỹ sắp cạn\n    topic: luong_huu\n',
    'Thiếu khóa “verdict”.',
  ],
  ['an empty key, at the key', 'topics', 'name: Lương hưu', '▸name:', 'Khóa “name” đang bỏ trống.'],
  ['a blank text', 'topics', 'name: Lương hưu', "name: ▸'  '", 'Khóa “name” đang bỏ trống.'],
  [
    'an unknown key, with what was meant',
    'claims',
    'phrasings:',
    '▸phrasing:',
    'Thừa khóa “phrasing”. Có phải ý bạn là “phrasings”?',
  ],
  [
    'an unknown key far from all',
    'recipients',
    'topics: [luong_huu]',
    '▸xyzxyzxyz: 1',
    'Thừa khóa “xyzxyzxyz”. Ở đây chỉ có: id, name, mail,',
  ],
  [
    'an unknown key of the file',
    'topics',
    'exclude: []',
    'exclude: []\n▸excludes: []',
    'Có phải ý bạn là “exclude”?',
  ],
  [
    'an unknown key in a nested group',
    'haidang',
    '  port: 8787',
    '  port: 8787\n  ▸prot: 1',
    'Có phải ý bạn là “port”?',
  ],
  ['a text for a number', 'haidang', 'port: 8787', 'port: ▸tám', 'Khóa “port” phải là số, đang là “tám”.'],
  [
    'a fraction for a whole number',
    'haidang',
    'push_level: 2',
    'push_level: ▸2.5',
    'Khóa “push_level” phải là số nguyên',
  ],
  [
    'a number for a text',
    'topics',
    'name: Lương hưu',
    'name: ▸12',
    'Khóa “name” phải là chữ, đang là “12”. Hãy đặt trong dấu nháy.',
  ],
  [
    'a boolean for a text',
    'claims',
    "verdict: 'false'",
    'verdict: ▸false',
    'Khóa “verdict” không nhận “false”',
  ],
  [
    'a text for a boolean',
    'sources',
    'evidence: M',
    'evidence: M\n    on: ▸không',
    'Khóa “on” phải là true hoặc false',
  ],
  [
    'a text for a list',
    'topics',
    'strong: [lương hưu]',
    'strong: ▸lương hưu',
    'Khóa “strong” phải là danh sách',
  ],
  [
    'a list for a group',
    'haidang',
    "  at: '07:00'",
    '  ▸- 07:00',
    'Khóa “brief” phải là nhóm khóa, đang là một danh sách.',
  ],
  ['a bad item of a list', 'topics', '- sổ hưu', '- ▸15', 'Mục thứ 2 của “weak” phải là chữ'],
  [
    'a choice that is none',
    'claims',
    'harm: medium',
    'harm: ▸mediun',
    'Chọn một trong: low, medium, high. Có phải ý bạn là “medium”?',
  ],
  ['a fixed value', 'haidang', 'Asia/Ho_Chi_Minh', '▸Asia/Bangkok', 'Chọn một trong: Asia/Ho_Chi_Minh.'],
  ['a day that does not exist', 'claims', '2026-11-21', '▸2026-02-30', 'Cần ngày có thật dạng YYYY-MM-DD'],
  ['a Vietnamese date', 'facts', '2025-07-01', '▸1/7/2025', 'Cần ngày có thật dạng YYYY-MM-DD'],
  [
    'an address without its scheme',
    'sources',
    'https://bao-thu.example/rss',
    '▸bao-thu.example/rss',
    'Cần địa chỉ đầy đủ',
  ],
  ['a mail address', 'recipients', 'canbo@haidang.example', '▸canbo', 'Cần địa chỉ thư'],
  ['a time of day', 'haidang', "'07:00'", "▸'7h'", 'Cần giờ và phút HH:MM'],
  ['a span', 'haidang', 'wait: 10m', 'wait: ▸10 phút', 'Cần số kèm đơn vị s, m, h hoặc d'],
  ['a schedule', 'haidang', "'0 7 * * 1'", "▸'07:00'", 'Cần lịch năm trường'],
  [
    'a length of neither form',
    'playbook',
    'length: 24h',
    'length: ▸hai ngày',
    'Cần khoảng thời gian như 24h',
  ],
  ['a length that is a number', 'playbook', 'length: 24h', 'length: ▸24', 'Khóa “length” phải là chữ'],
  ['an id with diacritics', 'topics', 'id: luong_huu', 'id: ▸lương', 'Cần chữ thường không dấu'],
  ['a claim code', 'claims', 'id: C01', 'id: ▸c1', 'Cần mã nhận định'],
  [
    'a fact code in a list',
    'claims',
    'facts: [F-001]',
    'facts: [F-001, ▸F1]',
    'Mục thứ 2 của “facts” không đúng dạng',
  ],
  ['a confidence', 'facts', 'confidence: V/S', 'confidence: ▸cao', 'Cần độ tin V, S, M, I, P'],
  ['a day of the year', 'calendar', 'from: 06-01', 'from: ▸01/06', 'Cần tháng-ngày MM-DD'],
  ['a kind', 'playbook', 'id: G', 'id: ▸H', 'Cần một chữ từ A đến G'],
  [
    'a number too large',
    'haidang',
    'push_level: 2',
    'push_level: ▸5',
    'Khóa “push_level” phải nhiều nhất 4, đang là “5”.',
  ],
  ['a number too small', 'calendar', 'lift: 1.5', 'lift: ▸0.5', 'Khóa “lift” phải ít nhất 1'],
  [
    'a number that must be positive',
    'haidang',
    'max_bytes: 5000000',
    'max_bytes: ▸0',
    'Khóa “max_bytes” phải lớn hơn 0',
  ],
  [
    'a list too short',
    'topics',
    'core:\n  - BHXH',
    'core: ▸[]',
    'Khóa “core” phải có ít nhất 1 mục, đang có 0.',
  ],
  [
    'a list of the wrong length, at its first item',
    'playbook',
    'kinds:\n  - { id: A, name: Loại, test: Thử, stance: Làm }\n  - ',
    'kinds:\n  ▸- ',
    'Khóa “kinds” phải có đúng 7 mục, đang có 6.',
  ],
  ['an empty file', 'indicators', SMALL['indicators'] ?? '', '▸# chưa viết\n', 'Thiếu khóa “indicators”.'],
  ['a doubled key', 'haidang', '  port: 8787', '  port: 8787\n  ▸port: 8788', 'Khóa này đã có ở trên'],
  ['a tab', 'haidang', '  port: 8787', '▸\tport: 8787', 'Thụt dòng bằng phím Tab'],
  ['an open quote', 'indicators', SMALL['indicators'] ?? '', 'indicators: "mở▸', 'Thiếu dấu đóng'],
  [
    'a colon inside a text',
    'claims',
    'title: Quỹ sắp cạn',
    'title: ▸Quỹ: sắp cạn',
    'hãy đặt cả câu trong dấu nháy',
  ],
  ['a line without its colon', 'claims', 'harm: medium', '▸harm medium', 'Dòng này thiếu dấu hai chấm'],
];

/** What only shows when files, or rows, are held against each other. */
const CONFLICTS: readonly Case[] = [
  [
    'a doubled id',
    'facts',
    'checked_on: 2026-11-21\n',
    `checked_on: 2026-11-21\n  - { id: ▸F-001, section: Q, fact: Q, source: L, confidence: V, valid_from: null, valid_to: null, checked_on: 2026-11-21 }\n`,
    '“F-001” đã có ở mục thứ 1 của “facts”.',
  ],
  ['a doubled level', 'playbook', 'level: 4', 'level: ▸3', '“3” đã có ở mục thứ 4 của “levels”.'],
  [
    'a topic of a claim',
    'claims',
    'topic: luong_huu',
    'topic: ▸luong_hu',
    'Không có chủ đề trong topics.yaml tên “luong_hu”. Có phải ý bạn là “luong_huu”?',
  ],
  [
    'a fact of a claim',
    'claims',
    'facts: [F-001]',
    'facts: [F-001, ▸F-777]',
    'Không có dữ kiện trong facts.yaml tên “F-777”.',
  ],
  ['a topic of a window', 'calendar', '[luong_huu]', '[▸luong]', 'Không có chủ đề'],
  ['a claim of a date', 'calendar', '[C01]', '[▸C02]', 'Không có nhận định trong claims.yaml tên “C02”.'],
  ['a topic of a recipient', 'recipients', '[luong_huu]', '[▸thue]', 'Không có chủ đề'],
  ['a person of the roster', 'recipients', 'who: can-bo', 'who: ▸canbo', 'Không có người nhận tên “canbo”'],
  ['a step of the escalation', 'recipients', 'to: [duty]', 'to: [▸truc]', 'Không có người nhận tên “truc”'],
  ['a day of the week', 'recipients', 'days: [mon]', 'days: [▸hai]', 'mon'],
  [
    'the province of the house',
    'haidang',
    'province: tinh-thu',
    'province: ▸tinh-khac',
    'Không có tỉnh trong organisations.yaml tên “tinh-khac”.',
  ],
  ['the place of a source', 'sources', 'place: tinh-thu', 'place: ▸ha-noi', 'Không có tỉnh'],
  ['the place of an organisation', 'organisations', 'place: tinh-thu', 'place: ▸hue', 'Không có tỉnh'],
  ['the role of an organisation', 'organisations', 'role: comms', 'role: ▸lead', 'Không có vai'],
  ['the owner of a topic', 'topics', 'owner: comms', 'owner: ▸lead', 'Không có vai'],
  [
    'an unknown occasion',
    'playbook',
    "  - { when: 'spread', steps: [Làm] }",
    "  - { when: 'spread', steps: [Làm] }\n  - { when: ▸sprea, steps: [Làm] }",
    'Có phải ý bạn là “spread”?',
  ],
  [
    'a verdict without steps, at the list of steps',
    'playbook',
    "steps:\n  - { when: 'false', steps: [Làm] }\n  - ",
    'steps:\n  ▸- ',
    'Chưa có việc nên làm cho tình huống “false”.',
  ],
  [
    'an end before the beginning',
    'facts',
    'valid_to: null',
    'valid_to: ▸2025-01-01',
    'Hết hiệu lực (2025-01-01) trước khi có hiệu lực (2025-07-01).',
  ],
  [
    'intervals the wrong way round',
    'haidang',
    'interval_max: 24h',
    'interval_max: ▸1m',
    'Nhịp thưa nhất (interval_max)',
  ],
  [
    'a weak phrase that hides a core word',
    'topics',
    '- sổ hưu',
    '- ▸giám đốc bhxh',
    '“giám đốc bhxh” chứa từ gọi tên ngành “BHXH”',
  ],
];

describe('a mistake in the configuration', () => {
  it.each([...MISTAKES, ...CONFLICTS])(
    'is pointed at and explained: %s',
    async (_, file, old, fresh, sentence) => {
      const { read, places } = broken([file, old, fresh]);
      const lines = await checkConfig('config', read);
      const line = lines.find((each) => each.includes(sentence));
      expect(line, lines.join('\n')).toBeDefined();
      expect(line).toMatch(new RegExp(`^${places[0]} `));
    },
  );

  it('names a file that is not there', async () => {
    const { read } = broken(['claims', 'claims', null]);
    expect(await checkConfig('config', read)).toEqual([
      'config/claims.yaml:1:1 Không đọc được tệp này: tệp không có hoặc thiếu quyền đọc.',
    ]);
  });

  it('comes with an English sentence and the path of the key', async () => {
    const { read } = broken(['topics', 'owner: comms', 'owners: comms']);
    const loaded = await loadRules('config', read);
    expect(loaded.ok ? [] : loaded.mistakes.map(({ path, english }) => ({ path, english }))).toEqual([
      { path: 'topics[0].owner', english: 'Missing key "owner".' },
      { path: 'topics[0].owners', english: 'Unknown key "owners". Did you mean "owner"?' },
    ]);
  });
});

describe('checking the configuration', () => {
  it('reports all mistakes of all files at once, in reading order', async () => {
    const { read, places } = broken(
      ['haidang', 'port: 8787', 'port: ▸x'],
      ['haidang', 'wait: 10m', 'wait: 10'],
      ['topics', 'name: Lương hưu', '▸name:'],
      ['facts', 'confidence: V/S', 'confidence: ▸Q'],
      ['claims', 'topic: luong_huu', 'topic: khac'],
      ['playbook', 'kinds:', '▸kinds: "'],
    );
    const lines = await checkConfig('config', read);
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      places[0],
      'config/haidang.yaml:31:9',
      places[2],
      places[3],
      expect.stringMatching(/^config\/playbook\.yaml:/),
    ]);
  });

  it('puts a line that stands earlier first, whatever the schema noticed first', async () => {
    const { read } = broken(['haidang', '# Đơn vị', 'don_vi: x'], ['haidang', 'wait: 10m', 'wait: 10']);
    const lines = await checkConfig('config', read);
    expect(lines.map((line) => Number(line.split(':')[1]))).toEqual([1, 31]);
  });

  it('reports one slip of syntax once, however much it confuses the parser', async () => {
    const { read } = broken(['playbook', 'kinds:\n  - {', 'kinds:\n  {']);
    const lines = await checkConfig('config', read);
    const numbers = lines.map((line) => line.split(':')[1]);
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('says what was read when all is well', async () => {
    expect(await checkConfig('config', broken().read)).toEqual([
      '✓ config: 1 nguồn đang bật, 1 chủ đề, 1 nhận định, 1 dữ kiện, 1 người nhận.',
    ]);
  });
});

describe('loading the configuration', () => {
  it('fills in what was left out and turns spans into milliseconds', async () => {
    const loaded = await loadRules('config', broken().read);
    if (!loaded.ok) throw new Error('does not load');
    expect(loaded.rules.haidang.collect.interval_max).toBe(24 * 3_600_000);
    expect(loaded.rules.sources[0]).toMatchObject({ on: true, dates: 'dmy', read_pages: true });
    expect(loaded.rules.recipients[0]?.quiet).toBeNull();
  });

  it('reads letters that were typed decomposed, with a byte order mark and Windows line ends', async () => {
    const { read } = broken();
    const loaded = await loadRules(
      'config',
      async (path) => `\uFEFF${(await read(path)).normalize('NFD').replaceAll('\n', '\r\n')}`,
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
    expect(loaded.rules.topics.topics[0]?.strong).toEqual(['lương hưu'.normalize('NFC')]);
  });
});
