import type { z } from 'zod';
import { FORMS } from './common.ts';
import type { Said } from './mistake.ts';
import { nearest } from './nearest.ts';
import type { Path } from './position.ts';
import type { JsonSchema } from './schema.ts';

/** A schema issue as one or more sentences, each with the path it is about. `atKey`: the key is wrong, not its value. */
export interface Complaint extends Said {
  path: Path;
  atKey: boolean;
}

type Issue = z.core.$ZodIssue;

/** What zod found, said to a person. `schema` knows which keys exist where, for "có phải ý bạn là …?". */
export function complaintsOf(issue: Issue, schema: JsonSchema): Complaint[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({ path: [...issue.path, key], atKey: true, ...unknownKey(key, known) }));
  }
  return [{ path: issue.path, atKey: false, ...sayIssue(issue) }];
}

function unknownKey(key: string, known: readonly string[]): Said {
  const hint = suggestion(key, known);
  const list = known.join(', ');
  return {
    vi: `Thừa khóa “${key}”.${hint?.vi ?? ` Ở đây chỉ có: ${list}.`}`,
    en: `Unknown key "${key}".${hint?.en ?? ` Known here: ${list}.`}`,
  };
}

/** "Có phải ý bạn là …?", or null when nothing is near. */
export function suggestion(word: string, choices: readonly string[]): Said | null {
  const near = nearest(word, choices);
  return near === null ? null : { vi: ` Có phải ý bạn là “${near}”?`, en: ` Did you mean "${near}"?` };
}

function sayIssue(issue: Issue): Said {
  if (issue.input === undefined) return missing(issue);
  if (issue.input === null)
    return { vi: `${nameOf(issue)} đang bỏ trống.`, en: `${nameOf(issue, 'en')} is empty.` };
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'invalid_value':
      return wrongChoice(issue);
    case 'invalid_format':
      return wrongForm(issue);
    case 'too_small':
    case 'too_big':
      return wrongSize(issue);
    case 'invalid_union':
      return sayUnion(issue);
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return { vi: `${nameOf(issue)} chưa đúng: ${issue.message}.`, en: issue.message };
  }
}

function missing(issue: Issue): Said {
  return { vi: `Thiếu ${nameOf(issue).replace(/^K/, 'k')}.`, en: `Missing ${nameOf(issue, 'en')}.` };
}

const TYPES: Record<string, Said> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách (mỗi dòng bắt đầu bằng "- ")', en: 'a list (each line begins with "- ")' },
  object: { vi: 'nhóm khóa', en: 'a group of keys' },
};

function wrongType(issue: z.core.$ZodIssueInvalidType): Said {
  const wanted = TYPES[issue.expected] ?? { vi: issue.expected, en: issue.expected };
  const quote =
    issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input)
      ? { vi: ' Hãy đặt trong dấu nháy "…".', en: ' Put it in quotes "…".' }
      : { vi: '', en: '' };
  return {
    vi: `${nameOf(issue)} phải là ${wanted.vi}, đang là ${shown(issue.input).vi}.${quote.vi}`,
    en: `${nameOf(issue, 'en')} must be ${wanted.en}, it is ${shown(issue.input).en}.${quote.en}`,
  };
}

function wrongChoice(issue: z.core.$ZodIssueInvalidValue): Said {
  const choices = issue.values.map(String);
  const hint = suggestion(String(issue.input), choices) ?? { vi: '', en: '' };
  const list = choices.join(', ');
  return {
    vi: `${nameOf(issue)} không nhận ${shown(issue.input).vi}. Chọn một trong: ${list}.${hint.vi}`,
    en: `${nameOf(issue, 'en')} does not take ${shown(issue.input).en}. Choose one of: ${list}.${hint.en}`,
  };
}

const FORMATS: Record<string, Said> = {
  date: {
    vi: 'ngày có thật dạng YYYY-MM-DD, ví dụ 2026-11-21',
    en: 'a real day as YYYY-MM-DD, such as 2026-11-21',
  },
  url: {
    vi: 'địa chỉ đầy đủ, ví dụ https://baohiemxahoi.gov.vn',
    en: 'a full address, such as https://baohiemxahoi.gov.vn',
  },
  email: {
    vi: 'địa chỉ thư, ví dụ canbo@haidang.example',
    en: 'a mail address, such as officer@haidang.example',
  },
};

function wrongForm(issue: z.core.$ZodIssueInvalidStringFormat): Said {
  const forms: Record<string, Said> = FORMS;
  const form = forms[issue.message] ?? FORMATS[issue.format] ?? { vi: issue.message, en: issue.message };
  return {
    vi: `${nameOf(issue)} không đúng dạng: ${shown(issue.input).vi}. Cần ${form.vi}.`,
    en: `${nameOf(issue, 'en')} has the wrong form: ${shown(issue.input).en}. Needed: ${form.en}.`,
  };
}

function wrongSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Said {
  const bound = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  if (issue.origin === 'string')
    return { vi: `${nameOf(issue)} đang bỏ trống.`, en: `${nameOf(issue, 'en')} is empty.` };
  const counted = issue.origin === 'array';
  const relation = issue.exact === true ? 'exact' : issue.code;
  const words = {
    exact: { vi: 'đúng', en: 'exactly' },
    too_small: {
      vi: issue.inclusive === false ? 'lớn hơn' : 'ít nhất',
      en: issue.inclusive === false ? 'more than' : 'at least',
    },
    too_big: {
      vi: issue.inclusive === false ? 'nhỏ hơn' : 'nhiều nhất',
      en: issue.inclusive === false ? 'less than' : 'at most',
    },
  }[relation];
  const has = Array.isArray(issue.input) ? String(issue.input.length) : String(issue.input);
  return {
    vi: counted
      ? `${nameOf(issue)} phải có ${words.vi} ${bound} mục, đang có ${has}.`
      : `${nameOf(issue)} phải ${words.vi} ${bound}, đang là ${has}.`,
    en: counted
      ? `${nameOf(issue, 'en')} must have ${words.en} ${bound} items, it has ${has}.`
      : `${nameOf(issue, 'en')} must be ${words.en} ${bound}, it is ${has}.`,
  };
}

/** A value that fits none of several shapes: the last shape is the one documented, so it speaks. */
function sayUnion(issue: z.core.$ZodIssueInvalidUnion): Said {
  const inner = issue.errors.at(-1)?.[0];
  return inner === undefined
    ? { vi: `${nameOf(issue)} chưa đúng.`, en: `${nameOf(issue, 'en')} is not right.` }
    : sayIssue({ ...inner, path: issue.path, input: issue.input } as Issue);
}

/** The last named step of the path: `Khóa “owner”`, `Mục thứ 3 của “terms”`. */
function nameOf(issue: Issue, language: 'vi' | 'en' = 'vi'): string {
  const last = issue.path.at(-1);
  if (last === undefined) return language === 'vi' ? 'Tệp' : 'The file';
  if (typeof last !== 'number') return language === 'vi' ? `Khóa “${String(last)}”` : `key "${String(last)}"`;
  const list = String(issue.path.findLast((step) => typeof step === 'string') ?? '');
  return language === 'vi' ? `Mục thứ ${last + 1} của “${list}”` : `item ${last + 1} of "${list}"`;
}

const LONGEST_QUOTE = 40;

function shown(value: unknown): Said {
  if (Array.isArray(value)) return { vi: 'một danh sách', en: 'a list' };
  if (typeof value === 'object') return { vi: 'một nhóm khóa', en: 'a group of keys' };
  const text = String(value);
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return { vi: `“${short}”`, en: `"${short}"` };
}

/** Keys the schema knows at a path of the value. */
function keysAt(schema: JsonSchema, path: Path): string[] {
  let here: JsonSchema | undefined = schema;
  for (const step of path) {
    here = groupOf(here);
    here = typeof step === 'number' ? here?.items : here?.properties?.[String(step)];
  }
  return Object.keys(groupOf(here)?.properties ?? {});
}

/** Past "this or null". */
function groupOf(schema: JsonSchema | undefined): JsonSchema | undefined {
  return schema?.anyOf?.find((one) => one.properties ?? one.items) ?? schema;
}
