import { afterEach, describe, expect, it } from 'vitest';
import { openMailbox } from '../../../src/collect/mailbox.ts';
import { isPrivate } from '../../../src/domain/source.ts';
import { hasWords } from '../../../src/view/say.ts';
import { mailServer } from '../../support/mail-server.ts';
import { SELF_SIGNED } from '../certificate.ts';
import { type Imap, type MailHost, openImap, type Post } from './stubs/imap.ts';
import { everything, listener } from './visit.ts';

let imap: Imap;
afterEach(() => imap.close());

const FOLDER = 'Đường dây nóng';
const letter = (uid: number, body: string, headers: string[] = []): Post => ({
  uid,
  at: '25-Nov-2026 02:00:00 +0000',
  raw: [
    'From: "Trần Thị Bình" <binh.tran@thu.example>',
    'To: hotline@bhxh.example',
    `Subject: Phản ánh số ${uid}`,
    'Date: Wed, 25 Nov 2026 08:00:00 +0700',
    `Message-ID: <binh.${uid}@thu.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    ...headers,
    '',
    body,
  ].join('\r\n'),
});

async function house(options: {
  letters?: Post[];
  host?: Partial<MailHost>;
  settings?: Record<string, unknown>;
  secrets?: Record<string, string>;
  url?: (port: number) => string;
  ca?: string;
}) {
  const host: MailHost = {
    user: 'hotline',
    password: 'mật khẩu',
    folders: { [FOLDER]: { validity: 7, letters: options.letters ?? [] } },
    ...options.host,
  };
  imap = await openImap(host);
  const opened = await listener('mailbox', options.url?.(imap.port) ?? `imap://127.0.0.1:${imap.port}`, {
    hosts: [],
    settings: { folder: FOLDER, plain: true, seconds: 5, days: 30, ...options.settings },
    secrets: options.secrets ?? { MAILBOX_USER: 'hotline', MAILBOX_PASSWORD: 'mật khẩu' },
  });
  const look = openMailbox(options.ca);
  // Deadlines of the settings are in whole seconds; a test need not wait that long.
  opened.world.mailbox = (asked) => look({ ...asked, deadline: 1_500 });
  return { ...opened, host };
}

describe('a mailbox', () => {
  it('tells each letter once, without who wrote it, and changes nothing', async () => {
    const { visit, heard, host, store } = await house({
      letters: [
        letter(3, 'Thẻ của tôi chưa có. Gọi 0912 345 678.\n\nTrân trọng,\nTrần Thị Bình\n0912 345 678'),
        letter(5, 'Tôi là Trần Thị Bình, cho hỏi bao giờ chi trả?', ['In-Reply-To: <binh.3@thu.example>']),
      ],
    });
    const left = await visit();
    expect(left).toMatchObject({ state: 'ok', cursor: '{"validity":"7","uid":5}' });
    const items = await heard();
    const [answer, first] = [...items].sort((a) => (a.parent === null ? 1 : -1));
    expect(first).toMatchObject({
      title: 'Phản ánh số 3',
      text: 'Thẻ của tôi chưa có. Gọi [số điện thoại].\nTrân trọng,',
      publishedAt: Date.parse('2026-11-25T08:00:00+07:00'),
      kind: 'comment',
    });
    expect(answer).toMatchObject({ text: 'Tôi là …, cho hỏi bao giờ chi trả?', parent: first?.canonical });
    expect(items.every(({ kind, canonical }) => isPrivate(kind) && canonical.startsWith('urn:sha256:'))).toBe(
      true,
    );
    expect(`${everything(items)}${JSON.stringify(left)}`).not.toMatch(/Bình|binh|0912|thu\.example/);
    expect((await visit()).tally).toMatchObject({ heard: 0 });
    host.folders[FOLDER]?.letters.push(letter(6, 'Thư mới.'));
    expect((await visit()).tally).toMatchObject({ heard: 1, fresh: 1 });
    expect(imap.said.join('\n')).not.toMatch(/SELECT|STORE|COPY|MOVE|EXPUNGE|APPEND|CREATE|SUBSCRIBE|BODY\[/);
    await store.close();
  });

  it('whose server numbers its letters anew is read again from the last days, and nothing is doubled', async () => {
    const { visit, heard, host, store } = await house({ letters: [letter(3, 'Một.'), letter(5, 'Hai.')] });
    await visit();
    host.folders[FOLDER] = { validity: 8, letters: [letter(1, 'Ba.'), { ...letter(5, 'Hai.'), uid: 2 }] };
    const left = await visit();
    expect(left).toMatchObject({ cursor: '{"validity":"8","uid":2}', tally: { heard: 2, fresh: 1 } });
    expect(await heard()).toHaveLength(3);
    await store.close();
  });

  it('begins with the last days, and takes no more home than it may', async () => {
    const letters = [1, 2, 3, 4].map((uid) => letter(uid, `Thư ${uid}.`));
    letters[0] = { ...letter(1, 'Thư cũ.'), at: '01-Jan-2026 00:00:00 +0000' };
    const { visit, heard, store } = await house({ letters, settings: { letters: 2 } });
    expect(await visit()).toMatchObject({ cursor: '{"validity":"7","uid":3}', tally: { heard: 2 } });
    expect(await visit()).toMatchObject({ cursor: '{"validity":"7","uid":4}', tally: { heard: 1 } });
    expect(new Set((await heard()).map(({ text }) => text))).toEqual(new Set(['Thư 2.', 'Thư 3.', 'Thư 4.']));
    await store.close();
  });

  it('of dispatches speaks for offices, and names what is attached', async () => {
    const attached = [
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Kính gửi các đơn vị.',
      '--x',
      'Content-Type: application/pdf; name="cong-van-12.pdf"',
      'Content-Disposition: attachment; filename="cong-van-12.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.alloc(40_000).toString('base64'),
      '--x--',
      '',
    ].join('\r\n');
    const raw = String(letter(1, attached).raw).replace(
      /text\/plain; charset=utf-8/,
      'multipart/mixed; boundary=x',
    );
    const settings = { holds: 'dispatch', kilobytes: 16 };
    const { visit, heard, store } = await house({ letters: [{ ...letter(1, ''), raw }], settings });
    await visit();
    expect(await heard()).toMatchObject([
      { kind: 'official', text: 'Kính gửi các đơn vị.\ncong-van-12.pdf' },
    ]);
    await store.close();
    await imap.close();
    const citizen = await house({ letters: [{ ...letter(1, ''), raw }] });
    await citizen.visit();
    expect(await citizen.heard()).toMatchObject([{ kind: 'comment', text: 'Kính gửi các đơn vị.' }]);
    await citizen.store.close();
  });

  it('does not hear programs: our own alerts would alarm us about themselves', async () => {
    const { visit, store } = await house({
      letters: [
        letter(1, 'Cảnh báo mức 3', ['Auto-Submitted: auto-generated']),
        letter(2, 'Tôi nghỉ phép', ['Auto-Submitted: auto-replied (vacation)']),
        letter(3, 'Có người thật.', ['Auto-Submitted: no']),
      ],
    });
    expect((await visit()).tally).toMatchObject({ heard: 1, unusable: 0 });
    await store.close();
  });

  it('with letters nobody can read says how many, and reads the others', async () => {
    const deep = `Content-Type: multipart/mixed; boundary=a\r\n\r\n${Array.from({ length: 60 }, (_, n) => `--${'a'.repeat(n + 1)}\r\nContent-Type: multipart/mixed; boundary=${'a'.repeat(n + 2)}\r\n\r\n`).join('')}`;
    const { visit, heard, store } = await house({
      letters: [
        { ...letter(1, ''), raw: deep },
        { ...letter(2, ''), raw: '\r\n\r\n' },
        {
          ...letter(3, ''),
          raw: Buffer.concat([
            Buffer.from(
              'Subject: =?khong-co?Q?H=F4?= nay\r\nContent-Type: text/plain; charset=khong-co\r\n\r\nB',
            ),
            Buffer.from([0xe1, 0xff, 0x00]),
            Buffer.from('o'),
          ]),
        },
        letter(4, `Dài. ${'a'.repeat(300_000)}`),
      ],
    });
    expect((await visit()).tally).toMatchObject({ heard: 2, unusable: 2 });
    expect((await heard()).map(({ text }) => text?.length ?? 0).sort((a, b) => a - b)[1]).toBe(50_000);
    await store.close();
  });
});

describe('trouble with a mailbox', () => {
  it.each<[string, string, Parameters<typeof house>[0]]>([
    ['a wrong password', 'mail-password', { host: { password: 'khác' } }],
    ['a folder that is not there', 'mail-folder', { settings: { folder: 'Không có' } }],
    ['a server that is silent', 'mail-silent', { host: { fault: 'silent' } }],
    ['a server that falls silent', 'mail-silent', { host: { fault: 'mute' }, letters: [letter(1, 'Một.')] }],
    [
      'a line that breaks in the first letter',
      'mail-cut',
      { host: { fault: { cut: 1 } }, letters: [letter(1, 'Một.')] },
    ],
    ['nobody there', 'mail-unreachable', { url: () => 'imap://127.0.0.1:1' }],
    ['no STARTTLS', 'mail-protection', { settings: { plain: false } }],
    ['no TLS', 'mail-protection', { url: (port) => `imaps://127.0.0.1:${port}` }],
    [
      'an unknown certificate',
      'mail-certificate',
      { host: { tls: SELF_SIGNED }, url: (port) => `imaps://127.0.0.1:${port}` },
    ],
    [
      'an unknown certificate behind STARTTLS',
      'mail-certificate',
      { host: { starttls: SELF_SIGNED }, settings: { plain: false } },
    ],
    ['a bare line to afar', 'mail-address', { url: () => 'imap://thu.example' }],
    ['an address of something else', 'mail-address', { url: () => 'https://thu.example' }],
    ['no password at hand', 'no-key', { secrets: { MAILBOX_USER: 'hotline' } }],
  ])('%s is told as %s', async (_name, trouble, options) => {
    const { visit, store } = await house(options);
    expect(await visit()).toMatchObject({ state: 'failing', trouble: `trouble.${trouble}`, cursor: null });
    expect(hasWords(`trouble.${trouble}`)).toBe(true);
    if (trouble === 'mail-protection' || trouble === 'mail-certificate')
      expect(imap.said).not.toContain('AUTHENTICATE');
    await store.close();
  });

  it('in the middle costs nothing: what came is kept, and the next visit goes on behind it', async () => {
    const { visit, host, store } = await house({
      letters: [letter(1, 'Một.'), letter(2, 'Hai.'), letter(3, 'Ba.')],
      host: { fault: { cut: 2 } },
    });
    expect(await visit()).toMatchObject({ state: 'ok', cursor: '{"validity":"7","uid":1}' });
    expect(await visit()).toMatchObject({ state: 'failing', trouble: 'trouble.mail-cut' });
    delete host.fault;
    expect((await visit()).tally).toMatchObject({ heard: 2, fresh: 2 });
    await store.close();
  });

  it('is none over a protected line whose certificate is known', async () => {
    // The certificate of the other server's test house is good for this machine.
    const smtp = await mailServer();
    const tls = { cert: smtp.ca, key: smtp.key };
    for (const [host, url] of [
      [{ tls }, (port: number) => `imaps://localhost:${port}`],
      [{ starttls: tls }, (port: number) => `imap://localhost:${port}`],
    ] as const) {
      const { visit, store } = await house({
        letters: [letter(1, 'Một.')],
        host,
        url,
        ca: smtp.ca,
        settings: { plain: false },
      });
      expect(await visit()).toMatchObject({ state: 'ok', tally: { fresh: 1 } });
      await store.close();
      await imap.close();
    }
    await smtp.close();
  });
});
