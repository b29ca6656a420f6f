import type { z } from 'zod';
import { FORMS } from './common.ts';
import type { Said } from './mistake.ts';
import { nearest } from './nearest.ts';
import type { Path } from './position.ts';
import type { JsonSchema } from './schema.ts';

/** A schema issue as a sentence, with the path it is about. `at`: is the key wrong, or its value? */
export interface Complaint extends Said {
  path: Path;
  at: 'key' | 'value';
}

type Issue = z.core.$ZodIssue;

/** What is wrong, as the reader knows it: by its key in a file, by its place in a form. */
export type Naming = (path: Path) => Said;

/** What zod found, said to a person. `schema` knows which keys exist where, for "có phải ý bạn là …?". */
export function complaintsOf(issue: Issue, schema: JsonSchema, name: Naming = nameOf): Complaint[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => ({ path: [...issue.path, key], at: 'key', ...unknownKey(key, known) }));
  }
  return [{ path: issue.path, at: 'value', ...sayIssue(issue, name) }];
}

function unknownKey(key: string, known: readonly string[]): Said {
  const list = known.join(', ');
  const hint = suggestion(key, known) ?? { vi: ` Ở đây chỉ có: ${list}.`, en: ` Known here: ${list}.` };
  return { vi: `Thừa khóa “${key}”.${hint.vi}`, en: `Unknown key "${key}".${hint.en}` };
}

/** "Có phải ý bạn là …?", or null when nothing is near. */
export function suggestion(word: string, choices: readonly string[]): Said | null {
  const near = nearest(word, choices);
  return near === null ? null : { vi: ` Có phải ý bạn là “${near}”?`, en: ` Did you mean "${near}"?` };
}

function sayIssue(issue: Issue, naming: Naming): Said {
  const name = naming(issue.path);
  if (issue.input === undefined) return { vi: `Thiếu ${lower(name.vi)}.`, en: `Missing ${lower(name.en)}.` };
  if (issue.input === null) return empty(name);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(name, issue);
    case 'invalid_value':
      return wrongChoice(name, issue);
    case 'invalid_format':
      return wrongForm(name, issue);
    case 'too_small':
    case 'too_big':
      return wrongSize(name, issue);
    case 'invalid_union':
      return sayUnion(name, issue, naming);
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      break;
  }
  return { vi: `${name.vi} chưa đúng: ${issue.message}.`, en: `${name.en} is not right: ${issue.message}.` };
}

function empty(name: Said): Said {
  return { vi: `${name.vi} đang bỏ trống.`, en: `${name.en} is empty.` };
}

const TYPES: Readonly<Record<string, Said>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách (mỗi dòng bắt đầu bằng “- ”)', en: 'a list (each line begins with "- ")' },
  object: { vi: 'nhóm khóa', en: 'a group of keys' },
};

function wrongType(name: Said, issue: z.core.$ZodIssueInvalidType): Said {
  const wanted = TYPES[issue.expected] ?? { vi: issue.expected, en: issue.expected };
  const is = shown(issue.input);
  const unquoted = issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input);
  return {
    vi: `${name.vi} phải là ${wanted.vi}, đang là ${is.vi}.${unquoted ? ' Hãy đặt trong dấu nháy.' : ''}`,
    en: `${name.en} must be ${wanted.en}, it is ${is.en}.${unquoted ? ' Put it in quotes.' : ''}`,
  };
}

function wrongChoice(name: Said, issue: z.core.$ZodIssueInvalidValue): Said {
  const choices = issue.values.map(String);
  const is = shown(issue.input);
  const hint = (typeof issue.input === 'string' ? suggestion(issue.input, choices) : null) ?? {
    vi: '',
    en: '',
  };
  const list = choices.join(', ');
  return {
    vi: `${name.vi} không nhận ${is.vi}. Chọn một trong: ${list}.${hint.vi}`,
    en: `${name.en} does not take ${is.en}. Choose one of: ${list}.${hint.en}`,
  };
}

/** Formats zod knows by itself; ours stand in `FORMS`. */
const FORMATS: Readonly<Record<string, Said>> = {
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
    en: 'a mail address, such as canbo@haidang.example',
  },
};

function wrongForm(name: Said, issue: z.core.$ZodIssueInvalidStringFormat): Said {
  const forms: Readonly<Record<string, Said>> = FORMS;
  const form = forms[issue.message] ?? FORMATS[issue.format] ?? { vi: issue.message, en: issue.message };
  const is = shown(issue.input);
  return {
    vi: `${name.vi} không đúng dạng: ${is.vi}. Cần ${form.vi}.`,
    en: `${name.en} has the wrong form: ${is.en}. Needed: ${form.en}.`,
  };
}

const AT_LEAST: Said = { vi: 'ít nhất', en: 'at least' };
const AT_MOST: Said = { vi: 'nhiều nhất', en: 'at most' };
const EXACTLY: Said = { vi: 'đúng', en: 'exactly' };
const MORE_THAN: Said = { vi: 'lớn hơn', en: 'more than' };

function wrongSize(name: Said, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Said {
  if (issue.origin === 'string') return empty(name);
  const { words, bound } = limitOf(issue);
  if (Array.isArray(issue.input))
    return {
      vi: `${name.vi} phải có ${words.vi} ${bound} mục, đang có ${issue.input.length}.`,
      en: `${name.en} must have ${words.en} ${bound} items, it has ${issue.input.length}.`,
    };
  const is = shown(issue.input);
  return {
    vi: `${name.vi} phải ${words.vi} ${bound}, đang là ${is.vi}.`,
    en: `${name.en} must be ${words.en} ${bound}, it is ${is.en}.`,
  };
}

function limitOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): { words: Said; bound: string } {
  const bound = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  if (issue.exact === true) return { words: EXACTLY, bound };
  if (issue.code === 'too_big') return { words: AT_MOST, bound };
  return { words: issue.inclusive === false ? MORE_THAN : AT_LEAST, bound };
}

/** A value that fits none of several shapes: the last shape is the one whose form is written out, so it speaks. */
function sayUnion(name: Said, issue: z.core.$ZodIssueInvalidUnion, naming: Naming): Said {
  const inner = issue.errors.at(-1)?.[0];
  return inner === undefined
    ? { vi: `${name.vi} chưa đúng.`, en: `${name.en} is not right.` }
    : sayIssue({ ...inner, path: issue.path, input: issue.input } as Issue, naming);
}

/** The last step of a path with a name: `Khóa “owner”`, `Mục thứ 3 của “terms”`. */
function nameOf(path: Path): Said {
  const last = path.at(-1);
  if (last === undefined) return { vi: 'Tệp', en: 'The file' };
  if (typeof last !== 'number') return { vi: `Khóa “${String(last)}”`, en: `Key "${String(last)}"` };
  const list = path.findLast((step) => typeof step === 'string') ?? '';
  return { vi: `Mục thứ ${last + 1} của “${list}”`, en: `Item ${last + 1} of "${list}"` };
}

/** Of a field of a form, whose label stands beside the sentence. */
export function fieldOf(path: Path): Said {
  const last = path.at(-1);
  return typeof last === 'number'
    ? { vi: `Dòng ${last + 1}`, en: `Line ${last + 1}` }
    : { vi: 'Ô này', en: 'This field' };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const LONGEST_QUOTE = 40;

function shown(value: unknown): Said {
  if (Array.isArray(value)) return { vi: 'một danh sách', en: 'a list' };
  if (typeof value === 'object') return { vi: 'một nhóm khóa', en: 'a group of keys' };
  const text = typeof value === 'string' ? value : JSON.stringify(value);
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
