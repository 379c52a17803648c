import type { Diagnostic } from '@candor/diagnostics';
import { CATEGORIES } from '@candor/model';
import type { Node } from 'jsonc-parser';

import { diagnose } from '../diagnose.ts';
import { configJsonSchema, type JsonSchemaNode } from './config-json-schema.ts';
import { nearestWord } from './nearest-word.ts';

/**
 * Reports every key that the schema does not have, and every key that stands twice, wherever they are.
 * Done on the tree and not on the value: a value has lost repeated keys, and `toString` would count as one that every object has.
 */
export function checkKeys(root: Node): readonly Diagnostic[] {
  return checkNode(root, configJsonSchema, '');
}

function checkNode(node: Node, schema: JsonSchemaNode, name: string): Diagnostic[] {
  const variant = pickVariant(node, schema);
  if (node.type === 'array') {
    const items = variant.items;
    if (items === undefined) return [];
    return (node.children ?? []).flatMap((child) => checkNode(child, items, name));
  }
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    if (key === undefined) return [];
    const word = String(key.value);
    const found: Diagnostic[] = seen.has(word) ? [repeated(key, word)] : [];
    seen.add(word);
    const child = schemaOfKey(variant, word);
    if (child === undefined) return [...found, unknown(key, { variant, name })];
    return value === undefined ? found : [...found, ...checkNode(value, child, word)];
  });
}

function pickVariant(node: Node, schema: JsonSchemaNode): JsonSchemaNode {
  return schema.anyOf?.find((variant) => variant['type'] === node.type) ?? schema;
}

/** Keys that every object inherits are no keys of a record either: a lookup by them would not find what was written. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

function schemaOfKey(schema: JsonSchemaNode, key: string): JsonSchemaNode | undefined {
  if (INHERITED.has(key)) return undefined;
  const known = schema.properties?.[key];
  if (known !== undefined) return known;
  const rest = schema.additionalProperties;
  // A value that should not be an object at all is reported by the validation, once, and not key by key.
  if (schema.properties === undefined && rest === undefined) return {};
  return typeof rest === 'object' ? rest : undefined;
}

function unknown(key: Node, place: { variant: JsonSchemaNode; name: string }): Diagnostic {
  const word = String(key.value);
  const known = Object.keys(place.variant.properties ?? {});
  const span = { start: key.offset, end: key.offset + key.length };
  const near = nearestWord(word, known);
  const meant = near === undefined ? '' : `Write \`${near}\`. `;
  const list =
    known.length === 0 ? 'Remove it.' : `Known here: ${known.map((k) => `\`${k}\``).join(', ')}.`;
  if (place.name === 'categories') {
    return diagnose(
      {
        code: 'no-unknown-category',
        severity: 'error',
        message: `\`${word}\` is not a category.`,
        why: 'A banner has a fixed set of categories, so that every language has words for them.',
        fix: `${meant}The categories are ${CATEGORIES.map((c) => `\`${c}\``).join(', ')}.`,
      },
      span,
    );
  }
  const where = place.name === '' ? 'the configuration' : `\`${place.name}\``;
  return diagnose(
    {
      code: 'no-unknown-key',
      severity: 'error',
      message: `\`${word}\` is not a key of ${where}.`,
      why: 'A setting that is spelled wrong would silently have no effect.',
      fix: `${meant}${list}`,
    },
    span,
  );
}

function repeated(key: Node, word: string): Diagnostic {
  return diagnose(
    {
      code: 'no-repeated-key',
      severity: 'error',
      message: `\`${word}\` stands twice in the same object.`,
      why: 'Only one of the two counts, and which one depends on who reads the file (RFC 8259 section 4).',
      fix: 'Remove one, or join their contents.',
    },
    { start: key.offset, end: key.offset + key.length },
  );
}
