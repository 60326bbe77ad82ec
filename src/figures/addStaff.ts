import { OTHER_STAFF, type Staff, type Unit } from '../model/types.ts';
import type { FigureBook } from './figureBook.ts';
import { nameFigure } from './figureNames.ts';
import { addendOf } from './outcomes.ts';
import type { Outcome } from './types.ts';

/**
 * Adds posts, people and retirees. A person hired under a programme may hold no post, so there are two control rates: of the
 * people in post and of those who hold a post. Where it is unknown of somebody, there is a third: of those who surely do.
 */
export function addStaff(book: FigureBook, staff: Staff, unit: Unit): void {
  const kinds = staff.authorizedPosts.map(({ kind, count }) => book.typed(['staff', kind], 'post', count));
  const ofUnits = addStaffOfUnits(book, staff);
  const authorized =
    staff.postsTotal.state !== 'absent'
      ? book.sumOrTyped(['staff', 'authorizedPosts'], 'post', kinds, staff.postsTotal)
      : kinds.length > 0
        ? book.sum(['staff', 'authorizedPosts'], 'post', kinds)
        : ofUnits === undefined
          ? book.stated(['staff', 'authorizedPosts'], 'post', 'unknown', staff.place)
          : book.sum(['staff', 'authorizedPosts'], 'post', ofUnits.authorizedPosts);
  const inPost =
    ofUnits === undefined || staff.staffInPost.state !== 'absent'
      ? book.typed(['staff', 'staffInPost'], 'person', staff.staffInPost)
      : book.sum(['staff', 'staffInPost'], 'person', ofUnits.staffInPost);
  book.difference(['staff', 'vacancies'], 'post', authorized, inPost, 'plain');

  const hires = staff.programmeHires.map((hire, index) => ({
    id: book.typed(['staff', 'items', nameHires(staff, index), 'hires'], 'person', hire.count),
    holdsPost: hire.holdsPost,
    place: hire.place,
  }));
  const unclear = hires.find(({ id, holdsPost }) => holdsPost === undefined && mayBeSomebody(book.get(id).outcome));
  const listIds = (which: typeof hires) => which.map(({ id }) => id);
  const postlessHires =
    unclear === undefined
      ? book.sum(['staff', 'postlessHires'], 'person', listIds(hires.filter(({ holdsPost }) => holdsPost === false)))
      : book.stated(['staff', 'postlessHires'], 'person', 'unknown', unclear.place);
  const holders = book.difference(['staff', 'postHolders'], 'person', inPost, postlessHires, 'plain');
  book.ratio(['staff', 'staffControlRate'], inPost, authorized);
  book.ratio(['staff', 'postHolderControlRate'], holders, authorized);
  if (unclear !== undefined) {
    const unsure = listIds(hires.filter(({ holdsPost }) => holdsPost !== true));
    const unsureHires = book.sum(['staff', 'unsureHires'], 'person', unsure);
    const sureHolders = book.difference(['staff', 'sureHolders'], 'person', inPost, unsureHires, 'plain');
    book.ratio(['staff', 'sureHolderControlRate'], sureHolders, authorized);
  }

  const closing =
    ofUnits === undefined || staff.retirees.closing.state !== 'absent'
      ? book.typed(['staff', 'retirees'], 'person', staff.retirees.closing)
      : book.sum(['staff', 'retirees'], 'person', ofUnits.retirees);
  const added = book.typed(['staff', 'newRetirees'], 'person', staff.retirees.new);
  const left = book.typed(['staff', 'leftRetirees'], 'person', staff.retirees.left);
  book.signedSum(
    ['staff', 'openingRetirees'],
    'person',
    [
      { sign: '+', id: closing },
      { sign: '-', id: added },
      { sign: '+', id: left },
    ],
    'plain',
  );

  addOthers(book, staff);
  addLastYear(book, staff, authorized, inPost);
  addCounts(book, unit);
}

/** Adds the numbers of divisions and of budget units: counted where their names are listed, else as typed. */
function addCounts(book: FigureBook, unit: Unit): void {
  const { divisions, divisionCount, budgetUnits, budgetUnitCount } = unit;
  if (divisions === undefined && divisionCount.state !== 'absent') {
    book.typed(['unit', 'divisions'], 'count', divisionCount);
  } else {
    book.counted(
      ['unit', 'divisions'],
      divisions?.map(({ place }) => place),
      unit.namePlace,
    );
  }
  if (!unit.budgetUnitsStated && budgetUnitCount.state !== 'absent') {
    book.typed(['unit', 'budgetUnits'], 'count', budgetUnitCount);
  } else {
    book.counted(
      ['unit', 'budgetUnits'],
      budgetUnits.map(({ place }) => place),
      unit.namePlace,
    );
  }
}

/** The columns of a unit's people that add up to the whole. */
const UNIT_COLUMNS = ['authorizedPosts', 'staffInPost', 'retirees'] as const;
type UnitColumn = (typeof UNIT_COLUMNS)[number];

/** Adds the people of each budget unit; returns the ids of each column, or nothing where the file does not tell them by unit. */
function addStaffOfUnits(book: FigureBook, { byUnit }: Staff): Readonly<Record<UnitColumn, string[]>> | undefined {
  if (byUnit.length === 0) return undefined;
  const ids: Record<UnitColumn, string[]> = { authorizedPosts: [], staffInPost: [], retirees: [] };
  for (const staff of byUnit) {
    const prefix = ['staff', 'units', staff.unit];
    for (const column of UNIT_COLUMNS) {
      const measure = column === 'authorizedPosts' ? 'post' : 'person';
      ids[column].push(book.typed([...prefix, column], measure, staff[column]));
    }
    const id = (column: UnitColumn) => nameFigure([...prefix, column]).id;
    book.ratio([...prefix, 'staffControlRate'], id('staffInPost'), id('authorizedPosts'));
  }
  return ids;
}

/** `other` alone is a kind of posts. */
export const OTHER_TITLES = {
  temporary: { id: 'temporary', title: '临时人员' },
  dispatched: { id: 'dispatched', title: '劳务派遣人员' },
  other: { id: 'other', title: '其他编外人员' },
} as const;

/** Adds the people without a post, and how many they are together, where the file tells of any. */
function addOthers(book: FigureBook, { otherStaff }: Staff): void {
  if (OTHER_STAFF.every((kind) => otherStaff[kind].state === 'absent')) return;
  const ids = OTHER_STAFF.map((kind) =>
    book.typed(['staff', 'otherStaff', OTHER_TITLES[kind]], 'person', otherStaff[kind]),
  );
  book.sum(['staff', 'otherStaff', 'total'], 'person', ids);
}

/** Adds posts and people of the year before, and how they changed, where the file tells them. */
function addLastYear(book: FigureBook, { lastYear }: Staff, authorized: string, inPost: string): void {
  if (lastYear.authorizedPosts.state === 'absent' && lastYear.staffInPost.state === 'absent') return;
  const posts = book.typed(['staff', 'lastYear', 'authorizedPosts'], 'post', lastYear.authorizedPosts);
  const people = book.typed(['staff', 'lastYear', 'staffInPost'], 'person', lastYear.staffInPost);
  book.difference(['staff', 'postsChange'], 'post', authorized, posts, 'change');
  book.difference(['staff', 'inPostChange'], 'person', inPost, people, 'change');
}

/** Whether a number of hires is not known to be zero: of zero hires nobody needs to know whether they hold a post. */
function mayBeSomebody(outcome: Outcome): boolean {
  return addendOf(outcome)?.isZero() !== true;
}

/** Names an entry of hires. A programme may be listed twice, for hires with and without a post: the second is `英才（2）`. */
export function nameHires({ programmeHires }: Staff, index: number): string {
  const programme = programmeHires[index]?.programme ?? '';
  const before = programmeHires.slice(0, index).filter((hire) => hire.programme === programme).length;
  return before === 0 ? programme : `${programme}（${before + 1}）`;
}
