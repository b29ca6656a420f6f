import { says } from '../support/timeline.ts';
import type { Crisis } from './service-crises.ts';

/** Inventions, forgeries and threats: one voice is enough. */
export const RUMOUR_CRISES: Crisis[] = [
  {
    name: 'a threat against the staff',
    by: '20m',
    scenario: [
      says(
        '0m',
        'forum',
        'Diễn đàn Z',
        'Thứ hai mà BHXH không trả tiền thai sản cho vợ tao thì tao mang xăng lên đốt cơ quan bảo hiểm cho biết',
      ),
    ],
  },
  {
    name: 'somebody poses as a clerk and sends links to pensioners',
    by: '20m',
    scenario: [
      says(
        '0m',
        'group',
        'Hưu trí phường Y',
        'Cháu là cán bộ BHXH tỉnh, các bác chưa cập nhật căn cước thì tháng sau cắt lương hưu, các bác vào bhxh-capnhat.invalid nhập số tài khoản và mã OTP giúp cháu',
      ),
    ],
  },
  {
    name: 'a second forgery on the same day is a story of its own',
    by: '20m',
    scenario: [
      says(
        '0m',
        'group',
        'Cư dân phường X',
        'BHXH thông báo: tài khoản VssID hết hạn, tải bản mới tại vssid-moi.invalid/app.apk trước 17h, quá hạn khóa thẻ BHYT',
      ),
      says(
        '5h',
        'group',
        'Hưu trí phường Y',
        'Công văn số 0456/BHXH-TT ngày 31/02/2026 yêu cầu người hưởng lương hưu nộp phí xác minh 300.000đ qua tài khoản',
      ),
    ],
  },
  {
    name: 'the rumour wanders from a group to a page to the press',
    by: '20m',
    claim: 'C03',
    scenario: [
      says(
        '0m',
        'group',
        'Công nhân KCN A',
        'Rút lẹ đi anh em, sau 1/7 là cấm rút bảo hiểm xã hội một lần rồi',
      ),
      says(
        '6h',
        'page',
        'Chuyện quê',
        'Từ 1/7 không ai được rút BHXH một lần nữa, công nhân tranh thủ rút ngay',
      ),
      says(
        '15h',
        'press',
        'Báo Một',
        'Công nhân đổ xô rút BHXH một lần vì tin đồn',
        'Tin đồn từ 1/7 cấm rút BHXH một lần khiến nhiều người đến cơ quan BHXH từ sáng sớm, lo mất quyền lợi.',
      ),
    ],
  },
];
