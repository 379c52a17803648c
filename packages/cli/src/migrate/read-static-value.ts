import type { Span } from '@candor/diagnostics';
import type { AnyNode, Node } from 'acorn';

import type { StaticEntry, StaticValue } from './static-value.ts';

/** Deeper than any configuration; a constant that is made of itself ends here. */
const MAX_DEPTH = 60;
/** More than any configuration; constants spread in constants may multiply. */
const MAX_VALUES = 200_000;

/** How many values may still be read. */
export interface ReadingBudget {
  left: number;
}

/** What reading one expression needs to know of the others. */
interface Reading {
  readonly constants: ReadonlyMap<string, AnyNode>;
  readonly depth: number;
  readonly budget: ReadingBudget;
}

/**
 * Reads an expression as far as it can be read without running the script: literals, and constants made of literals.
 *
 * @param budget - Shared by several readings, so that many large ones cost no more than one. What is left out counts as computed.
 */
export function readStaticValue(
  node: AnyNode,
  constants: ReadonlyMap<string, AnyNode>,
  budget: ReadingBudget = createBudget(),
): StaticValue {
  return read(node, { constants, depth: 0, budget });
}

/** Makes what one configuration needs at most. */
export function createBudget(): ReadingBudget {
  return { left: MAX_VALUES };
}

function read(expression: Node, reading: Reading): StaticValue {
  reading.budget.left -= 1;
  if (reading.depth > MAX_DEPTH || reading.budget.left < 0)
    return { kind: 'computed', span: spanOf(expression) };
  const node = expression as AnyNode;
  const deeper = { ...reading, depth: reading.depth + 1 };
  if (node.type === 'Literal') return readLiteral(node);
  if (node.type === 'TemplateLiteral') return readTemplate(node, deeper);
  if (node.type === 'ObjectExpression') return readObject(node, deeper);
  if (node.type === 'ArrayExpression') {
    const items = node.elements.flatMap((item) => readItem(item, deeper));
    return { kind: 'list', items, span: spanOf(node) };
  }
  if (node.type === 'Identifier' || node.type === 'MemberExpression')
    return readReference(node, deeper);
  return readOperation(node, deeper);
}

function readOperation(node: AnyNode, reading: Reading): StaticValue {
  const span = spanOf(node);
  if (node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression')
    return { kind: 'function', span };
  if (node.type === 'ParenthesizedExpression') return read(node.expression, reading);
  if (node.type === 'UnaryExpression') return readUnary(node, reading);
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return join([read(node.left, reading), read(node.right, reading)], span);
  if (node.type === 'NewExpression' || node.type === 'CallExpression')
    return readRegExp(node, reading);
  return { kind: 'computed', span };
}

function readLiteral(node: AnyNode & { type: 'Literal' }): StaticValue {
  const span = spanOf(node);
  const { value, regex } = node;
  if (regex) return { kind: 'pattern', source: regex.pattern, span };
  if (typeof value === 'string') return { kind: 'text', value, isWhole: true, span };
  if (typeof value === 'number') return { kind: 'number', value, span };
  if (typeof value === 'boolean') return { kind: 'flag', value, span };
  return value === null ? { kind: 'nothing', span } : { kind: 'computed', span };
}

function readTemplate(node: AnyNode & { type: 'TemplateLiteral' }, reading: Reading): StaticValue {
  const span = spanOf(node);
  const parts = node.quasis.flatMap((quasi, index): StaticValue[] => {
    const text = { kind: 'text', value: quasi.value.cooked ?? '', isWhole: true, span } as const;
    const next = node.expressions[index];
    return next === undefined ? [text] : [text, read(next, reading)];
  });
  return join(parts, span);
}

/** Texts and numbers one after the other; what is only known at run time becomes `*`. */
function join(parts: readonly StaticValue[], span: Span): StaticValue {
  const texts = parts.map((part) => (part.kind === 'number' ? asText(part) : part));
  if (!texts.some(({ kind }) => kind === 'text')) return { kind: 'computed', span };
  return {
    kind: 'text',
    value: texts.map((part) => (part.kind === 'text' ? part.value : '*')).join(''),
    isWhole: texts.every((part) => part.kind === 'text' && part.isWhole),
    span,
  };
}

function asText({ value, span }: { readonly value: number; readonly span: Span }): StaticValue {
  return { kind: 'text', value: String(value), isWhole: true, span };
}

function readObject(node: AnyNode & { type: 'ObjectExpression' }, reading: Reading): StaticValue {
  const entries = new Map<string, StaticEntry>();
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const spread = read(property.argument, reading);
      if (spread.kind === 'record')
        for (const [name, entry] of spread.entries) entries.set(name, entry);
      else entries.set(`...${entries.size}`, { key: spanOf(property), value: spread });
      continue;
    }
    const name = keyOf(property, reading);
    const key = spanOf(property.key);
    const isPlain = property.kind === 'init' && name !== undefined;
    const value = isPlain
      ? read(property.value, reading)
      : { kind: 'computed' as const, span: key };
    entries.set(name ?? `[${entries.size}]`, { key, value });
  }
  return { kind: 'record', entries, span: spanOf(node) };
}

function keyOf(
  { key, computed }: { readonly key: Node; readonly computed: boolean },
  reading: Reading,
): string | undefined {
  const node = key as AnyNode;
  if (!computed && node.type === 'Identifier') return node.name;
  const value = read(node, reading);
  if (value.kind === 'number') return String(value.value);
  return value.kind === 'text' && value.isWhole ? value.value : undefined;
}

function readItem(item: Node | null, reading: Reading): readonly StaticValue[] {
  if (item === null) return [];
  const node = item as AnyNode;
  if (node.type !== 'SpreadElement') return [read(node, reading)];
  const spread = read(node.argument, reading);
  return spread.kind === 'list' ? spread.items : [{ kind: 'computed', span: spanOf(node) }];
}

function readReference(
  node: AnyNode & { type: 'Identifier' | 'MemberExpression' },
  reading: Reading,
): StaticValue {
  const computed: StaticValue = { kind: 'computed', span: spanOf(node) };
  if (node.type === 'Identifier') {
    if (node.name === 'undefined') return { kind: 'nothing', span: spanOf(node) };
    const constant = reading.constants.get(node.name);
    return constant === undefined ? computed : read(constant, reading);
  }
  const owner = read(node.object, reading);
  const name = keyOf({ key: node.property, computed: node.computed }, reading);
  if (owner.kind !== 'record' || name === undefined) return computed;
  return owner.entries.get(name)?.value ?? computed;
}

/** Minifiers write `!0` for true and `void 0` for undefined. */
function readUnary(node: AnyNode & { type: 'UnaryExpression' }, reading: Reading): StaticValue {
  const span = spanOf(node);
  const value = read(node.argument, reading);
  if (node.operator === 'void' && value.kind === 'number') return { kind: 'nothing', span };
  if (node.operator === '-' && value.kind === 'number')
    return { kind: 'number', value: -value.value, span };
  if (node.operator !== '!') return { kind: 'computed', span };
  if (value.kind === 'number' || value.kind === 'flag')
    return { kind: 'flag', value: !value.value, span };
  return { kind: 'computed', span };
}

/** `new RegExp('…')` of a text that is known. */
function readRegExp(
  node: AnyNode & { type: 'NewExpression' | 'CallExpression' },
  reading: Reading,
): StaticValue {
  const span = spanOf(node);
  const [first] = node.arguments;
  const callee = node.callee as AnyNode;
  if (callee.type !== 'Identifier' || callee.name !== 'RegExp' || first === undefined)
    return { kind: 'computed', span };
  const source = read(first, reading);
  if (source.kind === 'pattern') return { ...source, span };
  return source.kind === 'text' && source.isWhole
    ? { kind: 'pattern', source: source.value, span }
    : { kind: 'computed', span };
}

function spanOf({ start, end }: Node): Span {
  return { start, end };
}
