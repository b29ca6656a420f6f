import {
  type Counter,
  derived,
  type Derivation,
  type Figure,
  type FigureSource,
  type Unit,
} from '../domain/paper.ts';

/** Figures as a paper is being made: each is added once under a name of its own, and told by it everywhere. */
export interface FigureBook {
  /** What was counted in a list; `ask`: the query that counts it again and opens it. */
  count(id: string, value: number | null, of: Counter, ask: string, why?: string): string;
  /** What follows from others. */
  derive(id: string, by: Derivation, of: readonly string[], unit: Unit, why?: string): string;
  /** Anything else: a measure, or what a person entered. */
  put(id: string, figure: Figure): string;
  value(id: string): number | null;
  all(): Record<string, Figure>;
}

/** @throws Error when a name is used twice for different figures, or one follows from a figure that is not there: a mistake of ours */
export function openFigures(): FigureBook {
  const figures = new Map<string, Figure>();
  const add = (id: string, value: number | null, unit: Unit, source: FigureSource, why?: string) => {
    const figure: Figure = { value, unit, source, ...(why !== undefined && value === null && { why }) };
    const known = figures.get(id);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(figure))
      throw new Error(`two figures are called ${id}`);
    figures.set(id, figure);
    return id;
  };
  const value = (id: string) => {
    const figure = figures.get(id);
    if (figure === undefined) throw new Error(`no figure is called ${id}`);
    return figure.value;
  };
  return {
    value,
    count: (id, n, of, ask, why) => add(id, n, 'count', { from: 'count', of, ask }, why),
    derive: (id, by, of, unit, why) =>
      add(id, derived(by, of.map(value)), unit, { from: 'figures', by, of: [...of] }, why),
    put: (id, { value: n, unit, source, why }) => add(id, n, unit, source, why),
    all: () => Object.fromEntries(figures),
  };
}
