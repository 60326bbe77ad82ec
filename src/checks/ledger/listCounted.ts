import { spendingTables } from '../../model/spendingTables.ts';
import type { Entry, SpendingItem, UnitYear } from '../../model/types.ts';
import type { SpokenOf } from '../prose/contradictions/spoken.ts';
import { nameOf } from '../prose/nameOf.ts';

/** What is counted: the words that name it right before a number or behind it, and how many the file lists. */
export interface Counted {
  readonly of: SpokenOf;
  readonly units: RegExp;
  /** Words right before the number; where there are none, those behind it name what is counted. */
  readonly before?: RegExp;
  readonly behind?: RegExp;
  /** A word of the paragraph, without which the words before may be of anything. */
  readonly within?: RegExp;
  readonly counts: ReadonlySet<number>;
}

const PROJECTS = { what: 'projects' } as const;
const UNITS = { what: 'budgetUnits' } as const;
const DIVISIONS = { what: 'divisions' } as const;

/** All that a file lists, or tells how many there are of, apart from people. */
export function listCounted(year: UnitYear): readonly Counted[] {
  const { unit } = year;
  const units = unit.budgetUnits.length;
  const divisions = new Set([unit.divisions?.length ?? 0]);
  return [
    ...listProjects(year),
    { of: UNITS, units: /^[个家]$/, before: /^下[属设][\u4e00-\u9fff]{0,10}$/, counts: new Set([units - 1]) },
    { of: UNITS, units: /^[个家项]$/, behind: /(?:预算)?单位/, counts: new Set([units, units - 1]) },
    ...listBodies(year),
    { of: DIVISIONS, units: /^个$/, before: /内设(?:机构|科室|股室|处室)$/, counts: divisions },
    ...listVehicles(year),
    { of: DIVISIONS, units: /^[个家项]$/, behind: /科室|股室|处室|内设机构|部门|机构/, counts: divisions },
  ];
}

function listProjects(year: UnitYear): readonly Counted[] {
  const tables = spendingTables(year).filter(({ table }) => table !== 'basic');
  const projects = tables.find(({ table }) => table === 'projects')?.items ?? [];
  const all = tables.flatMap(({ items }) => items);
  const counts = (fits: (item: SpendingItem) => boolean) =>
    new Set([all.filter(fits).length, projects.filter(fits).length]);
  const own = { of: PROJECTS, units: /^[个项]$/, within: /项目/ };
  return [
    { ...own, before: /业务(?:类|工作)?(?:专项|项目)?$/, counts: counts(({ kind }) => kind === 'business') },
    { ...own, before: /(?:运维|运行维护)(?:类)?(?:专项|项目)?$/, counts: counts(({ kind }) => kind === 'operation') },
    { ...own, before: /年初有预算的(?:项目)?$/, counts: counts((item) => !isNew(item)) },
    { ...own, before: /(?:年中|本年|当年)?新增(?:的)?(?:项目)?$/, counts: counts(isNew) },
    { of: PROJECTS, units: /^[个项]$/, behind: /项目/, counts: new Set([projects.length, all.length]) },
  ];
}

/** A project without any budget at the start of the year. */
function isNew({ byUnit }: SpendingItem): boolean {
  return (
    byUnit.length > 0 &&
    byUnit.every(
      ({ amounts: { originalBudget } }) =>
        originalBudget.state === 'none' || (originalBudget.state === 'value' && originalBudget.quantity.value.isZero()),
    )
  );
}

/** 两个中心: the budget units of that name beside the body itself. */
function listBodies({ unit }: UnitYear): readonly Counted[] {
  const below = unit.budgetUnits.filter(({ name }) => name !== unit.name && !/(?:本级|机关)$/.test(name));
  return BODIES.flatMap((body): readonly Counted[] => {
    const count = below.filter(({ name }) => name.endsWith(body)).length;
    const behind = new RegExp(`^(?:所属|下属|直属|二级)?${body}`);
    return count < 2 ? [] : [{ of: UNITS, units: /^[个家所]$/, behind, counts: new Set([count]) }];
  });
}

const BODIES = ['中心', '站', '所', '馆', '院', '队', '校', '场'];

function listVehicles({ threePublic: { vehiclesBought, vehiclesKept } }: UnitYear): readonly Counted[] {
  const own = { units: /^辆$/, within: /车/ };
  return [
    { ...own, of: nameOf(NAMED, 'vehiclesBought'), before: OF_BOUGHT, counts: countOf(vehiclesBought) },
    { ...own, of: nameOf(NAMED, 'vehiclesKept'), before: OF_KEPT, counts: countOf(vehiclesKept) },
  ];
}

/** The column says all. */
const NAMED = { prefix: '' };
const OF_BOUGHT = /(?:购置|新购|购入|购买|更新)[\u4e00-\u9fff]{0,8}$/;
const OF_KEPT = /(?:保有|现有|共有|实有)[\u4e00-\u9fff]{0,8}$/;

function countOf(entry: Entry<'count'>): ReadonlySet<number> {
  return new Set(entry.state === 'value' ? [entry.quantity.value.toNumber()] : []);
}
