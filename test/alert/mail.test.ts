import PostalMime from 'postal-mime';
import { afterEach, expect, it } from 'vitest';
import { openPost, type Post } from '../../src/alert/mail.ts';
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
  change: { user?: string; ca?: null; requireTls?: boolean } = {},
) {
  const server = await mailServer(options);
  const post = openPost({
    url: `smtp://${change.user ?? 'u:p'}@localhost:${server.port}`,
    from: LETTER.from,
    requireTls: change.requireTls ?? true,
    ...(change.ca !== null && { ca: server.ca }),
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
