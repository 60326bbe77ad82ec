import { describe, expect, it } from 'vitest';
import { markIn } from '../../scripts/build/markCalled.mjs';

/** The ranges of pieces of a text, as V8 tells of functions that were called. */
const rangesOf = (code: string, ...pieces: string[]) =>
  new Set(pieces.map((piece) => `${code.indexOf(piece)}:${code.indexOf(piece) + piece.length}`));

/** Each function was called. */
const everything = Object.assign(new Set<string>(), { has: () => true });

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
      'class K{static{Object.defineProperty(this.prototype,"m",{value:(function(){return 1}),writable:!0,configurable:!0});}}',
    ]);
  });

  it('gives a class its methods first of all, and an object literal functions', () => {
    const code =
      'class K{static#n=K.of();static async of(){return new K}*g(){yield*[1].map(x=>x)}static"a b"(){return 2}}' +
      'var o={async run(a){return{in(){return a}}},"c d"(){return 3},k:1};';
    const marked = markIn(code, everything);
    const run = new Function(`${marked};return [K,o]`);
    const [K, o] = run();
    const k = new K();
    expect([...k.g(), K['a b'](), o.run(4).constructor.name, o['c d'](), Object.keys(o)]).toEqual([
      1,
      2,
      'Promise',
      3,
      ['run', 'c d', 'k'],
    ]);
    expect(Object.keys(K.prototype)).toEqual([]);
    expect(marked).toContain('"g",{value:(function*(){yield*[1].map((x=>x))}),writable');
    expect(marked).toContain('run:(async function(a){return{in:(function(){return a})}})');
  });

  it('leaves methods that ask for super, private ones, accessors, constructors and what has no name', () => {
    const code =
      'class K extends A{constructor(){super()}#p(){}get v(){return 1}s(){return super.s()}[Symbol.iterator](){}"__proto__"(){}}';
    expect(markIn(code, everything).trim()).toBe(code);
  });

  it('changes nothing where nothing is called', () => {
    const code = 'import a from "a";\nfunction f(){}\nconst g=()=>a;';
    expect(markIn(code, new Set()).replace(/\n+/g, '\n')).toBe(code);
  });
});
