import type { Step } from '../outlineTemplate.ts';
import type { Part } from './types.ts';

/** Reduces the steps of a template to what decides which keys are printed. */
export function listParts(steps: readonly Step[]): readonly Part[] {
  let line = '';
  return steps.flatMap((step): Part[] => {
    switch (step.type) {
      case 'text': {
        const end = step.value.lastIndexOf('\n');
        line = end === -1 ? line + step.value : step.value.slice(end + 1);
        return hasWords(step.value) ? [{ is: 'words' }] : [];
      }
      case 'value':
        return [{ is: 'value', path: step.path, kind: step.kind, endsLine: hasWords(line) }];
      case 'choice':
        return [{ is: 'choice', path: step.path, yes: listParts(step.yes), no: listParts(step.no) }];
      case 'list':
      case 'fields':
        return [
          { is: step.type, path: step.path, inside: listParts(step.inside), otherwise: listParts(step.otherwise) },
        ];
    }
  });
}

/** Punctuation alone says nothing. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
