import { parseAst } from 'vitest/node';
import type { SourceFile } from './laws.ts';

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** An act that `file` writes into the log: its kind, or the expression that makes it up. */
export interface Written {
  path: string;
  kind: string | null;
  expression: string;
}

/** Everything that stands as `act` in an object of `file`: data of the log, where a person's deed is written down. */
export function writtenActs(file: SourceFile): Written[] {
  const tree = parseAst(file.text, { lang: file.path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  const found: Written[] = [];
  walk(tree, (node) => {
    if (node.type !== 'Property' || (node['key'] as Node)['name'] !== 'act') return;
    const value = node['value'] as Node;
    // A property of a destructured argument names no act.
    if (value.type === 'AssignmentPattern') return;
    const kind = typeof value['value'] === 'string' ? value['value'] : null;
    found.push({ path: file.path, kind, expression: file.text.slice(value.start, value.end) });
  });
  return found;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (typeof node === 'object' && node !== null) {
    const { type } = node as Partial<Node>;
    if (type === 'ObjectPattern') return;
    if (type !== undefined) visit(node as Node);
    for (const child of Object.values(node)) walk(child, visit);
  }
}
