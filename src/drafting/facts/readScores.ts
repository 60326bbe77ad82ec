import { findAmounts } from '../../reading/findAmounts.ts';
import { normalize } from '../../reading/normalize.ts';
import { readPoints } from '../../reading/readPoints.ts';
import { findScopes } from '../../reading/yearScope.ts';
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
  readTotal(sentence, drafting);
}

/** `根据…指标体系，我站自评得分96.5分`: all points, on the scorecard that the sentence names. */
function readTotal(sentence: Sentence, { tree, form, year }: Drafting): void {
  if (!sentence.text.includes('分')) return;
  const { text, typedAt } = normalize(sentence.text);
  const basis = /(?:根据|依据|按照?|对照)(?<rubric>[^，。]{4,40})，/.exec(text);
  // 对照年初设定的绩效目标逐项核实，自评得分97分: points by targets are on no scorecard, and those of an annex are compared there.
  const named = basis?.groups?.rubric ?? '';
  if (basis === null || !/体系|表|标准|细则|办法|评分|指标/.test(named) || /附[件表]/.test(named)) return;
  const from = basis.index + basis[0].length;
  const unit = (tree.textAt(['unit', 'name']) ?? '').replace(/[（(][^）)]*[）)]/g, '');
  const scored = {
    text,
    amounts: findAmounts(text),
    scopes: findScopes(text, Number(year)),
    year: Number(year),
  };
  // 上级对我站考评得分91分: somebody else gives them.
  const by = /^([^，。]{2,30}?)对/.exec(text.slice(from))?.[1];
  const told = readPoints(scored, unit).find(
    ({ amount, of, role }) =>
      amount.start >= from && (of === 'total' || by !== undefined) && role !== 'lost' && role !== 'full',
  );
  if (told === undefined) return;
  const { value, end } = told.amount;
  const reason = /^，原因是：([^。]+)/.exec(text.slice(end));
  const title = named.replace(/[《》]/g, '');
  const own = form.rubrics.find((rubric) => rubric.title === title);
  tree.push(
    ['declared'],
    new Map<string, DraftNode>([
      ['rubric', words(own?.id ?? title, sentence.origin)],
      ['points', plain(value.toFixed(), undefined)],
      ['by', words(by ?? '本单位', undefined)],
      ...(reason === null ? [] : [['reason', words(reason[1] ?? '')] as const]),
    ]),
  );
  sentence.understood.push({ start: typedAt(basis.index), end: typedAt(end + (reason?.[0].length ?? 0)) });
}
