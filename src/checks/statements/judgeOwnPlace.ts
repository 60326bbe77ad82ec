import type { Finding } from '../../findings/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Check } from '../types.ts';

const PLACE = /^[\u4e00-\u9fff]{1,6}?(?:州[市县区]|[省市县区州旗])/;
/** What says that a body is oneself. */
const REPORTED =
  /^(?:20\d\d年度?)?(?:部门|单位)?(?:整体支出|部门决算|项目支出|绩效自评|预算绩效)(?:绩效)?(?:自评|评价|决算|报告)?/;
const LEAST_CORE = 3;

/**
 * SE421 figure-contradicted for the unit's own name under a place that is by one sign another, where the words say that it is oneself:
 * `江洲市技师学院是江州市人力资源和社会保障局所属公益二类事业单位`. Without such words it is a neighbour.
 */
export const judgeOwnPlace: Check = ({ prose, year: { unit } }) => {
  const own = unit.name.replace(/[（(][^）)]*[）)]/g, '').trim();
  const place = PLACE.exec(own)?.[0] ?? '';
  const core = own.slice(place.length);
  if (place.length < 2 || core.length < LEAST_CORE) return [];
  const supervisor = unit.supervisor?.replace(/[（(][^）)]*[）)]/g, '').trim() ?? '';
  const kind = unit.kind ?? '';
  return prose.sentences.flatMap((sentence): readonly Finding[] => {
    const { text } = sentence;
    const findings: Finding[] = [];
    // 负责沂阴市城区道路的养护: whose work one does is one's own place's.
    const duty = new RegExp(
      `(?:负责|承担)(?<at>[\\u4e00-\\u9fff]{${place.length}})(?=城区|范围|辖区|境内|区域|行政区|城市|全域)`,
    ).exec(text);
    const other = duty?.groups?.at ?? '';
    if (duty !== null && isNear(other, place) && !text.includes(place)) {
      const start = duty.index + duty[0].length - place.length;
      const args = { figure: { what: 'name' } as const, typed: other, derived: place };
      findings.push(figureContradicted(args, placeIn(sentence, start, start + place.length)));
    }
    for (let at = text.indexOf(core); at >= 0; at = text.indexOf(core, at + core.length)) {
      const start = at - place.length;
      const typed = text.slice(Math.max(0, start), at);
      if (start < 0 || !isNear(typed, place) || !/(?:^|[，。；：\n“])[\s　]*$/.test(text.slice(0, start))) continue;
      const after = text.slice(at + core.length).replace(/^（[^）]*）/, '');
      const is = /^(?:是|为|系|属于?)(.*)$/.exec(after)?.[1] ?? '';
      const isSelf =
        REPORTED.test(after) ||
        (supervisor !== '' && is.startsWith(supervisor)) ||
        (kind.length > 4 && is.startsWith(kind)) ||
        (unit.selfReference !== undefined && text.startsWith(`（以下简称${unit.selfReference}`, at + core.length));
      if (!isSelf) continue;
      const args = { figure: { what: 'name' } as const, typed: typed + core, derived: own };
      findings.push(figureContradicted(args, placeIn(sentence, start, at + core.length)));
    }
    return findings;
  });
};

/** By one sign another, and of the same kind of place. */
function isNear(typed: string, place: string): boolean {
  if (typed.length !== place.length || typed.slice(-1) !== place.slice(-1)) return false;
  return [...typed].filter((sign, at) => sign !== place.charAt(at)).length === 1;
}
