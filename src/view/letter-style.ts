import type { Tone } from './letter.ts';

/** Colour of a letter's edge, label and button; white words on it have at least 4.5:1. */
export const EDGE: Record<Tone, string> = {
  calm: '#2f7a5d',
  note: '#2a6f97',
  warning: '#b45309',
  crisis: '#b42318',
};

export const INK = '#1d2733';
export const FAINT = '#56616d';
export const PAPER = '#ffffff';
export const PAGE = '#eef1f4';
export const QUOTE = '#f1f5f8';

export const FONT = "font-family:'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
/** Words of a letter, and its small print. `mso-line-height-rule` makes Word keep the height of a line. */
export const BODY = `${FONT};font-size:16px;line-height:24px;mso-line-height-rule:exactly;color:${INK}`;
export const SMALL = `${FONT};font-size:14px;line-height:20px;mso-line-height-rule:exactly;color:${FAINT}`;

/** Colours of the night by class: for programs that ask the system, and for those of Outlook, which mark what they turn dark. */
const NIGHT: readonly (readonly [name: string, rule: string])[] = [
  ['page', 'background:#10151b !important'],
  ['card', 'background:#1a222b !important'],
  ['quote', 'background:#22303c !important'],
  ['ink', 'color:#e8edf2 !important'],
  ['faint', 'color:#a9b6c3 !important'],
  ['link', 'color:#8cc4ea !important'],
];

export const STYLE =
  ':root{color-scheme:light dark;supported-color-schemes:light dark}' +
  'body{-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%}' +
  'table{border-collapse:separate;mso-table-lspace:0;mso-table-rspace:0}' +
  `@media (prefers-color-scheme:dark){${NIGHT.map(([name, rule]) => `.hd-${name}{${rule}}`).join('')}}` +
  NIGHT.map(([name, rule]) => `[data-og${rule.startsWith('color') ? 'sc' : 'sb'}] .hd-${name}{${rule}}`).join(
    '',
  ) +
  '@media (max-width:480px){.hd-in{padding-left:16px !important;padding-right:16px !important}}';
