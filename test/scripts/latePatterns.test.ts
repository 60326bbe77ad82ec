import { describe, expect, it } from 'vitest';
import { makeLate } from '../../scripts/build/latePatterns.mjs';

describe('makeLate', () => {
  it('makes a pattern when it is first asked for, wherever it is', () => {
    const code = 'const A = /a/g;\nconst f = (x: string) => A.test(x) && { A, b: [A], A2: A.source };\n';
    expect(makeLate(code)).toBe(
      'let A;const A$=()=>(/a/g);\n' +
        'const f = (x: string) => (A??=A$()).test(x) && { A:(A??=A$()), b: [(A??=A$())], A2: (A??=A$()).source };\n',
    );
  });

  it('makes one of another, rows of them, and what a call makes of them', () => {
    const code =
      'const A = /a/;\nconst B = new RegExp(A.source + "b");\nconst ROWS: readonly Row[] = [\n  { A: /c/ },\n];\nconst G = group([], /d/);\n';
    expect(makeLate(code)).toBe(
      'let A;const A$=()=>(/a/);\nlet B;const B$=()=>(new RegExp((A??=A$()).source + "b"));\n' +
        'let ROWS;const ROWS$=()=>([\n  { A: /c/ },\n]);\nlet G;const G$=()=>(group([], /d/));\n',
    );
  });

  it('leaves what is exported, what holds none, what stands in a function, and names of properties', () => {
    const code =
      'export const A = /a/;\nconst B = 1;\nconst C = () => /c/;\nconst D = /d/;\nexport { D };\nfunction f() {\n  const E = /e/;\n  return E;\n}\n';
    expect(makeLate(code)).toBe(code);
  });

  it('leaves a name that means something else in a function, and types', () => {
    const code = 'const A = /a/;\nfunction f(A: string) { return A; }\ntype T = typeof A;\n';
    expect(makeLate(code)).toBe(code);
    const typed = 'const B = [/b/] as const;\ntype T = (typeof B)[number];\nuse<typeof B>(o.B, B);\n';
    expect(makeLate(typed)).toBe(
      'let B;const B$=()=>([/b/] as const);\ntype T = (typeof B)[number];\nuse<typeof B>(o.B, (B??=B$()));\n',
    );
  });

  it('makes what the module made before: the same patterns, each once', () => {
    const code = 'const A = /a/g;\nconst f = () => A;\nconst B = [new RegExp("b")];\nreturn [f(), f(), B, B];';
    const [one, same, rows, sameRows] = new Function(makeLate(code))();
    expect([one.source, one.flags, one === same, rows[0].source, rows === sameRows]).toEqual([
      'a',
      'g',
      true,
      'b',
      true,
    ]);
  });
});
