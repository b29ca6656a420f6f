import type { Words } from './words.ts';

/** What the commands say in the terminal. */
export const rehearseWords = {
  'replay.letter': { vi: 'GỬI THƯ', en: 'LETTER' },
  'replay.desk': { vi: 'bàn trực', en: 'desk' },
  'replay.level': { vi: 'mức {n}', en: 'level {n}' },
  'replay.months': { vi: 'tháng    cảnh báo  gửi thư', en: 'month      alerts  letters' },
  'replay.summary': {
    vi: '{items} tin đã nghe, {relevant} tin liên quan, {alerts} cảnh báo, {push} cảnh báo gửi thư, {seconds} giây',
    en: '{items} items heard, {relevant} relevant, {alerts} alerts, {push} by letter, {seconds} seconds',
  },
  'replay.unusable': {
    vi: '{n} dòng không dùng được; dòng đầu tiên: {first}',
    en: '{n} lines could not be used; the first: {first}',
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
  'desk.port': {
    vi: 'Không mở được bàn trực tại {host}:{port} ({detail}). Có thể Hải Đăng đang chạy rồi; hoặc đặt HAIDANG_PORT khác.',
    en: 'The desk cannot be opened at {host}:{port} ({detail}). It may be running already; or set another HAIDANG_PORT.',
  },
  'database.closed': {
    vi: 'Không mở được cơ sở dữ liệu {place}: {detail}',
    en: 'The database {place} cannot be opened: {detail}',
  },
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
