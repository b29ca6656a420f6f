import { describe, expect, it } from 'vitest';
import { readSecret } from '../../src/config/secrets.ts';
import { hasWords } from '../../src/view/say.ts';

const files = (contents: Record<string, string>) => (path: string) => {
  const content = contents[path];
  if (content === undefined) throw new Error('ENOENT');
  return content;
};
const none = files({});

describe('a secret', () => {
  it('is the value of its name', () => {
    expect(readSecret({ SMTP_URL: 'smtp://a' }, 'SMTP_URL', none)).toBe('smtp://a');
  });

  it('is the content of its file, without the last line break', () => {
    const read = files({ '/run/secrets/smtp': 'smtp://a b\r\n' });
    expect(readSecret({ SMTP_URL_FILE: '/run/secrets/smtp' }, 'SMTP_URL', read)).toBe('smtp://a b');
  });

  it('is null when nothing, or an empty value, is set', () => {
    expect(readSecret({}, 'SMTP_URL', none)).toBeNull();
    expect(readSecret({ SMTP_URL: '', SMTP_URL_FILE: '' }, 'SMTP_URL', none)).toBeNull();
  });

  it.each([
    ['secret-twice', { SMTP_URL: 'a', SMTP_URL_FILE: '/empty' }],
    ['secret-unreadable', { SMTP_URL_FILE: '/nowhere' }],
    ['secret-unreadable', { SMTP_URL_FILE: '/empty' }],
  ])('is refused with a sentence: %s', (message, env) => {
    const read = () => readSecret(env, 'SMTP_URL', files({ '/empty': '\n' }));
    expect(read).toThrow(expect.objectContaining({ fault: 'invalid', message }));
    expect(hasWords(message)).toBe(true);
  });
});
