import type { Words } from './words.ts';

export const deskWords = {} as const satisfies Words;
