/** A parsed node, as little of it as counting needs. */
export interface TreeNode {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: TreeNode[];
}

/** How many characters a node says, and how many of them in links. */
export interface Weight {
  all: number;
  linked: number;
}

/** Elements whose text nobody reads. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'head']);

/** The weight of every node, counted once from the leaves up. */
export function weigh(roots: readonly TreeNode[]): ReadonlyMap<TreeNode, Weight> {
  const order: TreeNode[] = [];
  const waiting = [...roots];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    order.push(node);
    if (!UNSEEN.has(node.name ?? '')) for (const child of node.children ?? []) waiting.push(child);
  }
  const weights = new Map<TreeNode, Weight>();
  for (const node of order.reverse()) {
    const weight = { all: node.type === 'text' ? (node.data ?? '').trim().length : 0, linked: 0 };
    for (const child of node.children ?? []) {
      const part = weights.get(child);
      weight.all += part?.all ?? 0;
      weight.linked += part?.linked ?? 0;
    }
    if (node.name === 'a') weight.linked = weight.all;
    weights.set(node, weight);
  }
  return weights;
}
