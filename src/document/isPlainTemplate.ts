import type { Step } from './outlineTemplate.ts';

/**
 * Whether the Markdown of a template is certain to be right for any data: it has no brace or backslash of its own,
 * lists at the margin only, and no list that starts from anything but 1. Emphasis is counted elsewhere. `false` means
 * that this is not known.
 *
 * The check runs the template as an automaton over everything that it could print: after each step it knows the set of
 * states in which a line may be.
 */
export function isPlainTemplate(steps: readonly Step[]): boolean {
  const end = followSteps(steps, new Set<Spot>(['margin']));
  return end !== undefined && !end.has('wrongMark');
}

/**
 * The state of a line: at its start; after blanks; after the number 1 or another number; after what would be a list
 * mark if a blank followed; after such a mark, or a number behind it; or among words.
 */
type Spot = 'margin' | 'indent' | 'one' | 'number' | 'mark' | 'wrongMark' | 'item' | 'itemNumber' | 'words';

function followSteps(steps: readonly Step[], before: ReadonlySet<Spot>): ReadonlySet<Spot> | undefined {
  let spots: ReadonlySet<Spot> | undefined = before;
  for (const step of steps) {
    if (spots === undefined) return undefined;
    spots = followStep(step, spots);
  }
  return spots;
}

function followStep(step: Step, spots: ReadonlySet<Spot>): ReadonlySet<Spot> | undefined {
  switch (step.type) {
    case 'text':
      return /[{}\\]/.test(step.value) ? undefined : readText(step.value, spots);
    // A value may be empty, so the states before it remain possible.
    case 'value':
      return new Set([...spots, 'words' as const]);
    case 'choice':
      return union(followSteps(step.yes, spots), followSteps(step.no, spots));
    case 'fields':
      return union(followSteps(step.inside, spots), followSteps(step.otherwise, spots));
    case 'list': {
      const none = followSteps(step.otherwise, spots);
      let all: ReadonlySet<Spot> | undefined = spots;
      for (let size = -1; all !== undefined && all.size > size; ) {
        size = all.size;
        all = union(all, followSteps(step.inside, all));
      }
      return union(all, none);
    }
  }
}

function union(
  one: ReadonlySet<Spot> | undefined,
  other: ReadonlySet<Spot> | undefined,
): ReadonlySet<Spot> | undefined {
  return one === undefined || other === undefined ? undefined : new Set([...one, ...other]);
}

function readText(value: string, spots: ReadonlySet<Spot>): ReadonlySet<Spot> | undefined {
  const after = new Set<Spot>();
  for (const spot of spots) {
    let now: Spot | undefined = spot;
    for (let index = 0; index < value.length; index++) {
      // Among words only the end of the line changes the state.
      if (now === 'words') {
        index = nextLineEnd(value, index);
        if (index === value.length) break;
      }
      now = nextSpot(now, value.charAt(index));
      if (now === undefined) return undefined;
    }
    after.add(now);
  }
  return after;
}

function nextLineEnd(value: string, from: number): number {
  const end = value.indexOf('\n', from);
  return end === -1 ? value.length : end;
}

/** Returns the next state, or `undefined` where a list may begin that is not allowed. */
function nextSpot(spot: Spot, character: string): Spot | undefined {
  const isEnd = character === '\n' || character === '\r';
  const isBlank = isEnd || character === ' ' || character === '\t';
  if (spot === 'wrongMark' && isBlank) return undefined;
  if (isEnd) return 'margin';
  const isSign = character === '-' || character === '+' || character === '*';
  const isDigit = character >= '0' && character <= '9';
  const endsNumber = character === '.' || character === ')';
  switch (spot) {
    case 'margin':
      if (isBlank) return 'indent';
      return isSign ? 'mark' : isDigit ? (character === '1' ? 'one' : 'number') : 'words';
    // Indented text below an item may be a list within it.
    case 'indent':
    case 'item':
      if (isBlank) return spot;
      return isSign ? 'wrongMark' : isDigit ? 'itemNumber' : 'words';
    case 'one':
      return endsNumber ? 'mark' : isDigit ? 'number' : 'words';
    case 'number':
    case 'itemNumber':
      return endsNumber ? 'wrongMark' : isDigit ? spot : 'words';
    case 'mark':
      return isBlank ? 'item' : 'words';
    case 'wrongMark':
    case 'words':
      return 'words';
  }
}
