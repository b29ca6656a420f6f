import { says, type Said } from '../support/timeline.ts';

/** A crisis as a timeline, and how soon people must hear of it. Every text is invented. */
export interface Crisis {
  name: string;
  scenario: Said[];
  by: string;
  claim?: string;
  level?: number;
}

/** Failures, scandals and gatherings: trouble that is real, and grows from one voice to many. */
export const SERVICE_CRISES: Crisis[] = [
  {
    name: 'one national headline: the system is down everywhere',
    by: '20m',
    scenario: [
      says(
        '0m',
        'press',
        'Báo Một',
        'Hệ thống giám định bảo hiểm y tế lỗi diện rộng, bệnh viện ghi tay',
        'Từ đầu giờ chiều các bệnh viện không gửi được hồ sơ, người bệnh phải chờ.',
      ),
    ],
  },
  {
    name: 'one national headline: data in our keeping were stolen',
    by: '20m',
    scenario: [
      says(
        '0m',
        'press',
        'Báo Hai',
        'Rao bán dữ liệu bảo hiểm xã hội của hàng trăm nghìn người trên mạng',
        'Công an đang xác minh nguồn gốc số dữ liệu bị rao bán.',
      ),
    ],
  },
  {
    name: 'a strike over unpaid insurance, told by one paper',
    by: '20m',
    scenario: [
      says(
        '0m',
        'press',
        'Báo Ba',
        'Gần nghìn công nhân ngừng việc tập thể vì công ty nợ bảo hiểm xã hội',
        'Sáng nay công nhân tập trung trước cổng, yêu cầu công ty đóng đủ bảo hiểm xã hội và chốt sổ.',
      ),
    ],
  },
  {
    name: 'people queue overnight before the office',
    by: '10h',
    scenario: [
      says(
        '0m',
        'group',
        'Công nhân KCN A',
        'Hai giờ sáng mà trước BHXH đã mấy trăm người ngồi chờ lấy số rút một lần, mệt quá trời',
      ),
      says(
        '3h',
        'group',
        'Đời sống khu trọ',
        'Chồng em ra BHXH từ 3h sáng vẫn không lấy được số, người ta phát có 50 số rồi thôi',
      ),
      says(
        '5h',
        'page',
        'Tin phường Y',
        'Người dân chen chúc từ nửa đêm trước trụ sở BHXH để nộp hồ sơ một lần, nhiều người bức xúc ra về tay không',
      ),
      says(
        '8h',
        'press',
        'Báo Một',
        'Công nhân xếp hàng xuyên đêm chờ rút BHXH một lần',
        'Nhiều người bức xúc vì chờ hai ba ngày vẫn chưa nộp được hồ sơ tại cơ quan BHXH.',
      ),
    ],
  },
  {
    name: 'collectors who charge what no rule knows',
    by: '2d',
    scenario: [
      says(
        '0m',
        'forum',
        'Diễn đàn Z',
        'Đi gia hạn thẻ BHYT hộ gia đình mà nhân viên thu thêm 50 nghìn tiền công, hỏi biên lai thì không có, phản ánh mà không ai trả lời',
      ),
      says(
        '20h',
        'group',
        'Cư dân phường X',
        'Bà con coi chừng, mẹ tôi đóng BHYT cũng bị thu dư 60 ngàn không ghi biên lai, gọi BHXH thì bảo để kiểm tra',
      ),
      says(
        '40h',
        'press',
        'Báo Hai',
        'Người dân tố bị thu phí trái quy định khi gia hạn bảo hiểm y tế',
        'Nhiều hộ phản ánh nhân viên thu BHYT thu thêm tiền, cơ quan BHXH nói sẽ kiểm tra.',
      ),
    ],
  },
  {
    name: 'an official of ours takes envelopes: three papers in two days',
    by: '2d',
    scenario: [
      says(
        '0m',
        'press',
        'Báo Một',
        'Giám đốc bảo hiểm xã hội cấp huyện bị bắt vì nhận hối lộ',
        'Cơ quan điều tra cáo buộc vị này nhận tiền của bệnh viện để duyệt quyết toán bảo hiểm y tế.',
      ),
      says(
        '6h',
        'press',
        'Báo Hai',
        'Bắt giám đốc BHXH nhận hối lộ của bệnh viện',
        'Vị giám đốc BHXH bị cáo buộc nhận phong bì mỗi quý để bỏ qua sai phạm quyết toán BHYT.',
      ),
      says(
        '22h',
        'press',
        'Báo Ba',
        'Vụ giám đốc BHXH nhận hối lộ: thêm cán bộ giám định bị khởi tố',
        'Hai cán bộ BHXH khác bị khởi tố vì giúp hợp thức hóa hồ sơ thanh toán BHYT.',
      ),
      says(
        '26h',
        'forum',
        'Diễn đàn Z',
        'Tiền bảo hiểm mồ hôi nước mắt của dân mà cán bộ BHXH chia nhau phong bì, mất hết niềm tin',
      ),
    ],
  },
  {
    name: 'a slow burn: patients who must buy their own drugs, eight voices in nine days',
    by: '9d',
    scenario: [
      says(
        '0h',
        'forum',
        'Diễn đàn Z',
        'Mẹ tôi điều trị BHYT mà bệnh viện bảo hết thuốc, phải tự mua ngoài hơn 3 triệu, hỏi ai cũng không trả lời',
      ),
      says(
        '26h',
        'group',
        'Hưu trí phường Y',
        'Đi khám BHYT kê đơn xong lại bảo ra ngoài mua, thẻ BHYT thành ra để làm cảnh',
      ),
      says(
        '50h',
        'page',
        'Tin phường Y',
        'Nhiều bệnh nhân BHYT phản ánh phải tự mua thuốc, vật tư vì bệnh viện hết thầu',
      ),
      says(
        '76h',
        'group',
        'Cư dân phường X',
        'Chạy thận có BHYT mà tháng nào cũng phải mua thuốc ngoài, nhà kiệt quệ rồi, phản ánh mãi không ai giải quyết',
      ),
      says(
        '100h',
        'forum',
        'Diễn đàn cha mẹ',
        'Con tôi nằm viện đúng tuyến vẫn phải mua ngoài kháng sinh, BHYT không thanh toán lại đồng nào',
      ),
      says(
        '130h',
        'press',
        'Báo Ba',
        'Có bảo hiểm y tế vẫn phải tự mua thuốc: bệnh nhân nghèo kêu cứu',
        'Nhiều bệnh viện thiếu thuốc, người bệnh BHYT phải mua ngoài và chưa được thanh toán lại.',
      ),
      says(
        '160h',
        'group',
        'Hưu trí phường Y',
        'Tuần này tôi lại phải tự mua thuốc huyết áp dù có BHYT, bệnh viện bảo chờ thầu',
      ),
      says(
        '200h',
        'forum',
        'Diễn đàn Z',
        'Hóa đơn thuốc mua ngoài nộp BHXH hai tháng chưa thấy thanh toán, hỏi thì chỉ qua bệnh viện',
      ),
    ],
  },
  {
    name: 'years of contribution vanish from the app',
    by: '2d',
    scenario: [
      says(
        '0m',
        'group',
        'Công nhân KCN A',
        'Mở VssID thấy mất 4 năm đóng, gọi BHXH thì bảo lên cơ sở, lên thì bảo về chờ, lo quá',
      ),
      says(
        '9h',
        'forum',
        'Diễn đàn lao động',
        'Sau khi gộp mã số em bị mất quá trình đóng từ 2015, BHXH hẹn hoài không sửa',
      ),
      says(
        '20h',
        'group',
        'Đời sống khu trọ',
        'Tui cũng bị thiếu 3 năm trên VssID, ra BHXH chỉ qua chỉ lại, bực thiệt',
      ),
      says(
        '33h',
        'page',
        'Tin phường Y',
        'Nhiều công nhân phản ánh bị mất quá trình đóng BHXH trên ứng dụng, cơ quan BHXH chưa trả lời',
      ),
    ],
  },
];
