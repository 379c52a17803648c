import type { AnyNode, Node } from 'acorn';

/** An object literal with the name it is known by: the variable it is given to, or the function it is passed to. */
export interface NamedObject {
  readonly name: string;
  readonly node: AnyNode;
}

/** What a search for a configuration looks at. */
export interface CollectedNodes {
  /** In document order, the outer before the inner. */
  readonly objects: readonly NamedObject[];
  /** Values of names that are given one once in the whole script, and never another. */
  readonly constants: ReadonlyMap<string, AnyNode>;
}

/** Collects the object literals and constants of a script, wherever they stand: configurations are often made in an event listener. */
export function collectNodes(tree: Node): CollectedNodes {
  const objects: NamedObject[] = [];
  const values = new Map<string, AnyNode | null>();
  const names = new Map<unknown, string>();
  for (const node of walk(tree)) {
    if (node.type === 'ObjectExpression') objects.push({ name: names.get(node) ?? '', node });
    for (const [name, value] of givenNames(node)) names.set(value, name);
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init) {
      const { name } = node.id;
      values.set(name, values.has(name) ? null : node.init);
    }
    // A second value, or a parameter of that name: what it is depends on where.
    for (const target of changedTargets(node))
      if (target.type === 'Identifier') values.set(target.name, null);
  }
  const constants = [...values].filter((entry): entry is [string, AnyNode] => entry[1] !== null);
  return { objects, constants: new Map(constants) };
}

/** What this node gives another value, or a value that is not known. */
function changedTargets(node: AnyNode): readonly AnyNode[] {
  if (node.type === 'AssignmentExpression') return [node.left];
  if (node.type === 'UpdateExpression') return [node.argument];
  return 'params' in node ? node.params : [];
}

/** Values that this node gives a name to. */
function givenNames(node: AnyNode): (readonly [name: string, value: unknown])[] {
  if (node.type === 'VariableDeclarator') return [[dotted(node.id), node.init]];
  if (node.type === 'AssignmentExpression') return [[dotted(node.left), node.right]];
  if (node.type !== 'CallExpression') return [];
  return node.arguments.map((value) => [dotted(node.callee), value] as const);
}

/** `window.orejimeConfig`, `CookieConsent.run`; what is neither a name nor a property is `''`. */
function dotted(node: Node): string {
  const { type, name, object, property } = node as Partial<AnyNode> & Record<string, unknown>;
  if (type === 'Identifier') return String(name);
  if (type !== 'MemberExpression') return '';
  return `${dotted(object as Node)}.${dotted(property as Node)}`;
}

/** Every node, in document order; a stack of our own, so that depth is no danger. */
function* walk(root: Node): Generator<AnyNode> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node as AnyNode;
    const children = Object.values(node).flat().filter(isNode);
    stack.push(...children.toReversed());
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
