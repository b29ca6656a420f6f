import { describe, expect, it } from 'vitest';
import { post, press, testReader } from './support.ts';

const reader = await testReader();
const claimsOf = (item: ReturnType<typeof post>) =>
  reader.read(item).meaning.claims.map((claim) => `${claim.id} ${claim.relation}`);

describe('a rumour in a post', () => {
  it.each([
    'Từ 1/7 không ai được rút bảo hiểm xã hội một lần nữa đâu mọi người',
    'tu 1/7 khong ai duoc rut bhxh 1 lan nua nha moi nguoi',
    'từ 1/7 ko ai dc rút bhxh 1 lần nữa nha mn',
    'luật mới cấm rút 1 cục rồi nha ae',
    'TỪ 1/7 KHÔNG AI ĐƯỢC RÚT BHXH MỘT LẦN NỮA!!!',
  ])('is met in every register: %s', (text) => {
    expect(claimsOf(post(text))).toContain('C03 repeats');
  });

  it('is not repeated by who contradicts it', () => {
    for (const text of [
      'Sai rồi, người đóng trước 1/7/2025 vẫn được rút bảo hiểm xã hội một lần bình thường',
      'Không có chuyện cấm rút bảo hiểm xã hội một lần đâu, đừng nghe tin đồn',
    ])
      expect(claimsOf(post(text)).filter((claim) => claim.endsWith('repeats'))).toEqual([]);
  });

  it('is asked about, not repeated, by who asks', () => {
    expect(
      claimsOf(post('Nghe nói từ 1/7 không được rút bảo hiểm xã hội một lần nữa có đúng không ạ?')),
    ).toContain('C03 asks');
  });

  it('is told apart from another by its numbers', () => {
    expect(claimsOf(post('Lương hưu tháng này tăng 8% rồi cả nhà'))).toEqual([]);
  });
});

describe('the press', () => {
  it('reports and denies; it does not repeat', () => {
    expect(
      claimsOf(
        press('Thông tin BHYT ngừng chi trả bệnh hiểm nghèo từ 2026 là tin giả', 'Cơ quan BHXH bác bỏ.'),
      ),
    ).toContain('C25 denies');
    expect(
      claimsOf(press('Đề xuất tăng tuổi nghỉ hưu lên 65 tuổi', 'Chuyên gia góp ý dự thảo tại hội thảo.')),
    ).toContain('C06 reports');
  });

  it('is not believed to be press when it writes like a post', () => {
    expect(
      claimsOf(press('tu 1/7 khong ai duoc rut bhxh 1 lan nua nha moi nguoi', 'anh em oi rut le di keo het')),
    ).toContain('C03 repeats');
  });
});

it('leaves neutral reporting of the law alone', () => {
  for (const title of [
    'Điều kiện hưởng bảo hiểm xã hội một lần theo luật mới',
    'Hồ sơ hưởng chế độ thai sản gồm những gì?',
    'Lịch chi trả lương hưu tháng 9',
  ])
    expect(claimsOf(press(title)).filter((claim) => claim.endsWith('repeats'))).toEqual([]);
});
