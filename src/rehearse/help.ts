import { ROLES } from '../domain/person.ts';

/** What the command prints when asked for help. */
export const HELP = `Hải Đăng: nghe báo chí và dư luận về bảo hiểm xã hội, cảnh báo sớm khủng hoảng truyền thông

  haidang                     mở bàn trực và bắt đầu nghe                          (npm start)
  haidang drill [KỊCH-BẢN]    diễn tập trên dữ liệu bịa, không đụng dữ liệu thật   (npm run drill)
  haidang sign-in [TÊN] [--role ${ROLES.join('|')}]
                              in một liên kết đăng nhập dùng một lần; không nêu tên là người quản trị
  haidang import TỆP… --source MÃ
                              nhập tin từ tệp Excel (.xlsx), CSV hoặc NDJSON vào một nguồn trong config/sources.yaml
  haidang config check        kiểm tra mọi tệp trong config/
  haidang replay TỆP… [--from ISO] [--to ISO] [--json]
                              chạy lại kho tin cũ qua cả hệ thống trên đồng hồ mô phỏng
  haidang measure PHẦN TỆP…   đo chất lượng đọc tin trên dữ liệu đối chứng         (npm run measure)
  haidang evaluate --labelled TỆP | --claims KHO CÂU-HỎI CÂU-BẪY | --generic TẬP-DẠY TẬP-THI [--json]
                              đo máy hiểu tin đúng đến đâu trên văn bản đã gán nhãn
  haidang train TỆP…          dạy lại mô hình đi kèm từ data/lessons và văn bản đã gán nhãn
  haidang page TÊN ĐỊA-CHỈ    thêm một trang báo mẫu vào test/pages để người sửa lại     (npm run page)

Biến môi trường: DATABASE_URL, SMTP_URL, HAIDANG_HOST, HAIDANG_PORT, HAIDANG_CONFIG, HAIDANG_DATA
(bí mật có thể để trong tệp: SMTP_URL_FILE=/run/secrets/smtp)
`;
