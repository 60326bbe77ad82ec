import {
  blockInsideSentence,
  notATemplate,
  templateConstructForbidden,
  templateOutputTooLarge,
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
  templateOutputTooLarge({ construct: '{{#each ../projects.items}}', what: 'pieces', limit: 1_000_000 }, at),
  templateOutputTooLarge({ construct: '基本支出明细', what: 'characters', limit: 5_000_000 }, at),
];
