import type { Letter, Written } from '../../src/domain/letter.ts';
import { newLetter } from '../../src/domain/letter.ts';
import type { Rules } from '../../src/config/rules.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { Store } from '../../src/storage/store.ts';
import { hashOf } from '../../src/web/access.ts';
import type { Postmaster } from '../../src/web/desk.ts';

/** A postmaster who writes down what he was asked. */
export interface FakePostmaster extends Postmaster {
  asked: string[];
}

export function fakePostmaster(held = 2): FakePostmaster {
  const asked: string[] = [];
  return {
    asked,
    test: (id, by) => {
      asked.push(`test ${id} ${by}`);
      return Promise.resolve(1);
    },
    confirmAgain: (id) => {
      asked.push(`ask ${id}`);
      return Promise.resolve();
    },
    released: (id) => {
      asked.push(`released ${id}`);
      return Promise.resolve(held);
    },
  };
}

/** Invented people of an invented office: an officer, a director on duty at night, an administrator with an account. */
export function mailroomRules(rules: Rules): void {
  const [first] = rules.recipients;
  if (first === undefined) throw new Error('no recipient to copy');
  rules.recipients = [
    {
      ...first,
      id: 'mai',
      name: 'Trần Thị Mai',
      mail: 'mai@bhxh-vanson.example',
      role: 'officer',
      house: null,
      from_level: 2,
      topics: ['rut_mot_lan', 'chi_tra'],
      quiet: { from: '22:00', to: '06:00', wake_level: 3 },
    },
    {
      ...first,
      id: 'giam-doc',
      name: 'Lê Văn Giám',
      mail: 'giamdoc@bhxh-vanson.example',
      role: 'leader',
      house: null,
      from_level: 3,
      digest: false,
      quiet: { from: '21:00', to: '06:30', wake_level: 5 },
      webhook: { url: 'https://hook.example/very/secret/path', key: 'HOOK_KEY' },
      telegram: '-1001234567890',
    },
    {
      ...first,
      id: 'quan-tri',
      name: 'Phạm Quốc Trị',
      mail: 'quantri@bhxh-vanson.example',
      role: 'admin',
      person: 'admin',
      house: null,
    },
  ];
  rules.roster = [
    { who: 'mai', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '07:00', to: '17:00' },
    { who: 'giam-doc', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '17:00', to: '07:00' },
    { who: 'quan-tri', days: ['sat', 'sun'], from: '00:00', to: '00:00' },
  ];
  rules.escalation = [
    { after: 15 * 60_000, to: ['duty'] },
    { after: 45 * 60_000, to: ['giam-doc', 'quan-tri'] },
  ];
}

/** As keys are: 52 characters of base 32. */
export function keyFor(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .padEnd(52, '0');
}

/** A letter in the outbox whose links carry `keyFor(id)`. */
export async function post(
  store: Store,
  rules: Rules,
  at: Instant,
  written: Partial<Written> & { id: string },
): Promise<Letter> {
  const letter = newLetter(
    {
      kind: 'alert',
      about: 'claim:C90@1',
      recipientId: 'mai',
      to: 'mai@bhxh-vanson.example',
      subject: '[Khủng hoảng · mức 3] Lời đồn sắp cấm rút BHXH một lần',
      text: 'Lời đồn đang lan.',
      html: '<p>Lời đồn đang lan.</p>',
      keyHash: hashOf(keyFor(written.id)),
      ...written,
    },
    rules.haidang.mail.from,
    at,
  );
  await store.letters.write([letter]);
  return letter;
}
