import type { Words } from './words.ts';

export const alertWords = {} as const satisfies Words;
