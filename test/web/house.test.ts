import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAlert } from '../../src/alert/open.ts';
import { diskTrouble, houseSignal } from '../../src/detect/house.ts';
import { reason } from '../../src/domain/reason.ts';
import { type Office, openOffice, signedIn } from './office.ts';

describe('trouble of our own on the desk', () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
    const now = office.world.now();
    const signal = houseSignal(diskTrouble({ free: 400_000_000, total: 40_000_000_000 })!, now);
    await office.store.signals.keep([signal]);
    const verdict = { push: true, reason: reason('open.level', { level: 2, push_level: 2 }) };
    const alert = openAlert(signal, [], verdict, { story: null, rules: office.rules }, now);
    await office.store.alerts.put({ ...alert, id: 'house-disk-1' });
    await office.store.alerts.decide({
      id: signal.id,
      at: now,
      signalId: signal.id,
      alertId: 'house-disk-1',
      outcome: 'open',
      reason: verdict.reason,
    });
  });
  afterEach(() => office.store.close());

  it('is told with its numbers and its first step, and counts no items it does not rest on', async () => {
    const guest = await signedIn(office);
    const page = await (await guest.get('/canh-bao/house-disk-1')).text();
    expect(page).toContain('Ổ đĩa chỉ còn trống 400 MB (1%).');
    expect(page).toContain('Kiểm tra thư mục dữ liệu');
    expect(page).toContain('Chính Hải Đăng: ổ đĩa');
    expect(page).toContain('Hải Đăng tự kiểm tra');
    expect(page).not.toContain('0 tin');
    expect(page).not.toContain('house.');
  });
});
