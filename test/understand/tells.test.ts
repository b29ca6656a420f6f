import { beforeAll, describe, expect, it } from 'vitest';
import { answersOrAsks } from '../../src/domain/lint-text.ts';
import { openTells } from '../../src/understand/tells.ts';
import { testRules } from '../support/rules.ts';

/** Rumours told in words of our own, as a careless title would; none is a phrasing of the catalogue. */
const TOLD: readonly [claim: string, title: string][] = [
  ['C01', 'Tiền đóng bảo hiểm bao năm sắp không còn để trả lương hưu'],
  ['C01', 'Quỹ hưu trí cạn tiền trong vài năm tới'],
  ['C03', 'Từ tháng bảy người lao động hết được lấy tiền bảo hiểm một cục'],
  ['C03', 'Không còn chuyện nhận một lần, ai nghỉ việc cũng phải chờ đến già'],
  ['C04', 'Nhanh chân làm hồ sơ nhận một lần, qua năm chỉ còn một nửa'],
  ['C06', 'Người lao động phải làm đến sáu lăm tuổi mới được nghỉ hưu'],
  ['C09', 'Lương hưu sắp phải đóng thuế'],
  ['C10', 'Người già không được nhận lương hưu bằng tiền mặt nữa'],
  ['C12', 'Chưa khai lại thông tin trên VNeID thì tháng tới không có lương hưu'],
  ['C13', 'Lương hưu tháng này chậm do quỹ hết tiền'],
  ['C17', 'Bán hàng ngoài chợ cũng phải đóng bảo hiểm, đóng là mất trắng'],
  ['C21', 'Công ty nợ bảo hiểm thì công nhân coi như mất trắng'],
  ['C23', 'Không đổi sổ giấy sang sổ điện tử là mất hết thời gian đóng'],
  ['C24', 'Thẻ bảo hiểm y tế giấy vứt đi, bệnh viện không nhận'],
  ['C25', 'Bệnh nặng từ năm sau bảo hiểm y tế không trả nữa'],
  ['C35', 'Cứ trên sáu mươi tuổi là được phát thẻ bảo hiểm y tế miễn phí'],
  ['C45', 'Không nhận trợ cấp thất nghiệp ngay thì mất luôn'],
];

/** Titles as they should be: the truth first, the subject by its name, or an open question. */
const SOUND: readonly string[] = [
  'Quỹ bảo hiểm xã hội được Nhà nước bảo hộ, lương hưu trả đủ và đúng hạn',
  'Quy định đúng về quỹ bảo hiểm xã hội',
  'Rút BHXH một lần vẫn được giải quyết',
  'Điều cần biết về hưởng bảo hiểm xã hội một lần',
  'Người đóng trước ngày luật có hiệu lực vẫn được nhận một lần',
  'Nhận một lần: không có hạn chót, mức hưởng không đổi',
  'Tuổi nghỉ hưu năm 2026 theo lộ trình đã ban hành',
  'Lương hưu không bị đánh thuế',
  'Vẫn chi trả lương hưu bằng tiền mặt cho người có nhu cầu',
  'Chưa xác thực VNeID vẫn được chi trả lương hưu',
  'Lịch chi trả lương hưu tháng 12 tại các điểm',
  'Hộ kinh doanh nào thuộc diện đóng bảo hiểm xã hội bắt buộc',
  'Công ty chậm đóng: quyền lợi của người lao động được bảo vệ thế nào',
  'Sổ bảo hiểm xã hội giấy vẫn có giá trị',
  'Thẻ bảo hiểm y tế giấy vẫn dùng được khi đi khám',
  'Người bệnh nặng tiếp tục được quỹ bảo hiểm y tế chi trả',
  'Ai được cấp thẻ bảo hiểm y tế miễn phí theo quy định hiện nay',
  'Hưởng trợ cấp thất nghiệp: nộp hồ sơ trong ba tháng',
  'Thông tin ban đầu về sự cố hệ thống tiếp nhận hồ sơ',
  'Thông báo về lịch làm việc của bộ phận một cửa',
];

describe('what a title tells', () => {
  let tells: ReturnType<typeof openTells>;
  beforeAll(async () => {
    tells = openTells(await testRules());
  });
  const caught = (title: string): boolean => tells(title).length > 0 && !answersOrAsks(title);

  it('is the rumour in at least 15 of 17 retellings, and the right one', () => {
    const right = TOLD.filter(([claim, title]) => caught(title) && tells(title).includes(claim));
    expect(right.length).toBeGreaterThanOrEqual(15);
  });

  it('is no rumour where the truth comes first, the subject is named, or somebody asks openly', () => {
    expect(SOUND.filter(caught)).toEqual([]);
  });
});
