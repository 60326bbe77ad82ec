import { childOf, listOf, mapOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import { commented, oneLine, yamlOf } from './yaml.ts';

/** Composes the 绩效自评表 of the unit as a whole, if the report of the year before has one. */
export function composeWhole(from: SourceNode | undefined): string[] {
  const known = childOf(from, 'whole');
  return known === undefined ? [] : ['', 'whole:   # 部门整体支出绩效自评表', ...composeAttainment(known, 1)];
}

/**
 * Composes an 绩效自评表 from that of the year before: what was planned is taken over, what was achieved is to be filled in.
 *
 * @param node the item or `whole` of the report of the year before
 */
export function composeAttainment(node: SourceNode, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const goals = childOf(node, 'goals');
  const indicators = (listOf(childOf(node, 'indicators'))?.items ?? []).flatMap((item) => mapOf(item) ?? []);
  const points = yamlOf(childOf(childOf(node, 'executionPoints'), 'points'));
  return [
    ...(goals === undefined
      ? []
      : [
          commented(depth, 'goals:'),
          commented(
            depth,
            `  expected: ${oneLine(yamlOf(childOf(goals, 'expected')))}   # 待填：本年的目标，上年是这样写的`,
          ),
        ]),
    ...(points === '' ? [] : [`${indent}executionPoints: { points: ${points}, awarded: }   # 执行率的得分待填`]),
    ...(indicators.length === 0
      ? []
      : [
          `${indent}indicators:   # 完成值、得分和原因待填，指标值请核对`,
          ...indicators.map((indicator) => {
            const told = indicator.entries
              .filter(({ key, value }) => KEPT_OF_INDICATOR.includes(key) && yamlOf(value) !== '')
              .map(({ key, value }) => `${key}: ${yamlOf(value)}`);
            return `${indent}  - { ${told.join(', ')}, actual: , awarded: }`;
          }),
        ]),
  ];
}

const KEPT_OF_INDICATOR: readonly string[] = [
  'level1',
  'level2',
  'name',
  'type',
  'direction',
  'target',
  'measure',
  'points',
];
