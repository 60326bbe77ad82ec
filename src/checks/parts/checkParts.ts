import { addendOf } from '../../figures/outcomes.ts';
import type { Figure, Figures } from '../../figures/types.ts';
import type { Finding } from '../../findings/types.ts';
import { findLineFigure } from '../../form/findLineFigure.ts';
import type { LineSpec } from '../../form/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { partsAboveWhole } from './findings.ts';

/**
 * SE467 parts-above-whole: the rows under 其中 of a form's table add up to more than what they are a part of. What is not
 * told of them can only make it more.
 */
export const checkParts: FigureCheck = ({ form, figures }) =>
  form.tables.flatMap(({ rows, columns }) =>
    rows.source === 'lines' ? columns.flatMap(({ cell }) => checkColumn(rows.lines, cell, figures)) : [],
  );

function checkColumn(lines: readonly LineSpec[], cell: string, figures: Figures): Finding[] {
  const wholes = new Set(lines.flatMap(({ within }) => within ?? []));
  return [...wholes].flatMap((of): Finding[] => {
    const ofWhole = lines.find((line) => line.of === of);
    const whole = figures.find((ofWhole && findLineFigure(ofWhole, cell)) ?? `${of}.${cell}`);
    const most = whole && addendOf(whole.outcome);
    const parts = lines.filter(({ within }) => within === of).flatMap((line) => knownPart(line, cell, figures));
    const sum = parts.reduce((total, { value }) => total.plus(value), new Decimal(0));
    const [largest] = parts.toSorted((one, other) => other.value.cmp(one.value));
    if (whole === undefined || most === undefined || largest === undefined || sum.lte(most)) return [];
    // A sum of figures is no place to look at.
    const place = largest.figure.derivation.operation === 'typed' ? largest.figure.derivation.place : undefined;
    if (place === undefined || whole.measure !== 'yuan') return [];
    const args = {
      whole: whole.name,
      parts: parts.map(({ figure }) => figure.name),
      sum: quantity('yuan', sum),
      amount: quantity('yuan', most),
    };
    return [partsAboveWhole(args, place)];
  });
}

function knownPart(line: LineSpec, cell: string, figures: Figures): { figure: Figure; value: Decimal }[] {
  const figure = figures.find(findLineFigure(line, cell) ?? '');
  const value = figure && addendOf(figure.outcome);
  return figure === undefined || value === undefined ? [] : [{ figure, value }];
}
