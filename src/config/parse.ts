import { LineCounter, parseDocument, type Document, type ErrorCode, type YAMLError } from 'yaml';
import { compose } from '../domain/words.ts';
import { complaintsOf } from './issues.ts';
import { pathText, type Mistake, type Said } from './mistake.ts';
import { at, positionOf, type Path } from './position.ts';
import { FILES, type FileName } from './rules.ts';
import { jsonSchema } from './schema.ts';
import type { z } from 'zod';

/** A file read and judged. `value` is null when it has mistakes. */
export interface Parsed<N extends FileName> {
  value: z.output<(typeof FILES)[N]> | null;
  mistakes: Mistake[];
  /** Points at a path of this file. */
  mistakeAt(path: Path, said: Said, atKey?: 'key' | 'value'): Mistake;
}

/**
 * Reads the text of one file of `config/` and finds everything wrong with it. Letters are composed first, so that a phrase typed
 * on a Mac matches the same phrase typed elsewhere.
 */
export function parseFile<N extends FileName>(name: N, file: string, text: string): Parsed<N> {
  const lines = new LineCounter();
  const document = parseDocument(compose(text), { lineCounter: lines, prettyErrors: false });
  const mistakeAt: Parsed<N>['mistakeAt'] = (path, said, atKey = 'value') => ({
    file,
    ...positionOf(document, lines, path, atKey),
    path: pathText(path),
    message: said.vi,
    english: said.en,
  });
  const mistakes = firstOfEachLine(
    withoutEcho(document.errors).map((error) => syntaxMistake(file, error, lines)),
  );
  // A doubled key hides nothing else; any other syntax error leaves a value nobody can judge.
  if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY'))
    return { value: null, mistakes, mistakeAt };
  const { value, found } = judge(name, document, mistakeAt);
  mistakes.push(...found);
  return { value: mistakes.length === 0 ? value : null, mistakes, mistakeAt };
}

/** One bracket left open makes every later line wrong: of broken syntax only the first places are told, or they hide among their echoes. */
const ECHOES = 3;

function withoutEcho(errors: readonly YAMLError[]): YAMLError[] {
  const broken = errors.filter((error) => error.code !== 'DUPLICATE_KEY');
  const told = new Set(broken.toSorted((a, b) => a.pos[0] - b.pos[0]).slice(0, ECHOES));
  return errors.filter((error) => error.code === 'DUPLICATE_KEY' || told.has(error));
}

function judge<N extends FileName>(name: N, document: Document, mistakeAt: Parsed<N>['mistakeAt']) {
  const result = FILES[name].safeParse(document.toJS() ?? {}, { reportInput: true });
  if (result.success) return { value: result.data as z.output<(typeof FILES)[N]>, found: [] };
  const schema = jsonSchema(name);
  const found = result.error.issues
    .flatMap((issue) => complaintsOf(issue, schema))
    .map((complaint) => mistakeAt(complaint.path, complaint, complaint.at));
  return { value: null, found };
}

const SYNTAX: Partial<Record<ErrorCode, Said>> = {
  DUPLICATE_KEY: {
    vi: 'Khóa này đã có ở trên, chỉ được viết một lần.',
    en: 'This key stands above already.',
  },
  TAB_AS_INDENT: {
    vi: 'Thụt dòng bằng phím Tab: hãy dùng dấu cách.',
    en: 'Indented with a tab: use spaces.',
  },
  BAD_INDENT: {
    vi: 'Thụt dòng không khớp với các dòng cùng cấp.',
    en: 'The indentation does not match its siblings.',
  },
  MISSING_CHAR: {
    vi: 'Thiếu dấu đóng hoặc dấu phân cách (nháy, ngoặc, phẩy, hai chấm).',
    en: 'A closing mark or separator is missing (quote, bracket, comma, colon).',
  },
  MULTILINE_IMPLICIT_KEY: {
    vi: 'Dòng này thiếu dấu hai chấm, hoặc dòng trên chưa đóng nháy.',
    en: 'A colon is missing here, or a quote is still open above.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    vi: 'Câu có dấu hai chấm ở giữa: hãy đặt cả câu trong dấu nháy "…".',
    en: 'A text with a colon inside: put the whole text in quotes "…".',
  },
  BAD_SCALAR_START: {
    vi: 'Ký tự đầu này có nghĩa riêng trong YAML: hãy đặt cả câu trong dấu nháy "…".',
    en: 'This first character has a meaning of its own in YAML: put the whole text in quotes "…".',
  },
  BAD_DQ_ESCAPE: {
    vi: 'Dấu \\ trong nháy kép không đúng: dùng nháy đơn.',
    en: 'Bad escape in double quotes: use single quotes.',
  },
  BAD_ALIAS: {
    vi: 'Ký tự * hoặc & ở đầu có nghĩa riêng: hãy đặt cả câu trong dấu nháy "…".',
    en: 'A leading * or & has a meaning of its own: put the text in quotes "…".',
  },
  UNEXPECTED_TOKEN: { vi: 'Chỗ này có ký tự không mong đợi.', en: 'Unexpected characters here.' },
};

function syntaxMistake(file: string, error: YAMLError, lines: LineCounter): Mistake {
  const said = SYNTAX[error.code] ?? {
    vi: 'Sai cú pháp YAML.',
    en: `YAML syntax: ${error.message.replace(/\.?$/, '.')}`,
  };
  return { file, ...at(lines, error.pos[0]), path: '', message: said.vi, english: said.en };
}

/** One slip often confuses the parser several times over: the first complaint about a line is the one to mend. */
function firstOfEachLine(mistakes: Mistake[]): Mistake[] {
  return mistakes.filter((mistake, i) => mistakes.findIndex(({ line }) => line === mistake.line) === i);
}
