import type { Words } from './words.ts';

/** What the commands say in the terminal. */
export const rehearseWords = {
  'replay.letter': { vi: 'GỬI THƯ', en: 'LETTER' },
  'replay.desk': { vi: 'bàn trực', en: 'desk' },
  'replay.level': { vi: 'mức {n}', en: 'level {n}' },
  'replay.months': { vi: 'tháng    cảnh báo  gửi thư', en: 'month      alerts  letters' },
  'replay.letters': {
    vi: 'Thư cảnh báo: {letters}; nhiều nhất {most} thư cho một người trong một tháng (không kể bản tin tuần).',
    en: 'Letters about alerts: {letters}; at most {most} to one person in one month (the weekly digest apart).',
  },
  'replay.summary': {
    vi: '{items} tin đã nghe, {relevant} tin liên quan, {alerts} cảnh báo, {push} cảnh báo gửi thư, {seconds} giây',
    en: '{items} items heard, {relevant} relevant, {alerts} alerts, {push} by letter, {seconds} seconds',
  },
  'replay.unusable': {
    vi: '{n} dòng không dùng được; dòng đầu tiên: {first}',
    en: '{n} lines could not be used; the first: {first}',
  },
  'replay.there-already': {
    vi: '{file} đã có: chọn tên khác, để không ghi đè lên dữ liệu đang dùng.',
    en: '{file} is there already: choose another name, so that nothing in use is written over.',
  },
  'replay.no-folder': {
    vi: 'Không có thư mục {folder}: hãy tạo trước, hoặc chọn nơi khác.',
    en: 'There is no folder {folder}: make it first, or choose another place.',
  },
  'replay.no-files': { vi: 'Thiếu tệp để chạy lại.', en: 'No file to replay.' },
  'replay.not-a-file': {
    vi: '{file} không phải là tệp thường; hãy ghi ra tệp rồi chạy lại.',
    en: '{file} is not an ordinary file; write it to a file first.',
  },
  'replay.unreadable': {
    vi: 'Không đọc được tệp {file}: {detail}',
    en: 'Cannot read the file {file}: {detail}',
  },
  'replay.not-a-time': {
    vi: '“{text}” không phải là thời điểm ISO, ví dụ 2026-02-01T00:00:00+07:00.',
    en: '“{text}” is not an ISO time, for example 2026-02-01T00:00:00+07:00.',
  },
  'sign-in.role': {
    vi: 'Không có vai “{role}”. Các vai: {roles}.',
    en: 'There is no role “{role}”. Roles: {roles}.',
  },
  'measure.usage': {
    vi: 'Cách dùng: measure PHẦN TỆP…, trong đó PHẦN là một trong {names}.',
    en: 'Usage: measure PART FILE…, where PART is one of {names}.',
  },
  'evaluate.usage': {
    vi: 'Cách dùng: evaluate --{names} TỆP… [--json]',
    en: 'Usage: evaluate --{names} FILE… [--json]',
  },
  'evaluate.row': {
    vi: '{file}, dòng {line}: thiếu văn bản hoặc thiếu nhãn.',
    en: '{file}, line {line}: no text or no label.',
  },
  'evaluate.one-label': {
    vi: 'Mọi dòng của {file} cùng một nhãn, không có gì để học.',
    en: 'All rows of {file} have the same label; there is nothing to learn.',
  },
  'bench.seeds': {
    vi: '--seeds cần một số nguyên không âm, ví dụ 40000.',
    en: '--seeds needs a whole number from 0 on, for example 40000.',
  },
  'bench.data': {
    vi: 'Thư mục {folder} thiếu {files}.',
    en: 'The folder {folder} lacks {files}.',
  },
  'train.source': {
    vi: 'Nguồn “{source}” chưa có trong data/model/sources.tsv: hãy ghi rõ giấy phép và có được học từ nguồn ấy hay không.',
    en: 'Source “{source}” is not in data/model/sources.tsv: state its licence and whether it may be learned from.',
  },
  'train.done': {
    vi: 'Đã dạy xong từ {texts} bài; mô hình {bytes} KB, phiếu mô tả ở data/model/card.json.',
    en: 'Taught from {texts} texts; model {bytes} KB, its card is data/model/card.json.',
  },
  'report.usage': {
    vi: 'Cách dùng: report MẪU [--due NGÀY] [--subject MÃ] [--out TỆP.docx|.pdf]. Các mẫu: {templates}',
    en: 'Usage: report TEMPLATE [--due DAY] [--subject ID] [--out FILE.docx|.pdf]. Templates: {templates}',
  },
  'report.day': {
    vi: '“{day}” không phải một ngày (năm-tháng-ngày).',
    en: '“{day}” is no day (year-month-day).',
  },
  'report.format': {
    vi: 'Tên tệp “{file}” phải kết thúc bằng .docx hoặc .pdf.',
    en: '“{file}” must end in .docx or .pdf.',
  },
  'report.made-file': {
    vi: 'Đã soạn {file}: {period}; {figures} số liệu, {unknown} chưa có.',
    en: 'Wrote {file}: {period}; {figures} figures, {unknown} not known.',
  },
  'page.usage': {
    vi: 'Cách dùng: page TÊN ĐỊA-CHỈ, hoặc page TÊN TỆP.html',
    en: 'Usage: page NAME ADDRESS, or page NAME FILE.html',
  },
  'page.slug': {
    vi: 'Tên “{slug}” phải là chữ thường không dấu và số, nối bằng gạch ngang.',
    en: 'The name “{slug}” must be lower case letters and digits joined by hyphens.',
  },
  'page.exists': {
    vi: '{folder} đã có; xóa đi trước nếu muốn lấy lại.',
    en: '{folder} is there already; remove it first to take it anew.',
  },
  'page.no-article': {
    vi: 'Không tìm thấy bài viết nào trong {from}.',
    en: 'There is no article in {from}.',
  },
  'page.refused': {
    vi: 'Không lấy được {from}: trang không cho, đang bận hoặc không trả lời.',
    en: 'Could not get {from}: the site does not want it, is busy or does not answer.',
  },
  'desk.port': {
    vi: 'Không mở được bàn trực tại {host}:{port} ({detail}). Có thể Hải Đăng đang chạy rồi; hoặc đặt HAIDANG_PORT khác.',
    en: 'The desk cannot be opened at {host}:{port} ({detail}). It may be running already; or set another HAIDANG_PORT.',
  },
  'database.closed': {
    vi: 'Không mở được cơ sở dữ liệu {place}: {detail}',
    en: 'The database {place} cannot be opened: {detail}',
  },
  'houses.none': {
    vi: 'HAIDANG_HOUSES chỉ tới {folder}: thư mục này không mở được hoặc không có thư mục con nào của một cơ quan.',
    en: 'HAIDANG_HOUSES points to {folder}: this folder cannot be read or holds no folder of an office.',
  },
  'houses.which': {
    vi: 'Máy này chạy nhiều cơ quan: hãy thêm --house và một trong các tên {known} (không có “{name}”).',
    en: 'Several offices run on this machine: add --house and one of {known} (there is no “{name}”).',
  },
  'houses.database': {
    vi: 'Cơ quan {house} cần cơ sở dữ liệu riêng: đặt DATABASE_URL__ kèm tên cơ quan viết hoa, gạch ngang đổi thành gạch dưới. Không cơ quan nào dùng chung dữ liệu với cơ quan khác.',
    en: 'Office {house} needs a database of its own: set DATABASE_URL__ with the name of the office in capitals, hyphens as underscores. No two offices share their data.',
  },
  'houses.shut': { vi: '✗ Cơ quan {house} chưa mở được:', en: '✗ Office {house} could not be opened:' },
  'command.option': { vi: 'Tham số không dùng được: {detail}', en: 'Unusable option: {detail}' },
  'command.port': {
    vi: 'HAIDANG_PORT phải là số từ 0 đến 65535, không phải “{port}”.',
    en: 'HAIDANG_PORT must be a number from 0 to 65535, not “{port}”.',
  },
  'database.scheme': {
    vi: 'DATABASE_URL phải bắt đầu bằng postgres:// hoặc sqlite:, không phải “{scheme}”.',
    en: 'DATABASE_URL must begin with postgres:// or sqlite:, not “{scheme}”.',
  },
  'command.unknown': { vi: 'Không có lệnh “{command}”.', en: 'There is no command “{command}”.' },
} as const satisfies Words;
