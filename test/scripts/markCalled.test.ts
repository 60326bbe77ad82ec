import { describe, expect, it } from 'vitest';
import { markIn } from '../../scripts/build/markCalled.mjs';

/** The ranges of pieces of a text, as V8 tells of functions that were called. */
const rangesOf = (code: string, ...pieces: string[]) =>
  new Set(pieces.map((piece) => `${code.indexOf(piece)}:${code.indexOf(piece) + piece.length}`));

describe('markIn', () => {
  it('puts declarations before all but imports, as variables, and leaves those that are not called', () => {
    const code = 'import a from "a";\nuse(f);\nfunction f(x){return x}function g(){}\nexport{f,g};\n';
    const marked = markIn(code, rangesOf(code, 'function f(x){return x}'));
    expect(marked.replace(/\n+/g, '\n')).toBe(
      'import a from "a";\nvar f=(function (x){return x});\nuse(f);\nfunction g(){}\nexport{f,g};\n',
    );
  });

  it('puts brackets around arrows and expressions, one in another too, and none where there are some', () => {
    const code = 'const f=x=>y=>x+y,g=function(){return 1},h=(z=>z);';
    const marked = markIn(code, rangesOf(code, 'x=>y=>x+y', 'y=>x+y', 'function(){return 1}', 'z=>z'));
    expect(marked.trim()).toBe('const f=(x=>(y=>x+y)),g=(function(){return 1}),h=(z=>z);');
  });

  it('keeps generators, what waits, and functions within those that move', () => {
    const code = 'async function f(){return[1].map(x=>x)}function*g(){yield 1}class K{m(){return 1}}';
    const called = rangesOf(
      code,
      'async function f(){return[1].map(x=>x)}',
      'x=>x',
      'function*g(){yield 1}',
      'm(){return 1}',
    );
    const marked = markIn(code, called);
    expect(marked.trim().split('\n')).toEqual([
      'var f=(async function (){return[1].map((x=>x))});',
      'var g=(function*(){yield 1});',
      'class K{m(){return 1}}',
    ]);
  });

  it('changes nothing where nothing is called', () => {
    const code = 'import a from "a";\nfunction f(){}\nconst g=()=>a;';
    expect(markIn(code, new Set()).replace(/\n+/g, '\n')).toBe(code);
  });
});
