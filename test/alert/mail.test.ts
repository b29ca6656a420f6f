import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import PostalMime from 'postal-mime';
import { afterEach, expect, it } from 'vitest';
import { type Dkim, openPost, type Post } from '../../src/alert/mail.ts';
import type { Envelope } from '../../src/world.ts';
import { mailServer, type MailServer } from '../support/mail-server.ts';

const LETTER: Envelope = {
  messageId: '<a=3A2=3Atruc@co-quan.example>',
  inReplyTo: '<a=3A1=3Atruc@co-quan.example>',
  from: '"Hải Đăng" <haidang@co-quan.example>',
  to: 'truc@co-quan.example',
  subject: '[Cảnh báo · mức 2] Phản ánh “chậm giải quyết hồ sơ”',
  text: 'Nội dung thư\n',
  html: '<p>Nội dung thư</p>',
};

const open: { server: MailServer; post: Post }[] = [];

afterEach(async () => {
  for (const { server, post } of open.splice(0)) {
    post.close();
    await server.close();
  }
});

async function opened(
  options: Parameters<typeof mailServer>[0] = {},
  change: { user?: string; ca?: null; requireTls?: boolean; dkim?: Dkim } = {},
) {
  const server = await mailServer(options);
  const post = openPost({
    url: `smtp://${change.user ?? 'u:p'}@localhost:${server.port}`,
    from: LETTER.from,
    requireTls: change.requireTls ?? true,
    ...(change.ca !== null && { ca: server.ca }),
    ...(change.dkim !== undefined && { dkim: change.dkim }),
  });
  open.push({ server, post });
  return { server, post };
}

it('hands a letter over TLS, whole and threaded', async () => {
  const { server, post } = await opened();
  expect(await post(LETTER)).toEqual({ ok: true });
  const [got] = server.got;
  expect(got?.secure).toBe(true);
  expect(got?.to).toEqual(['truc@co-quan.example']);
  const mail = await PostalMime.parse(got?.raw ?? '');
  expect(mail).toMatchObject({
    subject: LETTER.subject,
    messageId: LETTER.messageId,
    inReplyTo: LETTER.inReplyTo,
    references: LETTER.inReplyTo,
    from: { name: 'Hải Đăng', address: 'haidang@co-quan.example' },
  });
  expect(mail.text).toContain('Nội dung thư');
  expect(mail.html).toContain('<p>Nội dung thư</p>');
  expect(mail.headers.find((header) => header.key === 'auto-submitted')?.value).toBe('auto-generated');
});

it('tries a greylisted letter again later, and it goes', async () => {
  const { server, post } = await opened({ replies: [{ code: 451, text: 'greylisted' }] });
  expect(await post(LETTER)).toMatchObject({ ok: false, when: 'later' });
  expect(await post(LETTER)).toEqual({ ok: true });
  expect(server.got).toHaveLength(2);
});

it('gives up on a mailbox that does not exist, and on a letter that is not wanted', async () => {
  const { post } = await opened({ onRcpt: () => 550 });
  expect(await post(LETTER)).toMatchObject({
    ok: false,
    when: 'never',
    detail: expect.stringContaining('550'),
  });
  const spam = await opened({ replies: [{ code: 554, text: 'looks like spam' }] });
  expect(await spam.post(LETTER)).toMatchObject({ ok: false, when: 'never' });
});

it('keeps a letter for later when the mailbox is only full for now', async () => {
  const { post } = await opened({ onRcpt: () => 452 });
  expect(await post(LETTER)).toMatchObject({ ok: false, when: 'later' });
});

it('never throws a letter away for a wrong password of ours', async () => {
  const { post } = await opened({}, { user: 'u:wrong' });
  expect(await post(LETTER)).toMatchObject({
    ok: false,
    when: 'later',
    detail: expect.stringContaining('535'),
  });
});

it('refuses a certificate nobody vouches for', async () => {
  const { server, post } = await opened({}, { ca: null });
  expect(await post(LETTER)).toMatchObject({ ok: false, when: 'later' });
  expect(server.got).toHaveLength(0);
});

it('keeps a letter for later when the line drops before the server said yes, and sends it only once by itself', async () => {
  const { server, post } = await opened({ replies: ['drop'] });
  expect(await post(LETTER)).toMatchObject({ ok: false, when: 'later' });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(server.got).toHaveLength(1);
});

it('keeps a letter for later when nobody answers', async () => {
  const { server, post } = await opened();
  await server.close();
  expect(await post(LETTER)).toMatchObject({ ok: false, when: 'later' });
});

it('lets no subject add a header', async () => {
  const { server, post } = await opened();
  await post({ ...LETTER, subject: 'Một\r\nBcc: all@x.example' });
  const raw = server.got[0]?.raw.toString() ?? '';
  expect(raw).not.toMatch(/^Bcc:/im);
  expect(server.got[0]?.to).toEqual(['truc@co-quan.example']);
});

it('says in words what is wrong with an address that is no mail server', () => {
  for (const url of ['', 'http://a.example', 'smtp://', 'mail.example:25'])
    expect(() => openPost({ url, from: LETTER.from })).toThrow('mail.server');
});

it('says how to stop further letters in one click, only where there is a way', async () => {
  const { server, post } = await opened();
  await post({ ...LETTER, unsubscribe: 'https://haidang.example/t/abc/thoi' });
  await post({ ...LETTER, bulk: true });
  const [first, second] = await Promise.all(server.got.map(({ raw }) => PostalMime.parse(raw)));
  const header = (mail: typeof first, key: string) => mail?.headers.find((one) => one.key === key)?.value;
  expect(header(first, 'list-unsubscribe')).toBe('<https://haidang.example/t/abc/thoi>');
  expect(header(first, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(header(first, 'precedence')).toBeUndefined();
  expect(header(second, 'list-unsubscribe')).toBeUndefined();
  expect(header(second, 'precedence')).toBe('bulk');
});

it('carries a chart inside the letter, under the name its HTML calls it by', async () => {
  const { server, post } = await opened();
  const png = Uint8Array.from([137, 80, 78, 71]);
  await post({
    ...LETTER,
    html: '<p><img src="cid:nghe-1@haidang" alt="Hai tin"></p>',
    pictures: [{ cid: 'nghe-1@haidang', alt: 'Hai tin', png }],
  });
  const mail = await PostalMime.parse(server.got[0]?.raw ?? '');
  expect(mail.attachments).toMatchObject([
    { contentId: '<nghe-1@haidang>', mimeType: 'image/png', disposition: 'inline', filename: 'nghe-1.png' },
  ]);
  expect(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer)).toEqual(png);
});

/** Header fields and body of a raw letter, canonical as `relaxed` asks (RFC 6376, 3.4). */
function canonical(raw: string) {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const fields = head.split(/\r\n(?![ \t])/).map((line) => {
    const colon = line.indexOf(':');
    const value = line
      .slice(colon + 1)
      .replace(/\r\n/g, '')
      .replace(/[ \t]+/g, ' ')
      .trim();
    return [line.slice(0, colon).trim().toLowerCase(), value] as const;
  });
  const lines = rest
    .join('\r\n\r\n')
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  const body = `${lines.join('\r\n').replace(/(?:\r\n)+$/, '')}\r\n`;
  return { fields, body };
}

it('signs with DKIM what it says of itself, so that whoever checks it finds it whole', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  // As one line of an environment spells it.
  const dkim = { domain: 'co-quan.example', selector: 's1', key: key.replaceAll('\n', '\\n') };
  const { server, post } = await opened({}, { dkim });
  expect(await post({ ...LETTER, unsubscribe: 'https://haidang.example/t/abc/thoi' })).toEqual({ ok: true });
  const { fields, body } = canonical(server.got[0]?.raw.toString() ?? '');
  const signature = fields.find(([name]) => name === 'dkim-signature')?.[1] ?? '';
  const tags = Object.fromEntries(
    signature
      .split(';')
      .map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).trim()]),
  );
  expect(tags).toMatchObject({ d: 'co-quan.example', s: 's1', a: 'rsa-sha256', c: 'relaxed/relaxed' });
  expect(tags['bh']?.replace(/ /g, '')).toBe(createHash('sha256').update(body).digest('base64'));
  const names = (tags['h'] ?? '').toLowerCase().split(/\s*:\s*/);
  for (const name of ['from', 'to', 'subject', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post'])
    expect(names).toContain(name);
  const signed = names.flatMap((name) =>
    fields.filter(([field]) => field === name).map(([f, v]) => `${f}:${v}\r\n`),
  );
  const unsigned = signature.replace(/(\bb=)[^;]*/, '$1').trim();
  const verify = createVerify('sha256').update(`${signed.join('')}dkim-signature:${unsigned}`);
  expect(verify.verify(publicKey, tags['b']?.replace(/ /g, '') ?? '', 'base64')).toBe(true);
});
