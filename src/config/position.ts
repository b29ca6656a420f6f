import { isMap, isScalar, isSeq, type Document, type LineCounter, type Node, type Pair } from 'yaml';

export interface Position {
  line: number;
  column: number;
}

export type Path = readonly PropertyKey[];

/**
 * Where in the text a path of the parsed value stands, counted from 1. A path that leaves the document, such as a missing key,
 * stands where its nearest existing parent begins. `atKey` points at the last key itself instead of its value.
 */
export function positionOf(
  document: Document,
  lines: LineCounter,
  path: Path,
  atKey: 'key' | 'value' = 'value',
): Position {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap<Node, Node>(node)) {
      const pair: Pair<Node, Node> | undefined = node.items.find(
        ({ key }) => isScalar(key) && key.value === step,
      );
      if (pair === undefined) break;
      const keyWanted = (atKey === 'key' && depth === path.length - 1) || isEmpty(pair.value);
      offset = (keyWanted ? null : startOf(pair.value)) ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return at(lines, offset);
}

/** Line and column of an offset, counted from 1. */
export function at(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function startOf(node: unknown): number | null {
  return (node as Node | null | undefined)?.range?.[0] ?? null;
}

/** `key:` with nothing behind it: an editor should open at the key, not at the end of the line. */
function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && node.source === '');
}
