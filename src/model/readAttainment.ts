import { childOf, placeOfKey } from '../source/query.ts';
import type { SourceMap, SourceNode } from '../source/types.ts';
import { directionOfWords } from './findings/findings.ts';
import { emptyMap, readBudgeted } from './readBudgeted.ts';
import { readNumberCell, readWordsCell } from './readCell.ts';
import type { Reader } from './reader.ts';
import { readFromUnits } from './readFromUnits.ts';
import {
  type Attainment,
  type Direction,
  FUNDING_ROWS,
  type Funding,
  type Goals,
  type Indicator,
  type IndicatorType,
} from './types.ts';

/** Reads the 绩效自评表 of the unit (`whole`) or of a project; both have the same keys. */
export function readAttainment(node: SourceNode, reader: Reader): Attainment {
  const execution = childOf(node, 'executionPoints') ?? emptyMap(node, 'executionPoints');
  return {
    goals: readGoals(node, reader),
    funding: readFunding(node, reader),
    executionPoints: {
      points: readNumberCell(execution, 'points', 'point', reader),
      awarded: readNumberCell(execution, 'awarded', 'point', reader),
    },
    indicators: readIndicators(node, reader),
    indicatorsPlace: placeOfKey(node, 'indicators'),
  };
}

function readGoals(parent: SourceNode, reader: Reader): Goals {
  const node = childOf(parent, 'goals') ?? emptyMap(parent, 'goals');
  return { expected: reader.prose(node, 'expected'), reached: reader.prose(node, 'reached') };
}

function readFunding(parent: SourceNode, reader: Reader): Funding | undefined {
  const node = childOf(parent, 'funding');
  if (node === undefined) return undefined;
  const rows = FUNDING_ROWS.map((row) => [row, readBudgeted(childOf(node, row) ?? emptyMap(node, row), reader)]);
  return { rows: Object.fromEntries(rows) as Funding['rows'], place: placeOfKey(parent, 'funding') };
}

function readIndicators(parent: SourceNode, reader: Reader): Indicator[] {
  const indicators: Indicator[] = [];
  for (const node of reader.maps(parent, 'indicators')) {
    indicators.push(readIndicator(node, indicators.at(-1), reader));
  }
  return indicators;
}

function readIndicator(node: SourceMap, above: Indicator | undefined, reader: Reader): Indicator {
  const { name, place } = reader.requiredNamed(node, 'name');
  const type = reader.text(node, 'type') as IndicatorType | undefined;
  const level1 = reader.text(node, 'level1') ?? above?.level1;
  // The 二级指标 of the row above carries over only under the same 一级指标.
  const level2 = reader.text(node, 'level2') ?? (level1 === above?.level1 ? above?.level2 : undefined);
  const cell = (key: string) =>
    type === 'qualitative' ? readWordsCell(node, key, reader) : readNumberCell(node, key, 'count', reader);
  return {
    level1,
    level2,
    name,
    place,
    type,
    direction: readDirection(node, type, reader),
    measure: reader.text(node, 'measure'),
    ...readTargets(cell),
    actual: cell('actual'),
    ...readFromUnits(node, reader, type === 'qualitative'),
    points: readNumberCell(node, 'points', 'point', reader),
    awarded: readNumberCell(node, 'awarded', 'point', reader),
    reason: readReasonText(node, reader),
  };
}

/** A target that was changed in the year is the one to be reached; the first one is printed before it. */
function readTargets(cell: (key: string) => Indicator['target']): Pick<Indicator, 'target' | 'originalTarget'> {
  const [first, revised] = [cell('target'), cell('revisedTarget')];
  const isChanged = revised.state === 'value' || revised.state === 'words';
  return isChanged ? { target: revised, originalTarget: first } : { target: first, originalTarget: undefined };
}

/** Reads the direction of a numeric indicator. A qualitative one has none: SE221 direction-of-words. */
function readDirection(node: SourceMap, type: IndicatorType | undefined, reader: Reader): Direction | undefined {
  const direction = reader.named(node, 'direction');
  if (direction === undefined || type !== 'qualitative') return direction?.name as Direction | undefined;
  reader.findings.push(directionOfWords({ direction: direction.name }, direction.place));
  return undefined;
}

/** Placeholders that people type into the cell of a reason where there is nothing to explain. */
const VOID = /^(?:none|无|没有|不适用|[—－\-*/、。\s]+)$/;

function readReasonText(node: SourceMap, reader: Reader): string | undefined {
  const text = reader.text(node, 'reason')?.trim();
  return text === undefined || VOID.test(text) ? undefined : text;
}
