import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Meaning } from '../../src/domain/meaning.ts';
import { type Heard, wordsOf } from '../../src/domain/mention.ts';
import { mentionId } from '../../src/storage/mentions.ts';
import { irrelevant, openReader } from '../../src/understand/reader.ts';
import { testRules } from '../support/rules.ts';
import { type Office, openOffice, signedIn, type Visitor } from './office.ts';

const reader = openReader(await testRules());

describe('where, who, for whom and in what mood', () => {
  let office: Office;
  let guest: Visitor;
  beforeEach(async () => {
    office = await openOffice();
    guest = await signedIn(office);
  });
  afterEach(() => office.store.close());

  /** Puts a text into the store as it would be read, or as `change` makes of it. */
  async function tell(
    title: string,
    change: (meaning: Meaning) => Meaning = (meaning) => meaning,
  ): Promise<string> {
    const address = `https://dien-dan.example/${encodeURIComponent(title)}`;
    const now = office.world.now();
    const item: Heard = {
      sourceId: 'dien-dan',
      kind: 'press',
      address,
      canonical: address,
      title,
      summary: '',
      text: null,
      publishedAt: now,
    };
    await office.store.mentions.hear([item], { seenAt: now, publisher: 'd', backlog: false });
    const { meaning } = reader.read({ ...item, publisher: 'd' });
    expect(wordsOf(item)).toContain(title);
    await office.store.meanings.understood(mentionId(address), change(meaning), null, now);
    return mentionId(address);
  }

  const text = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

  it('stand on the page of the mention, with the words that say so', async () => {
    const id = await tell('Công nhân ở Bình Dương hoang mang vì Công ty cổ phần Sao Mai Biển nợ BHXH');
    const page = await guest.page(`/tin/${id}`);
    expect(text(page)).toContain('TP. Hồ Chí Minh (Bình Dương cũ)');
    expect(text(page)).toContain('doanh nghiệp bị nói là nợ');
    expect(text(page)).toContain('công nhân, người lao động');
    expect(text(page)).toContain('lo sợ');
    expect(page).toMatch(/<mark class="mark-place"[^>]*>Bình Dương/);
    expect(page).toMatch(/<mark class="mark-audience"[^>]*>Công nhân/);
  });

  it('tell the places of a national story apart from its home', async () => {
    const id = await tell(
      'Chính phủ tăng lương hưu, người hưởng ở Đồng Nai và Cần Thơ phấn khởi',
      (meaning) => ({
        ...meaning,
        places: [],
      }),
    );
    const page = text(await guest.page(`/tin/${id}`));
    expect(page).toMatch(/Có nhắc đến\s+Đồng Nai/);
    expect(page).not.toMatch(/Địa bàn\s+Đồng Nai/);
  });

  it('show the places of what was understood before names were kept', async () => {
    const id = await tell('BHXH Cần Thơ trả lương hưu', (meaning) => ({
      ...irrelevant({ relevant: true, relevance: 1, reason: meaning.reason }),
      places: meaning.places,
    }));
    expect(text(await guest.page(`/tin/${id}`))).toMatch(/Địa bàn\s+Cần Thơ/);
  });

  it('narrow the list by the address', async () => {
    const workers = await tell('Công nhân ở Đồng Nai bị nợ BHXH');
    const pensioners = await tell('Hội hưu trí Cần Thơ nhận lương hưu sớm');
    const shown = async (query: string): Promise<string[]> => {
      const page = await guest.page(`/tin?${query}`);
      return [workers, pensioners].filter((id) => page.includes(`/tin/${id}`));
    };
    expect(await shown('place=dong-nai')).toEqual([workers]);
    expect(await shown('audience=pensioners')).toEqual([pensioners]);
    expect(await shown('audience=workers&place=can-tho')).toEqual([]);
    expect(await shown('audience=nobody')).toHaveLength(2);
  });
});
