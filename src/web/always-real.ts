import { paths } from '../view/paths.ts';

const FOLDERS = [paths.begin, paths.signIn, paths.signOut, paths.language];

/** Addresses that are the real house's whoever asks: its door, the way into and out of a drill, and the reader's language. */
export function isAlwaysReal(path: string): boolean {
  return FOLDERS.some((folder) => path === folder || path.startsWith(`${folder}/`));
}
