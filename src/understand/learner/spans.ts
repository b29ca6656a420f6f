/** A stretch of the original text and what it adds to the score of a label, end exclusive. */
export interface Weighed {
  start: number;
  end: number;
  weight: number;
}

export interface Layers {
  add(start: number, end: number, weight: number): void;
  /** What all phrases added up to, in the order of the text; the layers are empty afterwards. */
  take(): Weighed[];
}

/**
 * Lays overlapping phrases over each other: each spreads its weight evenly over its letters, and letters between two borders form a span.
 * The sum stays the same. A letter of the text is a place in an array, so nothing is sorted.
 */
export function openLayers(): Layers {
  /** How the weight of a letter changes from the one before it, and whether a phrase begins or ends there. */
  let change = new Float64Array(1 << 12);
  let border = new Uint8Array(1 << 12);
  let last = -1;

  function grow(room: number): void {
    const [changes, borders] = [new Float64Array(room), new Uint8Array(room)];
    changes.set(change);
    borders.set(border);
    [change, border] = [changes, borders];
  }

  return {
    add(start, end, weight) {
      if (end >= change.length) grow(2 * (end + 1));
      const density = weight / Math.max(1, end - start);
      change[start] = (change[start] ?? 0) + density;
      change[end] = (change[end] ?? 0) - density;
      border[start] = border[end] = 1;
      if (end > last) last = end;
    },
    take() {
      const spans: Weighed[] = [];
      let density = 0;
      let start = 0;
      for (let at = 0; at <= last; at++) {
        if (border[at] === 0) continue;
        if (Math.abs(density) > 1e-12) spans.push({ start, end: at, weight: density * (at - start) });
        density += change[at] ?? 0;
        start = at;
        change[at] = 0;
        border[at] = 0;
      }
      last = -1;
      return spans;
    },
  };
}
