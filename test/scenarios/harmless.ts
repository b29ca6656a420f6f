import { says, type Said } from '../support/timeline.ts';

/** Busy days that are no crisis: each must wake nobody. Every text is invented. */
export const HARMLESS: { name: string; scenario: Said[] }[] = [
  { name: 'ordinary days', scenario: [] },
  {
    name: 'a rise in pensions, reported by everyone',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba', 'Báo Bốn', 'Báo Năm'].flatMap((paper, index) => [
      says(
        `${index}h`,
        'press',
        paper,
        'Tăng lương hưu thêm 8% từ 1/7',
        'Người hưởng lương hưu, trợ cấp BHXH được điều chỉnh tăng, nhiều người phấn khởi.',
      ),
      says(
        `${20 + index}h`,
        'press',
        paper,
        'Ai được tăng lương hưu từ 1/7?',
        'Các nhóm được điều chỉnh lương hưu, trợ cấp BHXH hằng tháng.',
      ),
    ]),
  },
  {
    name: 'fraudsters arrested',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba'].map((paper, index) =>
      says(
        `${index}h`,
        'press',
        paper,
        'Bắt nhóm mạo danh cán bộ BHXH lừa đảo người già',
        'Công an cảnh báo thủ đoạn gọi điện yêu cầu cập nhật thông tin BHXH, cung cấp mã OTP để chiếm đoạt tài sản.',
      ),
    ),
  },
  {
    name: 'the agency denies a rumour',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba'].map((paper, index) =>
      says(
        `${index}h`,
        'press',
        paper,
        'BHXH bác bỏ tin bỏ rút BHXH một lần',
        'Thông tin từ 1/7 không ai được rút BHXH một lần là không đúng sự thật, cơ quan BHXH khẳng định.',
      ),
    ),
  },
  {
    name: 'a campaign and its echo',
    scenario: [
      ...['Báo Một', 'Báo Hai', 'Báo Ba'].map((paper, index) =>
        says(
          `${index}h`,
          'press',
          paper,
          'Ra quân Tháng vận động BHXH toàn dân',
          'Lễ ra quân với hàng trăm người, vận động người dân tham gia BHXH tự nguyện.',
        ),
      ),
      ...Array.from({ length: 8 }, (_, index) =>
        says(
          `${2 + index}h`,
          'page',
          `Xã ${index + 1}`,
          'Ra quân tuyên truyền BHXH tự nguyện, nhiều bà con đăng ký tham gia, cảm ơn các chị cán bộ BHXH nhiệt tình',
        ),
      ),
    ],
  },
  {
    name: 'questions about procedures',
    scenario: Array.from({ length: 7 }, (_, index) =>
      says(
        `${index * 3}h`,
        'group',
        'Hỏi đáp BHXH',
        'Cho em hỏi thủ tục hưởng chế độ thai sản cần những giấy tờ gì ạ, em cảm ơn',
      ),
    ),
  },
  {
    name: 'one person who is angry once',
    scenario: [says('0m', 'forum', 'Diễn đàn Z', 'Đi làm thủ tục BHXH mà chờ cả buổi, bực mình thật')],
  },
  {
    name: 'employers in debt, named by the press',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba', 'Báo Bốn'].map((paper, index) =>
      says(
        `${index * 4}h`,
        'press',
        paper,
        'Công khai danh sách doanh nghiệp chậm đóng BHXH',
        'Cơ quan BHXH công khai các doanh nghiệp nợ bảo hiểm kéo dài, tổng số tiền hàng chục tỷ đồng.',
      ),
    ),
  },
  {
    name: 'offers to buy insurance books, as every day',
    scenario: Array.from({ length: 3 }, (_, index) =>
      says(
        `${index * 7}h`,
        'group',
        'Chợ vay khu công nghiệp',
        'Thu mua sổ bảo hiểm xã hội giá cao, nhận tiền trong ngày, inbox em tư vấn',
      ),
    ),
  },
  {
    name: 'the press explains a new rule',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba'].flatMap((paper, index) => [
      says(
        `${index}h`,
        'press',
        paper,
        'Từ 1/7, ai không được rút BHXH một lần?',
        'Luật quy định người tham gia từ 1/7/2025 chỉ được rút BHXH một lần trong một số trường hợp; người đóng trước đó vẫn được rút nếu đủ điều kiện.',
      ),
      says(
        `${index + 9}h`,
        'press',
        paper,
        'Các trường hợp được hưởng BHXH một lần',
        'Cơ quan BHXH giải đáp điều kiện, hồ sơ hưởng BHXH một lần theo luật mới.',
      ),
    ]),
  },
  {
    name: 'workers on strike over wages, no word of insurance',
    scenario: ['Báo Một', 'Báo Hai'].map((paper, index) =>
      says(
        `${index}h`,
        'press',
        paper,
        'Công nhân ngừng việc đòi tăng lương',
        'Hàng trăm công nhân ngừng việc tập thể vì tiền thưởng.',
      ),
    ),
  },
  {
    name: 'official warnings against a swindle, in every commune',
    scenario: Array.from({ length: 9 }, (_, index) =>
      says(
        `${index}h`,
        'official',
        `Cổng xã ${index + 1}`,
        'Cảnh báo thủ đoạn giả danh cán bộ BHXH yêu cầu cung cấp mã OTP',
        'Cơ quan BHXH không gọi điện yêu cầu chuyển tiền, người dân không truy cập đường dẫn lạ.',
      ),
    ),
  },
  {
    name: 'opinions on the retirement age, as every year',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba'].map((paper, index) =>
      says(
        `${index * 8}h`,
        'press',
        paper,
        `Chuyên gia bàn về tuổi nghỉ hưu (ý kiến ${index + 1})`,
        'Các ý kiến khác nhau về lộ trình tăng tuổi nghỉ hưu, nhiều ý kiến đề nghị giữ nguyên với lao động nặng nhọc.',
      ),
    ),
  },
  {
    name: 'praise for a clerk, shared many times',
    scenario: Array.from({ length: 10 }, (_, index) =>
      says(
        `${index}h`,
        'group',
        `Nhóm dân cư ${index + 1}`,
        `Cảm ơn chị cán bộ BHXH phường ${index + 1} hướng dẫn nhiệt tình, năm phút là xong hồ sơ lương hưu cho mẹ tôi`,
      ),
    ),
  },
  {
    name: 'the pension is paid early before Tết, and everybody says so',
    scenario: [
      ...['Báo Một', 'Báo Hai', 'Báo Ba'].map((paper, index) =>
        says(
          `${index}h`,
          'press',
          paper,
          'Chi trả gộp lương hưu hai tháng trước Tết',
          'Người hưởng lương hưu, trợ cấp BHXH nhận hai tháng cùng lúc vào đầu tháng.',
        ),
      ),
      ...Array.from({ length: 6 }, (_, index) =>
        says(
          `${3 + index}h`,
          'group',
          'Hưu trí phường Y',
          `Bác nào nhận hai tháng lương hưu chưa, tổ ${index + 1} nhà tôi nhận sáng nay rồi, vui quá`,
        ),
      ),
    ],
  },
  {
    name: 'helmets, life insurance and a footballer who retires',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba'].flatMap((paper, index) => [
      says(`${index}h`, 'press', paper, 'Mũ bảo hiểm giả tràn lan, nhiều người bức xúc'),
      says(
        `${index + 4}h`,
        'press',
        paper,
        'Khách hàng tố công ty bảo hiểm nhân thọ lừa dối khi bán hợp đồng',
      ),
      says(
        `${index + 8}h`,
        'press',
        paper,
        'Tiền đạo tuyển quốc gia bất ngờ nghỉ hưu, người hâm mộ tiếc nuối',
      ),
    ]),
  },
  {
    name: 'a court sentences people who robbed the fund, long ago and elsewhere',
    scenario: ['Báo Một', 'Báo Hai'].map((paper, index) =>
      says(
        `${index * 2}h`,
        'press',
        paper,
        'Phạt tù nhóm lập khống hồ sơ thai sản trục lợi quỹ BHXH',
        'Các bị cáo lập công ty ma, làm giả hồ sơ để chiếm đoạt tiền thai sản; tiền đã được thu hồi.',
      ),
    ),
  },
  {
    name: 'a parade for health insurance',
    scenario: ['Báo Một', 'Báo Hai', 'Báo Ba'].map((paper, index) =>
      says(
        `${index}h`,
        'press',
        paper,
        'Hàng trăm đoàn viên tuần hành tuyên truyền bảo hiểm y tế toàn dân',
        'Lễ ra quân thu hút đông đảo người dân, nhiều hộ đăng ký tham gia BHYT.',
      ),
    ),
  },
  {
    name: 'one worried question, asked politely in five groups',
    scenario: Array.from({ length: 5 }, (_, index) =>
      says(
        `${index * 2}h`,
        'group',
        `Nhóm hỏi đáp ${index + 1}`,
        'Em nghỉ việc tháng 3, công ty chưa chốt sổ thì em xin hưởng trợ cấp thất nghiệp được không ạ, em cảm ơn',
      ),
    ),
  },
];
