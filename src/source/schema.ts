/** The part of JSON Schema that the explanations of errors use. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  /** What is required where the condition of an `if` does not hold. */
  readonly else?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, unknown>>;
  readonly 'x-kind'?: string;
  readonly 'x-integerDigits'?: number;
  readonly 'x-decimals'?: number;
  readonly 'x-least'?: string;
  readonly 'x-most'?: string;
}

/** Follows `$ref`s inside one schema file; keywords beside a `$ref`, such as `title`, override those of its target. */
export function resolveSchema(root: Schema, schema: Schema | undefined): Schema | undefined {
  if (schema?.$ref === undefined) return schema;
  let target: unknown = root;
  for (const step of schema.$ref.split('/').slice(1)) target = (target as Record<string, unknown> | undefined)?.[step];
  const { $ref: _, ...beside } = schema;
  return { ...resolveSchema(root, target as Schema | undefined), ...beside };
}

/**
 * Finds the schema of the node at a JSON pointer. (The `schemaPath` that ajv gives with an error cannot be used: it loses
 * its beginning where one definition refers to another.)
 */
export function schemaAt(root: Schema, pointer: string): Schema | undefined {
  let schema = resolveSchema(root, root);
  for (const step of stepsOf(pointer)) schema = resolveSchema(root, schema && stepInto(root, schema, step));
  return schema;
}

/** Finds the schema of what lies one step further: under a key, or in a list. */
export function stepInto(root: Schema, schema: Schema, step: string): Schema | undefined {
  const { properties, items, additionalProperties, anyOf = [] } = schema;
  if (properties !== undefined && Object.hasOwn(properties, step)) return properties[step];
  if (items !== undefined) return items;
  if (typeof additionalProperties === 'object') return additionalProperties;
  for (const choice of anyOf) {
    const found = stepInto(root, resolveSchema(root, choice) ?? {}, step);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Splits a JSON pointer (`/basic/items/0`) into its unescaped steps. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
