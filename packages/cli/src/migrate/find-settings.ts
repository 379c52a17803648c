import type { AnyNode, Node } from 'acorn';

import type { NamedObject } from './collect-nodes.ts';
import { collectNodes } from './collect-nodes.ts';
import type { EarlierSettings, Manager } from './earlier-settings.ts';
import { readKlaro } from './read-klaro.ts';
import { readOrejime } from './read-orejime.ts';
import { createBudget, readStaticValue, type ReadingBudget } from './read-static-value.ts';
import { readVanillaCookieconsent } from './read-vanilla-cookieconsent.ts';
import { readVanillaTwo } from './read-vanilla-two.ts';
import type { StaticRecord } from './static-value.ts';
import { entryAt } from './values-at.ts';

/** A configuration that was found in a script. */
export interface FoundSettings {
  readonly settings: EarlierSettings;
  /** As it stands in the script. */
  readonly record: StaticRecord;
}

interface Form {
  readonly manager: Manager;
  /** Tells a configuration by its keys, and by the name it is given where managers share them. */
  readonly is: (record: StaticRecord, name: string) => boolean;
  readonly read: (record: StaticRecord) => EarlierSettings;
}

const FORMS: readonly Form[] = [
  {
    manager: 'vanilla-cookieconsent',
    is: (record) =>
      kindAt(record, 'categories') === 'record' && entryAt(record, 'language') !== undefined,
    read: readVanillaCookieconsent,
  },
  {
    manager: 'vanilla-cookieconsent',
    is: (record) => kindAt(record, 'languages') === 'record',
    read: readVanillaTwo,
  },
  {
    manager: 'orejime',
    is: (record, name) =>
      isListOf(record, 'purposes', 'id') ||
      (isListOf(record, 'apps', 'name') && (/orejime/i.test(name) || isOrejimeTwo(record))),
    read: readOrejime,
  },
  {
    manager: 'klaro',
    is: (record) => isListOf(record, 'services', 'name') || isListOf(record, 'apps', 'name'),
    read: readKlaro,
  },
];

/** Keys that tell a configuration; objects of a bundle that have none of them need not be read. */
const TELLING: ReadonlySet<string> = new Set([
  'categories',
  'languages',
  'services',
  'apps',
  'purposes',
]);

/**
 * Finds the first configuration in a script, whatever function it stands in.
 *
 * @param wanted - Only this manager's; absent: any.
 */
export function findSettings(tree: Node, wanted: Manager | undefined): FoundSettings | undefined {
  const { objects, constants } = collectNodes(tree);
  const forms = FORMS.filter(({ manager }) => wanted === undefined || manager === wanted);
  const read = ({ name, node }: NamedObject, budget: ReadingBudget): FoundSettings | undefined => {
    const record = readStaticValue(node, constants, budget);
    if (record.kind !== 'record') return undefined;
    const meant = wanted === 'orejime' ? 'orejime' : name;
    const form = forms.find(({ is }) => is(record, meant));
    return form === undefined ? undefined : { settings: form.read(record), record };
  };
  // Which keys an object has that spreads others only reading tells.
  const forSpreads = createBudget();
  for (const object of objects) {
    const isTold = keysOf(object.node).some((key) => TELLING.has(key));
    if (!isTold && !hasSpread(object.node)) continue;
    const found = read(object, isTold ? createBudget() : forSpreads);
    if (found !== undefined) return found;
  }
  return undefined;
}

function keysOf(node: AnyNode): readonly string[] {
  if (node.type !== 'ObjectExpression') return [];
  return node.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.computed) return [];
    const { key } = property;
    if (key.type === 'Identifier') return [key.name];
    return key.type === 'Literal' ? [String(key.value)] : [];
  });
}

function hasSpread(node: AnyNode): boolean {
  return (
    node.type === 'ObjectExpression' && node.properties.some(({ type }) => type === 'SpreadElement')
  );
}

/** Klaro has neither. */
function isOrejimeTwo(record: StaticRecord): boolean {
  return ['appElement', 'mustNotice'].some((key) => entryAt(record, key) !== undefined);
}

function kindAt(record: StaticRecord, key: string): string | undefined {
  return entryAt(record, key)?.value.kind;
}

function isListOf(record: StaticRecord, key: string, part: string): boolean {
  const value = entryAt(record, key)?.value;
  if (value?.kind !== 'list') return false;
  return value.items.some((item) => entryAt(item, part) !== undefined);
}
