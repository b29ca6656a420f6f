import { expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/domain/time.ts';
import { clusterStories } from '../../src/understand/cluster.ts';
import { testReader } from './support.ts';

const reader = await testReader();
const AT = Date.parse('2026-11-23T08:00:00+07:00');
const FIRST = {
  title: 'Chụp X-quang dưới sáu phút không được bảo hiểm y tế thanh toán',
  summary: 'Nhiều bệnh viện ở Bắc Ninh phản ánh bị xuất toán vì thời gian chụp X-quang ngắn.',
  text: '',
  at: AT,
};

function opened() {
  const stories = reader.stories();
  stories.add('s1', FIRST);
  stories.add('s2', {
    title: 'Lịch chi trả lương hưu tháng 12 tại các bưu cục',
    summary: 'Người hưởng nhận tiền mặt từ ngày 4.',
    text: '',
    at: AT,
  });
  return stories;
}

it('puts what tells the same into one story', () => {
  const retold = {
    title: 'Bệnh viện kêu khó vì X-quang phải đủ sáu phút mới được thanh toán',
    summary: 'Bảo hiểm y tế xuất toán các ca chụp X-quang ngắn, bệnh viện Bắc Ninh phản ánh.',
    text: '',
    at: AT + 5 * HOUR,
  };
  expect(opened().find(retold)).toBe('s1');
});

it('opens a story for what is new', () => {
  const other = {
    title: 'Tài xế công nghệ góp ý dự thảo đóng bảo hiểm xã hội',
    summary: 'Nhiều người lo thu nhập giảm khi tham gia.',
    text: '',
    at: AT + HOUR,
  };
  expect(opened().find(other)).toBeNull();
});

it('lets a story end after three days', () => {
  expect(opened().find({ ...FIRST, at: AT + HOUR })).toBe('s1');
  expect(opened().find({ ...FIRST, at: AT + 4 * DAY })).toBeNull();
});

it('merges none that a person parted', () => {
  const stories = reader.stories();
  stories.add('a', FIRST);
  stories.add('b', { ...FIRST, at: AT + HOUR });
  stories.keepApart('a', 'b');
  expect(stories.settle()).toEqual([]);
});

it('merges stories that grew into one, the younger into the older', () => {
  const stories = reader.stories();
  stories.add('b', { ...FIRST, at: AT + HOUR });
  stories.add('a', FIRST);
  expect(stories.settle()).toEqual([{ from: 'b', into: 'a' }]);
  expect(stories.settle()).toEqual([]);
  expect(stories.grown().map(({ id, told }) => [id, told])).toEqual([['a', 2]]);
});

it('goes on from what was kept as if it had never stopped', () => {
  const before = opened();
  const after = reader.stories(before.learned());
  for (const story of before.grown()) after.know(story);
  const retold = {
    ...FIRST,
    title: 'X-quang dưới sáu phút: bệnh viện Bắc Ninh bị xuất toán',
    at: AT + 9 * HOUR,
  };
  expect(before.find(retold)).toBe('s1');
  expect(after.find(retold)).toBe('s1');
});

it('is helped by the number of a document and by names', () => {
  const [told] = ['Cơ quan trả lời về công văn 2133/BHXH-CSYT cho Bệnh viện Hoa Mai'].map((title) => [
    ...reader.termsOf({ title, summary: '', text: '', at: AT }),
  ]);
  expect(told).toContain('#2133/bhxh-csyt');
  expect(told).toContain('_hoa mai');
});

it('keeps the words of a story rare however often it is told', () => {
  const stories = reader.stories();
  for (let i = 0; i < 400; i++) stories.add('s', { ...FIRST, at: AT + i * 60_000 });
  expect(stories.learned().get('*')).toBe(10);
  expect(stories.find({ ...FIRST, at: AT + 8 * HOUR })).toBe('s');
});

it('asks more of a headline alone', () => {
  const stories = opened();
  const headline = {
    title: 'Bắc Ninh khánh thành bệnh viện mới',
    summary: '',
    text: '',
    at: AT + HOUR,
  };
  expect(stories.find(headline)).toBeNull();
});

it('groups dated documents in any order and names a story after its first', () => {
  const doc = (id: string, told: typeof FIRST) => ({
    id,
    title: told.title,
    text: told.summary,
    at: told.at,
  });
  const groups = clusterStories([
    doc('late', { ...FIRST, at: AT + 2 * HOUR }),
    doc('other', { ...FIRST, title: 'Lịch chi trả lương hưu', summary: 'Nhận tiền tại bưu cục.', at: AT }),
    doc('first', FIRST),
  ]);
  expect(groups).toEqual(
    new Map([
      ['other', 'other'],
      ['first', 'first'],
      ['late', 'first'],
    ]),
  );
});
