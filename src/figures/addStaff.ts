import type { Staff, Unit } from '../model/types.ts';
import type { FigureBook } from './figureBook.ts';
import { addendOf } from './outcomes.ts';
import type { Outcome } from './types.ts';

/**
 * Adds posts, people and retirees. A person hired under a programme may hold no post, so there are two control rates: of the
 * people in post and of those who hold a post. Where it is unknown of somebody, there is a third: of those who surely do.
 */
export function addStaff(book: FigureBook, staff: Staff, unit: Unit): void {
  const kinds = staff.authorizedPosts.map(({ kind, count }) => book.typed(['staff', kind], 'post', count));
  const authorized =
    kinds.length === 0
      ? book.stated(['staff', 'authorizedPosts'], 'post', 'unknown', staff.place)
      : book.sum(['staff', 'authorizedPosts'], 'post', kinds);
  const inPost = book.typed(['staff', 'staffInPost'], 'person', staff.staffInPost);
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

  const closing = book.typed(['staff', 'retirees'], 'person', staff.retirees.closing);
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

  book.counted(
    ['unit', 'divisions'],
    unit.divisions?.map(({ place }) => place),
    unit.namePlace,
  );
  book.counted(
    ['unit', 'budgetUnits'],
    unit.budgetUnits.map(({ place }) => place),
    unit.namePlace,
  );
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
