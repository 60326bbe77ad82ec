import type { Lang } from '../findings/printSentence.ts';

type Words = (done: number, total: number, rate: number, seconds: number) => string;

/** How far a run over many files is, how many it does in a second, and how long the rest will take. */
export const progressWords: Readonly<Record<Lang, Words>> = {
  zh: (done, total, rate, seconds) =>
    `${done}/${total}，每秒 ${printRate(rate)} 个，约剩 ${printTime(seconds, [' 小时 ', ' 分 ', ' 秒'])}`,
  en: (done, total, rate, seconds) =>
    `${done}/${total}, ${printRate(rate)} a second, about ${printTime(seconds, [' h ', ' min ', ' s'])} left`,
};

function printRate(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
}

function printTime(seconds: number, [hour, minute, second]: readonly [string, string, string]): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  if (hours > 0) return `${hours}${hour}${minutes}${minute}`.trimEnd();
  return minutes > 0 ? `${minutes}${minute}${whole % 60}${second}` : `${whole}${second}`;
}
