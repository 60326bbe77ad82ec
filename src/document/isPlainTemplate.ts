import type { Step } from './outlineTemplate.ts';

/**
 * Whether nothing can be wrong with the Markdown that a template makes, whatever the data: no brace or backslash of its own,
 * lists at the margin alone, and none that counts from anything but 1. Emphasis is counted elsewhere. `false` means that
 * this is not known.
 *
 * All that can be printed is followed at once: at each step the set of places in a line where it may begin.
 */
export function isPlainTemplate(steps: readonly Step[]): boolean {
  const end = follow(steps, new Set<Spot>(['margin']));
  return end !== undefined && !end.has('wrongMark');
}

/**
 * Where in a line something stands: at its start, behind blanks; behind the one or another number; behind what would be a
 * mark of a list if a blank followed; behind such a mark, and a number there; or among words.
 */
type Spot = 'margin' | 'indent' | 'one' | 'number' | 'mark' | 'wrongMark' | 'item' | 'itemNumber' | 'words';

function follow(steps: readonly Step[], before: ReadonlySet<Spot>): ReadonlySet<Spot> | undefined {
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
    // A value may be empty.
    case 'value':
      return new Set([...spots, 'words' as const]);
    case 'choice':
      return union(follow(step.yes, spots), follow(step.no, spots));
    case 'fields':
      return union(follow(step.inside, spots), follow(step.otherwise, spots));
    case 'list': {
      const none = follow(step.otherwise, spots);
      let all: ReadonlySet<Spot> | undefined = spots;
      for (let size = -1; all !== undefined && all.size > size; ) {
        size = all.size;
        all = union(all, follow(step.inside, all));
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
      // Among words only the end of the line matters.
      if (now === 'words') {
        index = nextLineEnd(value, index);
        if (index === value.length) break;
      }
      now = next(now, value.charAt(index));
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

/** `undefined` where a list may begin that is not allowed. */
function next(spot: Spot, character: string): Spot | undefined {
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
    // Under an item, what is indented may be a list in it.
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
