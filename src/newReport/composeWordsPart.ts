import type { Form } from '../form/types.ts';
import { childOf, entryOf, listOf, mapOf, scalarOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import type { Asks } from './asks.ts';
import { commented, oneLine, yamlOf, yamlText } from './yaml.ts';

/** Composes the results as a comment, each with its value of the year before as `lastYear`. */
export function composeResults(from: SourceNode | undefined): string[] {
  const known = mapOf(childOf(from, 'results'))?.entries ?? [];
  return [
    commented(0, 'results:   # 待填：本年做成的事，正文里用 {{名称}} 引用'),
    ...(known.length === 0
      ? [commented(0, '  培训人次: { value: 待填, measure: 人次, target: 待填 }')]
      : known.map(({ key, value }) => {
          const of = (name: string) => yamlOf(childOf(value, name));
          const isFromUnits = of('from') !== '';
          const told = isFromUnits ? fromUnits(of) : 'value: 待填';
          const target = of('target') === '' ? '' : ', target: 待填';
          const qualifier = of('qualifier') === '' ? '' : `, qualifier: ${of('qualifier')}`;
          const lastYear = of('value') === '' || of('value') === 'none' ? '' : `, lastYear: ${of('value')}`;
          return commented(
            0,
            `  ${yamlText(key)}: { ${told}, measure: ${of('measure')}${qualifier}${target}${lastYear} }`,
          );
        })),
  ];
}

/** The keys by which a department takes a number from its units, as they were in the year before. */
function fromUnits(of: (key: string) => string): string {
  const rate = ['of', 'to'].filter((key) => of(key) !== '').map((key) => `, ${key}: ${of(key)}`);
  return `from: ${of('from')}${rate.join('')}`;
}

/** Composes the narrative that the form has places for, as comments that hold the words of the year before. */
export function composeNarrative(form: Form, from: SourceNode | undefined, asks: Asks): string[] {
  const known = childOf(from, 'narrative');
  const slots = new Set(form.narrative.map(({ id }) => id));
  const others = (mapOf(known)?.entries ?? []).filter(({ key }) => !slots.has(key));
  return [
    commented(0, 'narrative:   # 去掉这一行和一段前面的 # 再写；不写的段落印“未填”'),
    ...form.narrative
      .filter(({ id }) => asks(`narrative.${id}`))
      .flatMap(({ id, title }) => {
        const before = scalarOf(entryOf(known, id)?.value)?.text;
        return [commented(1, `${id}: |   # ${title}`), composeProse(before)];
      }),
    // Another form may have other places for the same words.
    ...others.flatMap(({ key, value }) => [
      commented(1, `${key}: |   # 这种格式没有这一段，上年是这样写的`),
      composeProse(scalarOf(value)?.text),
    ]),
  ];
}

function composeProse(text: string | undefined): string {
  return text === undefined ? commented(1, '  待填') : commented(1, `  ${text.trimEnd().split('\n').join('\n  ')}`);
}

/** Composes problems and measures as comments, with those of the year before. */
export function composeProblems(form: Form, from: SourceNode | undefined, asks: Asks): string[] {
  const headings = form.problemHeadings.map(({ id, title }) => `${id} ${title}`).join('；');
  const list = (key: string) => (listOf(childOf(from, key))?.items ?? []).flatMap((item) => mapOf(item) ?? []);
  const problems = list('problems');
  const measures = list('measures');
  const ofProblems = [
    commented(0, `problems:   # 待填：问题，heading 可以是：${headings}`),
    ...(problems.length === 0
      ? [commented(0, `  - { id: one, heading: ${form.problemHeadings[0]?.id ?? '待填'}, text: 待填, cause: 待填 }`)]
      : problems.map((problem) => commented(0, `  - ${oneLine(yamlOf(problem))}   # 上年的`))),
  ];
  const ofMeasures = [
    commented(0, 'measures:   # 待填：改进措施，answers 写它针对的问题的 id'),
    ...(measures.length === 0
      ? [commented(0, '  - { answers: [one], text: 待填 }')]
      : measures.map((measure) => commented(0, `  - ${oneLine(yamlOf(measure))}   # 上年的`))),
  ];
  return [...(asks('problems') ? ofProblems : []), ...(asks('measures') ? ofMeasures : [])];
}

/** Composes disclosures and other matters as comments: those of the year before without their days, or examples. */
export function composeDisclosures(from: SourceNode | undefined, asks: Asks): string[] {
  const known = (listOf(childOf(from, 'disclosures'))?.items ?? [])
    .flatMap((item) => mapOf(item) ?? [])
    .filter((disclosure) => asks(`disclosures.${yamlOf(childOf(disclosure, 'what'))}`));
  const matters = (asks('otherMatters') && scalarOf(childOf(from, 'otherMatters'))?.text) || 'none';
  const disclosed = ['budget', 'finalAccounts', 'threePublic', 'selfEvaluation'].filter((what) =>
    asks(`disclosures.${what}`),
  );
  return [
    ...(disclosed.length === 0 && known.length === 0
      ? []
      : [commented(0, `disclosures:   # 待填：在哪里公开，what 可以是 ${disclosed.join('、')}；date 写成 2026-05-31`)]),
    ...(known.length === 0
      ? disclosed.map((what) =>
          commented(0, `  - { what: ${what}, where: 待填, scope: 待填, status: planned, date: 待填 }`),
        )
      : known.map((disclosure) => {
          const kept = ['what', 'where', 'scope'].flatMap((key) => {
            const value = yamlOf(childOf(disclosure, key));
            return value === '' ? [] : [`${key}: ${value}`];
          });
          return commented(0, `  - { ${[...kept, 'status: planned, date: 待填'].join(', ')} }   # 上年的`);
        })),
    ...(matters === 'none'
      ? asks('otherMatters')
        ? [commented(0, 'otherMatters: none   # 待填：其他需要说明的情况，没有写 none')]
        : []
      : [
          commented(0, 'otherMatters: |   # 待填：其他需要说明的情况，没有写 none；上年是这样写的'),
          commented(0, `  ${matters.trimEnd().split('\n').join('\n  ')}`),
        ]),
  ];
}

/** Composes the description of an item as a comment, where the year before had one. */
export function composeDescription(node: SourceNode, key: string, depth: number): string[] {
  const text = scalarOf(childOf(node, key))?.text;
  return text === undefined ? [] : [commented(depth, `${key}: ${yamlText(oneLine(text))}   # 待填：上年是这样写的`)];
}
