// @ts-check

/**
 * Turns a published JSON Schema (draft-07) into the one that is compiled. The source reader gives the validator plain
 * JSON in which a number of the YAML file is the string '\u0001' + its exact source text, since an amount must never
 * become a JavaScript number; what a schema says of numbers is therefore said of such strings.
 *
 * The shape is kept, so the `schemaPath` of an error also leads to the right place of the published schema, and each
 * wrong scalar gives one error.
 */

/** @typedef {Record<string, unknown>} Schema */

/** What the source reader puts before the source text of a number. */
const MARK = '\u0001';

const NUMBER = '\\u0001-?(?:0|[1-9]\\d*)(?:\\.\\d+)?$';
const INTEGER = '\\u0001-?(?:0|[1-9]\\d*)$';
const NOT_A_NUMBER = '(?!\\u0001)';

const FOR_PEOPLE = new Set(['title', 'description', 'markdownDescription', 'examples', 'default', '$comment']);
const OF_NUMBERS = new Set(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']);
const HOLDS_ONE = new Set([
  'additionalItems',
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
]);
const HOLDS_LIST = new Set(['allOf', 'anyOf', 'items', 'oneOf']);
const HOLDS_MAP = new Set(['$defs', 'definitions', 'dependencies', 'patternProperties', 'properties']);

/**
 * @param {unknown} schema
 * @returns {unknown}
 */
export function transformSchema(schema) {
  if (!isObject(schema)) return schema;
  if (schema['x-kind'] === 'amount') return amount(schema);
  // A code or a telephone number is a text whatever YAML takes it for, and keeps its first zeros.
  if (schema['x-kind'] === 'code')
    return { type: 'string', pattern: '^\\u0001?[^\\S\\n\\r]*[^\\s\\u0001][^\\n\\r]{0,59}$' };
  // The one word that a number may be replaced by.
  if (schema['x-kind'] === 'numberOrNone') return { type: 'string', pattern: `^(?:${NUMBER}|none$)` };
  /** @type {Schema} */
  const result = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (FOR_PEOPLE.has(keyword) || OF_NUMBERS.has(keyword)) continue;
    // An empty `properties` tells `null` apart from its neighbours, or editors show the title of a key once for each of them.
    if (keyword === 'properties' && schema.type === 'null') continue;
    if (HOLDS_LIST.has(keyword) && Array.isArray(value)) result[keyword] = value.map(transformSchema);
    else if (HOLDS_MAP.has(keyword) && isObject(value)) result[keyword] = mapValues(value, transformSchema);
    else if (HOLDS_ONE.has(keyword)) result[keyword] = transformSchema(value);
    else if (keyword === 'const') result[keyword] = marked(value);
    else if (keyword === 'enum' && Array.isArray(value)) result[keyword] = value.map(marked);
    else result[keyword] = value;
  }
  // The list of values says it all; `type` beside it would be a second error.
  if ('const' in result || 'enum' in result) delete result.type;
  else if (result.type !== undefined) Object.assign(result, typed(result.type, result.pattern));
  return result;
}

/**
 * An amount of money: a plain decimal with a bounded number of digits, the word `none`, or nothing (unknown).
 * @param {Schema} schema
 * @returns {Schema}
 */
function amount(schema) {
  const { 'x-integerDigits': integerDigits = 15, 'x-decimals': decimals = 6 } = schema;
  const fraction = decimals === 0 ? '' : `(?:\\.\\d{1,${decimals}})?`;
  const kept = Object.entries(schema).filter(([keyword]) => keyword.startsWith('x-'));
  return {
    ...Object.fromEntries(kept),
    type: ['string', 'null'],
    pattern: `^(?:\\u0001-?(?:0|[1-9]\\d{0,${Number(integerDigits) - 1}})${fraction}|none)$`,
  };
}

/**
 * @param {unknown} type one type or a list of them
 * @param {unknown} pattern what the schema already asks of strings
 * @returns {Schema}
 */
function typed(type, pattern) {
  const types = /** @type {string[]} */ (Array.isArray(type) ? type : [type]);
  const number = types.includes('number') ? NUMBER : types.includes('integer') ? INTEGER : undefined;
  const string = types.includes('string')
    ? `${NOT_A_NUMBER}${pattern === undefined ? '' : `(?=[\\s\\S]*?(?:${pattern}))`}`
    : undefined;
  const choices = [number, string].filter((choice) => choice !== undefined);
  if (choices.length === 0) return {};
  const others = types.filter((name) => !['number', 'integer', 'string'].includes(name));
  return {
    type: others.length === 0 ? 'string' : ['string', ...others],
    pattern: choices.length === 1 ? `^${choices[0]}` : `^(?:${choices.join('|')})`,
  };
}

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function marked(value) {
  if (typeof value === 'number') return MARK + value;
  if (Array.isArray(value)) return value.map(marked);
  return isObject(value) ? mapValues(value, marked) : value;
}

/**
 * @param {unknown} value
 * @returns {value is Schema}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param {Schema} object
 * @param {(value: unknown) => unknown} change
 * @returns {Schema}
 */
function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
