import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Relation } from '../../src/domain/meaning.ts';
import { DAY, HOUR } from '../../src/domain/time.ts';
import type { Sighting } from '../../src/storage/claim-told.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { paths } from '../../src/view/paths.ts';
import { correctedOf, wavesOf } from '../../src/web/pages/claim-facts.ts';
import { heard, meaning } from '../storage/contract/samples.ts';
import { type Office, openOffice, signedIn, type Visitor } from './office.ts';

const text = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

function seen(publisher: string, relation: Relation, day: number, version = 1): Sighting {
  return { id: `${publisher}${day}`, at: day * DAY, relation, kind: 'press', publisher, version };
}

describe('what became of a claim', () => {
  it('counts as corrected only what came after a place repeated it', () => {
    expect(
      correctedOf([
        seen('truoc', 'denies', 1),
        seen('truoc', 'repeats', 2),
        seen('sau', 'repeats', 3),
        seen('sau', 'denies', 4),
        seen('sua', 'repeats', 5, 2),
        seen('sua', 'denies', 6),
        seen('khac', 'denies', 7),
        seen('hoi', 'asks', 8, 3),
      ]),
    ).toEqual({ repeaters: 3, later: 2, changed: 1, either: 2, items: 8, truth: 4 });
  });

  it('begins a new wave after fourteen quiet days, and not after thirteen', () => {
    const said = [
      seen('a', 'repeats', 0),
      seen('b', 'asks', 10),
      seen('c', 'repeats', 13),
      seen('d', 'repeats', 27),
    ];
    expect(wavesOf(said)).toEqual([
      { from: 0, to: 13 * DAY, n: 2 },
      { from: 27 * DAY, to: 27 * DAY, n: 1 },
    ]);
    expect(wavesOf([seen('a', 'denies', 0)])).toEqual([]);
  });
});

describe('một nhận định', () => {
  let office: Office;
  let hanh: Visitor & { token: string };
  beforeEach(async () => {
    office = await openOffice();
    hanh = await signedIn(office);
  });
  afterEach(() => office.store.close());

  async function tell(name: string, claim: string, relation: Relation, ago: number): Promise<string> {
    const at = office.world.now() - ago;
    const canonical = `https://${name}.example/${ago}`;
    await office.store.mentions.hear(
      [
        heard('', {
          canonical,
          address: canonical,
          publishedAt: at,
          title: `Tin của ${name}`,
          sourceId: name,
        }),
      ],
      { seenAt: at, publisher: name, backlog: false },
    );
    const claims = [{ id: claim, relation, score: 1, evidence: [] }];
    await office.store.meanings.understood(
      mentionId(canonical),
      meaning({ claims, tripwires: [] }),
      null,
      at,
    );
    return mentionId(canonical);
  }

  it('has a page of its own: the answer, where it was met, and a way to mend it', async () => {
    const id = await tell('bao-a', 'C90', 'repeats', 2 * HOUR);
    const page = await hanh.page('/nhan-dinh/C90');
    expect(page).toContain('<h1 lang="vi">C90 · Từ tháng sau');
    expect(page).toContain('Không có hạn chót nào trong tháng sau.');
    expect(page).toContain(`href="/tin/${id}"`);
    expect(page).toContain(`href="${paths.settingsRow('claims', 'C90')}"`);
    expect(text(page)).toContain('1 tin, 1 tin nhắc lại');
    expect(text(page)).toContain('Một đợt. Đợt này chưa dứt.');
    expect((await hanh.get('/nhan-dinh/C99')).status).toBe(404);
  });

  it('says no share below five places, and one from five on, always with its n', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await tell(name, 'C90', 'repeats', 5 * DAY);
    await tell('a', 'C90', 'denies', DAY);
    expect(text(await hanh.page('/nhan-dinh/C90'))).toContain('Chưa đủ để nói tỷ lệ: 4 nơi');
    await tell('e', 'C90', 'repeats', 4 * DAY);
    const page = text(await hanh.page('/nhan-dinh/C90'));
    expect(page).toContain('1/5 nơi từng nhắc lại đã nói lại cho đúng hoặc sửa bài');
    expect(page).toContain('nói cho đúng: 1/6 tin');
  });

  it('never calls a grievance untrue', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await tell(name, 'C91', 'repeats', HOUR);
    await tell('g', 'C91', 'denies', HOUR);
    const page = await hanh.page('/nhan-dinh/C91');
    const main = text(page.slice(page.indexOf('<main')));
    expect(main).toContain('PHẢN ÁNH CÓ THẬT');
    expect(main).toContain('6 tin');
    expect(main).not.toMatch(/đính chính|tin sai|nói lại cho đúng|nói cho đúng|bác bỏ|ClaimReview/i);
  });

  it('is calm about what nobody said yet', async () => {
    const page = await hanh.page('/nhan-dinh/C90');
    expect(page).toContain('Chưa nghe ai nói câu này');
    expect(page).not.toContain('<figure');
  });

  it('is found in the list by state, verdict, words, and counted the same in its file', async () => {
    await tell('a', 'C90', 'repeats', 2 * DAY);
    const ids = (page: string) =>
      [...page.matchAll(/<li class="source[^"]*" id="(C\d+)"/g)].map(([, id]) => id);
    expect(ids(await hanh.page('/nhan-dinh?state=spreading'))).toEqual(['C90']);
    expect(ids(await hanh.page('/nhan-dinh?state=quiet'))).toEqual(['C91']);
    expect(ids(await hanh.page('/nhan-dinh?state=check'))).toEqual(['C91']);
    expect(ids(await hanh.page('/nhan-dinh?verdict=grievance'))).toEqual(['C91']);
    expect(ids(await hanh.page('/nhan-dinh?harm=high&topic=rut_mot_lan'))).toEqual(['C90']);
    expect(ids(await hanh.page('/nhan-dinh?q=cho+ca+buoi'))).toEqual(['C91']);
    expect(ids(await hanh.page('/nhan-dinh?order=id'))).toEqual(['C90', 'C91']);
    expect(await hanh.page('/nhan-dinh?q=xyz')).toContain('Không có nhận định nào khớp');
    const csv = await hanh.page('/nhan-dinh.csv?state=spreading');
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    expect(csv).toContain('C90');
  });
});
