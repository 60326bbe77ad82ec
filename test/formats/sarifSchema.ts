import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const schema = JSON.parse(readFileSync(new URL('../schemas/sarif-2.1.0.schema.json', import.meta.url), 'utf8'));

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text) && isEncoded(text),
    'uri-reference': (text: string) => URL.canParse(text, 'https://example.invalid/') && isEncoded(text),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
    uuid: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
  },
});
const validate = ajv.compile(schema);

/** What is wrong with a text as a SARIF 2.1.0 log; empty where nothing is. */
export function sarifErrors(log: string): string[] {
  validate(JSON.parse(log));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Only what a URI may hold: all else has to be escaped. */
function isEncoded(text: string): boolean {
  return /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-F]{2})*$/i.test(text);
}
