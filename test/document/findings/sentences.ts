import {
  blockInsideSentence,
  notATemplate,
  templateConstructForbidden,
  unknownTemplateName,
} from '../../../src/document/findings/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  unknownTemplateName({ name: 'unit.nam', suggestion: 'unit.name' }, at),
  unknownTemplateName({ name: '天气', suggestion: undefined }, at),
  templateConstructForbidden({ construct: '{{> partial}}' }, at),
  notATemplate({ detail: "Expecting 'ID', got 'CLOSE'" }, at),
  blockInsideSentence({ name: 'narrative.duties' }, at),
];
