/** Walking a syntax tree. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Every node of a type, outer ones first. */
export function* nodesOf(type: string, node: Node): Generator<Node> {
  if (node.type === type) yield node;
  for (const value of Object.values(node)) for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(type, child);
}
