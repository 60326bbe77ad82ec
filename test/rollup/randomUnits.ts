/** A sequence of numbers below 1 that looks random and is the same for a seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An amount in 分 with what a file says of it; `undefined`: it is left out. */
export interface Amount {
  readonly fen: bigint | undefined;
  readonly text: string | undefined;
}

export interface RandomUnit {
  readonly name: string;
  readonly text: string;
  /** Sums by the ids of figures, in 分 or in heads; `undefined`: unknown. */
  readonly sums: ReadonlyMap<string, bigint | undefined>;
}

const ITEMS = ['工资福利支出', '商品和服务支出', '资本性支出'] as const;
const PARTS = ['personnel', 'operating', 'capital'] as const;
const COLUMNS = ['originalBudget', 'revisedBudget', 'actual'] as const;
const FOUR = ['lastYearBudget', 'budget', 'lastYearActual', 'actual'] as const;
const THREE = ['officialReception', 'vehicleOperation', 'overseasTravel', 'vehiclePurchase'] as const;

/** Writes the report of a unit, with exact sums reckoned in whole 分 while writing. */
export function randomUnit(index: number, random: () => number, leavesOut: number): RandomUnit {
  const money = random() < 0.5 ? '元' : '万元';
  const sums = new Map<string, bigint | undefined>();
  const add = (id: string, value: bigint | undefined) => {
    const known = sums.has(id) ? sums.get(id) : 0n;
    sums.set(id, known === undefined || value === undefined ? undefined : known + value);
  };
  const whole = (below: number) => Math.floor(random() * below);
  const amount = (): Amount => {
    const dice = random();
    if (dice < leavesOut) return { fen: undefined, text: undefined };
    if (dice < leavesOut + 0.1) return { fen: 0n, text: 'none' };
    const fen = BigInt(whole(2 ** 31)) * 1000n + BigInt(whole(1000));
    const places = money === '元' ? 2 : 6;
    const digits = fen.toString().padStart(places + 1, '0');
    return { fen, text: `${digits.slice(0, -places)}.${digits.slice(-places)}` };
  };
  const map = (ids: readonly string[], at: (key: string) => readonly string[]) => {
    const parts = ids.flatMap((key) => {
      const { fen, text } = amount();
      for (const id of at(key)) add(id, fen);
      return text === undefined ? [] : [`${key}: ${text}`];
    });
    return `{ ${parts.join(', ')} }`;
  };
  const lines = [
    'selfeval: 1',
    'form: yueyang-2023',
    'year: 2023',
    `money: ${money}`,
    'date: 2024-05-10',
    `unit: { name: 第${index}单位 }`,
    'basic:',
    '  items:',
  ];
  for (const [at, item] of ITEMS.entries()) {
    // Of three items the last is not everybody's.
    if (at === 2 && random() < 0.4) continue;
    const amounts = map(COLUMNS, (column) => [
      `basic.total.${column}`,
      `basic.items.${item}.${column}`,
      `whole.${column}`,
      ...(at === 2 ? [] : [`basic.${at === 0 ? 'personnel' : 'operating'}.${column}`]),
    ]);
    lines.push(`    - { name: ${item}, part: ${PARTS[at]}, ${amounts.slice(2, -2)} }`);
  }
  lines.push(`  carryover: ${map(['opening', 'closing'], (end) => [`basic.carryover.${end}`])}`, 'projects:');
  const projects = 1 + whole(3);
  for (let at = 0; at < projects; at++) {
    const shared = random() < 0.3;
    const name = shared ? `共有项目${at}` : `第${index}单位项目${at}`;
    const amounts = map(COLUMNS, (column) => [
      `projects.total.${column}`,
      `projects.items.${name}.${column}`,
      `whole.${column}`,
    ]);
    lines.push(`  - { name: ${name}, ${amounts.slice(2, -2)} }`);
  }
  lines.push('threePublic:');
  for (const id of THREE) {
    lines.push(`  ${id}: ${map(FOUR, (column) => [`threePublic.${id}.${column}`, `threePublic.total.${column}`])}`);
  }
  const heads = (id: string, below: number) => {
    const count = whole(below);
    add(id, BigInt(count));
    return count;
  };
  const posts = ['administrative', 'institutional', 'service', 'other'].map((kind) => {
    const count = heads(`staff.${kind}`, 40);
    add('staff.authorizedPosts', BigInt(count));
    return `${kind}: ${count}`;
  });
  lines.push(
    `  vehicles: { bought: ${heads('threePublic.vehiclesBought', 3)}, kept: ${heads('threePublic.vehiclesKept', 9)} }`,
    'staff:',
    `  authorizedPosts: { ${posts.join(', ')} }`,
    `  staffInPost: ${heads('staff.staffInPost', 99)}`,
    `  retirees: { closing: ${heads('staff.retirees', 50)} }`,
    `  otherStaff: { temporary: ${heads('staff.otherStaff.temporary', 9)}, dispatched: none, other: 1 }`,
  );
  return { name: `第${index}单位`, text: lines.join('\n'), sums };
}
