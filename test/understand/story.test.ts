import { expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { testReader } from './support.ts';

const reader = await testReader();
const AT = Date.parse('2026-11-23T08:00:00+07:00');
const FIRST = {
  title: 'Chụp X-quang dưới sáu phút không được bảo hiểm y tế thanh toán',
  summary: 'Nhiều bệnh viện ở Bắc Ninh phản ánh bị xuất toán vì thời gian chụp X-quang ngắn.',
  at: AT,
};

function opened() {
  const stories = reader.stories();
  stories.add('s1', FIRST);
  stories.add('s2', {
    title: 'Lịch chi trả lương hưu tháng 12 tại các bưu cục',
    summary: 'Người hưởng nhận tiền mặt từ ngày 4.',
    at: AT,
  });
  return stories;
}

it('puts what tells the same into one story', () => {
  const retold = {
    title: 'Bệnh viện kêu khó vì X-quang phải đủ sáu phút mới được thanh toán',
    summary: 'Bảo hiểm y tế xuất toán các ca chụp X-quang ngắn, bệnh viện Bắc Ninh phản ánh.',
    at: AT + 5 * HOUR,
  };
  expect(opened().find(retold)).toBe('s1');
});

it('opens a story for what is new', () => {
  const other = {
    title: 'Tài xế công nghệ góp ý dự thảo đóng bảo hiểm xã hội',
    summary: 'Nhiều người lo thu nhập giảm khi tham gia.',
    at: AT + HOUR,
  };
  expect(opened().find(other)).toBeNull();
});

it('lets a story end after three days', () => {
  expect(opened().find({ ...FIRST, at: AT + HOUR })).toBe('s1');
  expect(opened().find({ ...FIRST, at: AT + 4 * DAY })).toBeNull();
});
