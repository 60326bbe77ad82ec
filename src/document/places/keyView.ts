import { idOf } from '../../figures/addSpending.ts';
import { nameHires } from '../../figures/addStaff.ts';
import type { TableSpec } from '../../form/types.ts';
import { listThreePublicRows } from '../../model/threePublicRows.ts';
import {
  type Attainment,
  BUDGET_COLUMNS,
  type Declared,
  FUNDS,
  type Listing,
  POINTS_COLUMNS,
  type SpendingItem,
} from '../../model/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { joinReasons, listClaims } from '../listClaims.ts';
import { listProblemHeadings } from '../listProblemHeadings.ts';
import { listSources } from '../listSources.ts';
import { isTotal, listOnlyTotals, prefixOfTotal } from '../view/viewSpending.ts';
import { listOthers, listShownPosts } from '../view/viewUnit.ts';
import { isCarryoverTold, listFrugality, listSources as listIncomeSources } from '../view/viewWhole.ts';
import {
  AMOUNT_COLUMNS,
  CARRYOVER_ENDS,
  INCOME_FIGURES,
  LAST_STAFF_FIGURES,
  OVERSPEND_FIGURES,
  STAFF_FIGURES,
  THREE_PUBLIC_FIGURES,
  TOTAL_FIGURES,
  UNIT_STAFF_FIGURES,
} from '../viewShape.ts';

/**
 * What a template meets at a place of the view, as keys of the file instead of words. `buildView` makes what is printed,
 * `keysOf` what it is printed from; both have the shape that `viewShapeOf` gives.
 */
export type KeyNode =
  | { readonly is: 'figure'; readonly id: string; readonly restAsks?: string }
  /** A text or prose under a key; `isTold`: it is there. */
  | { readonly is: 'words'; readonly key: string | undefined; readonly isTold: boolean }
  | { readonly is: 'flag'; readonly value: boolean; readonly asks: Asks | undefined }
  | { readonly is: 'list'; readonly items: readonly KeyFields[]; readonly asks: Asks | undefined }
  | { readonly is: 'fields'; readonly fields: KeyFields }
  /** `project`: the prefix of its figures' ids, for the tables of one project. */
  | { readonly is: 'tables'; readonly id: string; readonly project: string | undefined };

/** Finds a field by its name; made when it is asked for, since a template uses a few of some hundred. */
export type KeyFields = (name: string) => KeyNode | undefined;

/** The key that decides a flag or a list, or the figures or tables that do; and whether they are still missing. */
export interface Asks {
  readonly key: string | undefined;
  readonly figures: readonly string[];
  /** Tables that would be printed, by their ids. */
  readonly tables: readonly string[];
  readonly areMissing: boolean;
}

function askFor(key: string, areMissing: boolean): Asks {
  return { key, figures: [], tables: [], areMissing };
}

const figure = (id: string): KeyNode => ({ is: 'figure', id });
const words = (key: string | undefined, isTold: boolean): KeyNode => ({ is: 'words', key, isTold });
const fields = (of: KeyFields): KeyNode => ({ is: 'fields', fields: rememberFields(of) });
const flag = (value: boolean, asks?: Asks): KeyNode => ({ is: 'flag', value, asks });
const toldFlag = (key: string, isTold: boolean): KeyNode => flag(isTold, askFor(key, !isTold));
const list = (items: readonly KeyFields[], asks?: Asks): KeyNode => ({
  is: 'list',
  items: items.map(rememberFields),
  asks,
});

/** A template asks for the same field many times. */
function rememberFields(of: KeyFields): KeyFields {
  const known = new Map<string, KeyNode | undefined>();
  return (name) => {
    let node = known.get(name);
    if (node === undefined && !known.has(name)) {
      node = of(name);
      known.set(name, node);
    }
    return node;
  };
}

/** Fields that are all figures below one prefix. */
function figuresBelow(prefix: string, names: readonly string[]): KeyFields {
  return (name) => (names.includes(name) ? figure(`${prefix}.${name}`) : undefined);
}

/** Returns what the template of an evaluated year's form meets. */
export function keysOf(evaluation: Evaluation): KeyFields {
  const { year, form } = evaluation;
  return rememberFields((name) => {
    switch (name) {
      case 'year':
      case 'date':
      case 'money':
        return words(name, true);
      case 'lastYear':
        return words('year', true);
      case 'unit':
        return fields(unitKeys(evaluation));
      case 'staff':
        return fields(staffKeys(evaluation));
      case 'basic': {
        const spending = spendingKeys(evaluation, 'basic', 'basic.items', year.basic.items);
        return fields((field) => {
          if (field === 'carryover') return fields(figuresBelow('basic.carryover', CARRYOVER_ENDS));
          return field === 'personnel' || field === 'operating'
            ? fields(figuresBelow(`basic.${field}`, AMOUNT_COLUMNS))
            : spending(field);
        });
      }
      case 'projects': {
        const spending = spendingKeys(evaluation, 'projects', 'projects', year.projects);
        return fields((field) =>
          field === 'business' || field === 'operation'
            ? fields(figuresBelow(`projects.${field}`, AMOUNT_COLUMNS))
            : spending(field),
        );
      }
      case 'whole': {
        const attainment = attainmentKeys('whole', 'whole', year.whole);
        return fields((field) => {
          if (field === 'carryoverTold') return flag(isCarryoverTold(year));
          if (field === 'carryover') return fields(figuresBelow('whole.carryover', CARRYOVER_ENDS));
          return figuresBelow('whole', AMOUNT_COLUMNS)(field) ?? attainment(field);
        });
      }
      case 'income':
        return fields((field) => {
          if (field === 'told') return flag(year.income.isTold);
          if (field !== 'sources') return figuresBelow('income', INCOME_FIGURES)(field);
          return list(
            listIncomeSources(year).map(
              (source) => (part) => (part === 'name' ? words(undefined, true) : figure(`income.${source}`)),
            ),
          );
        });
      case 'frugality':
        return list(
          listFrugality(year).map((id) => {
            const below = figuresBelow(`frugality.${id}`, THREE_PUBLIC_FIGURES);
            return (field) => (field === 'name' ? words(undefined, true) : below(field));
          }),
        );
      case 'threePublic':
        return fields(threePublicKeys(evaluation));
      case 'facts':
        return fields((id) => {
          const fact = form.facts.find((one) => one.id === id);
          if (fact?.type === 'number') return figure(`facts.${id}`);
          return fact?.type === 'amounts' ? fields(figuresBelow(`facts.${id}`, fact.columns)) : undefined;
        });
      case 'rates':
        return fields((id) => figure(`rates.${id}`));
      case 'declared':
        return list(
          year.declared.flatMap((declared, index) =>
            declared.criterion === undefined ? [declaredKeys(`declared[${index}]`, declared)] : [],
          ),
        );
      case 'claims':
        return list(
          listClaims(year, form).map(({ index, declared }) => (field) => {
            const key = `declared[${index}]`;
            if (field === 'isLess') return flag(false);
            return field === 'reason' ? reasonKeys(key, declared) : words(`${key}.${field}`, true);
          }),
        );
      case 'problems':
        return problemKeys(evaluation);
      case 'measures':
        return list(
          year.measures.map(
            (measure, index) => (field) =>
              field === 'answers'
                ? words(`measures[${index}].answers`, measure.answers.length > 0)
                : words(`measures[${index}].text`, true),
          ),
          askFor('measures', year.measures.length === 0),
        );
      case 'disclosures':
        return fields((what) => disclosureKeys(evaluation, what));
      case 'otherMatters': {
        const { state } = year.otherMatters;
        const asks = askFor('otherMatters', state === 'absent');
        return fields((field) =>
          field === 'text' ? words('otherMatters', state === 'told') : flag(state === field, asks),
        );
      }
      case 'narrative':
        return fields((slot) => words(`narrative.${slot}`, year.narrative.has(slot)));
      case 'has':
        return fields((slot) => toldFlag(`narrative.${slot}`, year.narrative.has(slot)));
      case 'sections':
        return fields(() => words(undefined, true));
      case 'tables':
        return fields((id) => ({ is: 'tables', id, project: undefined }));
      default: {
        const fund = FUNDS.find((one) => one === name);
        return fund === undefined ? undefined : fields(spendingKeys(evaluation, fund, fund, year.funds[fund]));
      }
    }
  });
}

function declaredKeys(key: string, declared: Declared): KeyFields {
  return (field) => (field === 'reason' ? reasonKeys(key, declared) : words(`${key}.${field}`, true));
}

/** Where points lie outside of the bands, two keys say why. */
function reasonKeys(key: string, declared: Declared): KeyNode {
  const own = declared.reason === undefined && declared.discretion !== undefined ? 'discretion' : 'reason';
  return words(`${key}.${own}`, joinReasons(declared) !== '');
}

function unitKeys({ year: { unit } }: Evaluation): KeyFields {
  return (name) => {
    switch (name) {
      case 'name':
        return words('unit.name', true);
      case 'self':
        return words('unit.selfReference', true);
      case 'supervisor':
      case 'kind':
      case 'rank':
      case 'funding':
      case 'accounting':
      case 'budgetCode':
      case 'contact':
      case 'phone':
        return words(`unit.${name}`, unit[name] !== undefined);
      case 'divisions':
      case 'budgetUnits': {
        const isNamed = name === 'divisions' ? unit.divisions !== undefined : unit.budgetUnitsStated;
        const count = name === 'divisions' ? unit.divisionCount : unit.budgetUnitCount;
        const isTold = isNamed || count.state !== 'absent';
        return fields((field) => {
          if (field === 'count') return figure(`unit.${name}`);
          if (field === 'list') return words(`unit.${name}`, isTold);
          if (field === 'named') return flag(isNamed);
          return field === 'several' ? flag(unit.budgetUnits.length > 1) : toldFlag(`unit.${name}`, isTold);
        });
      }
      default:
        return undefined;
    }
  };
}

function staffKeys({ year: { staff } }: Evaluation): KeyFields {
  return (name) => {
    switch (name) {
      case 'asOf':
        return words('staff.asOf', staff.asOf !== undefined);
      case 'kinds':
        return list(
          listShownPosts(staff).map(
            ({ kind }) =>
              (field) =>
                field === 'count' ? figure(`staff.${kind}`) : words(undefined, true),
          ),
        );
      case 'hasKinds':
        return flag(listShownPosts(staff).length > 0);
      case 'someKinds':
        return flag(staff.authorizedPosts.some(({ count }) => count.state === 'absent'));
      case 'hasOthers':
        return flag(listOthers(staff).length > 0);
      case 'hasUnits':
        return flag(staff.byUnit.length > 0);
      case 'others':
        return list(
          listOthers(staff).map(
            (kind) => (field) => (field === 'count' ? figure(`staff.otherStaff.${kind}`) : words(undefined, true)),
          ),
        );
      case 'units':
        return list(
          staff.byUnit.map(({ unit }) => {
            const below = figuresBelow(idOf('staff', 'units', unit), UNIT_STAFF_FIGURES);
            return (field) => (field === 'name' ? words(undefined, true) : below(field));
          }),
        );
      case 'lastYear':
        return fields(figuresBelow('staff.lastYear', LAST_STAFF_FIGURES));
      case 'hires':
        return list(
          staff.programmeHires.map((hire, index) => (field) => {
            const key = `staff.programmeHires[${index}]`;
            const asks = askFor(`${key}.holdsPost`, hire.holdsPost === undefined);
            switch (field) {
              case 'count':
                return figure(idOf('staff', 'items', nameHires(staff, index), 'hires'));
              case 'isPlan':
                return flag(false);
              case 'holdsPost':
                return flag(hire.holdsPost === true, asks);
              case 'holdsNoPost':
                return flag(hire.holdsPost === false, asks);
              default:
                return words(`${key}.programme`, true);
            }
          }),
        );
      case 'hasPostlessHires':
        return flag(staff.programmeHires.some(({ holdsPost }) => holdsPost !== true));
      default:
        return figuresBelow('staff', STAFF_FIGURES)(name);
    }
  };
}

/**
 * @param table the first part of the figures' ids
 * @param key where the items stand in the file
 */
function spendingKeys(
  { figures, form, year }: Evaluation,
  table: string,
  key: string,
  listing: Listing<SpendingItem>,
): KeyFields {
  const items = listing.state === 'listed' ? listing.items : [];
  const asks = askFor(key, listing.state === 'absent');
  const outcomeOf = (item: SpendingItem, column: string) =>
    figures.find(idOf(table, 'items', item.name, column))?.outcome;
  const isOver = (item: SpendingItem) => {
    const variance = outcomeOf(item, 'variance');
    return variance?.state === 'value' && variance.quantity.value.gt(0);
  };
  const isUnbudgeted = (item: SpendingItem) => outcomeOf(item, 'originalBudget')?.state === 'none';
  const keysOfItems = (wanted: (item: SpendingItem) => boolean) =>
    items.flatMap((item, index) => (wanted(item) ? [itemKeys(form.tables, table, `${key}[${index}]`, item)] : []));
  return (name) => {
    switch (name) {
      case 'listed':
      case 'none':
        return flag(listing.state === name, asks);
      case 'unknown':
        return flag(listing.state === 'absent', asks);
      // What is told without its lines is not missing.
      case 'totalOnly':
        return flag(listing.state === 'absent' && listOnlyTotals(year, table).length > 0);
      case 'onlyTotals':
        return list(
          (listing.state === 'absent' ? listOnlyTotals(year, table) : []).map((id) => {
            const below = figuresBelow(prefixOfTotal(id), TOTAL_FIGURES);
            return (field) => (field === 'name' ? words(undefined, true) : below(field));
          }),
        );
      case 'totalByUnit':
        return flag(isTotal(table) && year.totals[table].byUnit.length > 0);
      case 'items':
        return list(
          keysOfItems(() => true),
          asks,
        );
      case 'overspent':
        return list(keysOfItems((item) => isOver(item) && !isUnbudgeted(item)));
      case 'unbudgeted':
        return list(keysOfItems((item) => isOver(item) && isUnbudgeted(item)));
      case 'total':
        return fields(figuresBelow(`${table}.total`, AMOUNT_COLUMNS));
      default:
        return figuresBelow(table, OVERSPEND_FIGURES)(name);
    }
  };
}

function itemKeys(tables: readonly TableSpec[], table: string, key: string, item: SpendingItem): KeyFields {
  const prefix = idOf(table, 'items', item.name);
  const { reason, description } = item;
  const sources = listSources(item.attainment);
  return (name) => {
    switch (name) {
      case 'name':
        return words(`${key}.name`, true);
      case 'hasReason':
        return toldFlag(`${key}.reason`, reason !== undefined);
      case 'hasWholeReason':
        return flag(reason?.covers === 'all' && reason.amount.state === 'absent');
      case 'partialReason':
        return flag(reason !== undefined && (reason.covers === 'part' || reason.amount.state === 'value'));
      case 'reason':
        return reason === undefined ? words(`${key}.reason`, false) : words(`${key}.reason.text`, true);
      case 'hasDescription':
        return toldFlag(`${key}.description`, description !== undefined);
      case 'description':
        return words(`${key}.description`, description !== undefined);
      case 'hasConclusion':
        return flag(item.conclusion !== undefined);
      case 'conclusion':
        return words(`${key}.conclusion`, item.conclusion !== undefined);
      // What a reason leaves unexplained is missing from it.
      case 'unexplained':
        return { is: 'figure', id: `${prefix}.unexplained`, restAsks: `${key}.reason` };
      case 'carryover':
        return fields(figuresBelow(`${prefix}.carryover`, CARRYOVER_ENDS));
      case 'hasSources':
        return flag(sources.length > 0);
      case 'sources':
        return list(
          sources.map((row) => {
            const amounts = figuresBelow(`${prefix}.funding.${row}`, BUDGET_COLUMNS);
            return (field) => (field === 'name' ? words(undefined, true) : amounts(field));
          }),
        );
      case 'share':
      case 'explained':
        return figure(`${prefix}.${name}`);
      case 'tables':
        return fields((id) =>
          tables.some((spec) => spec.id === id && spec.each !== undefined)
            ? { is: 'tables', id, project: prefix }
            : undefined,
        );
      default:
        return figuresBelow(prefix, AMOUNT_COLUMNS)(name) ?? attainmentKeys(prefix, key, item.attainment)(name);
    }
  };
}

function attainmentKeys(prefix: string, key: string, { goals, indicators }: Attainment): KeyFields {
  return (name) => {
    switch (name) {
      case 'goals':
        return fields((field) => {
          switch (field) {
            case 'told':
              return toldFlag(`${key}.goals`, goals.expected !== undefined || goals.reached !== undefined);
            case 'hasExpected':
              return toldFlag(`${key}.goals.expected`, goals.expected !== undefined);
            case 'hasReached':
              return toldFlag(`${key}.goals.reached`, goals.reached !== undefined);
            case 'expected':
            case 'reached':
              return words(`${key}.goals.${field}`, goals[field] !== undefined);
            default:
              return undefined;
          }
        });
      case 'hasIndicators':
        return toldFlag(`${key}.indicators`, indicators.length > 0);
      case 'marks':
        return fields(figuresBelow(`${prefix}.marks.total`, POINTS_COLUMNS));
      default:
        return undefined;
    }
  };
}

function threePublicKeys({ year: { threePublic }, form }: Evaluation): KeyFields {
  const itemFields = (id: string): KeyFields => {
    const below = figuresBelow(`threePublic.${id}`, THREE_PUBLIC_FIGURES);
    return (name) => {
      switch (name) {
        case 'name':
          return words(undefined, true);
        // These say more of amounts that are known.
        case 'neverSpent':
        case 'zeroBothYears':
        case 'newThisYear':
          return flag(false);
        default:
          return below(name);
      }
    };
  };
  return (name) => {
    switch (name) {
      case 'told':
        return flag(threePublic.state === 'told', {
          key: 'threePublic',
          figures: [],
          tables: form.tables.filter(({ rows }) => rows.source === 'threePublic').map(({ id }) => id),
          areMissing: threePublic.state !== 'told',
        });
      case 'hasItems':
        return flag(listThreePublicRows(threePublic).length > 0);
      case 'isSplit':
        return flag(!listThreePublicRows(threePublic).includes('vehicles'));
      case 'items':
        return list(listThreePublicRows(threePublic).map(itemFields));
      case 'total':
      case 'vehicles':
        return fields(itemFields(name));
      default:
        return figure(`threePublic.${name}`);
    }
  };
}

function problemKeys(evaluation: Evaluation): KeyNode {
  const { problems } = evaluation.year;
  const groups = listProblemHeadings(evaluation).flatMap(({ id }) => {
    const own = problems.flatMap((problem, index) => (problem.heading === id ? [{ problem, index }] : []));
    return own.length === 0 ? [] : [own];
  });
  const groupFields = groups.map(
    (own): KeyFields =>
      (name) => {
        if (name === 'heading') return words(undefined, true);
        if (name === 'several') return flag(own.length > 1);
        return list(
          own.map(({ problem, index }) => (field) => {
            const isTold = field === 'text' || problem.cause !== undefined;
            if (field === 'hasCause') return toldFlag(`problems[${index}].cause`, problem.cause !== undefined);
            return words(`problems[${index}].${field}`, isTold);
          }),
        );
      },
  );
  return list(groupFields, askFor('problems', problems.length === 0));
}

function disclosureKeys({ year: { disclosures } }: Evaluation, what: string): KeyNode {
  const own = disclosures.flatMap((disclosure, index) => (disclosure.what === what ? [{ disclosure, index }] : []));
  return list(
    own.map(({ disclosure, index }) => (name) => {
      if (name === 'done') return flag(disclosure.status === 'done');
      const isTold = name === 'where' || disclosure[name === 'scope' ? 'scope' : 'date'] !== undefined;
      return words(`disclosures[${index}].${name}`, isTold);
    }),
    askFor('disclosures', own.length === 0),
  );
}
