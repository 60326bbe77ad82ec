import type { Step, ViewPath } from './outlineTemplate.ts';
import type { OutputMeter, TokenWeights } from './outputLimits.ts';
import type { View, ViewNode } from './view/types.ts';

/**
 * Adds to a meter what Handlebars would print of a template for a view, without printing it.
 *
 * @returns the step at which it is too much, or the innermost list around it; `undefined` where it is not too much
 */
export function measureTemplate(
  steps: readonly Step[],
  view: View,
  meter: OutputMeter,
  weights: TokenWeights,
): Step | undefined {
  return measureSteps(steps, { views: [view], isFirst: false, isLast: false, list: undefined });

  /** Returns the step at which it became too much. */
  function measureSteps(list: readonly Step[], scope: Scope): Step | undefined {
    for (const step of list) {
      const over = measureStep(step, scope);
      if (over !== undefined) return over;
    }
    return undefined;
  }

  function measureStep(step: Step, scope: Scope): Step | undefined {
    const told = scope.list ?? step;
    switch (step.type) {
      case 'text':
        return meter.add(step.pieces, step.value.length) ? told : undefined;
      case 'value': {
        const { pieces, characters } = weights.of(nodeAt(step.path, scope) as string);
        return meter.add(pieces, characters) ? told : undefined;
      }
      case 'choice':
        if (meter.add(1, 0)) return told;
        return measureSteps(nodeAt(step.path, scope) ? step.yes : step.no, scope);
      case 'fields':
        if (meter.add(1, 0)) return told;
        return measureSteps(step.inside, { ...scope, views: [nodeAt(step.path, scope) as View, ...scope.views] });
      case 'list': {
        if (meter.add(1, 0)) return told;
        const items = nodeAt(step.path, scope) as readonly View[];
        if (items.length === 0) return measureSteps(step.otherwise, scope);
        for (const [index, item] of items.entries()) {
          if (meter.add(1, 0)) return step;
          const isLast = index === items.length - 1;
          const views = [item, ...scope.views];
          const over = measureSteps(step.inside, { views, isFirst: index === 0, isLast, list: step });
          if (over !== undefined) return over;
        }
        return undefined;
      }
    }
  }
}

/** What names mean at one place of a template. */
interface Scope {
  /** The objects of the view there, the innermost first, for `../`. */
  readonly views: readonly View[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The innermost list around the place. */
  readonly list: Step | undefined;
}

function nodeAt({ depth, names, position }: ViewPath, { views, isFirst, isLast }: Scope): ViewNode {
  if (position !== undefined) return position === 'first' ? isFirst : isLast;
  let node: ViewNode = views[depth] ?? {};
  for (const name of names) node = (node as View)[name] ?? '';
  return node;
}
