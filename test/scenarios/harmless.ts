import { says, type Said } from '../support/timeline.ts';

/** Busy days that are no crisis: each must wake nobody. Every text is invented. */
export const MORE_HARMLESS: { name: string; scenario: Said[] }[] = [
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
