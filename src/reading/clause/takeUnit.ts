import { partOf } from '../nameThings.ts';
import type { Thing } from '../types.ts';
import type { ClauseReading } from './clauseReading.ts';

/** 下达青峰林场60万元, 青峰林场设备购置: what is done to it, or with some of its money. */
export function takeUnit(reading: ClauseReading, thing: Thing): void {
  if (reading.leading !== '' || reading.column !== undefined || reading.thing !== undefined)
    reading.circumstances.add('part');
  reading.unit = thing;
}

/** Whose part of a thing is meant: the unit's that stands before it, or either where that was named in a clause before. */
export function findUnitPart(reading: ClauseReading, thing: Thing): Thing {
  const unit = reading.unit ?? (reading.isSelf ? undefined : reading.before.unit);
  if (thing.unit !== undefined) return findPartOfBefore(reading, thing);
  if (unit === undefined) return thing;
  // 所属单位中，养护中心工资福利支出…: one of the file's own, and what of it.
  if (reading.unit !== undefined && thing.kind === 'spending') reading.isNamedUnit = true;
  if (thing.kind === 'spending' || thing.kind === 'loose') {
    const part = partOf(thing, unit);
    return reading.unit === undefined ? { ...part, prefixes: [...part.prefixes, ...thing.prefixes] } : part;
  }
  // Of people, results and the three public expenses the file has no parts.
  reading.circumstances.add('other');
  return thing;
}

/** `工资福利支出超支98.18万元，其中局本级超24.14万元`: of what was spoken of, or of all that the unit spends. */
function findPartOfBefore(reading: ClauseReading, unit: Thing): Thing {
  const { how, hasValue, inAmong, head } = reading.before;
  // ；河道管理所30.15万元，少1.65万元: of the whole whose parts are told, behind a semicolon too.
  const thing = reading.before.thing ?? (inAmong ? head : undefined);
  // 甲项目年初预算82.00万元…。质量安全站支出62.30万元: of that, or of all that it spent.
  const { itemBefore } = reading.before;
  if ((thing === undefined || how === 'topic') && itemBefore !== undefined && itemBefore.unit === undefined) {
    const part = partOf(itemBefore, unit);
    return { ...part, prefixes: [...part.prefixes, ...unit.prefixes], whole: itemBefore };
  }
  if (thing === undefined || how === 'topic') return unit;
  if (thing.prefixes.length === 0) {
    // 会议费3.42万元，养护中心2.10万元: of that, too.
    if (hasValue) reading.circumstances.add('other');
    return unit;
  }
  if (thing.unit !== undefined && thing.whole === undefined) return unit;
  if (thing.kind !== 'spending' && thing.kind !== 'loose') {
    reading.circumstances.add('other');
    return unit;
  }
  const whole = thing.whole ?? thing;
  const part = partOf(whole, unit);
  return { ...part, prefixes: [...part.prefixes, ...unit.prefixes], whole };
}
