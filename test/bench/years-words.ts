/** Invented words for the years of `years.ts`: of the length and kind that newspapers write, telling nothing. */

export const TITLES = [
  'Người lao động hỏi nhau về mức đóng bảo hiểm xã hội của năm tới',
  'Cơ quan bảo hiểm xã hội tỉnh giải thích cách tính lương hưu cho công nhân may',
  'Chờ cả buổi sáng mới nộp được hồ sơ hưởng bảo hiểm xã hội một lần',
  'Doanh nghiệp chậm đóng bảo hiểm, công nhân lo không được chốt sổ',
  'Thẻ bảo hiểm y tế trên điện thoại không mở được, người bệnh phải quay về lấy giấy',
  'Hai nghìn hộ trong xã được cấp thẻ bảo hiểm y tế mới',
  'Công đoàn khu công nghiệp mở buổi hỏi đáp về trợ cấp thất nghiệp',
  'Cảnh báo cuộc gọi tự xưng cán bộ bảo hiểm đòi mã xác thực',
];

export const SUMMARIES = [
  'Nhiều người kể họ đã gọi tổng đài hai lần mà chưa có câu trả lời rõ ràng về hồ sơ của mình.',
  'Đại diện cơ quan cho biết quy định không thay đổi trong tháng tới, và hồ sơ đủ giấy tờ được trả trong năm ngày làm việc.',
  'Theo phản ánh, quầy tiếp nhận chỉ mở hai cửa trong khi số người đến tăng gấp ba sau ngày nghỉ.',
  'Bà con trong ấp góp ý nên có người hướng dẫn tại nhà văn hóa vào cuối tuần.',
];

export const PARAGRAPHS = [
  'Chị Lành, công nhân một xưởng may ở cụm công nghiệp phía nam, cho biết chị đã đóng bảo hiểm xã hội được chín năm và đang tính toán xem nên chờ đủ mười lăm năm hay nhận một lần. Chị nói điều chị cần nhất là một con số tính sẵn cho riêng mình, không phải một bài viết dài.',
  'Ở bộ phận một cửa, anh Thuận giải thích từng bước: mang căn cước, sổ, đơn theo mẫu, rồi lấy số. Ngày đông nhất có hơn bốn trăm lượt người, ngày vắng chừng một trăm. Anh bảo phần lớn người đến chỉ để hỏi, và đó là lý do cơ quan mở thêm một bàn hướng dẫn ngoài sảnh.',
  'Quy định hiện hành nêu rõ người tham gia trước ngày luật có hiệu lực vẫn được hưởng theo điều khoản chuyển tiếp. Trong thực tế, nhiều nhóm trò chuyện kể lại điều này theo cách khác, bỏ mất vế sau, khiến người đọc tưởng rằng quyền lợi bị cắt.',
  'Một số bệnh viện tuyến huyện đã nhận thẻ bảo hiểm y tế trên ứng dụng từ đầu năm. Khi đường truyền chậm, nhân viên ghi tay rồi nhập lại sau, người bệnh không phải ứng tiền. Tuy vậy vẫn có nơi yêu cầu bản giấy, và người bệnh phải quay về nhà lấy.',
  'Theo thống kê của công đoàn cơ sở, trong quý vừa rồi có mười hai doanh nghiệp chậm đóng, tổng số tiền chừng tám tỷ đồng. Cơ quan bảo hiểm đã gửi thông báo, ba nơi đã nộp hết, số còn lại hẹn trả dần trong năm.',
  'Ông Bảy, bảy mươi hai tuổi, nhận lương hưu qua tài khoản từ ba năm nay. Tháng này tiền về chậm hai ngày vì ngân hàng đổi hệ thống. Ông bảo con cháu gọi hỏi giúp, tổng đài trả lời sau mười phút, và hôm sau thì tiền đã về.',
  'Cán bộ xã nhắc bà con không bấm vào đường dẫn lạ và không đọc mã xác thực cho ai. Cơ quan bảo hiểm không gọi điện đòi chuyển tiền. Ai nghi ngờ thì mang điện thoại đến trụ sở xã, có người xem giúp.',
];

export const UNRELATED = [
  'Đội bóng huyện nhà thắng trận mở màn trên sân cỏ mới ',
  'Giá rau ở chợ đầu mối giảm sau ba ngày mưa ',
  'Con đường ven sông được trải nhựa trước mùa lễ hội ',
  'Một quán phở nhỏ đông khách nhờ nồi nước dùng nấu hai ngày ',
  'Học sinh lớp năm làm mô hình nhà máy nước từ chai nhựa ',
];
