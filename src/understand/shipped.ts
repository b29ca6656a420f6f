import { existsSync, readFileSync } from 'node:fs';
import { decode } from './learner/packed.ts';
import type { NamedModel } from './reader.ts';

const FILE = new URL('../../data/model/haidang.bin', import.meta.url);

/**
 * The model that comes with the product, taught by us; null when the file was taken away: the rules then conclude by themselves.
 * @throws fault `invalid` when the file is damaged
 */
export function shippedModel(file: URL = FILE): NamedModel | null {
  if (!existsSync(file)) return null;
  return { name: 'haidang', model: decode(readFileSync(file)) };
}
