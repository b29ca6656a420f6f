import { expect, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { addressFor, withoutKeys } from '../../src/web/masked.ts';

const person = (role: Person['role']): Person => ({ id: 'x', name: 'X', role });
const KEY = 'k'.repeat(52);

it('leaves the keys of a letter out of what others read', () => {
  const words = `Nhận việc: https://hd.example/t/${KEY} · thôi nhận: https://hd.example/t/${KEY}/thoi · /tin/abc`;
  expect(withoutKeys(words)).toBe(
    'Nhận việc: https://hd.example/t/… · thôi nhận: https://hd.example/t/…/thoi · /tin/abc',
  );
});

it('shows of a webhook its machine and of a chat its last digits, and all of it to administrators', () => {
  const hook = { channel: 'webhook', to: 'https://may.example:8443/secret-path' } as const;
  const chat = { channel: 'telegram', to: '-1001234567890' } as const;
  expect(addressFor(person('officer'), hook)).toBe('may.example:8443');
  expect(addressFor(null, chat)).toBe('…7890');
  expect(addressFor(person('admin'), hook)).toBe(hook.to);
  expect(addressFor(person('viewer'), { channel: 'mail', to: 'a@b.example' })).toBe('a@b.example');
});
