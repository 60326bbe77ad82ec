import type { Figures } from '../../figures/types.ts';
import type { Accounted, Standing } from './types.ts';

/** Calls the figures that numbers agree with by their names: judges know them by name or by id. One that is no figure has none. */
export function nameFigures(numbers: readonly Accounted[], figures: Figures): readonly Accounted[] {
  return numbers.map((one) => ({ ...one, standing: nameFigure(one.standing, figures) }));
}

function nameFigure(standing: Standing, figures: Figures): Standing {
  if (standing.kind !== 'agrees' || standing.name === undefined) return standing;
  const { name, ...rest } = standing;
  const figure = figures.find(name);
  return figure === undefined ? rest : { ...rest, name: figure.name };
}
