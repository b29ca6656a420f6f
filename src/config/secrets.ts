import { fault } from '../domain/fault.ts';

/**
 * A secret from the environment: the value of `NAME`, or the content of the file `NAME_FILE` names (how containers hand out
 * secrets), without its last line break. Null when neither is set.
 * @throws fault `invalid` when both are set, or when the file cannot be read or is empty.
 */
export function readSecret(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  readFile: (path: string) => string,
): string | null {
  const value = env[name] ?? '';
  const file = env[`${name}_FILE`] ?? '';
  if (value !== '' && file !== '') throw fault('invalid', 'secret-twice', { name });
  if (file === '') return value === '' ? null : value;
  const content = contentOf(file, readFile)?.replace(/\r?\n$/, '') ?? '';
  if (content === '') throw fault('invalid', 'secret-unreadable', { name, file });
  return content;
}

function contentOf(file: string, readFile: (path: string) => string): string | null {
  try {
    return readFile(file);
  } catch {
    return null;
  }
}
