import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Delivery, DELIVERY_STEPS } from '../../src/domain/delivery.ts';
import { CHANNELS, LETTER_KINDS } from '../../src/domain/letter.ts';
import { SILENCE_ENDS } from '../../src/domain/silence.ts';
import { TELLING_OUTCOMES } from '../../src/domain/telling.ts';
import { DAY, HOUR, MINUTE } from '../../src/domain/time.ts';
import { paths } from '../../src/view/paths.ts';
import { hasWords } from '../../src/view/say.ts';
import { csv, ledgerAsked, monthsBefore } from '../../src/web/ledger.ts';
import { standOf, STANDS } from '../../src/web/letter-state.ts';
import { aLetter, officeRecipients } from './desk-letters.ts';
import { fillNewsroom, type Newsroom } from './newsroom.ts';
import { type Office, openOffice, signedIn } from './office.ts';

const NOW = Date.parse('2026-11-23T07:05:00+07:00');

/** Cells of a file as a spreadsheet reads them (RFC 4180). */
function cells(file: string): string[][] {
  return file
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}

describe('the ledger of letters', () => {
  let office: Office;
  let guest: Awaited<ReturnType<typeof signedIn>>;
  let news: Newsroom;
  const opened = NOW - 8 * HOUR;
  beforeEach(async () => {
    office = await openOffice({
      mail: true,
      change: (rules) => {
        rules.recipients = officeRecipients();
      },
    });
    guest = await signedIn(office);
    news = await fillNewsroom(office.store, NOW);
    const { letters } = office.store;
    const about = news.rumour.id;
    await letters.write([
      aLetter(about, 1, 'can-bo', opened, { subject: '=cmd()|"x", gấp' }),
      aLetter(about, 1, 'truong-phong', opened),
      aLetter(about, 1, 'so-y-te', opened, { state: 'held' }),
      aLetter(about, 2, 'can-bo', NOW - 2 * HOUR, { state: 'folded', nextAt: NOW + DAY }),
      aLetter(about, 2, 'truong-phong', NOW - 2 * HOUR),
      aLetter(about, 9, 'can-bo', Date.parse('2026-10-31T23:59:00+07:00')),
      aLetter(about, 8, 'can-bo', Date.parse('2026-11-01T00:00:00+07:00')),
    ]);
    const [first, second, late] = [`${about}:1:can-bo`, `${about}:1:truong-phong`, `${about}:2:truong-phong`];
    await letters.sent(first, opened + MINUTE, '250 ok');
    await letters.note(first, opened + 2 * MINUTE, 'opened', null);
    await letters.note(first, opened + 9 * MINUTE, 'acknowledged', 'Nguyễn Thị Hạnh');
    await letters.missed(second, opened + MINUTE, opened + 6 * MINUTE, '451 greylisted');
    await letters.sent(second, opened + 7 * MINUTE, '250 ok');
    await letters.missed(late, NOW - 2 * HOUR + MINUTE, null, '550 no such box');
  });
  afterEach(() => office.store.close());

  const shown = (page: string) => page.split('<tbody>')[1]?.split('<tr>').length ?? 1;

  it('shows the letters of this Vietnamese month, each with its steps', async () => {
    const page = await guest.page(paths.ledger);
    expect(page).toContain('Sổ gửi tháng 11/2026');
    expect(page).toContain('Bảo hiểm xã hội tỉnh Vân Sơn');
    // Six of this month and the three of the newsroom; the one of October's last minute is not among them.
    expect(page).toContain('9 thư, lập lúc 07:05 · 23/11/2026');
    expect(shown(page) - 1).toBe(9);
    expect(page).toContain('máy chủ hẹn lại: 451 greylisted');
    expect(page).toContain('bị từ chối: 550 no such box');
    expect(page).toContain('đã nhận việc: Nguyễn Thị Hạnh');
    const october = await guest.page(`${paths.ledger}?month=2026-10`);
    expect(shown(october) - 1).toBe(1);
  });

  it('is narrowed by the address alone; nonsense is not asked', async () => {
    const count = async (query: string) => shown(await guest.page(`${paths.ledger}?${query}`)) - 1;
    expect(await count('recipient=truong-phong')).toBe(2);
    expect(await count('state=refused')).toBe(1);
    expect(await count('state=held')).toBe(1);
    expect(await count(`alert=${encodeURIComponent(news.rumour.id)}&recipient=can-bo`)).toBe(3);
    expect(await count('state=nonsense&month=2026-99')).toBe(9);
    expect(await guest.page(`${paths.ledger}?month=2025-01`)).toContain('Tháng này không có thư nào');
  });

  it.each(['', 'recipient=can-bo', 'state=accepted', 'month=2026-10'])(
    'comes as a file that counts what the page counts (%s)',
    async (query) => {
      const page = await guest.page(`${paths.ledger}?${query}`);
      const href = /href="([^"]*so-gui\.csv[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const answer = await guest.get(href);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const file = await answer.text();
      const [head = [], ...rows] = cells(file);
      expect(rows).toHaveLength(shown(page) - 1);
      for (const row of rows) expect(row).toHaveLength(head.length);
      const state = head.indexOf('Tình trạng');
      const facts = /<ul class="facts">(.*?)<\/ul>/s.exec(page)?.[1] ?? '';
      const counted = new Map(
        [...facts.matchAll(/<li>(\d+) (.*?)<\/li>/g)].map(([, n, name]) => [name ?? '', Number(n)]),
      );
      const inFile = new Map<string, number>();
      for (const row of rows) inFile.set(row[state] ?? '', (inFile.get(row[state] ?? '') ?? 0) + 1);
      expect(inFile).toEqual(counted);
    },
  );

  it('holds no words of the letters, and nothing a spreadsheet would compute', async () => {
    const answer = await guest.get(`${paths.file(paths.ledger, 'csv')}?month=2026-11`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="so-gui-2026-11.csv"');
    const file = await answer.text();
    expect(file).not.toContain('Lời riêng của thư');
    expect(file).toContain('451 greylisted');
    expect(csv([['=1+1', '+84', '-x', '@a', 'a,"b"', 3, -4, null]])).toBe(
      `'=1+1,'+84,'-x,'@a,"a,""b""",3,-4,\r\n`,
    );
  });

  it('is behind the door', async () => {
    for (const path of [paths.ledger, paths.file(paths.ledger, 'csv')])
      expect((await office.app.request(path)).status).toBe(401);
  });
});

describe('how far a letter has come', () => {
  const letter = (state: 'waiting' | 'sent' | 'refused' | 'held') => aLetter('a', 1, 'x', 0, { state });
  const steps = (...names: Delivery['step'][]): Delivery[] =>
    names.map((step, at) => ({ letterId: 'a:1:x', at, step, detail: null }));

  it('is what is sure: a page that was opened proves nothing', () => {
    expect(standOf(letter('sent'), steps('queued', 'accepted', 'opened'))).toBe('accepted');
    expect(standOf(letter('sent'), steps('queued', 'accepted', 'read'))).toBe('read');
    expect(standOf(letter('sent'), steps('queued', 'accepted', 'acknowledged', 'read'))).toBe('acknowledged');
  });

  it('is not told by an alert that was taken before the letter left', () => {
    expect(standOf(letter('waiting'), steps('queued', 'acknowledged'))).toBe('queued');
    expect(standOf(letter('refused'), steps('queued', 'refused', 'acknowledged'))).toBe('refused');
    expect(standOf(letter('waiting'), steps('queued', 'deferred'))).toBe('deferred');
    expect(standOf(letter('held'), steps('held'))).toBe('held');
  });
});

describe('the words of the ledger', () => {
  it('know every kind, way, step and state', () => {
    const keys = [
      ...LETTER_KINDS.map((kind) => `ledger.kind.${kind}`),
      ...CHANNELS.flatMap((channel) => [`ledger.channel.${channel}`, `telling.letter.${channel}`]),
      ...DELIVERY_STEPS.map((step) => `ledger.step.${step}`),
      ...STANDS.map((stand) => `ledger.stand.${stand}`),
      ...TELLING_OUTCOMES.flatMap((one) => [`telling.outcome.${one}`, `telling.count.${one}`]),
      ...SILENCE_ENDS.map((end) => `silence.ended.${end}`),
    ];
    expect(keys.filter((key) => !hasWords(key))).toEqual([]);
  });
});

describe('months of the ledger', () => {
  it('run backwards over New Year', () => {
    expect(monthsBefore(Date.parse('2026-01-15T12:00:00+07:00'), 3)).toEqual([
      '2026-01',
      '2025-12',
      '2025-11',
    ]);
    // Half past midnight in Vietnam is still the day before in Greenwich.
    expect(ledgerAsked(() => '', Date.parse('2026-12-01T00:30:00+07:00')).month).toBe('2026-12');
  });
});

describe('the preview of a letter', () => {
  it('shows its pictures without loading anything', async () => {
    const office = await openOffice();
    const guest = await signedIn(office);
    const picture = { cid: 'chart', alt: 'Số tin', width: 10, height: 10, svg: '<svg xmlns="x">ố</svg>' };
    const letter = aLetter('a', 1, 'x', NOW, {
      html: '<img src="cid:chart" alt="Số tin">',
      pictures: [picture],
    });
    await office.store.letters.write([letter]);
    const answer = await guest.get(paths.letterBody(letter.id));
    const body = await answer.text();
    const data = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(body)?.[1] ?? '';
    expect(Buffer.from(data, 'base64').toString()).toBe(picture.svg);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('img-src data:');
    expect(policy).not.toMatch(/script-src|unsafe-eval/);
    await office.store.close();
  });
});
