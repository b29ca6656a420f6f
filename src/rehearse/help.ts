import { ROLES } from '../domain/person.ts';

/** What the command prints when asked for help. */
export const HELP = `Hải Đăng: nghe báo chí và dư luận về bảo hiểm xã hội, cảnh báo sớm khủng hoảng truyền thông

  haidang                     mở bàn trực và bắt đầu nghe                          (npm start)
  haidang drill [KỊCH-BẢN]    diễn tập trên dữ liệu bịa, không đụng dữ liệu thật   (npm run drill)
  haidang sign-in [TÊN] [--role ${ROLES.join('|')}]
                              in một liên kết đăng nhập dùng một lần; không nêu tên là người quản trị
  haidang import TỆP… --source MÃ
                              nhập tin từ tệp Excel (.xlsx), CSV hoặc NDJSON vào một nguồn trong config/sources.yaml
  haidang evidence verify TỆP.zip [MÃ]
                              kiểm tra hồ sơ chứng cứ còn nguyên vẹn không, tệp nào bị sửa
  haidang config check        kiểm tra mọi tệp trong config/
  haidang replay TỆP… [--from ISO] [--to ISO] [--keep TỆP.db] [--json]
                              chạy lại kho tin cũ qua cả hệ thống trên đồng hồ mô phỏng; --keep giữ lại để mở bàn trực trên đó
  haidang backtest [--days 7|30|90|365] [--push-level N] [--push-a-week N] [--wait PHÚT] [--renotify GIỜ] [--quiet-after GIỜ]
                   [--wire DÂY=letter|desk|off]… [--mute NHẬN-ĐỊNH]… [--json]
                              chạy lại những ngày qua của cơ quan với quy tắc khác, so với quy tắc hiện nay; không ghi gì
  haidang report MẪU [--due NGÀY] [--subject MÃ] [--out TỆP.docx|.pdf]
                              soạn dự thảo báo cáo theo mẫu trong config/papers.yaml thành tệp; --subject: mã sự vụ, chiến dịch
  haidang detect score --bins TỆP.jsonl [--width 15m|1h|1d] [--json]
                              chấm điểm chuỗi số đếm từ bên ngoài
  haidang detect bench [--quick] [--seeds N] [--data THƯ-MỤC] [--json] | --slow [TỪ ĐẾN]
                              đo máy phát hiện so với các phương pháp đã công bố, trên số liệu mô phỏng
  haidang detect cascades --fit | --test TỆP [--json]
                              dạy lại hoặc thi phần dự báo
  haidang measure PHẦN TỆP…   đo chất lượng đọc tin trên dữ liệu đối chứng         (npm run measure)
  haidang evaluate --labelled TỆP | --claims KHO CÂU-HỎI CÂU-BẪY | --generic TẬP-DẠY TẬP-THI [--json]
                              đo máy hiểu tin đúng đến đâu trên văn bản đã gán nhãn
  haidang train TỆP…          dạy lại mô hình đi kèm từ data/lessons và văn bản đã gán nhãn
  haidang page TÊN ĐỊA-CHỈ    thêm một trang báo mẫu vào test/pages để người sửa lại     (npm run page)

Nhiều cơ quan trên một máy: HAIDANG_HOUSES là thư mục, mỗi thư mục con là một cơ quan; lệnh cho một cơ quan thêm --house TÊN

Biến môi trường: DATABASE_URL, SMTP_URL, HAIDANG_HOST, HAIDANG_PORT, HAIDANG_CONFIG, HAIDANG_DATA,
HAIDANG_BROWSER (đường dẫn Chromium để chụp màn hình trang được đóng băng; bỏ trống thì không chụp)
(bí mật có thể để trong tệp: SMTP_URL_FILE=/run/secrets/smtp)
`;
