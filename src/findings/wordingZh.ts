import type { Quantity } from '../quantity/quantity.ts';
import { areFew, printWan, type Stated, splitEntry } from './wording.ts';

/* Phrases that sentences of several rooms share. */

/** Words a hint about an unknown name: the suggestion, or the known names if they are few. */
export function chooseNameZh(suggestion: string | undefined, known: readonly string[], introduction: string): string {
  if (suggestion !== undefined) return `可能应为 ${suggestion}，请核对后改正。`;
  return areFew(known) ? `${introduction}：${listZh(known)}。` : '请核对拼写，或者对照示例文件。';
}

export function listZh(names: readonly string[]): string {
  return names.join('、');
}

/** Joins clauses into one sentence; it leaves out those that are `undefined`. */
export function joinSentencesZh(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined).join('；')}。`;
}

/** Names a key, or an entry of a list by its position, counted from 1. */
export function entryNameZh(key: string): string {
  const entry = splitEntry(key);
  return entry === undefined ? `“${key}”` : `“${entry.list}”的第 ${entry.position} 项`;
}

/** Prints an amount in 万元 with its unit, unrounded. */
export function moneyZh(amount: Quantity<'yuan'>): string {
  return `${printWan(amount)}万元`;
}

/** Prints an amount as it was typed, behind words that lead to it. */
export function statedMoneyZh(amount: Stated<'yuan'>): string {
  return amount === 'none' ? ' none' : moneyZh(amount);
}

/** In which direction a figure went, and by how much. */
export const WAYS_ZH = { up: '增加', down: '减少', over: '超出', under: '低于', same: '没有变化' } as const;

export const POINTS_DOUBTS_ZH = {
  above: '得分高于分值',
  metButCut: '达到了目标，却扣了分',
  missedButFull: '没有达到目标，却得了满分',
  beatenByFar: '超过目标太多',
  missedByFar: '离目标太远',
} as const;
