/** As much of JSON Schema as the error messages look at. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, unknown>>;
  readonly 'x-kind'?: string;
  readonly 'x-integerDigits'?: number;
  readonly 'x-decimals'?: number;
}

/** Follows `$ref`s inside one schema file; titles beside a `$ref` win. */
export function resolveSchema(root: Schema, schema: Schema | undefined): Schema | undefined {
  if (schema?.$ref === undefined) return schema;
  let target: unknown = root;
  for (const step of schema.$ref.split('/').slice(1)) target = (target as Record<string, unknown> | undefined)?.[step];
  const { $ref: _, ...beside } = schema;
  return { ...resolveSchema(root, target as Schema | undefined), ...beside };
}
