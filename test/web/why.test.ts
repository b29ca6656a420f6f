import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Meaning } from '../../src/domain/meaning.ts';
import { newLetter } from '../../src/domain/letter.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { paths } from '../../src/view/paths.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { type Office, openOffice, signedIn } from './office.ts';

let office: Office;
let news: Newsroom;
let guest: Awaited<ReturnType<typeof signedIn>>;
beforeEach(async () => {
  office = await openOffice();
  news = await fillNewsroom(office.store, office.world.now());
  guest = await signedIn(office);
});
afterEach(() => office.store.close());

/** The page without its tags, as it is read. */
const read = async (q: string) => plain(await guest.page(`${paths.why}?q=${encodeURIComponent(q)}`));
const plain = (page: string) =>
  page
    .replace(/^.*<main/s, '<main')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/\s+/g, ' ');

async function hear(
  name: string,
  change: Partial<Meaning> = {},
  at = office.world.now() - 3 * HOUR,
  source = 'tin-sang',
) {
  const canonical = `https://${source}.example/${name}`;
  await office.store.mentions.hear(
    [
      {
        sourceId: source,
        kind: 'press',
        address: `${canonical}?utm_source=rss`,
        canonical,
        title: `Bài ${name} về thuốc bảo hiểm`,
        summary: '',
        text: null,
        publishedAt: at - 20 * MINUTE,
      },
    ],
    { seenAt: at, publisher: source, backlog: false },
  );
  const id = mentionId(canonical);
  const meaning: Meaning = {
    relevant: true,
    relevance: 0.9,
    reason: {
      key: 'kept.title',
      data: {
        term: 'bảo hiểm',
        n: 1,
      },
    },
    spam: false,
    topics: [
      {
        id: 'bhyt_thuoc',
        weight: 1,
        evidence: [],
      },
    ],
    stance: 'negative',
    stanceSure: 0.9,
    target: 'hospital',
    stanceEvidence: [],
    grievance: true,
    question: false,
    severity: 1,
    claims: [],
    tripwires: [],
    places: [],
    mobilises: false,
    by: 'rules-1',
    ...change,
  };
  await office.store.meanings.understood(id, meaning, `vu-${name}`, at + MINUTE);
  return id;
}

/** Ten days ago nothing else was said for days. */
const quiet = () => office.world.now() - 10 * DAY - 12 * HOUR;

describe('the search', () => {
  it('finds a mention by its address in any spelling, by its id, and by words without accents', async () => {
    const id = await hear('mot');
    for (const q of [
      id,
      'https://tin-sang.example/mot',
      'http://www.tin-sang.example/mot/?fbclid=abc#x',
      'tin-sang.example/mot',
      'thuoc bao hiem mot',
    ])
      expect(await read(q), q).toContain('Bài mot về thuốc bảo hiểm');
  });

  it('offers what several words fit, says when nothing does, and keeps what was typed', async () => {
    await hear('hai');
    await hear('ba', {}, office.world.now() - 5 * HOUR);
    const several = await guest.page(`${paths.why}?q=thuoc+bao+hiem`);
    expect(plain(several)).toContain('Tin khớp với “thuoc bao hiem” (');
    expect(several).toContain('value="thuoc bao hiem"');
    expect(await read('tuyệt nhiên không có')).toContain(
      'không có tin nào có đủ các từ “tuyệt nhiên không có”',
    );
    expect(await read('')).not.toContain('Kết luận');
    const hostile = await guest.page(`${paths.why}?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(hostile).not.toContain('<script>alert');
  });

  it('tells of an address nobody heard whether we listen there, and how well', async () => {
    const now = office.world.now();
    await office.store.coverage.put({
      sourceId: 'dien-dan',
      from: now - 2 * DAY,
      to: null,
      state: 'failing',
      trouble: 'trouble.timeout',
    });
    expect(await read('https://noi-khac.example/bai-1')).toContain(
      'noi-khac.example chưa phải nguồn của cơ quan',
    );
    const deaf = await read('https://www.dien-dan.example/hoi-gi-do');
    expect(deaf).toContain('Diễn đàn Hỏi đáp chế độ: không trả lời');
    expect(deaf).toContain('Không nghe được từ');
    expect(deaf).not.toContain('Nguồn vẫn được nghe mà không có bài này');
    expect(await read('https://tin-sang.example/khong-co')).toContain(
      'Nguồn vẫn được nghe mà không có bài này',
    );
    expect(await read('https://tin-sang.example/cong-nhan-8812.html')).not.toContain('Có phải tin này?');
    expect(
      await read('https://noi-khac.example/cong-nhan-xep-hang-tu-3-gio-sang-vi-loi-8812.html'),
    ).toContain('Có phải tin này? Công nhân xếp hàng từ 3 giờ sáng');
  });
});

describe('the chain', () => {
  it('of one item that was not enough ends with the numbers that stopped it', async () => {
    const page = await read(await hear('mot', {}, quiet()));
    expect(page).toMatch(
      /Kết luận: Không báo vì 1 tin[^;]*, thường lệ [\d,]+; cần \d+ tin hoặc một tin chạm dây bẫy\./,
    );
    expect(page).toMatch(/Gần ngưỡng nhất là (?:Vụ việc|Chủ đề)/);
    expect(page).toContain('sau 20 phút');
    expect(page).toContain('Tính là tin không thuận');
    expect(page).toMatch(/Vụ việc Lúc nghe thấy: 1 tin không thuận trong/);
    expect(page).toContain('Không dấu hiệu nào lấy tin này làm căn cứ.');
    expect(page).toMatch(/Đã báo cho ai\? Không ai\./);
  });

  it('of what is not ours ends where it was left out', async () => {
    const reason = { key: 'left-out.weak', data: { term: 'bảo hiểm' } };
    const page = await read(await hear('la', { relevant: false, topics: [], reason }));
    expect(page).toContain('Kết luận: Không báo vì tin được đọc là không thuộc phạm vi theo dõi.');
    expect(page).toContain('chỉ có “bảo hiểm”, chưa đủ');
  });

  it('of what was held back gives the reason of the decision', async () => {
    const page = await read(news.mentions[7] ?? '');
    expect(page).toContain('Kết luận: Không báo vì dấu hiệu được giữ lại. Không báo: mức 0, chỉ theo dõi.');
  });

  it('of an alert on the desk only says so, and why', async () => {
    const page = await read(news.mentions[5] ?? '');
    expect(page).toContain('Không gửi thư: cảnh báo chỉ hiện trên bàn trực.');
    expect(page).toContain('mức 1 dưới ngưỡng gửi thư (mức 2)');
  });

  it('of an alert that was told names each person, the reason, and when the letter was taken', async () => {
    const now = office.world.now();
    const telling = (recipientId: string, outcome: 'now' | 'none', key: string, data = {}) => ({
      id: `${news.rumour.id}:1:${recipientId}`,
      at: now - 8 * HOUR,
      alertId: news.rumour.id,
      edition: 1,
      kind: 'alert' as const,
      recipientId,
      outcome,
      reason: {
        key,
        data,
      },
    });
    await office.store.tellings.keep([
      telling('truong-phong', 'now', 'route.urgent', { level: 3 }),
      telling('vien', 'none', 'route.below', { level: 3, from: 4 }),
    ]);
    const written = newLetter(
      {
        id: `${news.rumour.id}:1:truong-phong`,
        kind: 'alert',
        about: news.rumour.id,
        to: 'a@b.example',
        recipientId: 'truong-phong',
        subject: 'Cảnh báo',
        text: '',
        html: '',
      },
      '"Hải Đăng" <hd@b.example>',
      now - 8 * HOUR,
    );
    await office.store.letters.write([written]);
    await office.store.letters.sent(written.id, now - 8 * HOUR + MINUTE, null);
    const page = await read(news.mentions[2] ?? '');
    expect(page).toMatch(/Kết luận: Có báo: 1 trong 2 người được báo, đầu tiên lúc 23:05 · 22\/11\/2026\./);
    expect(page).toContain('vien');
    expect(page).toMatch(/đã gửi hôm qua 23:06/);
  });

  it('of words that are erased admits that they are', async () => {
    const id = await hear('cu', { relevant: false }, office.world.now() - 20 * DAY);
    await office.store.mentions.forget(office.world.now(), 0);
    expect(await read(id)).toContain('Lời của tin đã xóa theo thời hạn lưu');
  });

  it('stands on a desk alone too, from what is stored', async () => {
    const alone = await openOffice({ knowledge: false });
    const there = await fillNewsroom(alone.store, alone.world.now());
    const visitor = await signedIn(alone);
    const page = plain(await visitor.page(paths.whyMention(there.mentions[7] ?? '')));
    expect(page).toContain('Bàn trực này không đo lại được');
    expect(page).toContain('Không báo: mức 0, chỉ theo dõi.');
    await alone.store.close();
  });

  it('is told in English as well', async () => {
    const id = await hear('mot', {}, quiet());
    await guest.post(paths.language, { token: guest.token, language: 'en', back: '/' });
    const page = await read(id);
    expect(page).toMatch(
      /In short: Not told: 1 [^;]*; \d+ would be needed, or one that touches a tripwire\./,
    );
    expect(page).not.toMatch(/why\.[a-z]/);
  });
});

describe('the ways to it', () => {
  it('lead from the mention, from what was held back, and from the list of alerts', async () => {
    const id = news.mentions[7] ?? '';
    expect(await guest.page(paths.mention(id))).toContain(`href="${paths.whyMention(id)}"`);
    const alerts = await guest.page(paths.alerts);
    expect(alerts).toContain(`href="${paths.whyMention(id)}"`);
    expect(alerts).toContain(`href="${paths.why}"`);
    expect(await guest.page(paths.alert(news.rumour.id))).toContain('href="/vi-sao?q=');
  });
});
