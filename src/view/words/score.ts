import type { Words } from './words.ts';

/** What `detect score` says in the terminal. */
export const scoreWords = {
  'detect.usage': {
    vi: 'Cách dùng: detect score --bins TỆP | detect bench [--quick] | detect cascades --fit',
    en: 'Usage: detect score --bins FILE | detect bench [--quick] | detect cascades --fit',
  },
  'score.usage': {
    vi: 'Cách dùng: detect score --bins TỆP.jsonl [--width 15m|1h|1d] [--json]',
    en: 'Usage: detect score --bins FILE.jsonl [--width 15m|1h|1d] [--json]',
  },
  'score.width': {
    vi: 'Độ rộng “{text}” không dùng được: phải chia hết một giờ (5m, 15m, 30m, 1h) hoặc là một ngày (1d).',
    en: 'The width “{text}” cannot be used: it must divide an hour (5m, 15m, 30m, 1h) or be a day (1d).',
  },
  'score.spacing': {
    vi: 'Các mốc thời gian cách nhau ít nhất {minutes} phút, không chia hết một giờ và cũng không phải một ngày. Hãy nêu --width.',
    en: 'The times are at least {minutes} minutes apart, which neither divides an hour nor is a day. Give --width.',
  },
  'score.span': {
    vi: 'Chuỗi “{series}” trải dài {bins} ô thời gian. Có lẽ một mốc thời gian bị ghi sai năm.',
    en: 'The series “{series}” spans {bins} bins. One of its times probably has a wrong year.',
  },
  'score.row': { vi: 'Dòng {line}: {why}.', en: 'Line {line}: {why}.' },
  'score.json': { vi: 'không phải một đối tượng JSON', en: 'not a JSON object' },
  'score.series': {
    vi: '“series” phải là tên của chuỗi',
    en: '“series” must be the name of the series',
  },
  'score.bin': {
    vi: '“bin” phải là thời điểm ISO hoặc số thứ tự nguyên',
    en: '“bin” must be an ISO time or a whole number',
  },
  'score.total': {
    vi: '“total” phải là số nguyên không âm, hoặc null nếu lúc ấy không nghe được',
    en: '“total” must be a whole number from 0, or null where nobody listened',
  },
  'score.negative': {
    vi: '“negative” phải là số nguyên không âm',
    en: '“negative” must be a whole number from 0',
  },
  'score.more-negative': {
    vi: '“negative” lớn hơn “total”',
    en: '“negative” is more than “total”',
  },
  'score.mixed': {
    vi: 'tệp dùng thời điểm ISO nhưng “bin” ở đây là số thứ tự',
    en: 'the file tells ISO times, but “bin” is a number here',
  },
  'score.twice': {
    vi: 'ô thời gian này của chuỗi đã có ở một dòng trước',
    en: 'an earlier line already told this bin of the series',
  },
  'score.reading': { vi: 'đã đọc {lines} dòng', en: '{lines} lines read' },
  'score.scoring': { vi: 'đã chấm {done}/{all} chuỗi', en: '{done}/{all} series scored' },
  'score.quiet': {
    vi: '{series}: {bins} ô thời gian, không có gì bất thường',
    en: '{series}: {bins} bins, nothing unusual',
  },
  'score.highest': {
    vi: '{series}: {bins} ô thời gian, điểm cao nhất {score} lúc {at}',
    en: '{series}: {bins} bins, highest score {score} at {at}',
  },
  'score.highest-chance': {
    vi: '{series}: {bins} ô thời gian, điểm cao nhất {score} lúc {at}; ngưỡng này gây khoảng {perMonth} báo động nhầm mỗi tháng',
    en: '{series}: {bins} bins, highest score {score} at {at}; a border there gives about {perMonth} false alarms a month',
  },
} as const satisfies Words;
