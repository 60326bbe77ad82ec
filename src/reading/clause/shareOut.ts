import { partOf } from '../nameThings.ts';
import type { Thing } from '../types.ts';
import type { ClauseReading } from './clauseReading.ts';

/** `年初预算、调整后预算、决算分别为`, `基本支出、项目支出分别为`: whose the numbers are that follow. */
export function shareOut(reading: ClauseReading): void {
  const { listed } = reading.before;
  const columns = [...reading.before.columns, ...reading.columnsJoined];
  if (columns.length > 0 && reading.column !== undefined && listed.length <= 1)
    reading.columnQueue = [...columns, reading.column];
  else reading.queue = listQueue(reading);
}

/** The things that 分别 gives their numbers; a whole and its parts are no such row. */
function listQueue(reading: ClauseReading): readonly Thing[] | 'unclear' | undefined {
  const listed = [...reading.before.listed, ...reading.joined];
  if (listed.length === 0) return 'unclear';
  if (reading.thing === undefined) return 'unclear';
  const { whole } = reading.thing;
  const isUnit = ({ unit, whole: own }: Thing) => unit !== undefined && own === undefined;
  // 局本级、养护中心工资福利支出分别为: of each unit that.
  const parts = whole === undefined ? listed : listed.map((one) => (isUnit(one) ? partOf(whole, one) : one));
  return [...parts, reading.thing];
}

export function takeFromQueue(reading: ClauseReading): Thing | undefined {
  if (reading.queue === undefined || reading.queue === 'unclear') return undefined;
  const [next, ...rest] = reading.queue;
  reading.queue = next === undefined ? 'unclear' : rest;
  return next;
}
