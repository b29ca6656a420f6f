import type { RecipientRules } from '../../src/config/recipients.ts';
import { recipientsSchema } from '../../src/config/recipients.ts';
import { type Letter, newLetter } from '../../src/domain/letter.ts';
import type { Instant } from '../../src/domain/time.ts';

/** Invented readers of an office: an officer with an account, her leader, and somebody outside without one. */
export function officeRecipients(): RecipientRules[] {
  return recipientsSchema.parse({
    recipients: [
      { id: 'can-bo', name: 'Nguyễn Thị Hạnh', mail: 'hanh@bhxh-vanson.example', person: 'hanh' },
      { id: 'truong-phong', name: 'Trần Quốc Bảo', mail: 'bao@bhxh-vanson.example', person: 'bao' },
      { id: 'so-y-te', name: 'Phòng truyền thông Sở Y tế', mail: 'tt@soyte-vanson.example' },
    ],
  }).recipients;
}

/** A letter about an alert as the outbox holds it. */
export function aLetter(
  alertId: string,
  edition: number,
  recipientId: string,
  at: Instant,
  change: Partial<Letter> = {},
): Letter {
  const letter = newLetter(
    {
      id: `${alertId}:${edition}:${recipientId}`,
      kind: edition === 1 ? 'alert' : 'update',
      about: alertId,
      recipientId,
      to: `${recipientId}@bhxh-vanson.example`,
      subject: `Thư lần ${edition} gửi ${recipientId}`,
      text: 'Lời riêng của thư: xác nhận với phòng Chế độ.',
      html: '<p>Lời riêng của thư.</p>',
    },
    '"Hải Đăng" <haidang@bhxh-vanson.example>',
    at,
  );
  return { ...letter, ...change };
}
