import type { Words } from './words.ts';

export const collectWords = {} as const satisfies Words;
