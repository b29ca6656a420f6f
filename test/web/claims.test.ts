import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimsSchema } from '../../src/config/claims.ts';
import type { Meaning } from '../../src/domain/meaning.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { say } from '../../src/view/say.ts';
import { LANGUAGES } from '../../src/view/words/words.ts';
import { meaning } from '../storage/contract/samples.ts';
import { fillNewsroom } from './newsroom.ts';
import { type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

type Guest = Visitor & { token: string };

const text = (page: string): string =>
  page
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
/** The card of one claim. */
const card = (page: string, id: string): string =>
  new RegExp(`<li class="source[^"]*" id="${id}">.*?(?=<li class="source[^"]*" id="|<section)`, 's').exec(
    page,
  )?.[0] ?? '';
/** The first row of the sentences that recur. */
const proposals = (page: string): string => page.slice(page.indexOf('id="candidates"'));

let office: Office;
let hanh: Guest;
beforeEach(async () => {
  office = await openOffice();
  hanh = await signedIn(office);
});
afterEach(() => office.store.close());

/** One post as it was read; the id of the mention. */
async function tell(
  name: string,
  title: string,
  changes: Partial<Meaning> = {},
  more: { ago?: number; kind?: 'group' | 'press'; publisher?: string } = {},
): Promise<string> {
  const { ago = HOUR, kind = 'group', publisher = name } = more;
  const at = office.world.now() - ago;
  const canonical = `https://nhom.example/${name}`;
  const item = { sourceId: 'nhom', kind, address: canonical, canonical, title, summary: '', text: null };
  const heard = { seenAt: at, publisher, backlog: false };
  await office.store.mentions.hear([{ ...item, publishedAt: at }], heard);
  const calm = { claims: [], tripwires: [], topics: [{ id: 'bhyt_kcb', weight: 1, evidence: [] }] };
  await office.store.meanings.understood(
    mentionId(canonical),
    meaning({ ...calm, ...changes }),
    null,
    office.world.now(),
  );
  return mentionId(canonical);
}

describe('nhận định', () => {
  it('shows each claim with its verdict, answer, basis, dated facts and how sure we are', async () => {
    office = await openOffice({
      change: ({ claims: [first], facts: [fact] }) => {
        if (first && fact) first.facts = [fact.id];
      },
    });
    hanh = await signedIn(office);
    const page = text(card(await hanh.page('/nhan-dinh'), 'C90'));
    const [fact] = office.rules.facts;
    expect(page).toContain('C90 · Từ tháng sau không ai được rút');
    expect(page).toContain('sai mức hại cao');
    expect(page).toContain('Không có hạn chót nào trong tháng sau.');
    expect(page).toContain('điều khoản chuyển tiếp về hưởng một lần');
    expect(page).toContain(`${fact?.id} · ${fact?.source} · tra ngày`);
    expect(page).toContain('kiểm chứng ngày 02/10/2026. Độ tin: đã đọc văn bản luật.');
  });

  it('never denies a grievance, and offers no correction of it', async () => {
    const page = await hanh.page('/nhan-dinh');
    expect(text(card(page, 'C91'))).toContain('PHẢN ÁNH CÓ THẬT: ghi nhận, không phủ nhận');
    expect(card(page, 'C91')).not.toContain('ClaimReview');
    expect(card(page, 'C91')).not.toContain('Nói đúng là');
    expect(card(page, 'C90')).toContain('Tải ClaimReview (JSON-LD)');
    const file = await hanh.get('/nhan-dinh/C91/claimreview?trang=https://vanson.example/1&ngay=2026-11-20');
    expect(file.status).toBe(409);
    expect(await file.text()).toContain('là phản ánh có thật');
  });

  it('gives a published correction as a file', async () => {
    const path = '/nhan-dinh/C90/claimreview?trang=https://vanson.example/dinh-chinh&ngay=2026-11-20';
    const file = await hanh.get(path);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toContain('application/ld+json');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="claimreview-C90.json"');
    expect(await file.json()).toMatchObject({
      '@type': 'ClaimReview',
      datePublished: '2026-11-20',
      url: 'https://vanson.example/dinh-chinh',
      author: { name: 'Bảo hiểm xã hội tỉnh Vân Sơn' },
      reviewRating: { alternateName: 'Sai' },
    });
    expect((await office.app.request(path)).status).toBe(401);
  });

  it.each([
    ['javascript:alert(1)', '2026-11-20', 400],
    ['', '2026-11-20', 400],
    ['https://vanson.example/1', '2026-11-24', 400],
    ['https://vanson.example/1', '2026-02-31', 400],
    ['https://vanson.example/1', 'hôm qua', 400],
  ])('asks where and when a correction was published: %s, %s', async (url, day, status) => {
    const query = new URLSearchParams({ trang: url, ngay: day }).toString();
    expect((await hanh.get(`/nhan-dinh/C90/claimreview?${query}`)).status).toBe(status);
    expect((await hanh.get(`/nhan-dinh/C99/claimreview?${query}`)).status).toBe(404);
  });

  it('warns of answers past their date, here first and on Hôm nay', async () => {
    const page = await hanh.page('/nhan-dinh');
    expect(page.indexOf('id="C91"')).toBeLessThan(page.indexOf('id="C90"'));
    expect(card(page, 'C91')).toContain('Hết hạn ngày 15/11/2026');
    expect(card(page, 'C90')).not.toContain('Hết hạn');
    expect(text(page)).toMatch(/C91 · hết hạn 15\/11\/2026/);
    expect(await hanh.page('/')).toMatch(/<a href="\/nhan-dinh">1 câu trả lời hoặc dữ kiện đã quá hạn/);
  });

  it('warns of a fact past its date where an answer stands on it', async () => {
    office = await openOffice({
      change: ({ claims: [first, second], facts: [fact] }) => {
        if (!first || !second || !fact) return;
        second.valid_to = null;
        first.facts = [fact.id];
        fact.valid_to = '2026-10-31';
      },
    });
    hanh = await signedIn(office);
    const page = await hanh.page('/nhan-dinh');
    expect(text(page)).toMatch(/F-001 .* · C90 · hết hạn 31\/10\/2026/);
    expect(text(card(page, 'C90'))).toContain('Hết hạn ngày 31/10/2026');
    expect(card(page, 'C90')).toContain('source-trouble');
  });

  it('says nothing of dates while none is over', async () => {
    office = await openOffice({
      change: (rules) => {
        for (const row of [...rules.claims, ...rules.facts]) row.valid_to = null;
      },
    });
    hanh = await signedIn(office);
    expect(await hanh.page('/nhan-dinh')).not.toContain('quá hạn');
    expect(await hanh.page('/')).not.toContain('quá hạn');
  });

  it('counts how often each was met in 30 days, and leads to those news', async () => {
    const claims = (relation: 'repeats' | 'denies') => [{ id: 'C90', relation, score: 1, evidence: [] }];
    const met = [
      await tell('mot', 'Sắp cấm rút', { claims: claims('repeats') }),
      await tell('hai', 'Sắp cấm rút thật', { claims: claims('repeats') }),
      await tell('ba', 'Không có chuyện sắp cấm rút', { claims: claims('denies') }),
    ];
    await tell('cu', 'Sắp cấm rút', { claims: claims('repeats') }, { ago: 31 * DAY });
    const other = await tell('khac', 'Chuyện khác');
    const page = await hanh.page('/nhan-dinh');
    expect(text(card(page, 'C90'))).toContain('30 ngày qua: nhắc lại 2, bác bỏ 1');
    expect(text(card(page, 'C91'))).toContain('30 ngày qua chưa gặp');
    expect(card(page, 'C90')).toContain('href="/tin?claim=C90"');
    const list = await hanh.page('/tin?claim=C90');
    expect(list).toContain('Tin gặp nhận định: C90 · Từ tháng sau');
    for (const id of met) expect(list).toContain(`/tin/${id}`);
    expect(list).not.toContain(`/tin/${other}`);
  });

  it('stands where the desk stands alone', async () => {
    office = await openOffice({ knowledge: false });
    hanh = await signedIn(office);
    const page = await hanh.page('/nhan-dinh');
    expect(page).toContain('C90 · Từ tháng sau');
    expect(page).toContain('Bộ phận tìm câu lặp lại không hoạt động ở đây');
    expect(page).not.toContain('ClaimReview');
  });
});

describe('câu lặp lại', () => {
  const SAID = [
    'Sáng nay trời mưa. Nghe nói từ tháng sau ai đi khám răng cũng phải ứng trước hai triệu.',
    'tu thang sau ai di kham rang cung phai ung truoc hai trieu nha ba con',
    'Từ tháng sau ai đi khám răng cũng phải ứng trước hai triệu, chịu hết nổi!',
  ];
  const tellAll = async () => {
    const ids: string[] = [];
    for (const [i, said] of SAID.entries()) ids.push(await tell(`nhom-${i}`, said));
    return ids;
  };
  const later = () => office.world.pass(11 * MINUTE);

  it('is proposed with its quotes, who told it, and a row to begin with', async () => {
    const ids = await tellAll();
    const page = proposals(await hanh.page('/nhan-dinh'));
    expect(text(page)).toContain('3 bài, 3 nơi đăng');
    for (const id of ids) expect(page).toContain(`href="/tin/${id}"`);
    expect(page).toContain('<q lang="vi">tu thang sau ai di kham rang');
    expect(page).not.toContain('trời mưa');
    const row = /<pre[^>]*>(.*?)<\/pre>/s.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '';
    const stub = parse(`claims:\n${row}`) as { claims: Record<string, unknown>[] };
    expect(stub.claims[0]).toMatchObject({
      id: 'C92',
      topic: 'bhyt_kcb',
      verdict: null,
      correction: null,
      checked_on: '2026-11-23',
    });
    expect(String(stub.claims[0]?.['title'])).toContain('hai tri');
    // A person must decide before the configuration takes it.
    expect(claimsSchema.safeParse(stub).success).toBe(false);
    const decided = { ...stub.claims[0], verdict: 'false', correction: 'Không có.', why: 'Tin đồn.' };
    expect(claimsSchema.safeParse({ claims: [decided] }).error).toBeUndefined();
  });

  it('is not proposed when the catalogue knows it, when newsrooms say it, or when it is spam', async () => {
    const known = [{ id: 'C90', relation: 'repeats' as const, score: 1, evidence: [] }];
    for (const [i, said] of SAID.entries()) {
      await tell(`a-${i}`, said, { claims: known });
      await tell(`b-${i}`, said, {}, { kind: 'press' });
      await tell(`c-${i}`, said, { spam: true });
      await tell(`d-${i}`, said, {}, { ago: 15 * DAY });
    }
    expect(await hanh.page('/nhan-dinh')).toContain('Chưa có câu nào lặp lại');
  });

  it('is gone for good once somebody says it is no claim, whichever wording comes to stand for it', async () => {
    await tellAll();
    const names = [
      ...proposals(await hanh.page('/nhan-dinh')).matchAll(/name="sentence" value="([0-9a-f]+)"/g),
    ].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(1);
    const answer = await hanh.post('/nhan-dinh/khong-phai', { token: hanh.token, sentence: names });
    expect(answer.headers.get('location')).toBe('/nhan-dinh?done=dismissed#candidates');
    expect(await hanh.page('/nhan-dinh?done=dismissed')).toContain('Chưa có câu nào lặp lại');
    const [act] = await office.store.events.latest(1);
    expect(act).toMatchObject({ event: 'act', who: 'hanh', data: { act: 'not-a-claim' } });
    expect(JSON.stringify(act)).not.toMatch(/răng|rang/);
    later();
    for (let i = 0; i < 3; i++) await tell(`moi-${i}`, `${SAID[1]} ${'oi '.repeat(i + 1)}`);
    expect(await hanh.page('/nhan-dinh')).toContain('Chưa có câu nào lặp lại');
  });

  it('shows no words that were erased or changed since', async () => {
    await tellAll();
    expect(proposals(await hanh.page('/nhan-dinh'))).toContain('<q lang="vi">tu thang sau');
    office.world.pass(MINUTE);
    await tell('nhom-1', 'Em xin rút lại lời vừa đăng về tháng sau, mong mọi người bỏ qua.', {}, { ago: 0 });
    const page = proposals(await hanh.page('/nhan-dinh'));
    expect(page).toContain('khám răng');
    expect(page).not.toMatch(/tu thang sau|rút lại lời/);
    await office.store.mentions.forget(office.world.now(), office.world.now());
    expect(await hanh.page('/nhan-dinh')).not.toMatch(/khám răng|kham rang/);
  });

  it('is looked for at most once in ten minutes', async () => {
    expect(await hanh.page('/nhan-dinh')).toContain('Chưa có câu nào lặp lại');
    await tellAll();
    expect(await hanh.page('/nhan-dinh')).toContain('Chưa có câu nào lặp lại');
    later();
    expect(await hanh.page('/nhan-dinh')).toContain('3 bài, 3 nơi đăng');
  });

  it('is dismissed by nobody who may only look, and by no made-up form', async () => {
    await tellAll();
    const viewer = await signedIn(office, VIEWER);
    expect(proposals(await viewer.page('/nhan-dinh'))).toContain('chỉ có quyền xem');
    const name = 'a'.repeat(20);
    const path = '/nhan-dinh/khong-phai';
    expect((await viewer.post(path, { token: viewer.token, sentence: name })).status).toBe(403);
    expect((await hanh.post(path, { token: hanh.token, sentence: 'khám răng' })).status).toBe(400);
    expect((await hanh.post(path, { token: hanh.token })).status).toBe(400);
    expect(await office.store.events.actsOn('candidate')).toEqual([]);
  });
});

describe('căn cứ đề xuất', () => {
  const wired = (ago = HOUR) =>
    tell('lua', 'Bán sổ giá cao', { tripwires: [{ id: 'book-trade', evidence: [] }] }, { ago });
  const BOOKS = /name="basis" value="(Luật Bảo hiểm xã hội[^"]*)"/;

  it('stands beside the tripped wire, dated, and waits for a person', async () => {
    const page = text(await hanh.page(`/tin/${await wired()}`));
    expect(page).toContain('Căn cứ pháp lý đề xuất');
    expect(page).toContain('có vi phạm hay không là do cơ quan có thẩm quyền kết luận');
    expect(page).toMatch(
      /Luật Bảo hiểm xã hội 41\/2024\/QH15, Điều 9.*hiệu lực từ 01\/07\/2025 · đã đọc văn bản/,
    );
    expect(page).toContain('đề xuất, do người quyết định');
    expect(page).toContain('theo trí nhớ, phải tra lại trước khi dẫn');
  });

  it('is what was in force on the day of the mention, and nothing for a quiet one', async () => {
    expect(await hanh.page(`/tin/${await wired(600 * DAY)}`)).not.toContain('41/2024/QH15');
    expect(await hanh.page(`/tin/${await tell('yen', 'Lương hưu')}`)).not.toContain('Căn cứ pháp lý');
  });

  it('is confirmed or rejected by a person, who may change their mind; the mention stays as it was', async () => {
    const id = await wired();
    const before = await office.store.mentions.get(id);
    const [, basis = ''] = BOOKS.exec(await hanh.page(`/tin/${id}`)) ?? [];
    const decide = (decision: string) =>
      hanh.post(`/tin/${id}/can-cu`, { token: hanh.token, wire: 'book-trade', basis, decision });
    const answer = await decide('confirm');
    expect(answer.headers.get('location')).toBe(`/tin/${id}?done=legal`);
    expect(text(await hanh.page(`/tin/${id}`))).toContain('Nguyễn Thị Hạnh xác nhận nên chuyển');
    office.world.pass(MINUTE);
    await decide('reject');
    const page = text(await hanh.page(`/tin/${id}`));
    expect(page).toContain('Nguyễn Thị Hạnh cho là không áp dụng');
    expect(page).not.toContain('xác nhận nên chuyển');
    const acts = await office.store.events.actsOn(id);
    expect(acts.map(({ who, data }) => [who, data['act'], data['decision']])).toEqual([
      ['hanh', 'legal-basis', 'confirm'],
      ['hanh', 'legal-basis', 'reject'],
    ]);
    expect(await office.store.mentions.get(id)).toEqual(before);
  });

  it('is decided by nobody who may only look, and only as it was proposed', async () => {
    const id = await wired();
    const page = await hanh.page(`/tin/${id}`);
    const [, basis = ''] = BOOKS.exec(page) ?? [];
    const path = `/tin/${id}/can-cu`;
    const form = { wire: 'book-trade', basis, decision: 'confirm' };
    const viewer = await signedIn(office, VIEWER);
    expect((await viewer.post(path, { token: viewer.token, ...form })).status).toBe(403);
    for (const wrong of [{ basis: 'Luật bịa' }, { wire: 'threat' }, { decision: 'guilty' }])
      expect((await hanh.post(path, { token: hanh.token, ...form, ...wrong })).status).toBe(400);
    expect((await hanh.post('/tin/khong-co/can-cu', { token: hanh.token, ...form })).status).toBe(404);
    expect(await office.store.events.actsOn(id)).toEqual([]);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  it('every new page has a sentence for everything it shows', async () => {
    await fillNewsroom(office.store, office.world.now());
    for (const i of [1, 2, 3])
      await tell(`n-${i}`, 'Nghe nói tháng sau ai khám răng cũng phải ứng hai triệu');
    const id = await tell('lua', 'Bán sổ', { tripwires: [{ id: 'book-trade', evidence: [] }] });
    hanh.cookies.set('language', language);
    for (const path of ['/nhan-dinh', '/tin?claim=C90', `/tin/${id}`, '/nguon', '/']) {
      const page = await hanh.page(path);
      expect(page, path).not.toMatch(
        /[>"\s](claims|candidates|legal|sure|source|verdict|desk)\.(?!yaml)[a-z-]+[<"\s]/i,
      );
      expect(page, path).not.toMatch(/NaN|undefined|\[object|\sstyle=|\{\w+\}|…\u2060/);
    }
    expect(await hanh.page('/nhan-dinh')).toContain(say(language, 'candidates.dismiss'));
  });

  it('the sources page says what kind of door each is, and what to mind', async () => {
    await fillNewsroom(office.store, office.world.now());
    hanh.cookies.set('language', language);
    const page = await hanh.page('/nguon');
    expect(page.split(say(language, 'source.feed.caution')).length - 1).toBe(8);
    expect(page).toContain(say(language, 'source.feed'));
  });
});
