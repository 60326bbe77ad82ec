import { readNumeral } from '../reading/numerals.ts';
import { threePublicItemOf } from '../workbooks/rowNames.ts';
import { type Drafting, state } from './drafting.ts';
import { plain, words } from './draftTree.ts';
import { isOutside } from './placePoints.ts';
import { readLastStaff, readStaffOfUnits } from './readStaff.ts';
import type { DraftNode, Origin, Sentence, Stretch } from './types.ts';

const N = '([\\d０-９]+|[零〇一二两三四五六七八九十百千]+)';

/** Reads all facts of a sentence; tells whether there were any, and whether its every clause was understood. */
export function readFacts(
  text: string,
  origin: Origin,
  topics: ReadonlySet<string>,
  drafting: Drafting,
): 'none' | 'some' | 'all' {
  const sentence: Sentence = { text, origin, understood: [] };
  if (topics.has('staff') || topics.has('unit.divisions')) {
    if (!readLastStaff(sentence, drafting) && !readStaffOfUnits(sentence, drafting)) {
      readPosts(sentence, drafting);
      readRetirees(sentence, drafting);
    }
    readUnit(sentence, drafting);
    readDivisions(sentence, drafting);
  }
  if (topics.has('threePublic')) {
    readVehicles(sentence, drafting);
    readNeverSpent(sentence, drafting);
  }
  readDisclosures(sentence, drafting);
  readScores(sentence, drafting);
  if (sentence.understood.length === 0) return 'none';
  return listClauses(text).every(({ start, end }) => isUnderstood(text, start, end, sentence)) ? 'all' : 'some';
}

function listClauses(text: string): Stretch[] {
  return [...text.matchAll(/[^，。；：、,;:（）()]+/g)].map(({ 0: clause, index }) => ({
    start: index,
    end: index + clause.length,
  }));
}

/** Words that lead to a fact and say nothing by themselves. */
const FILLER =
  /^(?:其中|具体(?:有|如下|包括)?|分别[是为]|包括|另外?|同时|截[至止]|.{0,3}\d+年(?:\d+月(?:\d+日)?|末|底)?)?$/;

function isUnderstood(text: string, start: number, end: number, { understood }: Sentence): boolean {
  const clause = text.slice(start, end).trim();
  if (FILLER.test(clause)) return true;
  return understood.some((each) => each.start < end && each.end > start);
}

function find(sentence: Sentence, pattern: RegExp): RegExpExecArray | undefined {
  return pattern.exec(sentence.text) ?? undefined;
}

function mark(sentence: Sentence, match: RegExpExecArray | RegExpMatchArray): void {
  const start = match.index ?? 0;
  sentence.understood.push({ start, end: start + match[0].length });
}

/** Puts a number of people or things; what the file says otherwise elsewhere is told. */
function putCount(
  sentence: Sentence,
  match: RegExpExecArray,
  typed: string | undefined,
  path: string[],
  drafting: Drafting,
): void {
  const value = readNumeral(typed ?? '');
  if (value === undefined || !value.isInteger()) return;
  const isPut = drafting.tree.putPlain(path, value.toFixed(), sentence.origin);
  if (isPut) mark(sentence, match);
  else drafting.ledger.contradict(sentence.origin.place, match[0], drafting.tree.originAt(path));
}

const KINDS: readonly (readonly [words: string, key: string])[] = [
  ['行政', 'administrative'],
  ['事业', 'institutional'],
  ['工勤', 'service'],
  ['其他', 'other'],
];

function readPosts(sentence: Sentence, drafting: Drafting): void {
  const { text, origin } = sentence;
  const { tree } = drafting;
  const day = find(sentence, /截?[至止到]\s*(\d{4})年(\d{1,2})月(\d{1,2})日/);
  const isOfPeople = /在职|离退休|编制/.test(text);
  if (day !== undefined && isOfPeople) {
    const [, year = '', month = '', date = ''] = day;
    if (year === drafting.year)
      tree.putPlain(['staff', 'asOf'], `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, undefined);
    mark(sentence, day);
  }
  const kinds = [
    ...text.matchAll(
      new RegExp(`(?:机关)?(行政|事业|工勤|其他)(?:人员)?编制(?:人数|数)?(?:为|有)?\\s*${N}\\s*[名人个]`, 'g'),
    ),
  ];
  const total = find(
    sentence,
    new RegExp(`(?<!行政|事业|工勤|其他)(?:人员)?编制(?:总[计数]|人数|数|共|合计)*(?:为|是|有)?\\s*${N}\\s*[名人个]`),
  );
  const sum = total === undefined ? undefined : readNumeral(total[1] ?? '');
  const only = find(sentence, /(?:均|全部|都)[为是](?:机关)?(行政|事业|工勤)编制?/);
  const known = tree.get(['staff', 'authorizedPosts']) !== undefined;
  if (!known && kinds.length > 0) {
    let counted = 0;
    for (const kind of kinds) {
      const key = KINDS.find(([word]) => word === kind[1])?.[1];
      const value = readNumeral(kind[2] ?? '');
      if (key === undefined || value === undefined) continue;
      tree.putPlain(['staff', 'authorizedPosts', key], value.toFixed(), origin);
      counted += value.toNumber();
      mark(sentence, kind);
    }
    if (sum?.toNumber() === counted || sum === undefined) fillKinds(drafting);
    if (sum !== undefined && total !== undefined) {
      state(drafting, 'staff.authorizedPosts', sum.toFixed(), origin);
      mark(sentence, total);
    }
  } else if (!known && total !== undefined && sum !== undefined) {
    const ofKind = KINDS.find(([word]) => word === only?.[1])?.[1] ?? guessKind(drafting);
    if (ofKind !== undefined) {
      const note = only === undefined ? '请核对：原文没有说是哪一类编制' : undefined;
      tree.putPlain(['staff', 'authorizedPosts', ofKind], sum.toFixed(), origin, note);
      fillKinds(drafting);
      mark(sentence, total);
      if (only !== undefined) mark(sentence, only);
    } else if (tree.putPlain(['staff', 'authorizedPosts', 'total'], sum.toFixed(), origin)) {
      mark(sentence, total);
    }
  } else if (known && total !== undefined && sum !== undefined) {
    if (state(drafting, 'staff.authorizedPosts', sum.toFixed(), origin)) mark(sentence, total);
  }
  const inPost = find(
    sentence,
    new RegExp(`(?:实际|现有|实有)?在职(?:在编|在岗)?(?:人员|人数|职工|干部职工)?(?:为|共|有|总数)*\\s*${N}\\s*[人名]`),
  );
  // 在职人员中有4人: a part of them.
  if (inPost !== undefined) putCount(sentence, inPost, inPost[1], ['staff', 'staffInPost'], drafting);
  for (const [kind, words] of OTHERS) {
    const match = find(sentence, new RegExp(`(?:${words})(?:人数|人员)?(?:为|有|共)?\\s*${N}\\s*[人名]`));
    if (match !== undefined) putCount(sentence, match, match[1], ['staff', 'otherStaff', kind], drafting);
  }
  readHires(sentence, drafting);
}

/** How people without a post are called. */
const OTHERS: readonly (readonly [key: string, words: string])[] = [
  ['temporary', '临时人员|临聘人员|临时聘用人员|临时工|编外聘用人员'],
  ['dispatched', '劳务派遣人员|劳务派遣'],
];

function fillKinds({ tree }: Drafting): void {
  for (const [, key] of KINDS) tree.putPlain(['staff', 'authorizedPosts', key], 'none', undefined);
}

function guessKind({ tree }: Drafting): string | undefined {
  const kind = tree.textAt(['unit', 'kind']);
  const name = tree.textAt(['unit', 'name']) ?? '';
  if (kind === undefined && /(?:中心|[馆院校所站队园]|学校|医院)(?:（[^）]*）)?$/.test(name)) return 'institutional';
  return kind === undefined
    ? undefined
    : /事业/.test(kind)
      ? 'institutional'
      : /行政|机关/.test(kind)
        ? 'administrative'
        : undefined;
}

function readHires(sentence: Sentence, { tree }: Drafting): void {
  const one = new RegExp(
    `(?:通过|按照?|根据)[“"](?<name>[^”"]{1,30})[”"](?<plan>计划)?(?:聘用|引进|招聘)(?:人员|人才)?(?:共)?(?<n>${N})[人名]`,
    'g',
  );
  const two = new RegExp(
    `有(?<n>${N})[人名]是?(?:通过|按照?|根据)[“"](?<name>[^”"]{1,30})[”"](?<plan>计划)?(?:聘用|引进|招聘)的?(?:，(?<holds>占用编制|不占编制))?`,
    'g',
  );
  for (const pattern of [one, two]) {
    for (const match of sentence.text.matchAll(pattern)) {
      const { name = '', n, holds } = match.groups ?? {};
      const count = readNumeral(n ?? '');
      if (count === undefined) continue;
      const entries = new Map<string, DraftNode>([
        ['programme', words(name, sentence.origin)],
        ['count', plain(count.toFixed(), undefined)],
      ]);
      if (holds !== undefined) entries.set('holdsPost', plain(holds === '占用编制' ? 'true' : 'false', undefined));
      tree.push(['staff', 'programmeHires'], entries);
      mark(sentence, match);
    }
  }
}

function readRetirees(sentence: Sentence, drafting: Drafting): void {
  if (!/离退休|退休人员/.test(sentence.text)) return;
  const closing = find(
    sentence,
    new RegExp(`(?:离退休|退休)(?:人员|人数|干部|职工)?(?:共计?|为|有|合计)*\\s*${N}\\s*[人名]`),
  );
  if (closing === undefined) return;
  putCount(sentence, closing, closing[1], ['staff', 'retirees', 'closing'], drafting);
  for (const [key, verb] of [
    ['new', '新增'],
    ['left', '减少'],
  ] as const) {
    const match = find(sentence, new RegExp(`${verb}(?:离?退休人员)?\\s*${N}\\s*[人名]`));
    const none = find(sentence, new RegExp(`(?:没有|无)${verb}`));
    if (match !== undefined) putCount(sentence, match, match[1], ['staff', 'retirees', key], drafting);
    else if (none !== undefined && drafting.tree.putPlain(['staff', 'retirees', key], 'none', sentence.origin))
      mark(sentence, none);
  }
}

function readUnit(sentence: Sentence, { tree }: Drafting): void {
  const { origin } = sentence;
  const put = (key: string, match: RegExpExecArray | undefined, text = match?.[1]) => {
    if (match === undefined || text === undefined || tree.get(['unit', key]) !== undefined) return;
    if (tree.putText(['unit', key], text, origin)) mark(sentence, match);
  };
  const isDefinition = /(?:是|为|属|系)[^，。]{0,60}(?:单位|机关|部门)/.test(sentence.text);
  if (isDefinition) {
    put('supervisor', find(sentence, /(?:是|为|系)([^，。；是为]{3,25}?)(?:所属|下属|直属|管理)的/));
    put('rank', find(sentence, /((?:正|副)?(?:省部|厅局|地厅|县处|乡科|厅|局|处|县|科|股|乡)级)/));
    put(
      'kind',
      find(
        sentence,
        /((?:参照公务员法管理的?)?(?:公益[一二]类)?事业单位|行政(?:单位|机关)|(?:党委|政府)(?:工作)?部门|群团组织|参公(?:管理)?(?:事业)?单位)(?!会计)/,
      ),
    );
  }
  put('supervisor', find(sentence, /主管部门(?:是|为)([^，。；]{2,30})/));
  put('rank', find(sentence, /机构规格(?:是|为)([^，。；]{1,12})/));
  put('funding', find(sentence, /((?:财政)?(?:全额|差额)(?:拨款|补助|保障)|自收自支|经费自理)/));
  put('funding', find(sentence, /经费来源(?:是|为)([^，。；]{2,20})/));
  put(
    'accounting',
    find(sentence, /(?:适用|执行|采用|实行)([^，。；]{0,16}?会计(?:准则)?制度|[^，。；]{0,12}?会计准则)/),
  );
}

function readDivisions(sentence: Sentence, drafting: Drafting): void {
  const { tree } = drafting;
  const match = find(
    sentence,
    new RegExp(`(?:内设|下设)(?:机构|科室|部门|股室|处室)?[^，。：:]{0,6}?${N}\\s*个[^：:。]{0,10}?[：:]([^。；]+)`),
  );
  if (match !== undefined && tree.get(['unit', 'divisions']) === undefined) {
    const [, typed = '', list = ''] = match;
    const names = splitNames(list);
    for (const [index, name] of names.entries())
      tree.pushText(['unit', 'divisions'], name, index === 0 ? sentence.origin : undefined);
    const count = readNumeral(typed);
    if (count !== undefined && count.toNumber() !== names.length)
      state(drafting, 'unit.divisions', count.toFixed(), sentence.origin);
    mark(sentence, match);
  }
  const count = find(
    sentence,
    new RegExp(`(?:内设|下设)(?:机构|科室|部门|股室|处室)(?:共|有|数)?${N}\\s*个(?=[，。；]|$)`),
  );
  if (match === undefined && count !== undefined && tree.get(['unit', 'divisions']) === undefined)
    putCount(sentence, count, count[1], ['unit', 'divisionCount'], drafting);
  const units = find(
    sentence,
    new RegExp(`(?:预算(?:机构|单位)|纳入[^，。：:]{0,16}?单位)(?:共${N}个)?(?:包括|有|为|是)?[：:]?([^。；]+)`),
  );
  if (
    units !== undefined &&
    tree.get(['unit', 'budgetUnits']) === undefined &&
    /[级局心院所馆校站队处科会办室]$/.test(units[2] ?? '')
  ) {
    for (const [index, name] of splitNames(units[2] ?? '').entries()) {
      tree.pushText(['unit', 'budgetUnits'], name, index === 0 ? sentence.origin : undefined);
    }
    mark(sentence, units);
  }
}

const COUNT_ALONE = new RegExp(`^共?${N}\\s*[个家]$`);

function splitNames(list: string): string[] {
  return (
    list
      .split(/[、，,]|(?<=[室科部股处])和/)
      .map((name) => name.replace(/^(?:即|分别[是为]|包括)|[。等]+$/g, '').trim())
      // 预算单位1个，即医院本级: how many there are is no name.
      .filter((name) => name !== '' && !COUNT_ALONE.test(name))
  );
}

function readVehicles(sentence: Sentence, drafting: Drafting): void {
  const { tree } = drafting;
  const none = find(sentence, /(?:未|没有|无)(?:新)?(?:增)?购置?(?:公务)?(?:用车|车辆|公车)/);
  if (none !== undefined && tree.putPlain(['threePublic', 'vehicles', 'bought'], 'none', sentence.origin))
    mark(sentence, none);
  const bought = find(sentence, new RegExp(`(?<!未|没有)购置(?:公务用车|公车|车辆)\\s*${N}\\s*[辆台]`));
  if (bought !== undefined) putCount(sentence, bought, bought[1], ['threePublic', 'vehicles', 'bought'], drafting);
  const kept = find(
    sentence,
    new RegExp(`(?:保有|现有|实有)(?:量)?(?:公务用车|公车|车辆)?(?:为|共)?\\s*${N}\\s*[辆台]`),
  );
  if (kept !== undefined) putCount(sentence, kept, kept[1], ['threePublic', 'vehicles', 'kept'], drafting);
  const keptNone = find(sentence, /年末(?:没有|无)(?:公务用车|公车)/);
  if (keptNone !== undefined && tree.putPlain(['threePublic', 'vehicles', 'kept'], 'none', sentence.origin))
    mark(sentence, keptNone);
}

/** What was spent in neither year is none, though its table shows 0. */
function readNeverSpent({ text, origin }: Sentence, { tree }: Drafting): void {
  for (const clause of text.split(/[；;。]/)) {
    if (!/两年均?(?:未|没有)发生/.test(clause)) continue;
    const item = threePublicItemOf(clause);
    if (item === undefined || item === 'sum') continue;
    for (const column of ['lastYearActual', 'actual'])
      tree.denyZero(['threePublic', item, column], { ...origin, text: '' });
  }
}

const DISCLOSED: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['budget', /部门预算|预决算|预算、决算/],
  ['finalAccounts', /部门决算|预决算|预算、决算/],
  ['threePublic', /三公[”"]?经费/],
  ['selfEvaluation', /自评(?:结果|报告|情况)/],
];

function readDisclosures(sentence: Sentence, { tree }: Drafting): void {
  const { text, origin } = sentence;
  const match = find(
    sentence,
    /(?:在|于)([^，。；在于]{2,40}?(?:网站?|门户|平台|公示栏))(?:网站)?上?(?:进行了?|予以)?(?:公开|公示|披露|公布)(?:披露)?/,
  );
  if (match === undefined) return;
  const whats = DISCLOSED.filter(([, pattern]) => pattern.test(text.slice(0, match.index)));
  if (whats.length === 0) return;
  const isPlanned = /拟|将|计划/.test(text.slice(0, match.index + 2));
  const day = find(sentence, /于(\d{4})年(\d{1,2})月(\d{1,2})日/);
  const scope = find(sentence, /公[开示](?:的)?(?:范围|内容)(?:为|是|包括)([^，。；）)]+)/);
  const list = tree.get(['disclosures']);
  for (const [what] of whats) {
    const isKnown =
      list?.kind === 'list' &&
      list.items.some((item) => item.kind === 'map' && textOf(item.entries.get('what')) === what);
    if (isKnown) continue;
    const entries = new Map<string, DraftNode>([
      ['what', words(what, origin)],
      ['where', words((match[1] ?? '').replace(/(?<!官)网$/, '网站'))],
      ...(scope === undefined ? [] : [['scope', words(scope[1] ?? '')] as const]),
      ['status', plain(isPlanned ? 'planned' : 'done', undefined)],
      ...(day === undefined
        ? []
        : [
            [
              'date',
              plain(`${day[1]}-${(day[2] ?? '').padStart(2, '0')}-${(day[3] ?? '').padStart(2, '0')}`, undefined),
            ] as const,
          ]),
    ]);
    tree.push(['disclosures'], entries);
  }
  sentence.understood.push({ start: 0, end: match.index + match[0].length });
  for (const each of [day, scope]) if (each !== undefined) mark(sentence, each);
}

function textOf(node: DraftNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined;
}

function readScores(sentence: Sentence, drafting: Drafting): void {
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
  if (total === undefined) return;
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
