import { lastWords } from './listNumbers.ts';

/** `离退休29人`, `在册职工52人`: how many there are is no step from one number to another, though 离退休 ends like one. */
export function tellsStock(before: string): boolean {
  return STOCK.test(lastWords(before));
}

const STOCK = /离退休|退休(?:人员|干部|职工|教师)$|(?:现有|实有|共有|在册)[^，。；]*$/;
