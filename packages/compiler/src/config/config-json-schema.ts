import { toJsonSchema } from '@valibot/to-json-schema';

import { configSchema } from './config-schema.ts';

/** The part of JSON Schema (draft 7) that the configuration's schema consists of. */
export interface JsonSchemaNode {
  readonly [keyword: string]: unknown;
  readonly properties?: { readonly [key: string]: JsonSchemaNode };
  readonly additionalProperties?: boolean | JsonSchemaNode;
  readonly items?: JsonSchemaNode;
  readonly anyOf?: readonly JsonSchemaNode[];
}

/** JSON Schema of `candor.config.json`, generated from the schema that validates it. */
export const configJsonSchema: JsonSchemaNode = {
  ...(toJsonSchema(configSchema, { target: 'draft-07' }) as unknown as JsonSchemaNode),
  title: 'Candor configuration',
};
