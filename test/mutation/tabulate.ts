import type { Kind } from './mutateNumber.ts';
import type { Killed } from './mutatePassage.ts';

const KINDS: readonly Kind[] = ['money', 'percent', 'count', 'points', 'year', 'way'];

/** How many of each kind are told, by what they rested on. */
export function tabulate(killed: readonly Killed[]): string {
  const rows = [...KINDS, undefined].map((kind) => {
    const own = killed.filter((one) => kind === undefined || one.kind === kind);
    const of = (standing: Killed['standing']) => rateOf(own.filter((one) => one.standing === standing));
    return `${kind ?? 'all'}: ${of('tied')}; ${of('byValue')}; ${of('notTied')}; ${rateOf(own)}`;
  });
  return ['kind: tied and told; by value; not tied; all', ...rows].join('\n');
}

function rateOf(all: readonly Killed[]): string {
  const told = all.filter(({ isTold }) => isTold).length;
  return all.length === 0 ? '–' : `${told}/${all.length} = ${((100 * told) / all.length).toFixed(1)} %`;
}
