import { says } from '../support/timeline.ts';
import type { Crisis } from './service-crises.ts';

/** The first eleven, from rumour to slow burn. The catalogue of claims and the lexicon were written before these lines; all is invented. */
export const FIRST_CRISES: Crisis[] = [
  {
    name: 'a rumour in one workers’ group that lump-sum withdrawal is abolished',
    by: '20m',
    claim: 'C03',
    scenario: [
      says(
        '0m',
        'group',
        'Nhóm công nhân KCN A',
        'Mn ơi từ 1/7 là không ai được rút bhxh 1 lần nữa đâu, ai cần thì đi rút ngay đi',
      ),
    ],
  },
  {
    name: 'the same rumour without accents',
    by: '20m',
    claim: 'C03',
    scenario: [
      says(
        '0m',
        'group',
        'Nhóm công nhân KCN B',
        'ae oi luat moi cam rut bhxh 1 lan roi, sau 1/7 khong rut dc nua dau',
      ),
    ],
  },
  {
    name: 'a forged notice that asks to install a new app',
    by: '20m',
    scenario: [
      says(
        '0m',
        'group',
        'Cư dân phường X',
        'BHXH thông báo: tài khoản VssID của quý khách hết hạn, vui lòng tải bản mới tại vssid-capnhat.invalid/VssID.apk trước 17h hôm nay, quá hạn khóa thẻ BHYT',
      ),
    ],
  },
  {
    name: 'a call to stop work over a rumour',
    by: '70m',
    scenario: [
      says('0m', 'group', 'Công nhân giày dép', 'Nghe nói bỏ rút bảo hiểm xã hội một lần rồi anh em ơi'),
      says(
        '40m',
        'group',
        'Đời sống khu trọ',
        'Mai anh em nghỉ việc tập thể kéo lên BHXH đòi rút bảo hiểm xã hội một lần, chia sẻ mạnh lên',
      ),
    ],
  },
  {
    name: 'late pensions: true complaints from several places over two days',
    by: '2d',
    scenario: [
      says(
        '0m',
        'group',
        'Hưu trí phường Y',
        'Mùng 8 rồi mà mẹ tôi vẫn chưa nhận được lương hưu, hỏi BHXH thì bảo chờ, không ai trả lời rõ',
      ),
      says(
        '5h',
        'forum',
        'Diễn đàn Z',
        'Lương hưu tháng này ở phường tôi chậm quá, các cụ đi lại ba bốn lần chưa có, bưu điện đổ cho BHXH',
      ),
      says(
        '10h',
        'page',
        'Tin phường Y',
        'Nhiều cụ phản ánh chưa được chi trả lương hưu tháng này, gọi cơ quan BHXH không ai nghe máy',
      ),
      says(
        '26h',
        'group',
        'Hưu trí phường Y',
        'Chậm lương hưu gần 10 ngày, bức xúc lắm, BHXH im lặng không một lời giải thích',
      ),
      says(
        '30h',
        'press',
        'Báo Một',
        'Người dân bức xúc vì chậm chi trả lương hưu',
        'Nhiều người hưu trí phản ánh đã quá lịch mà chưa nhận được tiền, cơ quan BHXH chưa trả lời.',
      ),
    ],
  },
  {
    name: 'the press on patients turned away with a valid card',
    by: '30h',
    scenario: [
      says(
        '0m',
        'press',
        'Báo Một',
        'Bệnh nhân bức xúc vì bị từ chối thanh toán BHYT do quy định phút chụp X-quang',
        'Bác sĩ và người bệnh phản ánh quy định giám định của cơ quan BHXH vô lý, gây thiệt thòi cho người bệnh.',
      ),
      says(
        '3h',
        'press',
        'Báo Hai',
        'Quy định chụp X-quang phải đủ phút mới thanh toán BHYT: người bệnh chịu thiệt',
        'Nhiều bệnh viện phản ánh BHXH xuất toán, người bệnh bức xúc.',
      ),
      says(
        '20h',
        'press',
        'Báo Ba',
        'Bệnh viện kêu cứu vì bị BHXH xuất toán tiền chụp X-quang',
        'Người bệnh có thẻ BHYT phải tự trả tiền, bức xúc vì không ai giải thích.',
      ),
      says(
        '24h',
        'forum',
        'Diễn đàn y tế',
        'BHXH bắt bác sĩ ngồi chờ cho đủ phút mới trả tiền X-quang, quy định trời ơi, khổ bệnh nhân',
      ),
    ],
  },
  {
    name: 'the insurance portal is down and patients are told to pay',
    by: '5h',
    scenario: [
      says(
        '0m',
        'forum',
        'Diễn đàn y tế',
        'Cổng giám định BHYT sập từ sáng, bệnh viện bắt bệnh nhân tự trả tiền trước, chờ cả buổi chưa khám được',
      ),
      says(
        '1h',
        'group',
        'Chạy thận nhân tạo',
        'Đi chạy thận mà hệ thống BHYT lỗi không tra được thẻ, phải đóng tiền hết, bức xúc quá',
      ),
      says(
        '2h',
        'page',
        'Tin nhanh tỉnh Z',
        'Nhiều người phản ánh hệ thống bảo hiểm y tế lỗi, không khám được bằng thẻ BHYT, chưa ai thông báo',
      ),
      says(
        '3h',
        'group',
        'Mẹ và bé',
        'Cho con đi khám mà mạng BHYT sập, bệnh viện bắt trả tiền, gọi tổng đài BHXH không ai nghe',
      ),
      says(
        '4h',
        'press',
        'Báo Một',
        'Hệ thống BHYT gặp sự cố, người bệnh phải tự trả tiền',
        'Nhiều bệnh viện phản ánh không tra cứu được thẻ bảo hiểm y tế, người bệnh bức xúc chờ đợi.',
      ),
    ],
  },
  {
    name: 'a slow burn: maternity money late, one complaint after another over four days',
    by: '4d',
    scenario: [
      says(
        '0m',
        'group',
        'Mẹ bỉm công nhân',
        'Sinh được 4 tháng rồi mà tiền thai sản BHXH vẫn chưa về, hỏi thì bảo chờ, không ai trả lời',
      ),
      says(
        '14h',
        'group',
        'Công nhân KCN A',
        'Chế độ thai sản nộp hồ sơ hơn 2 tháng BHXH chưa chi trả, đi lại ba lần rồi',
      ),
      says(
        '26h',
        'forum',
        'Diễn đàn cha mẹ',
        'BHXH chậm trả tiền thai sản quá, gọi tổng đài không nghe máy, mệt mỏi',
      ),
      says(
        '40h',
        'group',
        'Mẹ bỉm công nhân',
        'Mình cũng bị chậm tiền thai sản, lên BHXH người ta đẩy về công ty, công ty đẩy lại BHXH',
      ),
      says(
        '55h',
        'page',
        'Tin phường Y',
        'Nhiều chị em phản ánh hồ sơ thai sản bị cơ quan BHXH trả chậm, chưa được giải thích',
      ),
      says('70h', 'group', 'Công nhân KCN A', 'Ai bị BHXH chậm trả thai sản giống em không, bức xúc lắm rồi'),
      says('84h', 'forum', 'Diễn đàn cha mẹ', 'Đến nay vẫn chưa nhận được tiền thai sản, BHXH im lặng'),
    ],
  },
  {
    name: 'the invention that health insurance stops paying for grave illness',
    by: '20m',
    claim: 'C25',
    scenario: [
      says(
        '0m',
        'page',
        'Chuyện quê',
        'Từ năm 2027 BHYT ngừng chi trả cho bệnh nhân ung thư, chạy thận, bệnh nặng tự lo nhé bà con',
      ),
    ],
  },
  {
    name: 'three people ask about the same rumour',
    by: '9h',
    claim: 'C03',
    scenario: [
      says(
        '0m',
        'group',
        'Công nhân KCN A',
        'Cho em hỏi có đúng là từ 1/7 không được rút BHXH một lần nữa không ạ?',
      ),
      says(
        '4h',
        'forum',
        'Diễn đàn lao động',
        'Nghe nói sắp bỏ rút bảo hiểm xã hội một lần, có thật không mọi người?',
      ),
      says('8h', 'group', 'Đời sống khu trọ', 'mn cho hỏi sau 1/7 ko dc rut bhxh 1 lan nua phai ko'),
    ],
  },
  {
    name: 'a text message that impersonates the agency, without accents',
    by: '20m',
    scenario: [
      says(
        '0m',
        'group',
        'Cảnh giác phường B',
        'BHXH thong bao: so BHXH cua ban chua dong bo, vui long truy cap bhxh-gov.invalid nhap ma OTP de nhan tien ho tro 3,3 trieu, han chot hom nay',
      ),
    ],
  },
];
