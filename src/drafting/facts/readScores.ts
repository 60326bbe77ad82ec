import type { Drafting } from '../drafting.ts';
import { plain, words } from '../draftTree.ts';
import { isOutside } from '../placePoints.ts';
import type { DraftNode, Sentence } from '../types.ts';
import { find, mark } from './sentence.ts';

/** Points that somebody gives, for one criterion or for all. */
export function readScores(sentence: Sentence, drafting: Drafting): void {
  const { tree, form } = drafting;
  const claim = find(
    sentence,
    /^(?<rubric>[^“”，。]{4,40})“(?<title>[^”]+)”，(?<by>[^，。]{2,30}?)评(?<points>\d+(?:\.\d+)?)分(?:，(?:扣分原因|说明)[：:](?<reason>[^。]+))?/,
  );
  const criterion = form.rubrics
    .flatMap(({ id, title, groups }) =>
      groups.flatMap(({ items }) =>
        items.flatMap(({ criteria }) => criteria.map((each) => ({ id, rubric: title, each }))),
      ),
    )
    .find(({ rubric, each }) => rubric === claim?.groups?.rubric && each.title === claim?.groups?.title);
  if (claim !== undefined && criterion !== undefined) {
    const { by = '', points = '', reason } = claim.groups ?? {};
    tree.push(
      ['declared'],
      new Map<string, DraftNode>([
        ['rubric', words(criterion.id, sentence.origin)],
        ['criterion', words(criterion.each.id)],
        ['points', plain(points, undefined)],
        ['by', words(by)],
        ...(reason === undefined
          ? []
          : [[isOutside(criterion.each, points) ? 'discretion' : 'reason', words(reason)] as const]),
      ]),
    );
    mark(sentence, claim);
    return;
  }
  const total = find(
    sentence,
    /(?:根据|依据|按照?|对照)(?<rubric>[^，。]{4,40})，(?<who>[^，。]*?)(?:评价|自评|考评|的)?(?:得分|评分|评定|打分)(?:为)?(?<points>\d+(?:\.\d+)?)分(?:，原因是：(?<reason>[^。]+))?/,
  );
  // 对照年初设定的绩效目标逐项核实，自评得分97分: points by targets are on no scorecard, and those of an annex are compared there.
  const named = total?.groups?.rubric ?? '';
  if (total === undefined || !/体系|表|标准|细则|办法|评分|指标/.test(named) || /附[件表]/.test(named)) return;
  const { rubric = '', who = '', points = '', reason } = total.groups ?? {};
  const by = /^([^，。]{2,30}?)对/.exec(who)?.[1];
  const own = form.rubrics.find(({ title }) => title === rubric.replace(/[《》]/g, ''));
  tree.push(
    ['declared'],
    new Map<string, DraftNode>([
      ['rubric', words(own?.id ?? rubric.replace(/[《》]/g, ''), sentence.origin)],
      ['points', plain(points, undefined)],
      ['by', words(by ?? '本单位', undefined)],
      ...(reason === undefined ? [] : [['reason', words(reason)] as const]),
    ]),
  );
  mark(sentence, total);
}
