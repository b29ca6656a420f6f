/** A stretch of the original text that says something without words. */
export interface Mark {
  start: number;
  end: number;
  name: string;
}

/**
 * What identifies somebody or something is replaced by its class before anything is learned: a model must not know a phone number, and
 * must not learn that invented links end in `.invalid`. Every part is bounded or begins at a border, so that a megabyte of letters takes
 * linear time.
 */
const IDENTIFIER = new RegExp(
  [
    String.raw`(?<link>\b(?:https?:\/\/|www\.)\S+|(?<![\w.@-])(?:[a-z\d][a-z\d-]{0,62}\.){1,4}(?:vn|com|net|org|info|xyz|top|site|online|shop|store|club|vip|icu|cc|me|io|app|link|live|pro|biz|gov|edu|ly|gl|invalid|test|example)(?![\p{L}\d])(?:\/\S*)?)`,
    String.raw`(?<mail>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63})`,
    String.raw`(?<phone>(?<![\d/])(?:\+?84|0)(?:[ .-]?\d){8,10}(?![\d/]))`,
    String.raw`(?<account>(?<![\d/])\d{9,19}(?!\d))`,
  ].join('|'),
  'giu',
);
/** "1234/QĐ-BHXH", "188/2025/NĐ-CP": capitals tell it from "2 lần/năm". */
const PAPER = /(?<![\p{L}\d/])\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{Lu}\d]{1,7}(?:-\p{Lu}[\p{Lu}\d]{0,7}){0,4}/gu;
const KINDS = ['link', 'mail', 'phone', 'account'] as const;
/** No identifier is without one of these; most texts are. */
const HINT = /[@/]|\d{3}|\w\.[a-z]/i;

/** Links, mail addresses, phone numbers, numbers of documents and accounts, in the order of the text; none overlaps another. */
export function identifiersIn(text: string): Mark[] {
  if (!HINT.test(text)) return [];
  const marks: Mark[] = [];
  for (const match of text.matchAll(IDENTIFIER)) {
    const name = KINDS.find((kind) => match.groups?.[kind] !== undefined) ?? 'account';
    marks.push({ start: match.index, end: match.index + match[0].length, name });
  }
  for (const match of text.matchAll(PAPER))
    marks.push({ start: match.index, end: match.index + match[0].length, name: 'paper' });
  let end = 0;
  return marks
    .sort((one, other) => one.start - other.start)
    .filter((mark) => {
      if (mark.start < end) return false;
      end = mark.end;
      return true;
    });
}

const FACES = faces({
  joy: '😀😁😃😄😅😆😊🙂😍😘🥰😻😋😎🤗☺🥳✨🎉👏🙌💯👍👌💪🌹🌺🌸💐❤💕💖💗💓💞💘💝💛💚💙💜🧡🥇🔥🙏🤝',
  laugh: '😂🤣😹',
  sorrow: '😞😔😟😕🙁☹😣😖😫😩😢😭😥😓💔😪😿🥺',
  anger: '😤😠😡🤬👎🖕💢👿💩',
  scorn: '🙄😒😏🤡🤮🤢😑😐🤨🙃🤷',
  fear: '😱😨😰😧😦😳⚠🆘‼❗🚨',
});
/** Typed faces, tried where one may begin. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/[:=;]['^o-]{0,2}(?:\){2,}|\]{2,}|d{2,}|>{2,})/iy, 'laugh'],
  [/(?:[:=;]['^o-]{0,2}[)\]>dp3]|\^_{0,3}\^|<3)(?![\p{L}\d])/iuy, 'joy'],
  [/[:=;]['^o-]{0,2}[([<]+|t_+t|:'\(/iy, 'sorrow'],
  [/:v(?!\p{L})/iuy, 'scorn'],
];
const MAY_BEGIN_FACE = new Set(Array.from(':=;^<Tt', (letter) => letter.charCodeAt(0)));
const ASKS = 0x3f;
const SHOUTS = 0x21;
const DOT = 0x2e;

function faces(classes: Record<string, string>): ReadonlyMap<number, string> {
  return new Map(
    Object.entries(classes).flatMap(([name, list]) =>
      Array.from(list, (face) => [face.codePointAt(0) ?? 0, name] as const),
    ),
  );
}

/** Emoji and typed faces by what they express, question and exclamation marks, dots left hanging. */
export function signsIn(text: string): Mark[] {
  const marks: Mark[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === ASKS || code === SHOUTS || code === DOT) {
      const end = runEnd(text, i, code);
      const name = punctuation(code, end - i);
      if (name !== null) marks.push({ start: i, end, name });
      i = end - 1;
    } else if (code >= 0x2000 && (code < 0x3000 || (code & 0xfc00) === 0xd800)) {
      const face = FACES.get(text.codePointAt(i) ?? 0);
      const length = (code & 0xfc00) === 0xd800 ? 2 : 1;
      if (face !== undefined) marks.push({ start: i, end: i + length, name: `face ${face}` });
      i += length - 1;
    } else if (code < 0x80 && MAY_BEGIN_FACE.has(code)) {
      const mark = typedFace(text, i);
      if (mark === null) continue;
      marks.push(mark);
      i = mark.end - 1;
    }
  }
  return marks;
}

function punctuation(code: number, length: number): string | null {
  if (code === DOT) return length >= 2 ? '..' : null;
  const sign = code === ASKS ? '?' : '!';
  return length > 1 ? sign + sign : sign;
}

function runEnd(text: string, from: number, code: number): number {
  let end = from + 1;
  while (end < text.length && text.charCodeAt(end) === code) end++;
  return end;
}

function typedFace(text: string, at: number): Mark | null {
  for (const [face, name] of TYPED) {
    face.lastIndex = at;
    const match = face.exec(text);
    if (match) return { start: at, end: at + match[0].length, name: `face ${name}` };
  }
  return null;
}
