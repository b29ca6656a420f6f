import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { referralOf } from '../../src/domain/evidence.ts';
import type { Meaning } from '../../src/domain/meaning.ts';
import type { PublisherKind } from '../../src/domain/source.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import type { IncidentKind } from '../../src/domain/incident.ts';
import { DAY } from '../../src/domain/time.ts';
import { verify } from '../../src/report/pack.ts';
import { paths } from '../../src/view/paths.ts';
import { say } from '../../src/view/say.ts';
import { heard, meaning } from '../storage/contract/samples.ts';
import { type Office, openOffice, signedIn, VIEWER, type Visitor } from './office.ts';

const ID = 'su-vu-bia';
const HOME = paths.evidence(ID);
const MINH = { id: 'minh', name: 'Trần Minh', role: 'leader' as const };
const text = (page: string): string =>
  page
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&quot;/g, '"')
    .replace(/\s+/g, ' ');
const PAGE = `<html><body><article><h1>Nhận trợ cấp giả</h1><p>${'Gọi số 0912 345 678 để nhận trợ cấp bịa đặt. '.repeat(6)}</p></article></body></html>`;

let office: Office;
let hanh: Visitor & { token: string };
let minh: Visitor & { token: string };

async function open(kind: IncidentKind | null): Promise<void> {
  const at = office.world.now();
  const by = { at, who: 'hanh', name: 'Hạnh' };
  await office.store.together(async (s) => {
    await s.incidents.open(
      ID,
      {
        act: 'opened',
        title: 'Trang giả danh cơ quan bịa',
        alerts: [],
        claim: null,
        story: null,
        place: null,
        receivedAt: at,
      },
      by,
    );
    if (kind !== null) await s.incidents.add(ID, { act: 'kind', kind, why: 'đã xem' }, by);
  });
}

const act = (who: Visitor & { token: string }, name: string, fields: Record<string, string> = {}) =>
  who.post(paths.evidenceAct(ID, name), { token: who.token, citizen: 'no', ...fields });

/** What a form of the page had before it when it was opened. */
const seenIn = (page: string, form: 'can-cu' | 'phieu'): string =>
  new RegExp(`/lam/${form}"[\\s\\S]*?name="seen" value="([^"]*)"`).exec(page)?.[1] ?? '';

/** Something the house has heard and read, outside of this incident. */
async function known(address: string, changes: Partial<Meaning>, kind: PublisherKind): Promise<string> {
  const at = office.world.now();
  await office.store.mentions.hear([heard('', { address, canonical: address, kind })], {
    seenAt: at,
    publisher: 'bao-bia',
    backlog: false,
  });
  const id = mentionId(address);
  await office.store.meanings.understood(id, meaning({ tripwires: [], ...changes }), null, at);
  return id;
}

/** Hands in a file the way a browser does. */
const hand = (name: string, citizen: string | null = 'no') => {
  const form = new FormData();
  form.set('token', hanh.token);
  form.set('about', 'Chụp lúc 7 giờ, trên máy trực');
  if (citizen !== null) form.set('citizen', citizen);
  form.set('file', new File([new Uint8Array([137, 80, 78, 71])], name, { type: 'image/png' }));
  return office.app.request(paths.evidenceAct(ID, 'nop'), {
    method: 'POST',
    headers: {
      'sec-fetch-site': 'same-origin',
      cookie: [...hanh.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
    },
    body: form,
  });
};

/** The button of that name, as the page shows it. */
const button = (page: string, label: string): string =>
  new RegExp(`<button[^>]*>${label.replaceAll(/[()]/g, '\\$&')}`).exec(page)?.[0] ?? '';

beforeEach(async () => {
  office = await openOffice();
  office.world.fetch = ({ url }) =>
    Promise.resolve({
      ok: true,
      status: url.endsWith('/robots.txt') ? 404 : 200,
      url,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: new TextEncoder().encode(url.endsWith('/robots.txt') ? '' : PAGE),
    });
  hanh = await signedIn(office);
  minh = await signedIn(office, MINH);
});
afterEach(() => office.store.close());

const letterIn = (page: string): string =>
  (/<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

async function ready(): Promise<void> {
  await act(hanh, 'dong-bang', { address: 'https://gia.example/tro-cap' });
  const page = await hanh.page(HOME);
  const wire = /name="wire" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const basis = /name="basis" value="([^"]+)"/.exec(page)?.[1] ?? '';
  await act(hanh, 'can-cu', {
    wire,
    basis,
    decision: 'confirm',
    why: 'Đã đọc điều này',
    seen: seenIn(page, 'can-cu'),
  });
  const filled = await hanh.page(HOME);
  await act(hanh, 'phieu', { to: 'Nơi nhận bịa', text: letterIn(filled), seen: seenIn(filled, 'phieu') });
}

describe('evidence of an incident', () => {
  it('teaches what to do while there is none, and says plainly that no screenshots are taken', async () => {
    await open('E');
    const page = text(await hanh.page(HOME));
    expect(page).toContain('Chưa có bản nào');
    expect(page).toContain('không cấu hình trình duyệt');
  });

  it('goes from the frozen page to the verified pack in two persons’ hands', async () => {
    await open('E');
    await ready();
    expect((await act(hanh, 'trinh')).status).toBe(303);
    const refused = await act(hanh, 'duyet', { seq: '4' });
    expect(refused.status).toBe(403);
    const page = await minh.page(HOME);
    const seq = /name="seq" value="(\d+)"/.exec(page)?.[1] ?? '';
    expect((await act(minh, 'duyet', { seq })).status).toBe(303);
    const taken = await act(hanh, 'xuat');
    expect(taken.headers.get('content-type')).toBe('application/zip');
    const zip = new Uint8Array(await taken.arrayBuffer());
    const { exported } = referralOf(await office.store.evidence.log(ID));
    const verdict = verify(zip, exported?.manifest ?? '');
    expect([...verdict.altered, ...verdict.missing, ...verdict.added]).toEqual([]);
    expect(verdict.manifest?.files.map(({ path }) => path)).toEqual([
      'DANH-MUC.txt',
      'NHAT-KY-CHUNG-CU.json',
      'PHIEU-CHUYEN.txt',
      'chung-cu/01/ban-goc.txt',
      'chung-cu/01/thong-tin.json',
      'chung-cu/01/van-ban.txt',
    ]);
    // Fingerprints on the desk are those of the files in the pack.
    const [item] = await office.store.evidence.items(ID);
    const inPack = new Map(verdict.manifest?.files.map(({ path, sha256 }) => [path, sha256]));
    expect(inPack.get('chung-cu/01/ban-goc.txt')).toBe(item?.hashes.bytes);
    expect(inPack.get('chung-cu/01/thong-tin.json')).toBe(item?.hashes.facts);
    expect(inPack.get('chung-cu/01/van-ban.txt')).toBe(item?.hashes.text);
    const again = new Uint8Array(await (await act(minh, 'xuat')).arrayBuffer());
    expect(Buffer.compare(again, zip)).toBe(0);
    await act(hanh, 'giao', { how: 'Biên nhận số bịa' });
    expect(text(await hanh.page(HOME))).toContain('ghi đã giao');
    const notes = (await office.store.incidents.log(ID)).filter(({ act: kind }) => kind === 'noted');
    expect(notes.length).toBe(2);
  });

  it('takes a picture beside the page where there is a browser, seals and packs it, and says when it could not', async () => {
    await open('E');
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    office.world.camera = () => Promise.resolve({ ok: true, png });
    await ready();
    const items = await office.store.evidence.items(ID);
    const shot = items.find(({ form }) => form === 'shot');
    expect(items.map(({ form, address }) => [form, address])).toEqual([
      ['page', 'https://gia.example/tro-cap'],
      ['shot', 'https://gia.example/tro-cap'],
    ]);
    const look = await hanh.page(paths.evidenceItem(ID, shot?.id ?? ''));
    expect(look).toContain(`src="${paths.evidenceShot(ID, shot?.id ?? '')}"`);
    const image = await hanh.get(paths.evidenceShot(ID, shot?.id ?? ''));
    expect(image.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await image.arrayBuffer())).toEqual(png);
    // Nothing that came from outside is ever served as an image.
    expect((await hanh.get(paths.evidenceShot(ID, items[0]?.id ?? ''))).status).toBe(404);

    await act(hanh, 'trinh');
    const seq = /name="seq" value="(\d+)"/.exec(await minh.page(HOME))?.[1] ?? '';
    await act(minh, 'duyet', { seq });
    const zip = new Uint8Array(await (await act(hanh, 'xuat')).arrayBuffer());
    const { exported } = referralOf(await office.store.evidence.log(ID));
    const verdict = verify(zip, exported?.manifest ?? '');
    expect([...verdict.altered, ...verdict.missing, ...verdict.added]).toEqual([]);
    const packed = verdict.manifest?.files.find(({ path }) => path.endsWith('/anh-chup.png'));
    expect(packed?.sha256).toBe(shot?.hashes.bytes);

    office.world.camera = () => Promise.resolve({ ok: false, trouble: 'timeout' });
    const kept = await act(hanh, 'dong-bang', { address: 'https://khac.example/a' });
    const said = text(await hanh.page(kept.headers.get('location') ?? ''));
    expect(said).toContain('Trang đã lưu, nhưng chưa chụp được ảnh: trình duyệt quá thời gian.');
    expect((await office.store.evidence.items(ID)).map(({ form }) => form)).toEqual(['page', 'shot', 'page']);
  });

  it('offers no referral for any other kind, says why on the button, and refuses it at the door', async () => {
    await open('A');
    await act(hanh, 'dong-bang', { address: 'https://bao.example/bai' });
    const page = await hanh.page(HOME);
    expect(button(page, 'Trình duyệt')).toContain('disabled');
    expect(text(page)).toContain('Chỉ sự vụ loại E');
    expect((await act(hanh, 'trinh')).status).toBe(409);
    expect((await act(hanh, 'phieu', { to: 'x', text: 'nghi vấn cơ quan có thẩm quyền' })).status).toBe(409);
    expect((await act(minh, 'xuat')).status).toBe(409);
  });

  it('keeps what was typed when the letter finds somebody guilty, and names the words', async () => {
    await open('E');
    await ready();
    const before = await hanh.page(HOME);
    const bad = `${letterIn(before)} Chủ trang là thủ phạm.`;
    const fields = { to: 'Nơi nhận bịa', text: bad, seen: seenIn(before, 'phieu') };
    const answer = await act(hanh, 'phieu', fields);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(letterIn(page)).toContain('thủ phạm');
    expect(text(page)).toContain('Chữ cần bỏ hoặc đổi');
  });

  it('withdraws the approval when the contents change afterwards', async () => {
    await open('E');
    await ready();
    await act(hanh, 'trinh');
    const seq = /name="seq" value="(\d+)"/.exec(await minh.page(HOME))?.[1] ?? '';
    await act(minh, 'duyet', { seq });
    await act(hanh, 'dong-bang', { address: 'https://gia.example/khac' });
    expect((await act(hanh, 'xuat')).status).toBe(409);
  });

  it('writes down every look at a copy, and masks numbers on screen alone', async () => {
    await open('E');
    await act(hanh, 'dong-bang', { address: 'https://gia.example/tro-cap' });
    const [item] = await office.store.evidence.items(ID);
    const page = await minh.page(paths.evidenceItem(ID, item?.id ?? ''));
    expect(page).not.toContain('0912 345 678');
    expect(page).toContain('[số điện thoại]');
    expect(item?.text).toContain('0912 345 678');
    const log = await office.store.evidence.log(ID);
    expect(log.at(-1)).toMatchObject({ act: 'viewed', who: 'minh', item: item?.id });
  });

  it('says why a page could not be frozen, keeps the address typed, and writes the try down', async () => {
    await open('D');
    office.world.fetch = () => Promise.resolve({ ok: false, trouble: 'timeout', detail: '' });
    const answer = await act(hanh, 'dong-bang', { address: 'https://gia.example/cham' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('value="https://gia.example/cham"');
    expect((await office.store.evidence.log(ID)).map(({ act: kind }) => kind)).toEqual(['not-frozen']);
    expect((await act(hanh, 'dong-bang', { address: 'xin chào' })).status).toBe(400);
  });

  it('takes a screenshot by hand, and nothing that is no picture', async () => {
    await open('E');
    expect((await hand('anh.png')).status).toBe(303);
    expect((await hand('chuong-trinh.exe')).status).toBe(400);
    expect((await office.store.evidence.items(ID)).map(({ file, size }) => [file, size])).toEqual([
      ['anh.png', 4],
    ]);
  });

  it('is kept longer by a leader with a reason, never by an officer', async () => {
    await open('E');
    await act(hanh, 'dong-bang', { address: 'https://gia.example/tro-cap' });
    const [item] = await office.store.evidence.items(ID);
    const fields = { item: item?.id ?? '', why: 'Cơ quan nhận đang xác minh' };
    expect((await act(hanh, 'giu', fields)).status).toBe(403);
    expect((await act(minh, 'giu', { ...fields, why: '' })).status).toBe(400);
    expect((await act(minh, 'giu', fields)).status).toBe(303);
    const [later] = await office.store.evidence.items(ID);
    expect((later?.keepUntil ?? 0) - (item?.keepUntil ?? 0)).toBe(180 * DAY);
  });

  it('holds no complaint the house knows, in whatever incident it was heard and however its address is typed', async () => {
    await open('E');
    const address = 'https://bao.example/bai';
    const id = await known(address, { grievance: true }, 'press');
    await act(hanh, 'dong-bang', { address: `${address}?utm_source=bia` });
    const [item] = await office.store.evidence.items(ID);
    expect(item).toMatchObject({ mention: id, grievance: true });
    expect(text(await hanh.page(HOME))).toContain('Trong hồ sơ có phản ánh');
    expect((await act(hanh, 'trinh')).status).toBe(409);
  });

  it('is judged by what the house knows today, not by what it knew at the freezing', async () => {
    await open('E');
    await ready();
    expect(button(await hanh.page(HOME), 'Trình duyệt')).not.toContain('disabled');
    await known('https://gia.example/tro-cap', { grievance: true }, 'press');
    expect(button(await hanh.page(HOME), 'Trình duyệt')).toContain('disabled');
    expect((await act(hanh, 'trinh')).status).toBe(409);
  });

  it('takes in no private person’s complaint, not even behind a short link', async () => {
    await open('E');
    const address = 'https://dien-dan.example/loi-dan';
    await known(address, { grievance: true }, 'forum');
    const asked: string[] = [];
    const fetch = office.world.fetch.bind(office.world);
    office.world.fetch = (request) => {
      asked.push(request.url);
      return fetch(request);
    };
    expect(await (await act(hanh, 'dong-bang', { address: `${address}#post` })).text()).toContain(
      'phản ánh của một người dân',
    );
    // What is known for one is not even asked for.
    expect(asked).toEqual([]);
    office.world.fetch = ({ url }) =>
      Promise.resolve(
        url === 'https://ngan.example/x'
          ? { ok: true, status: 302, url, headers: { location: address }, body: new Uint8Array() }
          : { ok: true, status: 200, url, headers: {}, body: new TextEncoder().encode(PAGE) },
      );
    const led = await act(hanh, 'dong-bang', { address: 'https://ngan.example/x' });
    expect(await led.text()).toContain('phản ánh của một người dân');
    expect(await office.store.evidence.items(ID)).toEqual([]);
  });

  it('asks of what the house does not know whether a citizen’s opinion is meant, and keeps none', async () => {
    await open('E');
    const address = 'https://la.example/bai';
    expect(text(await hanh.page(HOME))).toContain('Đây có phải phản ánh, ý kiến của người dân không?');
    for (const answer of [
      await act(hanh, 'dong-bang', { address, citizen: '' }),
      await hand('anh.png', null),
      await act(hanh, 'dong-bang', { address, citizen: 'yes' }),
      await hand('anh.png', 'yes'),
    ])
      expect(answer.status).toBe(400);
    expect(await office.store.evidence.items(ID)).toEqual([]);
    const log = await office.store.evidence.log(ID);
    expect(log.map(({ act: kind, words }) => [kind, words])).toEqual(
      [1, 2].map(() => ['not-frozen', { address: '', trouble: 'evidence.refused.citizen' }]),
    );
    await act(hanh, 'dong-bang', { address });
    expect((await office.store.evidence.log(ID)).at(-1)?.words).toMatchObject({ citizen: false });
  });

  it.each([
    ['text', 'phần chữ'],
    ['title', null],
    ['final', 'thông tin kèm'],
  ] as const)('is not taken when its %s is not as it came in', async (part, named) => {
    await open('E');
    await ready();
    await act(hanh, 'trinh');
    const seq = /name="seq" value="(\d+)"/.exec(await minh.page(HOME))?.[1] ?? '';
    await act(minh, 'duyet', { seq });
    const items = office.store.evidence.items.bind(office.store.evidence);
    office.store.evidence.items = async (id) =>
      (await items(id)).map((item) => ({ ...item, [part]: `${item[part]} thêm một chữ` }));
    const taken = await act(hanh, 'xuat');
    // A title is the house's own name for it; nothing was sealed.
    if (named === null) expect(taken.status).toBe(200);
    else {
      expect(taken.status).toBe(409);
      expect(text(await taken.text())).toContain(`https://gia.example/tro-cap (${named})`);
    }
  });

  it('is not taken when a line of its custody is not as it was written', async () => {
    await open('E');
    await ready();
    await act(hanh, 'trinh');
    const seq = /name="seq" value="(\d+)"/.exec(await minh.page(HOME))?.[1] ?? '';
    await act(minh, 'duyet', { seq });
    const log = office.store.evidence.log.bind(office.store.evidence);
    office.store.evidence.log = async (id) =>
      (await log(id)).map((line) => (line.seq === 2 ? { ...line, name: 'Người khác' } : line));
    const taken = await act(hanh, 'xuat');
    expect(taken.status).toBe(409);
    expect(text(await taken.text())).toContain(text(say('vi', 'evidence.refused.broken')));
  });

  it('is not taken when a copy is gone', async () => {
    await open('E');
    await ready();
    await act(hanh, 'dong-bang', { address: 'https://gia.example/khac' });
    await act(hanh, 'trinh');
    const seq = /name="seq" value="(\d+)"/.exec(await minh.page(HOME))?.[1] ?? '';
    await act(minh, 'duyet', { seq });
    const items = office.store.evidence.items.bind(office.store.evidence);
    office.store.evidence.items = async (id) => (await items(id)).slice(1);
    expect(await (await act(hanh, 'xuat')).text()).toContain('đã mất');
  });

  it('gives a letter back that was typed over what somebody else saved, with theirs beside it', async () => {
    await open('E');
    await ready();
    const mine = await hanh.page(HOME);
    const theirs = await minh.page(HOME);
    const save = (who: typeof hanh, page: string, more: string) =>
      act(who, 'phieu', {
        to: 'Nơi nhận bịa',
        text: `${letterIn(page)} ${more}`,
        seen: seenIn(page, 'phieu'),
      });
    expect((await save(minh, theirs, 'Chữ của Minh.')).status).toBe(303);
    const answer = await save(hanh, mine, 'Chữ của Hạnh.');
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(letterIn(page)).toContain('Chữ của Hạnh.');
    expect(text(page)).toContain('Chữ của Minh.');
    const letter = async () => referralOf(await office.store.evidence.log(ID)).letter?.text;
    expect(await letter()).toContain('Chữ của Minh.');
    expect(
      (await act(hanh, 'phieu', { to: 'x', text: letterIn(page), seen: seenIn(page, 'phieu') })).status,
    ).toBe(303);
    expect(await letter()).toContain('Chữ của Hạnh.');
  });

  it('is approved by nobody who read an older submission', async () => {
    await open('E');
    await ready();
    await act(hanh, 'trinh');
    const seq = /name="seq" value="(\d+)"/.exec(await minh.page(HOME))?.[1] ?? '';
    expect((await act(minh, 'tra-lai', { why: 'Thiếu căn cứ, bổ sung rồi trình lại' })).status).toBe(303);
    await act(hanh, 'dong-bang', { address: 'https://gia.example/khac' });
    expect((await act(hanh, 'trinh')).status).toBe(303);
    expect((await act(minh, 'duyet', { seq })).status).toBe(409);
    expect(referralOf(await office.store.evidence.log(ID)).approved).toBe(null);
  });

  it('is changed by nobody who judged by what stood there before somebody else wrote', async () => {
    await open('E');
    await ready();
    // Between what was read and what is written somebody else freezes one more page.
    const together = office.store.together.bind(office.store);
    office.store.together = (work) =>
      together((s) => {
        const changes = s.evidence.changes.bind(s.evidence);
        s.evidence.changes = async (id) => (await changes(id)) + 1;
        return work(s);
      });
    expect((await act(hanh, 'trinh')).status).toBe(409);
    expect(referralOf(await office.store.evidence.log(ID)).submitted).toBe(null);
  });

  it('stays submitted when somebody saves a page opened before', async () => {
    await open('E');
    await ready();
    const old = await minh.page(HOME);
    await act(hanh, 'trinh');
    expect(
      (await act(minh, 'phieu', { to: 'x', text: letterIn(old), seen: seenIn(old, 'phieu') })).status,
    ).toBe(400);
    const wire = /name="wire" value="([^"]+)"/.exec(old)?.[1] ?? '';
    const basis = /name="basis" value="([^"]+)"/.exec(old)?.[1] ?? '';
    const why = 'Đã đọc lại điều này';
    const answer = await act(minh, 'can-cu', {
      wire,
      basis,
      decision: 'reject',
      why,
      seen: seenIn(old, 'can-cu'),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(`value="${why}"`);
    expect(referralOf(await office.store.evidence.log(ID)).submitted).not.toBe(null);
  });

  it('is closed to viewers and unknown incidents', async () => {
    await open('E');
    const guest = await signedIn(office, VIEWER);
    expect((await guest.get(HOME)).status).toBe(403);
    expect((await hanh.get(paths.evidence('khong-co'))).status).toBe(404);
  });
});
