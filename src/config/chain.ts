import type { Conflict } from './cross.ts';
import type { Rules } from './rules.ts';

/** Name of whoever is on duty, as a step of the escalation writes it. */
const DUTY = 'duty';

/**
 * Mistakes of an escalation that would leave an urgent alert with nobody, or calling the same people in a circle: steps must come later and later,
 * nobody stands in two of them, and `duty` needs a roster.
 */
export function chainConflicts({ escalation, roster, recipients }: Rules): Conflict[] {
  const conflicts: Conflict[] = [];
  const at = (i: number, key: string): Pick<Conflict, 'file' | 'path'> => ({
    file: 'recipients',
    path: ['escalation', i, key],
  });
  const called = new Map<string, number>();
  escalation.forEach((step, i) => {
    const before = escalation[i - 1];
    if (before !== undefined && step.after <= before.after)
      conflicts.push({
        ...at(i, 'after'),
        vi: 'Bước sau phải chờ lâu hơn bước trước: after tính từ thư khẩn đầu tiên.',
        en: 'A later step must wait longer than the one before: `after` counts from the first urgent letter.',
      });
    for (const who of step.to) {
      const first = called.get(who);
      if (first !== undefined)
        conflicts.push({
          ...at(i, 'to'),
          vi: `“${who}” đã ở bước ${first + 1}: leo thang sẽ quay vòng. Nhắc lại người cũ là việc của alert.remind.`,
          en: `"${who}" is in step ${first + 1} already: the escalation would run in a circle. Reminding is what alert.remind does.`,
        });
      else called.set(who, i);
      if (who === DUTY && roster.length === 0)
        conflicts.push({
          ...at(i, 'to'),
          vi: 'Bước này gọi người trực (duty) nhưng chưa có lịch trực (roster).',
          en: 'This step calls who is on duty, but there is no roster.',
        });
    }
  });
  recipients.forEach((recipient, i) => {
    if (recipient.id === DUTY)
      conflicts.push({
        file: 'recipients',
        path: ['recipients', i, 'id'],
        vi: '“duty” là tên dành cho người đang trực, chọn mã khác.',
        en: '"duty" stands for whoever is on duty; choose another id.',
      });
  });
  return conflicts;
}
