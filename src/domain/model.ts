import type { Comparison } from './accuracy.ts';
import type { Instant } from './time.ts';

/** A model officers taught, as it is shown; its bytes are read only to use it. The one that came with the product is no row: it is `null`. */
export interface TaughtModel {
  id: string;
  madeAt: Instant;
  who: string;
  name: string;
  /** Texts it learned from people, beside what the shipped model knew. */
  lessons: number;
  /** What it and the model then in use answered to the mentions drawn at random. */
  figures: Comparison[];
  size: number;
  /** When it was last taken into use, and when it was put aside again. Both null: nobody has decided about it yet. */
  adoptedAt: Instant | null;
  retiredAt: Instant | null;
}

/** Models kept beside the shipped one and the one in use. */
export const MODELS_KEPT = 5;

export function inUse(model: Pick<TaughtModel, 'adoptedAt' | 'retiredAt'>): boolean {
  return model.adoptedAt !== null && model.retiredAt === null;
}
